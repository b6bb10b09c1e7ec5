import { z } from 'zod';
import type { AwardsVocabulary } from '../../model/vocabulary/awards.js';
import { as } from '../kinds.js';

const word = z.string().min(1);
const words = z.array(word);
const levelRule = z.union([word, z.strictObject({ oneOf: z.array(word).min(2) }), z.null()]);
const kind = z.enum(['craftsman', 'labour', 'skill', 'other']);

/** Placements, honours and craftsman titles: facts.md §3. */
export const awardsSchema = z.strictObject({
  source: word,
  grammar: z.strictObject({
    ordinal: words,
    front: words,
    counter: words,
    strong: words,
    ranked: words,
    edition: words,
    firstEdition: words,
    year: words,
    month: words,
    day: words,
    yearParts: z.array(z.strictObject({ words, month: z.int().min(1).max(12) })),
    percent: words,
  }),
  stages: z.array(z.strictObject({ id: z.enum(['preliminary', 'semi-final', 'final']), words })),
  selections: z.array(z.strictObject({ words, level: levelRule.optional() })),
  levelMark: words,
  ranks: z.array(z.strictObject({ rank: z.int().min(1), words, overall: z.boolean().optional() })),
  bands: z.array(z.strictObject({ band: z.int().min(1), words })),
  overall: z.strictObject({ ranked: words, words }),
  tracks: words,
  vagueRanks: words,
  prizes: z.array(z.strictObject({ id: word, words })),
  notPlacement: z.strictObject({ strong: words, weak: words }),
  team: words,
  individual: words,
  others: words,
  undone: words,
  partial: words,
  organisers: words,
  shared: words,
  conjunctions: words,
  achievements: words,
  fillers: words,
  trackStarts: words,
  trackEndings: words,
  tradeEndings: words,
  divisions: words.optional(),
  asides: words.optional(),
  // Kept packs of earlier rules have no `unnamed`.
  listOpen: z.strictObject({
    marks: words,
    rest: words,
    notAfter: words,
    unnamed: z.strictObject({ of: words, several: words }).optional(),
  }),
  levels: z.strictObject({
    words: z.array(z.strictObject({ words, level: levelRule })),
    bare: z.array(z.strictObject({ words, level: word, name: levelRule })),
    unnamed: z.array(z.strictObject({ words, level: levelRule })),
    modifiers: words,
    associations: words,
    modifierLevel: word,
    modifierKeeps: words,
    sectorMarks: words,
    cupMarks: words,
    organisations: words,
    wholeNames: words,
    insiders: words,
    themed: words,
    wide: words,
    neutral: words,
    order: as('ordered', words),
    unordered: words,
  }),
  honours: z.array(
    z.strictObject({
      id: word,
      zh: word,
      aliases: words.optional(),
      kind,
      level: levelRule,
      collective: z.boolean().optional(),
      editions: z
        .array(
          z.strictObject({
            edition: z.int().min(1).optional(),
            year: z.int().min(1949).optional(),
            heldFrom: z.iso.date(),
          }),
        )
        .optional(),
    }),
  ),
  honourBases: z.array(z.strictObject({ id: word, words, kind, collective: z.boolean().optional() })),
  honourLevel: z.record(word, levelRule),
  conferring: words,
  winners: words,
  // Kept packs of earlier rules have none.
  whose: z
    .strictObject({
      entering: words,
      roles: words,
      receiving: words,
      sending: words,
      whiles: words,
      rivals: words,
      possessives: words,
      goals: words,
      copulas: words,
      about: words,
      gained: words,
      parts: words,
      self: words,
      groups: words,
    })
    .optional(),
  // Kept packs of earlier rules have none.
  before: z.strictObject({ not: words, words, endings: words }).optional(),
  itemLabels: words.optional(),
  elsewhere: words.optional(),
  honourEndings: words,
  craftsman: z.strictObject({
    word,
    starts: words,
    endings: words,
    partsOfUnits: words,
    lesser: words,
    not: words,
    prefixes: z.array(z.strictObject({ words, level: levelRule })),
  }),
}) satisfies z.ZodType<AwardsVocabulary>;
