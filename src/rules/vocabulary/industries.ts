import { z } from 'zod';
import type { IndustriesVocabulary } from '../../model/vocabulary/industries.js';

const words = z.array(z.string().min(1)).min(1);

/** Categories of industry: `rules/vocab/industries.yaml`. */
export const industriesSchema = z.strictObject({
  source: z.string().min(1),
  ignored: words,
  most: z.int().positive(),
  categories: z
    .array(z.strictObject({ id: z.string().regex(/^[A-Z]$/), zh: z.string().min(1), words }))
    .min(1),
}) satisfies z.ZodType<IndustriesVocabulary>;
