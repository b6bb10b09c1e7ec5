import { z } from 'zod';
import type { ExpertsVocabulary } from '../../model/vocabulary/experts.js';

const word = z.string().min(1);
const words = z.array(word).min(1);
/** A list that packs of earlier versions, which are read for ever, do not have. */
const added = z.array(word).default([]);

/** The three senior experts: facts.md N-12, A-N7, A-N8, T-32 to T-35. */
export const expertsSchema = z.strictObject({
  source: word,
  separators: words,
  signsAfterName: words,
  personSeparators: words,
  labels: words,
  honorifics: words,
  birthWords: words,
  retired: words,
  formerUnit: words,
  placeholders: words,
  organisation: z.strictObject({
    suffixes: words,
    notBefore: words,
    traps: words,
    selfWords: words,
    // Kept packs of earlier rules have none.
    notNameEndings: words.optional(),
    starts: words,
    posts: words,
    inPosts: words,
    trades: words,
    ownWords: words,
    ownUnits: words,
    generic: words,
    unnamed: words,
  }),
  surnames: z.strictObject({ single: word, compound: words }),
  senior: z.strictObject({
    contains: words,
    endings: words,
    graded: z.array(z.strictObject({ before: words, titles: words })),
    lapsing: words,
    not: words,
    followers: words,
    connectors: words,
    negations: words,
    former: words,
    negationTraps: words,
    // Kept packs of earlier rules have none.
    doubts: words.optional(),
  }),
  sameUnit: z.strictObject({
    equivalents: z.array(z.array(word).min(2)),
    brands: z.array(words),
    brandTraps: words,
    fullNames: words,
    companyWords: words,
    legalForms: added,
    genericStarts: words,
    tradeNameLength: z.int().min(2),
  }),
}) satisfies z.ZodType<ExpertsVocabulary>;
