import { z } from 'zod';
import type { IdentityVocabulary } from '../../model/vocabulary/identity.js';
import { boundedPattern } from '../bounded-pattern.js';

const words = z.array(z.string().min(1)).min(1);
const bounds = z.tuple([z.int().nonnegative(), z.int().positive()]);
const kindId = z.enum(['resident', 'hmt-resident', 'foreigner']);

export const identitySchema = z.strictObject({
  source: z.string().min(1),
  idNumber: z.strictObject({
    kinds: z
      .array(
        z.strictObject({ id: kindId, zh: z.string().min(1), prefixes: z.array(z.string().regex(/^\d+$/)) }),
      )
      .min(1),
    years: z.strictObject({ from: z.int(), to: z.int() }),
    labels: words,
    checkLookalikes: words,
    otherDocuments: words,
    shapes: z.array(z.strictObject({ letters: bounds, digits: bounds, kind: kindId.optional() })),
    oldCentury: z.string().regex(/^\d\d$/),
    lostEnding: z.string().regex(/^\d+$/),
  }),
  name: z.strictObject({
    dot: z.string().length(1),
    otherDots: words,
    suffixes: words,
    // Kept packs of earlier rules have none.
    conjunctions: words.optional(),
    placeholders: words,
    missingGlyphs: words,
    minLength: z.int().positive(),
    maxLength: z.int().positive(),
  }),
  phone: z.strictObject({
    mobile: boundedPattern,
    countryPrefixes: words,
    labels: words,
    separators: words,
    joiner: z.string().min(1),
    extension: words,
    placeholders: words,
  }),
  privacy: z.strictObject({
    address: words,
    buildings: words,
    rooms: words,
    digits: z.int().positive(),
    addressLength: z.int().positive(),
  }),
  postcode: z.strictObject({
    labels: words,
    provinces: z.record(z.string().regex(/^\d\d$/), z.string().min(1)),
    placeholders: words,
    length: z.int().positive(),
  }),
}) satisfies z.ZodType<IdentityVocabulary>;
