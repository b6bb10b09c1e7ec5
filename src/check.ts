import { missingColumns } from './columns/index.js';
import { readFacts } from './facts/index.js';
import { wereNumbers } from './facts/were-numbers.js';
import { compareRecommenders, compareRows, judge, type PersonKeys, waive } from './judge/index.js';
import type { Finding } from './model/finding.js';
import type { Form } from './model/form.js';
import type { Nominee } from './model/nominee.js';
import type { RulePack } from './model/pack.js';
import type { NomineeReport, QuotaReport, Report, SchemeChoice } from './model/report.js';
import type { SchemeInUse } from './model/scheme.js';
import type { Table } from './model/table.js';
import type { Bilingual } from './model/text.js';
import type { WaiverFile } from './model/waiver.js';
import { tally } from './quota/index.js';
import { otherTallies } from './quota/other-readings.js';
import type { ReadOptions } from './read/index.js';
import { schemeReport } from './report/scheme.js';
import { type FailOn, summarise } from './report/summary.js';
import { returnedForms } from './returned-form.js';
import { chooseSchemes, type SchemeOptions } from './rules/choose.js';
import {
  accountFor,
  allRead,
  type FileProblem,
  inputReport,
  type ReadInput,
  type Said,
  tablesOf,
} from './tables.js';

export type { FileProblem, Input, ReadInput } from './inputs.js';

export interface CheckOptions extends SchemeOptions, ReadOptions {
  failOn: FailOn;
  /** Exceptions granted in writing; absent: none were given. */
  waivers?: WaiverFile;
  tool: { name: string; version: string };
}

/** `unread`: where no file had a table, the report of that, for programs that read a report whatever comes. */
export type Checked = { ok: true; report: Report } | { ok: false; problems: FileProblem[]; unread?: Report };

/**
 * The line from cells on: tables → facts → verdicts → quotas → report. The same cells, pack and options give the same report. It
 * runs in a browser too: nothing here, nor in what is imported, needs Node (`check-files.ts` has the line from bytes on).
 */
export function checkWorkbooks(files: ReadInput[], pack: RulePack, options: CheckOptions): Checked {
  const compared = compareWorkbooks(files, pack, options);
  if (compared.ok) return { ok: true, report: reportOf(compared.rows, pack, options) };
  const { problems, files: unread } = compared;
  if (unread === undefined) return { ok: false, problems };
  return { ok: false, problems, unread: reportOf({ ...NOTHING, ...unread }, pack, options) };
}

/** Rows read and compared with each other, before any rule is applied to them. */
export interface ComparedRows {
  form: Form;
  choice: SchemeChoice;
  files: ReturnType<typeof tablesOf>[];
  nominees: Nominee[];
  persons: Record<string, PersonKeys>;
  /** Schemes by key of a nominee, and those of all tables, in the pack's order. */
  uses: Map<string, SchemeInUse[]>;
  schemes: SchemeInUse[];
  findings: Finding[];
}

const NOTHING: Omit<ComparedRows, 'form' | 'files' | 'findings'> = {
  choice: { why: 'newest', titles: [], editions: [] },
  nominees: [],
  persons: {},
  uses: new Map(),
  schemes: [],
};

/** The line from cells to the facts of every row; or what stops it. `files`: those in which there was no table. */
export function compareWorkbooks(
  files: ReadInput[],
  pack: RulePack,
  options: CheckOptions,
):
  | { ok: true; rows: ComparedRows }
  | {
      ok: false;
      problems: FileProblem[];
      files?: Pick<ComparedRows, 'form' | 'files' | 'findings'>;
    } {
  const [form] = pack.forms;
  if (form === undefined) return { ok: false, problems: [{ file: null, code: 'pack.no-form', args: {} }] };

  const found = files.map((input) => tablesOf(input, form));
  const tables = found.flatMap((each) => each.tables);
  if (tables.length === 0) {
    return {
      ok: false,
      problems: found.flatMap(({ file, problem }) => (problem === null ? [] : [{ file, ...problem }])),
      files: { form, files: found, findings: found.flatMap(({ findings }) => findings) },
    };
  }
  const choice = chooseSchemes(tables, pack, options);
  if (!choice.ok) return { ok: false, problems: [{ file: null, ...choice.problem }] };

  const { forTitle } = choice.chosen;
  const rows = tables.map((table) => readTable(table, forTitle(table.title, table.titleAbove), pack, form));
  const units = compareRecommenders(
    rows.flatMap((table) => table.nominees),
    pack.vocabulary,
  );
  const uses = new Map(rows.flatMap((table) => table.nominees.map(({ key }) => [key, table.uses])));
  const schemeIds = new Map(rows.map((table) => [table.uses, table.uses.map(({ scheme }) => scheme.id)]));
  const compared = compareRows(units.nominees, {
    headerOf: headerOf(form),
    schemesOf: ({ key }) => schemeIds.get(uses.get(key) ?? []) ?? [],
    vocabulary: pack.vocabulary,
  });
  return {
    ok: true,
    rows: {
      form,
      choice: choice.chosen.choice,
      files: found,
      nominees: compared.nominees,
      persons: compared.persons,
      uses,
      schemes: distinctSchemes(tables.flatMap(({ title, titleAbove }) => forTitle(title, titleAbove))),
      findings: [
        ...[...found, ...rows, units, compared].flatMap((stage) => stage.findings),
        ...returnedForms(files, pack.hashes),
      ],
    },
  };
}

