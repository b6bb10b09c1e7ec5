import { z } from 'zod';
import type { ScoresVocabulary } from '../../model/vocabulary/scores.js';

const words = z.array(z.string().min(1));

/** Words of score sheets: `rules/vocab/scores.yaml`. */
export const scoresSchema = z.strictObject({
  source: z.string().min(1),
  points: z.strictObject({ units: words }),
  rank: z.strictObject({ prefixes: words, suffixes: words }),
  absent: words,
  inDoubt: words.optional(),
  yes: words,
  no: words,
  office: z.strictObject({ endings: words, others: words, kinds: words, otherKinds: words }),
}) satisfies z.ZodType<ScoresVocabulary>;
