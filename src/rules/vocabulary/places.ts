import { z } from 'zod';
import type { PlacesVocabulary } from '../../model/vocabulary/places.js';

const word = z.string().min(1);
const words = z.array(word).min(1);
/** Lists that packs of earlier versions, which are read for ever, do not have. */
const added = z.array(word).default([]);
const term = z.strictObject({ id: word, zh: word });

/** Places that tell where a nominee works: facts.md §4.2, B-06, H-04. */
export const placesSchema = z.strictObject({
  source: word,
  beijing: z.strictObject({ id: word, zh: word, names: words, traps: words }),
  elsewhere: term,
  country: words,
  districtMarks: words,
  districtBranches: added,
  // Kept packs of earlier rules have none.
  doubts: words.optional(),
  districts: z.array(
    z.strictObject({
      id: word,
      zh: word,
      aliases: words.optional(),
      shared: z.boolean().optional(),
      within: words.optional(),
    }),
  ),
  streets: z.strictObject({
    district: word,
    words,
    distinctive: words,
    ordinary: words,
    marks: words,
    traps: words,
  }),
  regions: words,
  regionLookalikes: added,
  regionTraps: words,
  regionMarks: words,
  cityMarks: words,
  partMarks: words,
  roadMarks: words,
  roadTraps: words,
  cities: z.record(word, words),
  citiesWithWord: z.record(word, words),
  cityWord: word,
  branchWords: words,
}) satisfies z.ZodType<PlacesVocabulary>;
