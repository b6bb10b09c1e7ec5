import { z } from 'zod';
import type { TradesVocabulary } from '../../model/vocabulary/trades.js';

const text = z.string().min(1);
const term = z.strictObject({ id: text, zh: text });

/** Words about occupations: `rules/vocab/trades.yaml`. */
export const tradesSchema = z.strictObject({
  suffixes: z.array(text),
  generic: z.array(text),
  occupations: z.array(z.strictObject({ id: text, zh: text, alike: z.array(text) })),
  similar: term,
  unlisted: term,
}) satisfies z.ZodType<TradesVocabulary>;
