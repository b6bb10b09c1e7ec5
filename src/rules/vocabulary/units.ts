import { z } from 'zod';
import type { UnitsVocabulary } from '../../model/vocabulary/units.js';

const word = z.string().min(1);
const words = z.array(word).min(1);

const nameTest = {
  exact: words.optional(),
  prefix: words.optional(),
  suffix: words.optional(),
  contains: words.optional(),
  notPrefix: words.optional(),
  notSuffix: words.optional(),
  notContains: words.optional(),
  bare: z.boolean().optional(),
  inDistrict: z.boolean().optional(),
  otherRegion: z.boolean().optional(),
  holdsRegion: z.boolean().optional(),
  branchElsewhere: z.boolean().optional(),
  withoutUnion: z.enum(['ask', 'note']).optional(),
  remark: z.enum(['peoples-organisation']).optional(),
};

const namedUnit = z.strictObject({ id: word, label: word, official: word, aliases: z.array(word) });

/** Recommending units: facts.md §4. */
export const unitsSchema = z.strictObject({
  source: word,
  unionTails: words,
  unionWord: word,
  separators: words,
  labels: words,
  departments: words,
  // Kept packs of earlier rules have none.
  notDepartments: words.optional(),
  committees: z.strictObject({
    unions: z.array(z.strictObject({ prefix: word, industry: word })).min(1),
    suffix: word,
    areas: words,
  }),
  // Kept packs of earlier rules have none.
  renamed: z.array(z.strictObject({ official: word, names: words })).default([]),
  selfWords: words,
  selfMarks: words.default([]),
  routes: z.array(z.strictObject({ id: z.enum(['unit', 'self']), zh: word })).length(2),
  national: z.strictObject({
    regionKinds: z.array(z.strictObject({ id: word, forms: words })),
    regions: z.array(
      z.strictObject({
        id: word,
        label: word,
        kind: word,
        name: word.optional(),
        full: word,
        official: word,
        aliases: z.array(word).optional(),
      }),
    ),
    unions: z.array(namedUnit),
    others: z.array(namedUnit),
    // Kept packs of earlier rules have none.
    sharedRows: z.array(z.strictObject({ id: word, label: word, names: words })).default([]),
    home: word,
    self: word,
    subordinate: z.strictObject({
      zh: word,
      categories: words,
      tests: z.array(z.strictObject(nameTest)),
    }),
  }),
  beijing: z.strictObject({
    cityPrefixes: words,
    shortPrefix: z.strictObject({ word, categories: words }),
    districts: z.array(
      z.strictObject({
        id: word,
        zh: word,
        official: word,
        old: z.array(word).optional(),
        countyElsewhere: z.boolean().optional(),
      }),
    ),
    districtWord: word,
    formerDistrictWord: word,
    districtUnion: words,
    // Kept packs of earlier rules have names alone.
    merged: z
      .array(z.union([word.transform((zh) => ({ zh })), z.strictObject({ zh: word, into: word.optional() })]))
      .min(1),
    developmentZone: z.strictObject({ id: word, official: word, aliases: z.array(word) }),
    industryPrefixes: words,
    industryTails: words,
    industryUnions: z.array(
      z.strictObject({
        official: word,
        names: words,
        aliases: z.array(word).optional(),
        confirmed: z.boolean(),
      }),
    ),
    industriesElsewhere: words,
    craftsmanColleges: z.strictObject({ word, known: z.array(word), hosts: words }),
    categories: z.array(z.strictObject({ id: word, zh: word })),
    tests: z.array(
      z.strictObject({
        category: word,
        lookup: z
          .enum([
            'districts',
            'district-names',
            'development-zone',
            'industry-unions',
            'national-units',
            'industry-unions-elsewhere',
          ])
          .optional(),
        perhaps: z.boolean().optional(),
        ...nameTest,
      }),
    ),
  }),
}) satisfies z.ZodType<UnitsVocabulary>;
