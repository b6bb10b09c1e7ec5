import { z } from 'zod';
import { bilingual } from './bilingual.js';
import { byReading } from './by-reading.js';
import { as, mark } from './kinds.js';

/** Scalar facts that an expression may compare, with the kind of value they hold. */
export const SCALAR_FACTS = {
  name: 'text',
  sex: 'term',
  birthMonth: 'month',
  ethnic: 'term',
  education: 'term',
  political: 'term',
  idKind: 'term',
  recommender: 'text',
  employer: 'text',
  post: 'text',
  postKind: 'term',
  industry: 'text',
  occupation: 'text',
  trade: 'term',
  skillGrade: 'term',
  workSince: 'month',
  shopfloorYears: 'number',
  employerKind: 'term',
  personKind: 'term',
  migrantWorker: 'term',
  reason: 'text',
  reasonShort: 'text',
  employerAddress: 'text',
  nationalUnit: 'term',
  beijingUnit: 'term',
  recommenderDistrict: 'term',
  route: 'term',
  workCity: 'term',
  workDistrict: 'term',
} as const;

/** List facts, for `count` and `every`. `otherSubmissions` is made by the comparison of rows. */
export const LIST_FACTS = ['titles', 'honours', 'placements', 'experts', 'otherSubmissions'] as const;

const exactlyOne = (value: object): boolean => Object.keys(value).length === 1;
const word = z.string().min(1);

const comparisons = {
  number: z
    .strictObject({ atLeast: z.number().optional(), atMost: z.number().optional() })
    .refine(exactlyOne, { message: 'exactly one of atLeast, atMost' }),
  month: z
    .strictObject({ atLeast: z.iso.date().optional(), atMost: z.iso.date().optional() })
    .refine(exactlyOne, { message: 'exactly one of atLeast, atMost' }),
  term: z
    .strictObject({
      is: word.optional(),
      in: z.array(word).min(1).optional(),
      atLeast: byReading(as('term', word)).optional(),
      atMost: byReading(as('term', word)).optional(),
    })
    .refine(exactlyOne, { message: 'exactly one of is, in, atLeast, atMost' }),
  text: z
    .strictObject({
      is: word.optional(),
      in: z.array(word).min(1).optional(),
      contains: z.array(word).min(1).optional(),
    })
    .refine(exactlyOne, { message: 'exactly one of is, in, contains' }),
};

const scalar = z.union([z.string(), z.number(), z.boolean()]);
const where = z.record(z.string(), z.union([scalar, z.array(scalar).min(1)]));

const placement = z.strictObject({
  events: byReading(z.array(word)).optional(),
  levels: byReading(z.array(word)).optional(),
  askLevels: byReading(z.array(word)).optional(),
  naming: z.array(word).min(1).optional(),
  stage: z.literal('final').optional(),
  within: byReading(z.int().nonnegative()).optional(),
  ranking: byReading(z.enum(['overall', 'track'])).optional(),
  beyond: byReading(z.enum(['unmet', 'ask'])).optional(),
  prizes: byReading(z.array(word)).optional(),
  askPrizes: byReading(z.array(word)).optional(),
  occupation: byReading(z.enum(['own', 'any'])).optional(),
  team: byReading(z.enum(['ask', 'met', 'unmet'])).optional(),
});

const listFact = z.enum(LIST_FACTS);
const length = z.strictObject({ of: z.enum(['reason', 'reasonShort']), atMost: z.int().positive() });
const count = z
  .strictObject({
    of: listFact,
    where: where.optional(),
    distinctBy: z.array(word).min(1).optional(),
    atLeast: z.int().nonnegative().optional(),
    atMost: z.int().nonnegative().optional(),
  })
  .refine((test) => test.atLeast !== undefined || test.atMost !== undefined, {
    message: 'atLeast or atMost',
  });

const self: z.ZodType<unknown> = z.lazy(() => expressionSchema);

const factShape = Object.fromEntries(
  Object.entries(SCALAR_FACTS).map(([fact, kind]) => [fact, comparisons[kind].optional()]),
);

/** The rule language. Written as one strict object so that an unknown operator is named where it stands. */
export const expressionSchema: z.ZodType<unknown> = z
  .strictObject({
    all: z.array(self).optional(),
    any: z.array(self).optional(),
    agree: z.strictObject({ members: z.array(self).min(2), question: bilingual }).optional(),
    not: self.optional(),
    if: self.optional(),
    then: self.optional(),
    else: self.optional(),
    ask: z
      .strictObject({ when: self.optional(), unless: self.optional(), question: bilingual })
      .refine((ask) => (ask.when === undefined) !== (ask.unless === undefined), {
        message: 'exactly one of when, unless',
      })
      .optional(),
    reading: word.optional(),
    options: z.record(z.string(), self).optional(),
    use: word.optional(),
    present: z.union([word, z.array(word).min(1)]).optional(),
    mentions: z.strictObject({ columns: z.array(word).min(1), words: z.array(word).min(1) }).optional(),
    complete: z.literal(true).optional(),
    placement: placement.optional(),
    honour: where.optional(),
    title: where.optional(),
    count: count.optional(),
    every: z.strictObject({ of: listFact, where }).optional(),
    length: length.optional(),
    retirementAge: z.literal('within').optional(),
    ...factShape,
  })
  .superRefine((expression, context) => {
    const operators = Object.keys(expression).filter((key) => !['then', 'else', 'options'].includes(key));
    if (operators.length !== 1) {
      context.addIssue({
        code: 'custom',
        message: `exactly one operator, found ${operators.length}`,
      });
    }
    const branches = ['then', 'else'].filter((key) => key in expression);
    if (branches.length !== ('if' in expression ? 2 : 0)) {
      context.addIssue({ code: 'custom', message: 'if, then and else go together' });
    }
    if ('reading' in expression !== 'options' in expression) {
      context.addIssue({ code: 'custom', message: 'reading and options go together' });
    }
  });
mark('expression', expressionSchema);
