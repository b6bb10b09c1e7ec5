import { z } from 'zod';
import type { QuantitiesVocabulary } from '../../model/vocabulary/quantities.js';

const words = z.array(z.string().min(1)).min(1);
const between = { from: z.int(), to: z.int() };

const yearMonth = z.strictObject({
  year: words,
  month: words,
  day: words,
  separators: words,
  prefixes: words,
  suffixes: words,
  twoDigitYears: z.strictObject({ ...between, century: z.int() }),
  laterTwoDigitYears: z.strictObject({ ...between, century: z.int() }).optional(),
  years: z.strictObject(between),
  serials: z.strictObject(between),
  undotted: z.strictObject(between),
  noise: z.number().positive(),
  monthNames: z.array(words).length(12),
  lostZeroMonths: z.array(z.int().min(1).max(12)).min(1),
});

const years = z.strictObject({
  year: words,
  month: words,
  monthsAlone: words,
  half: words,
  and: words,
  more: words,
  few: words,
  atLeast: words,
  near: words,
  below: words,
  atMost: words,
  about: words,
  aboutAfter: words,
  atMostAfter: words,
  to: words,
  since: words,
  sinceAfter: words,
  now: words,
  fillers: words,
  fillersAfter: words,
  otherTime: words,
  vague: words,
  parts: z.strictObject({ including: words, excluding: words, ofWhich: words, floor: words }).optional(),
  nearBy: z.number().positive(),
  aboutBy: z.strictObject({ share: z.number().positive(), least: z.number().positive() }),
  most: z.number().positive(),
  least: z.number().positive().optional(),
  tolerance: z.number().nonnegative(),
});

export const quantitiesSchema = z.strictObject({
  source: z.string().min(1),
  yearMonth,
  ages: z.strictObject({
    birthFrom: z.int(),
    working: z.int().positive(),
    impossible: z.int().positive(),
    league: z.strictObject({ term: z.string().min(1), over: z.int().positive() }),
    units: words.optional(),
    before: words.optional(),
  }),
  years,
  filledWithin: z.number().nonnegative().optional(),
}) satisfies z.ZodType<QuantitiesVocabulary>;
