import { z } from 'zod';
import type { GradesVocabulary } from '../../model/vocabulary/grades.js';
import { as } from '../kinds.js';

const word = z.string().min(1);
const words = z.array(word);

/** Skill grades: facts.md §2.7. */
export const gradesSchema = z.strictObject({
  source: word,
  grades: as(
    'ranked',
    z
      .array(
        z.strictObject({
          id: word,
          zh: word,
          rank: z.int().min(0),
          synonyms: words,
          publicService: words.optional(),
        }),
      )
      .min(1)
      .refine((grades) => grades.every((grade, i) => i === 0 || grade.rank > (grades[i - 1]?.rank ?? 0)), {
        error: 'grades must be listed lowest rank first',
      }),
  ),
  levelNumbers: z.strictObject({ unit: word, numbers: z.record(word, words.min(1)) }),
  ask: words,
  settledFrom: word,
  fillers: words,
  publicService: words,
  remarks: z.strictObject({ words, starts: words }),
  doubt: words,
  notYet: z.strictObject({ starts: words, anywhere: words }).optional(),
  none: words,
  gained: words.min(1),
  occupationEndings: words,
  notOccupation: z.strictObject({ words, ends: words }),
  unclearAsTitle: words,
  health: z.strictObject({ words, employers: words, series: word, level: word }),
}) satisfies z.ZodType<GradesVocabulary>;
