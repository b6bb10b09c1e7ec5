import { z } from 'zod';

const text = z.string().min(1);
const row = z.record(z.string(), z.union([z.string(), z.number()]));
/** By place in a stage: 1 for the first, by the scores that the case starts from. */
const byPlace = <T extends z.ZodType>(value: T) => z.record(z.string().regex(/^[1-9]\d*$/, 'a place'), value);
/** By the name of a stage. */
const byStage = <T extends z.ZodType>(value: T) => z.record(text, value);

const contestCase = z.strictObject({
  name: text,
  /** Number or name of a project; absent: that of the file. */
  project: text.optional(),
  readings: z.record(z.string(), z.string()).optional(),
  asOf: z.iso.date().optional(),
  /** How many took part in each stage, the later ones being the first of the stage before. */
  stages: byStage(z.int().positive().max(500)),
  /** So many rows after each other are one team; places are then those of teams. */
  teams: z.int().min(2).optional(),
  /** Cells of one row, changed. */
  given: z.array(z.strictObject({ stage: text, place: z.int().positive(), set: row })).optional(),
  /** Columns left out. */
  without: z.array(text).min(1).optional(),
  expect: z
    .strictObject({
      /** Exact totals, and ranks; `2-3`: not known which. */
      totals: byStage(byPlace(text)).optional(),
      ranks: byStage(byPlace(z.union([z.int(), text]))).optional(),
      /** Grade that the stage alone leads to; `高级工?`: perhaps; null: none. */
      certificates: byStage(byPlace(text.nullable())).optional(),
      /** Grades to be issued, by place in the first stage. */
      issued: byPlace(z.array(text)).optional(),
      /** Prizes with their money, by place in the first stage: `C-17 2000`; `C-17 2000?`: perhaps. */
      prizes: byPlace(z.array(text)).optional(),
      conditions: byPlace(z.record(text, z.enum(['met', 'unmet', 'undetermined']))).optional(),
      /** The gravest that is said about a requirement, or under a code. */
      findings: z.record(text, z.enum(['error', 'warning', 'review', 'note', 'none'])).optional(),
    })
    .refine((expect) => Object.keys(expect).length > 0, { error: 'something that is expected' }),
});

/** Readable cases of a contest: `rules/cases/contests/*.yaml`. */
export const contestCasesSchema = z.strictObject({
  contest: text,
  project: text,
  /** Cells that every row has, by column header. */
  base: row,
  /** Characters that names are made of: of each text one. */
  names: z.array(text).min(1),
  cases: z.array(contestCase).min(1),
});

export type ContestCasesFile = z.infer<typeof contestCasesSchema>;
export type ContestCase = ContestCasesFile['cases'][number];
