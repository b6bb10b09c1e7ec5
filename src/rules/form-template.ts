import { z } from 'zod';
import type { FormTemplate } from '../model/template.js';
import { bilingual } from './bilingual.js';

/** What a blank copy of a form is made of. */
export const formTemplateSchema = z.strictObject({
  rows: z.int().positive().max(1000),
  numbered: z.int().nonnegative().max(1000),
  columns: z.record(
    z.string(),
    z.strictObject({
      example: z.union([z.string().min(1), z.number()]).optional(),
      note: bilingual.optional(),
      clause: z.string().min(1).optional(),
      list: z.enum(['term', 'grade', 'industry', 'units']).optional(),
      value: z.enum(['year-month', 'years']).optional(),
      length: z.strictObject({ min: z.int().positive(), max: z.int().positive() }).optional(),
      fit: z.enum(['must', 'ask', 'free']).optional(),
      facts: z.array(z.string().min(1)).min(1).optional(),
    }),
  ),
}) satisfies z.ZodType<FormTemplate>;

/** What is said of a column that the form does not have is said of none. */
export function preparesColumnsOfTheForm(
  { template, fields }: { template?: FormTemplate | undefined; fields: { id: string }[] },
  context: z.RefinementCtx,
): void {
  for (const [id, { length }] of Object.entries(template?.columns ?? {})) {
    const tell = (path: PropertyKey[], code: string, args: Record<string, string>) =>
      context.addIssue({
        code: 'custom',
        path: ['template', 'columns', id, ...path],
        params: { code, args },
      });
    if (!fields.some((field) => field.id === id))
      tell([], 'pack.unknown-name', { kind: 'column', name: id, nearest: '' });
    if (length !== undefined && length.max < length.min)
      tell(['length'], 'pack.backwards', { from: String(length.min), to: String(length.max) });
  }
}
