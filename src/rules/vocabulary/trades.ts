import { z } from 'zod';
import type { TradesVocabulary } from '../../model/vocabulary/trades.js';

/** Words about occupations: `rules/vocab/trades.yaml`. */
export const tradesSchema = z.strictObject({
  suffixes: z.array(z.string().min(1)),
  generic: z.array(z.string().min(1)),
}) satisfies z.ZodType<TradesVocabulary>;
