import { z } from 'zod';
import type { ContestsVocabulary } from '../../model/vocabulary/contests.js';
import { as } from '../kinds.js';

const word = z.string().min(1);
const words = z.array(word);

const levelRule = z.union([word, z.strictObject({ oneOf: z.array(word).min(2) }), z.null()]);

/** Contests by name: facts.md §3.3. */
export const contestsSchema = z.strictObject({
  source: word,
  events: z
    .array(
      z.strictObject({
        id: word,
        zh: word,
        aliases: words.optional(),
        level: levelRule,
        occupation: word.optional(),
        editions: z
          .array(
            z.strictObject({
              edition: z.int().min(1).optional(),
              year: z.int().min(1949).optional(),
              heldFrom: as('decides', z.iso.date()),
              roundsFrom: as(
                'decides',
                z.strictObject({
                  preliminary: z.iso.date().optional(),
                  'semi-final': z.iso.date().optional(),
                }),
              ).optional(),
            }),
          )
          .optional(),
        everyYears: z.int().min(1).optional(),
        near: z.array(words.min(1)).optional(),
      }),
    )
    .min(1),
  series: words,
  otherPlaces: words,
  words: z.strictObject({ skill: words, plain: words }),
  skillWords: words,
  notSkill: words,
  selectionLevel: z.record(word, levelRule),
}) satisfies z.ZodType<ContestsVocabulary>;
