import { z } from 'zod';
import type { RetirementVocabulary } from '../../model/vocabulary/retirement.js';
import { as } from '../kinds.js';

/** Statutory retirement ages: `rules/vocab/retirement.yaml`. */
export const retirementSchema = z.strictObject({
  source: z.string().min(1),
  delayFrom: as('month', z.string().regex(/^\d{4}-\d{2}$/, 'a month such as 2025-01')),
  groups: as(
    'decides',
    z
      .array(
        z.strictObject({
          id: z.string().min(1),
          sex: z.string().min(1),
          zh: z.string().min(1),
          base: z.int().positive(),
          step: z.int().positive(),
          cap: z.int().nonnegative(),
        }),
      )
      .min(1),
  ),
}) satisfies z.ZodType<RetirementVocabulary>;
