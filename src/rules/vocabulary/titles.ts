import { z } from 'zod';
import type { TitlesVocabulary } from '../../model/vocabulary/titles.js';
import { as } from '../kinds.js';

const word = z.string().min(1);
const words = z.array(word);
const level = z.enum(['member', 'assistant', 'intermediate', 'associate-senior', 'senior']);

/** Professional titles: facts.md §2.8. */
export const titlesSchema = z.strictObject({
  source: word,
  series: z
    .array(z.strictObject({ id: word, zh: word, levels: as('ordered', z.partialRecord(level, words)) }))
    .min(1),
  synonyms: z.array(z.strictObject({ short: word, full: word })),
  levelWords: z.array(z.strictObject({ words, levels: z.array(level).min(1) })),
  exams: z.array(z.strictObject({ series: word, level, words })),
  examStarts: z.array(z.strictObject({ words, level: level.optional() })),
  registered: z.strictObject({ words, starts: words }),
  jobs: z.strictObject({ words, starts: words }),
  specialised: z.strictObject({ series: word, levelStarts: words, specialties: words }),
  statePrefix: words,
  fillers: words,
  ask: words,
  alone: words,
  remarks: z.strictObject({ words, starts: words, ends: words, fillers: words }),
  none: words,
}) satisfies z.ZodType<TitlesVocabulary>;
