import { z } from 'zod';
import type { Form } from '../model/form.js';
import { bilingual } from './bilingual.js';

const words = z.array(z.string().min(1));

/** The columns of an official sheet: `rules/form/*.yaml`. */
export const formSchema = z.strictObject({
  id: z.string().min(1),
  names: bilingual,
  headerRow: z.strictObject({ matches: z.int().positive(), within: z.int().positive() }),
  headerNotes: words,
  titleWords: words,
  garbledWords: words,
  exampleWords: words,
  examplePerson: z.strictObject({ names: words, placeholders: words }),
  footer: z.strictObject({ words, shapes: words, maxCells: z.int().positive(), sexWords: words }),
  emptyWords: words,
  hintWords: words,
  pointerWords: words,
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
        continues: z.boolean().optional(),
        schema: z.record(z.string(), z.unknown()).optional(),
        schemaCode: z.string().optional(),
      }),
    )
    .min(1),
}) satisfies z.ZodType<Form>;
