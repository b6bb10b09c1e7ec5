import { z } from 'zod';
import type { RowsVocabulary } from '../../model/vocabulary/rows.js';

const words = z.array(z.string().min(1));

/** Comparing the rows of a run: `rules/vocab/rows.yaml`. */
export const rowsSchema = z.strictObject({
  source: z.string().min(1),
  reasons: z.strictObject({
    least: z.int().positive(),
    pronouns: z.array(z.strictObject({ sex: z.string().min(1), words })),
    notPronouns: words,
    wordsLikeNames: words,
  }),
  experts: z.strictObject({ many: z.int().min(2) }),
  nameVariants: z.array(z.string().regex(/^..+$/u, 'two characters or more')),
  employers: z.strictObject({ generic: words }),
}) satisfies z.ZodType<RowsVocabulary>;
