import { z } from 'zod';
import type { Args } from '../model/finding.js';
import type { FormPublicity } from '../model/publicity.js';
import { bilingual } from './bilingual.js';
import { exceeded } from './bounds.js';
import { PACK_LIMITS } from './limits.js';

const field = z.string().min(1);

/** What of a form may be published. */
export const formPublicitySchema = z.strictObject({
  columns: z.array(z.array(field).min(1)).min(1),
  optional: z.array(field),
  words: z.strictObject({
    birth: z.array(z.string().min(1)).min(1),
    contact: z.array(z.string().min(1)).min(1),
    // Kept packs of earlier rules have none.
    ages: z.array(z.string().min(1)).optional(),
    endings: z.array(z.string().min(1)).optional(),
    streets: z.array(z.string().min(1)).optional(),
    signs: z.array(z.string().min(1)).optional(),
    houses: z.array(z.string().min(1)).optional(),
    homes: z.array(z.string().min(1)).optional(),
  }),
  never: z
    .array(
      z.strictObject({
        fields: z.array(field),
        names: z.array(z.string().min(1)).optional(),
        why: bilingual,
        basis: z.string().min(1),
      }),
    )
    .min(1),
}) satisfies z.ZodType<FormPublicity>;

/**
 * A column that is on no list would be let through or kept back by chance, and one on two lists by the order in which they
 * are read.
 */
export function publishesEachColumnOnce(
  { publicity, fields }: { publicity?: FormPublicity | undefined; fields: { id: string }[] },
  context: z.RefinementCtx,
): void {
  if (publicity === undefined) return;
  const { columns, optional, never } = publicity;
  const listed = [
    ...columns.flatMap((ids, i) => ids.map((id, j) => ({ id, path: ['columns', i, j] }))),
    ...optional.map((id, i) => ({ id, path: ['optional', i] })),
    ...never.flatMap(({ fields: ids }, i) => ids.map((id, j) => ({ id, path: ['never', i, 'fields', j] }))),
  ];
  const known = fields.map(({ id }) => id);
  const tell = (path: PropertyKey[], code: string, args: Args) =>
    context.addIssue({ code: 'custom', path: ['publicity', ...path], params: { code, args } });
  if (columns.flat().length + optional.length > PACK_LIMITS.published) {
    const { path, code, args } = exceeded('published', ['optional']);
    tell(path, code, args);
    return;
  }
  for (const [index, { id, path }] of listed.entries()) {
    if (!known.includes(id)) tell(path, 'pack.unknown-name', { kind: 'column', name: id, nearest: '' });
    else if (listed.findIndex((other) => other.id === id) < index)
      tell(path, 'pack.word-twice', { word: id });
  }
  for (const id of known)
    if (!listed.some((each) => each.id === id)) tell([], 'pack.unpublished-column', { name: id });
}
