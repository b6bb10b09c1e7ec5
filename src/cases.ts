import { z } from 'zod';
import { checkWorkbooks } from './check.js';
import type { Cell, Workbook } from './model/cell.js';
import type { Form } from './model/form.js';
import type { RulePack } from './model/pack.js';
import type { Report } from './model/report.js';
import { parsePackFile, validate } from './rules/document.js';
import type { PackFile } from './rules/pack-file.js';

/** A cell as written; `repeat` makes a text of a set length. */
const cellValue = z.union([
  z.string(),
  z.number(),
  z
    .strictObject({ repeat: z.string().min(1), times: z.int().positive() })
    .transform(({ repeat, times }) => repeat.repeat(times)),
]);
const row = z.record(z.string(), cellValue);
const outcome = z.enum(['met', 'unmet', 'undetermined', 'not-applicable']);

/** Readable cases of a scheme: `rules/cases/*.yaml`. */
export const casesSchema = z.strictObject({
  scheme: z.string().min(1),
  /** A nominee who meets everything, by column header; each case changes some cells. */
  base: row,
  cases: z
    .array(
      z.union([
        z.strictObject({
          name: z.string().min(1),
          criterion: z.string().min(1),
          given: row.optional(),
          /** Further rows of the same sheet, each the base with changes. */
          others: z.array(row).optional(),
          readings: z.record(z.string(), z.string()).optional(),
          asOf: z.iso.date().optional(),
          expect: outcome,
        }),
        z.strictObject({
          name: z.string().min(1),
          verdict: z.enum(['eligible', 'explain', 'review', 'ineligible']),
          given: row.optional(),
          readings: z.record(z.string(), z.string()).optional(),
          asOf: z.iso.date().optional(),
        }),
        z.strictObject({
          name: z.string().min(1),
          quota: z.string().min(1),
          /** Rows, each the base with changes; `times`: that many different persons. */
          rows: z.array(z.strictObject({ given: row, times: z.int().positive() })).min(1),
          readings: z.record(z.string(), z.string()).optional(),
          /** Status by group; a group that must not be listed is null. */
          expect: z.record(z.string(), z.enum(['within', 'exceeded', 'undetermined']).nullable()),
        }),
      ]),
    )
    .min(1),
});

type CasesFile = z.infer<typeof casesSchema>;
type Case = CasesFile['cases'][number];
type Row = z.infer<typeof row>;

export interface CaseResult {
  /** `cases/x.yaml:12:5` */
  place: string;
  name: string;
  passed: boolean;
  expected: string;
  found: string;
}

/** Runs every case of a pack through the whole line from cells on. A file that is no cases file fails as a case. */
export function runCases(files: PackFile[], pack: RulePack): CaseResult[] {
  return files.filter(({ path }) => path.startsWith('cases/')).flatMap((file) => runFile(file, pack));
}

function runFile(file: PackFile, pack: RulePack): CaseResult[] {
  const { document, problems: faults } = parsePackFile(file.path, file.text);
  const { value, problems } =
    faults.length > 0 ? { value: null, problems: faults } : validate<CasesFile>(document, casesSchema);
  if (value === null) {
    return problems.map(({ file: path, line, column, code, args }) => ({
      place: `${path}:${line}:${column}`,
      name: code,
      passed: false,
      expected: String(args.expected ?? ''),
      found: String(args.found ?? args.field ?? args.detail ?? ''),
    }));
  }
  return value.cases.map((one, index) => {
    const { line, column } = document.locate({ path: ['cases', index], code: '', args: {} });
    const { expected, found } = runCase(one, value, pack);
    return {
      place: `${file.path}:${line}:${column}`,
      name: one.name,
      passed: expected === found,
      expected,
      found,
    };
  });
}

/** Expected and found as texts, so that a difference reads the same for outcomes, verdicts and quotas. */
function runCase(
  one: Case,
  { scheme, base }: CasesFile,
  pack: RulePack,
): { expected: string; found: string } {
  const [form] = pack.forms;
  const report =
    form === undefined ? 'pack.no-form' : judgeRows(rowsOf(one, base, form), scheme, one, pack, form);
  if (typeof report === 'string') return { expected: '', found: report };
  const [verdict] = report.nominees[0]?.verdicts ?? [];
  if ('verdict' in one) return { expected: one.verdict, found: verdict?.status ?? '-' };
  if ('quota' in one) {
    const groups = Object.keys(one.expect).map((group) => [group, statusOf(report, one.quota, group)]);
    return { expected: JSON.stringify(one.expect), found: JSON.stringify(Object.fromEntries(groups)) };
  }
  return {
    expected: one.expect,
    found: verdict?.criteria.find(({ id }) => id === one.criterion)?.outcome ?? '-',
  };
}

function statusOf(report: Report, quota: string, group: string): string | null {
  return report.quotas.find((entry) => entry.id === quota && entry.group === group)?.status ?? null;
}

function rowsOf(one: Case, base: Row, form: Form): Row[] {
  const header = (field: string): string => form.fields.find(({ id }) => id === field)?.header ?? field;
  if ('rows' in one) {
    const repeated = one.rows.flatMap(({ given, times }) => Array.from({ length: times }, () => given));
    // Different persons: no ID number, and a birth month of their own.
    return repeated.map((given, index) => ({
      ...base,
      [header('idNumber')]: '',
      [header('birthMonth')]: `${1960 + Math.floor(index / 12)}.${(index % 12) + 1}`,
      ...given,
    }));
  }
  const others = 'others' in one ? (one.others ?? []) : [];
  return [{ ...base, ...one.given }, ...others.map((other) => ({ ...base, ...other }))];
}

/** The report on a sheet of these rows, or why there is none. */
function judgeRows(rows: Row[], scheme: string, one: Case, pack: RulePack, form: Form): Report | string {
  const readings = Object.entries(one.readings ?? {}).map(([name, option]) => `${scheme}/${name}=${option}`);
  const checked = checkWorkbooks(
    [{ file: 'case.csv', sha256: null, read: { ok: true, workbook: sheetOf(rows, form) } }],
    pack,
    {
      schemes: [scheme],
      asOf: 'asOf' in one ? (one.asOf ?? null) : null,
      readings,
      // Cases must not depend on the day they run: a scheme without a date of its own uses its date of effect.
      today: pack.schemes.find(({ id }) => id === scheme)?.effective.from ?? '',
      failOn: 'never',
      tool: { name: 'craftsman', version: '' },
    },
  );
  return checked.ok ? checked.report : checked.problems.map(({ code }) => code).join(', ');
}

/** A sheet with the official header in row 1 and the case's rows below. Unknown headers become columns of their own. */
function sheetOf(rows: Row[], form: Form): Workbook {
  const headers = [...new Set([...form.fields.map(({ header }) => header), ...rows.flatMap(Object.keys)])];
  const line = (number: number, values: (string | number | undefined)[]) => ({
    number,
    hidden: false,
    cells: values.flatMap((value, index): Cell[] =>
      value === undefined || value === ''
        ? []
        : [
            {
              row: number,
              column: index + 1,
              kind: typeof value === 'number' ? 'number' : 'text',
              raw: value,
              shown: String(value),
            },
          ],
    ),
  });
  const body = rows.map((cells, index) =>
    line(
      index + 2,
      headers.map((header) => cells[header]),
    ),
  );
  const sheet = {
    name: 'case',
    hidden: false,
    rows: [line(1, headers), ...body],
    hiddenColumns: [],
    merges: [],
  };
  return { format: 'csv', encoding: null, sheets: [sheet] };
}
