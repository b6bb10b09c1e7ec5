import { Ajv } from 'ajv';
import { z } from 'zod';
import type { Form, TextSchema } from '../model/form.js';
import { bilingual } from './bilingual.js';
import { boundedPattern } from './bounded-pattern.js';
import { formPublicitySchema, publishesEachColumnOnce } from './form-publicity.js';
import { formTemplateSchema, preparesColumnsOfTheForm } from './form-template.js';

const words = z.array(z.string().min(1));

/**
 * What a text may be asked for: a small part of JSON Schema (`facts/schema.ts` runs it). Nothing in it can refer to itself or to
 * another document, and a pattern is bounded.
 */
const textRule = {
  pattern: boundedPattern.optional(),
  minLength: z.int().nonnegative().optional(),
  maxLength: z.int().positive().optional(),
  enum: words.min(1).optional(),
};
const textSchema = z
  .strictObject({
    type: z.literal('string'),
    ...textRule,
    anyOf: z.array(z.strictObject(textRule)).min(1).max(20).optional(),
  })
  .refine(isJsonSchema, 'a JSON Schema');

const ajv = new Ajv({ strict: true });

/** Whether it is one by ajv's word, which knows more of JSON Schema than its shape: no value stands twice in an enum. */
function isJsonSchema(schema: TextSchema): boolean {
  try {
    return ajv.validateSchema(schema) === true;
  } catch {
    return false;
  }
}

const formShape = z.strictObject({
  id: z.string().min(1),
  names: bilingual,
  headerRow: z.strictObject({
    matches: z.int().positive(),
    within: z.int().positive(),
    wholes: words.optional(),
  }),
  headerNotes: words,
  titleWords: words,
  garbledWords: words,
  exampleWords: words,
  examplePerson: z.strictObject({ names: words, placeholders: words }),
  footer: z.strictObject({
    words,
    shapes: words,
    maxCells: z.int().positive(),
    sexWords: words,
    // Kept packs of earlier rules have none.
    longestName: z.int().positive().optional(),
    marks: words.optional(),
    sums: words.optional(),
    people: z.strictObject({ clerks: words, signers: words }).optional(),
    remarks: z.strictObject({ words, starts: words, ends: words }).optional(),
  }),
  // Kept packs of earlier rules have none.
  headings: z
    .strictObject({
      words,
      shapes: words,
      endings: words,
      counts: z.strictObject({ lead: words, units: words }),
      longestName: z.int().positive(),
    })
    .optional(),
  emptyWords: words,
  hintWords: words,
  lengthRemarks: words.default([]),
  pointerWords: words,
  // Kept packs of earlier rules have none.
  pointers: z.strictObject({ verbs: words, things: words }).optional(),
  // Kept packs of earlier rules have none.
  pendingWords: words.optional(),
  // Kept packs of earlier rules have none.
  remarkColumns: z.strictObject({ headers: words, harmless: words }).optional(),
  publicity: formPublicitySchema.optional(),
  template: formTemplateSchema.optional(),
  fields: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z][A-Za-z0-9]*$/, 'a name such as skillAwards'),
        header: z.string().min(1),
        en: z.string().min(1),
        aliases: words,
        width: z.number().positive(),
        text: z.boolean().optional(),
        personal: z.boolean().optional(),
        optional: z.boolean().optional(),
        mergeable: z.boolean().optional(),
        aboutUnit: z.boolean().optional(),
        signs: z.boolean().optional(),
        worded: z.boolean().optional(),
        continues: z.boolean().optional(),
        schema: textSchema.optional(),
        schemaCode: z.string().optional(),
      }),
    )
    .min(1),
});

/** The columns of an official sheet: `rules/form/*.yaml`. */
export const formSchema = formShape
  .superRefine(publishesEachColumnOnce)
  .superRefine(preparesColumnsOfTheForm) satisfies z.ZodType<Form>;
