import { z } from 'zod';
import type { TermsVocabulary } from '../../model/vocabulary/terms.js';
import { as } from '../kinds.js';

const words = z.array(z.string().min(1)).min(1);

const id = z.string().regex(/^[a-z][a-z0-9-]*$/);

const entry = z.strictObject({
  id,
  zh: z.string().min(1),
  rank: z.int().nonnegative().optional(),
  aliases: words.optional(),
  silent: words.optional(),
  readAs: words.optional(),
  remark: z.enum(['unlisted', 'unexpected']).optional(),
});

const list = z.strictObject({
  ordered: z.boolean().optional(),
  open: z.boolean().optional(),
  optionalSuffix: z.string().min(1).optional(),
  manners: words.optional(),
  terms: as('ranked', z.array(entry).min(1)),
  ask: z.array(z.strictObject({ words, candidates: z.array(z.string().min(1)) })).optional(),
});

export const termsSchema = z.strictObject({
  source: z.string().min(1),
  lists: z.record(z.string().min(1), list),
  posts: z
    .strictObject({
      joiners: words,
      degrees: words,
      kinds: z.array(z.strictObject({ id, zh: z.string().min(1), endings: words, whole: words })).min(1),
      not: words,
    })
    .optional(),
}) satisfies z.ZodType<TermsVocabulary>;
