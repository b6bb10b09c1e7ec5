import { z } from 'zod';
import type { RawContest } from '../model/contest.js';
import { bilingual } from './bilingual.js';
import { byReading } from './by-reading.js';
import { as } from './kinds.js';
import { criterionSchema, numberedSchema, readingSchema, strength } from './scheme.js';

const text = z.string().min(1);
const identifier = z.string().regex(/^[a-z][a-z0-9-]*$/, 'lower-case letters, digits and hyphens');
const requirementId = as('label', z.string().regex(/^[A-Z]+-\d{2}$/, 'a number such as C-12'));
const stage = z.enum(['preliminary', 'semi-final', 'final']);
const form = z.enum(['individual', 'team']);
const outcome = z.enum(['met', 'unmet', 'undetermined']);
const rank = z.int().positive();
const share = z
  .tuple([z.int().positive(), z.int().positive()])
  .refine(([part, whole]) => part <= whole, { error: 'a share of at most the whole' });

const lineSchema = z
  .strictObject({ atMost: rank.optional(), share: share.optional(), grade: as('grade', text) })
  .refine(({ atMost, share }) => (atMost === undefined) !== (share === undefined), {
    error: 'exactly one of atMost and share',
  });

const stageSchema = z
  .strictObject({
    id: stage,
    name: bilingual,
    clause: as('label', text),
    from: z.iso.date(),
    to: z.iso.date(),
    entrants: z.strictObject({ atLeast: z.int().positive(), strength, clause: text }),
    standard: as('grade', text),
  })
  .refine(({ from, to }) => from <= to, { error: 'a last day not before the first' });

const scoringSchema = z.strictObject({
  id: requirementId,
  weights: z
    .strictObject({ theory: z.int().min(0).max(100), skill: z.int().min(0).max(100) })
    .refine(({ theory, skill }) => theory + skill === 100, { error: 'parts that make 100 per cent' }),
  max: z.int().positive().max(1000),
  breakTie: z.enum(['theory', 'skill']),
  decimals: byReading(z.int().min(0).max(6).nullable()),
});

const entrantsSchema = z.strictObject({
  id: requirementId,
  teams: byReading(z.enum(['persons', 'teams'])),
  born: z.strictObject({ id: requirementId, before: z.iso.date(), onTheDay: byReading(outcome) }),
  retirement: z.strictObject({ id: requirementId, at: byReading(z.enum(['ask', 'notice', 'stage'])) }),
  employer: z.strictObject({ id: requirementId, city: text, publicOffice: byReading(outcome) }),
});

const certificatesSchema = z.strictObject({
  conditions: as('label', z.array(requirementId).min(1)),
  passMark: z.int().nonnegative(),
  shares: z.strictObject({
    of: byReading(z.enum(['entrants', 'passed'])),
    rounding: byReading(z.enum(['down', 'up'])),
    from: byReading(z.enum(['first', 'behind-top'])),
  }),
  several: byReading(z.enum(['highest', 'each'])),
  aboveStandard: byReading(z.enum(['issue', 'ask'])),
  rules: z.array(z.strictObject({ id: requirementId, stage, lines: z.array(lineSchema).min(1) })),
});

const prizeSchema = z.strictObject({
  id: requirementId,
  stage,
  form,
  lines: z.array(z.strictObject({ atMost: rank, yuan: z.int().positive().optional() })).min(1),
  card: z.boolean().optional(),
  text: bilingual,
});

const projectSchema = z
  .strictObject({
    number: as('label', z.int().positive()),
    name: text,
    aliases: as('label', z.array(text).min(1)).optional(),
    organisers: as('label', z.array(text).min(1)),
    certificate: z.boolean(),
    form,
    teamSize: z.int().min(2).optional(),
    occupation: text.optional(),
    // Only worth a word: who such a project is for.
    publicOffice: as('label', z.boolean()).optional(),
  })
  .refine(({ form, teamSize }) => (form === 'team') === (teamSize !== undefined), {
    error: 'a team size for a team event, and for no other',
  });

const count = as('label', z.int().nonnegative());

/** One edition of a contest: `rules/contests/*.yaml`. */
export const contestSchema = z.strictObject({
  id: identifier,
  event: identifier,
  year: z.int().min(1949).max(2099),
  names: bilingual,
  source: as(
    'label',
    z.strictObject({ title: text, issuer: text, number: text.nullable(), date: z.iso.date() }),
  ),
  clauses: as(
    'label',
    z.array(z.strictObject({ id: text, title: text, requires: z.boolean().optional() })).min(1),
  ),
  assumptions: z.array(bilingual),
  requirements: numberedSchema.optional(),
  form: text,
  columns: z.strictObject({ required: z.array(text).min(1) }),
  // Ages are reckoned in months.
  asOf: z.strictObject({
    date: as('month', z.iso.date()),
    until: as('month', z.iso.date()),
    why: bilingual,
  }),
  readings: z.array(readingSchema),
  criteria: z
    .array(
      criterionSchema
        .pick({ id: true, clause: true, also: true, title: true, evidence: true, advice: true })
        // What a requirement means is decided by the sections; its strength is fixed here.
        .extend({ strength: as('label', strength) }),
    )
    .min(1),
  stages: z.array(stageSchema).min(1),
  scoring: scoringSchema,
  promotion: z.strictObject({ id: requirementId, atMost: share }),
  order: z.strictObject({ id: requirementId }),
  entrants: entrantsSchema,
  certificates: certificatesSchema,
  prizes: z.array(prizeSchema),
  timeline: z.strictObject({
    id: requirementId,
    phases: as(
      'label',
      z.array(z.strictObject({ from: z.iso.date().optional(), to: z.iso.date(), title: bilingual })),
    ),
  }),
  catalogue: z.strictObject({
    id: requirementId,
    projects: count,
    individual: count,
    team: count,
    certificate: count,
  }),
  projects: z.array(projectSchema).min(1),
}) satisfies z.ZodType<RawContest>;
