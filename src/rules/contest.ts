import { z } from 'zod';
import type { Contest } from '../model/contest.js';
import { bilingual } from './bilingual.js';

const text = z.string().min(1);
const identifier = z.string().regex(/^[a-z][a-z0-9-]*$/, 'lower-case letters, digits and hyphens');
const requirementId = z.string().regex(/^[A-Z]+-\d{2}$/, 'a number such as C-12');
const stage = z.enum(['preliminary', 'semi-final', 'final']);

const lineSchema = z
  .strictObject({
    atMost: z.int().positive().optional(),
    share: z.tuple([z.int().positive(), z.int().positive()]).optional(),
    grade: text,
  })
  .refine(({ atMost, share }) => (atMost === undefined) !== (share === undefined), {
    error: 'exactly one of atMost and share',
  })
  .refine(({ share }) => share === undefined || share[0] <= share[1], {
    error: 'a share of at most the whole',
  });

/** One edition of a contest: `rules/contests/*.yaml`. */
export const contestSchema = z.strictObject({
  id: identifier,
  event: identifier,
  year: z.int().min(1949).max(2099),
  names: bilingual,
  source: z.strictObject({ title: text, issuer: text, number: text.nullable(), date: z.iso.date() }),
  clauses: z.array(z.strictObject({ id: text, title: text })).min(1),
  stages: z.array(z.strictObject({ id: stage, name: bilingual, clause: text, from: z.iso.date() })).min(1),
  certificates: z.strictObject({
    conditions: z.array(z.strictObject({ id: requirementId, clause: text, title: bilingual })),
    rules: z.array(
      z.strictObject({ id: requirementId, clause: text, stage, lines: z.array(lineSchema).min(1) }),
    ),
  }),
  projects: z
    .array(
      z.strictObject({
        number: z.int().positive(),
        name: text,
        aliases: z.array(text).min(1).optional(),
        organisers: z.array(text).min(1),
        certificate: z.boolean(),
        form: z.enum(['individual', 'team']),
        teamSize: z.int().min(2).optional(),
        occupation: text.optional(),
      }),
    )
    .min(1),
}) satisfies z.ZodType<Contest>;
