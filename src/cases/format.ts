import { z } from 'zod';
import { PACK_LIMITS } from '../rules/limits.js';
import { CELL_LENGTH } from '../rules/logic/bounds.js';

/** A cell as written; `repeat` makes a text of a set length. */
const cellValue = z.union([
  z.string(),
  z.number(),
  z
    .strictObject({ repeat: z.string().min(1), times: z.int().positive().max(CELL_LENGTH) })
    .refine(({ repeat, times }) => repeat.length * times <= CELL_LENGTH, {
      error: 'a text that a cell can hold',
    })
    .transform(({ repeat, times }) => repeat.repeat(times)),
]);
const row = z.record(z.string(), cellValue);
const outcome = z.enum(['met', 'unmet', 'undetermined', 'not-applicable']);
const strength = z.enum(['mandatory', 'in-principle', 'scored', 'priority', 'evidence', 'note']);
const status = z.enum(['within', 'exceeded', 'undetermined']);

/** What every case may say: its name, the readings and the reference date that it holds under. */
const common = {
  name: z.string().min(1),
  readings: z.record(z.string(), z.string()).optional(),
  asOf: z.iso.date().optional(),
};

/** The rows of a case about a nominee. */
const nominee = {
  /** Cells by column header, changed in the base. */
  given: row.optional(),
  /** Further changes, each tried on its own; all must come out alike. */
  each: z.array(row).min(1).optional(),
  /** Further rows of the same sheet, each the base with changes. */
  others: z.array(row).optional(),
};

const criterionCase = z.strictObject({
  ...common,
  ...nominee,
  criterion: z.string().min(1),
  expect: outcome,
});

const verdictCase = z.strictObject({
  ...common,
  ...nominee,
  verdict: z.enum(['eligible', 'explain', 'review', 'ineligible']),
  /** How many cells of the nominee's row are reported as wrong. */
  errors: z.int().nonnegative().optional(),
});

const quotaCase = z.strictObject({
  ...common,
  quota: z.string().min(1),
  /** Rows, each the base with changes; `times`: that many different persons. */
  rows: z.array(z.strictObject({ given: row, times: z.int().positive().max(PACK_LIMITS.caseRows) })).min(1),
  /** Status by group, with its strength where that matters; a group that must not be listed is null. */
  expect: z.record(z.string(), z.union([status, z.strictObject({ status, strength }), z.null()])),
});

/** Whether the edition is the one in force on a date. */
const editionCase = z.strictObject({
  name: z.string().min(1),
  inForce: z.iso.date(),
  expect: z.boolean(),
});

/** Readable cases of a scheme: `rules/cases/*.yaml`. */
export const casesSchema = z
  .strictObject({
    scheme: z.string().min(1),
    /** A nominee who meets everything, by column header; each case changes some cells. */
    base: row,
    cases: z.array(z.union([criterionCase, verdictCase, quotaCase, editionCase])).min(1),
  })
  .superRefine(({ cases }, context) => {
    const limit = exceededBy(cases);
    if (limit === null) return;
    const args = { limit, most: PACK_LIMITS[limit] };
    context.addIssue({
      code: 'custom',
      path: ['cases'],
      message: limit,
      params: { code: 'pack.limit', args },
    });
  });

export type CasesFile = z.infer<typeof casesSchema>;
export type Case = CasesFile['cases'][number];
export type Row = z.infer<typeof row>;

/** Cases are run one by one, and each of their rows is judged. */
function exceededBy(cases: Case[]): 'cases' | 'caseRows' | null {
  if (cases.length > PACK_LIMITS.cases) return 'cases';
  const rows = cases.reduce((sum, one) => sum + rowCount(one), 0);
  return rows > PACK_LIMITS.caseRows ? 'caseRows' : null;
}

function rowCount(one: Case): number {
  if ('inForce' in one) return 0;
  if ('rows' in one) return one.rows.reduce((sum, { times }) => sum + times, 0);
  return (one.each?.length ?? 1) * (1 + (one.others?.length ?? 0));
}

/** Whether a file holds cases of a contest: those have a format of their own. */
export function isContestCases(path: string): boolean {
  return path.startsWith('cases/contests/');
}
