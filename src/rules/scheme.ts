import { z } from 'zod';
import type { RawScheme } from '../model/scheme.js';
import { NUMERAL_CLASS } from '../text/chinese-number.js';
import { bilingual } from './bilingual.js';
import { byReading } from './by-reading.js';
import { expressionSchema } from './expression.js';
import { as } from './kinds.js';

const text = z.string().min(1);
const HAS_NUMBER = new RegExp(`[${NUMERAL_CLASS}]`, 'u');
const identifier = z.string().regex(/^[a-z][a-z0-9-]*$/, 'lower-case letters, digits and hyphens');
/** `A-N10`: not a clause of the document, but a question that it leaves open. */
const requirementId = z.string().regex(/^(?:[A-Z]+-\d{2}|A-[A-Z]\d+)$/, 'a number such as N-04');
export const strength = as(
  'strength',
  z.enum(['mandatory', 'in-principle', 'scored', 'priority', 'evidence', 'note']),
);

export const criterionSchema = z.strictObject({
  id: requirementId,
  clause: text,
  also: as('label', z.array(text).min(1)).optional(),
  strength: byReading(strength),
  about: as('label', z.enum(['nominee', 'unit', 'scheme'])).optional(),
  never: as('label', z.array(z.enum(['met', 'unmet', 'undetermined'])).min(1)).optional(),
  title: bilingual,
  when: expressionSchema.optional(),
  require: expressionSchema.optional(),
  evidence: z
    .array(
      z.strictObject({
        clause: text.optional(),
        indicator: bilingual.optional(),
        count: as('label', z.int().min(2).max(9)).optional(),
        zh: text,
        en: text,
      }),
    )
    .min(1)
    .optional(),
  advice: bilingual.optional(),
  banner: as('label', z.boolean()).optional(),
});

const quotaSchema = z.strictObject({
  id: requirementId,
  clause: text,
  strength,
  title: bilingual,
  by: byReading(z.array(text).min(1)),
  category: text.optional(),
  caps: z
    .array(
      z.strictObject({
        group: text,
        cap: z.int().nonnegative(),
        strength: strength.optional(),
        members: z.array(text).min(1).optional(),
        within: text.optional(),
      }),
    )
    .min(1),
  also: as('label', z.array(text).min(1)).optional(),
  open: z.array(text).min(1).optional(),
  openWithin: text.optional(),
  alike: text.optional(),
  perhaps: z.record(text, text).optional(),
  uncapped: z.array(text).min(1).optional(),
  unplaced: as(
    'label',
    z.strictObject({
      zh: text,
      en: text,
      except: z.array(text).min(1).optional(),
      only: z.array(text).min(1).optional(),
    }),
  ).optional(),
  total: z.int().positive().optional(),
  over: z.enum(['exceeded', 'ask']).optional(),
  list: z.enum(['always', 'over']).optional(),
  advice: bilingual.optional(),
  remarks: z.array(z.strictObject({ group: text, text: bilingual })).optional(),
});

export const readingSchema = as(
  'reading',
  z.strictObject({
    name: identifier,
    ambiguity: z.string().regex(/^A-[A-Z]\d+$/, 'a number such as A-N3'),
    clause: text,
    question: bilingual,
    options: z.record(identifier, bilingual),
    default: identifier,
  }),
);

/** How many numbered requirements a document has. */
export const numberedSchema = as(
  'label',
  z.strictObject({
    letter: z.string().regex(/^[A-Z]$/, 'a capital letter'),
    count: z.int().positive().max(99),
  }),
);

/** One edition of one award's rules: `rules/schemes/*.yaml`. */
export const schemeSchema = z.strictObject({
  id: identifier,
  programme: identifier,
  order: as('label', z.int()),
  names: bilingual,
  // They choose the scheme for a sheet; the cases name theirs.
  titleWords: as('label', z.array(text).min(1)),
  titleRound: as('label', text.regex(HAS_NUMBER, 'the name of a round, with its number').optional()),
  source: as(
    'label',
    z.strictObject({ title: text, issuer: text, number: text.nullable(), date: z.iso.date() }),
  ),
  effective: z.strictObject({ from: z.iso.date(), to: z.iso.date().nullable() }),
  asOf: z.strictObject({ date: z.union([z.iso.date(), z.literal('today')]), why: bilingual }),
  form: text,
  requirements: numberedSchema.optional(),
  assumptions: z.array(bilingual).optional(),
  columns: z.strictObject({
    required: z.array(text).min(1),
    oneOf: z.array(z.array(text).min(2)).optional(),
  }),
  publicity: as(
    'label',
    z.strictObject({
      clause: text,
      criterion: requirementId,
      workingDays: z.int().positive().max(60).optional(),
      by: bilingual,
      clearance: requirementId.optional(),
    }),
  ).optional(),
  template: as(
    'label',
    z.strictObject({
      title: text,
      units: z
        .array(z.enum(['national', 'beijing-districts', 'beijing-industries']))
        .min(1)
        .optional(),
    }),
  ).optional(),
  clauses: as(
    'label',
    z.array(z.strictObject({ id: text, title: text, requires: z.boolean().optional() })).min(1),
  ),
  readings: z.array(readingSchema),
  definitions: z
    .record(
      z.string().regex(/^[a-z][A-Za-z]*$/, 'a name such as gradeOrTitle'),
      z.strictObject({ title: bilingual, require: expressionSchema }),
    )
    .optional(),
  criteria: z.array(criterionSchema).min(1),
  quotas: z.array(quotaSchema),
}) satisfies z.ZodType<RawScheme>;