/** Applies the rules of the schemes to rows: a verdict for each row, and the tally of each quota. */
export function applyRules(
  { nominees, persons, uses, schemes }: Pick<ComparedRows, 'nominees' | 'persons' | 'uses' | 'schemes'>,
  pack: RulePack,
): Said<{ nominees: NomineeReport[]; quotas: QuotaReport[] }> {
  const judged = nominees.map((nominee) => judgeNominee(nominee, uses.get(nominee.key) ?? [], pack));
  const tallied = schemes.map((use) => tallyScheme(use, judged, persons));
  return {
    nominees: judged.map(({ nominee }) => nominee),
    quotas: tallied.flatMap(({ quotas }) => quotas),
    findings: [...judged, ...tallied].flatMap((stage) => stage.findings),
  };
}

function reportOf(rows: ComparedRows, pack: RulePack, options: CheckOptions): Report {
  const { form, choice, files, schemes } = rows;
  const { nominees, quotas, findings: told } = applyRules(rows, pack);
  const accounts = accountFor(files, nominees).flatMap((account) => account.findings);
  const judged = { nominees, findings: [...rows.findings, ...told, ...accounts] };
  const { findings, ...done } =
    options.waivers === undefined
      ? judged
      : waive(judged.nominees, judged.findings, options.waivers, options.today);
  const schemeReports = schemes.map((use) => schemeReport(use, pack.hashes[use.scheme.id] ?? ''));
  return {
    tool: options.tool,
    choice,
    inputs: files.map(inputReport),
    schemes: schemeReports,
    ...done,
    quotas,
    findings,
    summary: summarise(
      done.nominees,
      schemeReports,
      findings,
      options.failOn,
      allRead(files),
      options.waivers !== undefined,
    ),
    fields: form.fields,
    terms: pack.terms,
  };
}

function headerOf({ fields }: Form): (field: string) => Bilingual {
  const headers = new Map(fields.map(({ id, header, en }) => [id, { zh: header, en }]));
  return (field) => headers.get(field) ?? { zh: field, en: field };
}

/** Reads the rows of one table into nominees; a missing column is said once. */
function readTable(
  table: Table,
  uses: SchemeInUse[],
  pack: RulePack,
  form: Form,
): Said<{ nominees: Nominee[]; uses: SchemeInUse[] }> {
  const required = [...new Set(uses.flatMap(({ scheme }) => scheme.columns.required))];
  const sheet = { form, vocabulary: pack.vocabulary, contests: pack.contests, columns: table.columns };
  const context = { ...sheet, wereNumbers: wereNumbers(table.rows, sheet) };
  const read = table.rows.map((row) =>
    readFacts(row, context, {
      required,
      oneOf: uses.flatMap(({ scheme }) => scheme.columns.oneOf ?? []),
      asOfs: uses.map(({ asOf }) => asOf),
    }),
  );
  return {
    nominees: read.map(({ nominee }) => nominee),
    uses,
    findings: [...missingColumns(table, required, form), ...read.flatMap(({ findings }) => findings)],
  };
}

function judgeNominee(
  nominee: Nominee,
  uses: SchemeInUse[],
  pack: RulePack,
): Said<{ nominee: NomineeReport }> {
  const judged = uses.map((use) => judge(nominee, use, pack));
  return {
    nominee: { ...nominee, verdicts: judged.map(({ verdict }) => verdict) },
    findings: judged.flatMap(({ findings }) => findings),
  };
}

function tallyScheme(
  { scheme, alternatives = [] }: SchemeInUse,
  judged: { nominee: NomineeReport }[],
  persons: Record<string, PersonKeys>,
): Said<{ quotas: QuotaReport[] }> {
  const submissions = judged.flatMap(({ nominee: { key, facts, verdicts } }) => {
    const verdict = verdicts.find((each) => each.scheme === scheme.id);
    return verdict === undefined
      ? []
      : [{ person: persons[key] ?? { sure: key, maybe: key }, facts, status: verdict.status }];
  });
  const tallied = scheme.quotas.map((quota) => tally(quota, scheme.id, submissions));
  return {
    quotas: tallied.flatMap(({ quotas }) => quotas),
    findings: [
      ...tallied.flatMap(({ findings }) => findings),
      ...otherTallies(scheme.quotas, alternatives, scheme.id, submissions),
    ],
  };
}

/** Schemes of all tables, each once, in the pack's order. */
function distinctSchemes(uses: SchemeInUse[]): SchemeInUse[] {
  const byId = new Map(uses.map((use) => [use.scheme.id, use]));
  return [...byId.values()].sort((a, b) => a.scheme.order - b.scheme.order);
}
