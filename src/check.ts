import { createHash } from 'node:crypto';
import { emptyTables, findTables, missingColumns, noTable, unaccountedRows } from './columns/index.js';
import { readFacts } from './facts/index.js';
import { wereNumbers } from './facts/were-numbers.js';
import { compareRecommenders, compareRows, judge, type PersonKeys } from './judge/index.js';
import type { ReadResult } from './model/cell.js';
import type { Finding, Problem } from './model/finding.js';
import type { Form } from './model/form.js';
import { newFinding } from './model/new-finding.js';
import type { Nominee } from './model/nominee.js';
import type { RulePack } from './model/pack.js';
import type { InputReport, NomineeReport, QuotaReport, Report, SheetReport } from './model/report.js';
import type { SchemeInUse } from './model/scheme.js';
import type { SheetTables, Table } from './model/table.js';
import { tally } from './quota/index.js';
import { extensionFindings } from './read/formats.js';
import { type ReadOptions, readWorkbook } from './read/index.js';
import { schemeReport } from './report/scheme.js';
import { type FailOn, summarise } from './report/summary.js';
import { chooseSchemes, type SchemeOptions } from './rules/choose.js';

/** A file to check: the name that the report calls it by, and its bytes, or why they could not be had. */
export type Input = { file: string } & ({ bytes: Uint8Array } | { problem: Problem });

/** A file that has been read, or has not. */
export interface ReadInput {
  file: string;
  /** Of the bytes; null where there are none. */
  sha256: string | null;
  read: ReadResult;
  /** The file before it that has the same bytes: its people are counted there, and not again. */
  copyOf?: string;
}

export interface CheckOptions extends SchemeOptions, ReadOptions {
  failOn: FailOn;
  tool: { name: string; version: string };
}

/** What stops a run; `file` is the file at fault, if one is. */
export type FileProblem = Problem & { file: string | null };

export type Checked = { ok: true; report: Report } | { ok: false; problems: FileProblem[] };

/** A stage's result with what it has to say. */
type Said<T> = T & { findings: Finding[] };

/**
 * The straight line: bytes → cells → tables → facts → verdicts → quotas → report. The same inputs, pack and options
 * give the same report. A file that cannot be read is named in the report and does not stop the others; an option that
 * names nothing, or no file with a table, ends the run with problems instead.
 */
export async function check(inputs: Input[], pack: RulePack, options: CheckOptions): Promise<Checked> {
  const files: ReadInput[] = [];
  const bySha256 = new Map<string, ReadInput>();
  for (const input of inputs) {
    const read = await readInput(input, bySha256, options);
    files.push(read);
    if (read.sha256 !== null && !bySha256.has(read.sha256)) bySha256.set(read.sha256, read);
  }
  return checkWorkbooks(files, pack, options);
}

async function readInput(
  input: Input,
  bySha256: Map<string, ReadInput>,
  options: ReadOptions,
): Promise<ReadInput> {
  const { file } = input;
  if ('problem' in input) return { file, sha256: null, read: { ok: false, problem: input.problem } };
  const sha256 = createHash('sha256').update(input.bytes).digest('hex');
  const first = bySha256.get(sha256);
  if (first === undefined) return { file, sha256, read: await readWorkbook(input.bytes, file, options) };
  // What could not be read the first time is no copy that anything is counted of.
  return { file, sha256, read: first.read, ...(first.read.ok ? { copyOf: first.file } : {}) };
}

/** The line from cells on. */
export function checkWorkbooks(files: ReadInput[], pack: RulePack, options: CheckOptions): Checked {
  const [form] = pack.forms;
  if (form === undefined) return { ok: false, problems: [{ file: null, code: 'pack.no-form', args: {} }] };

  const found = files.map((input) => tablesOf(input, form));
  const tables = found.flatMap((each) => each.tables);
  if (tables.length === 0) {
    return {
      ok: false,
      problems: found.flatMap(({ file, problem }) => (problem === null ? [] : [{ file, ...problem }])),
    };
  }
  const choice = chooseSchemes(
    tables.map(({ title }) => title),
    pack,
    options,
  );
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
  const judged = compared.nominees.map((nominee) => judgeNominee(nominee, uses.get(nominee.key) ?? [], pack));
  const schemes = distinctSchemes(tables.flatMap(({ title, titleAbove }) => forTitle(title, titleAbove)));
  const tallied = schemes.map((use) => tallyScheme(use, judged, compared.persons));

  const nominees = judged.map(({ nominee }) => nominee);
  const accounts = accountFor(found, nominees);
  const findings = [...found, ...rows, units, compared, ...judged, ...tallied, ...accounts].flatMap(
    (stage) => stage.findings,
  );
  const schemeReports = schemes.map((use) => schemeReport(use, pack.hashes[use.scheme.id] ?? ''));
  return {
    ok: true,
    report: {
      tool: options.tool,
      choice: choice.chosen.choice,
      inputs: found.map(inputReport),
      schemes: schemeReports,
      nominees,
      quotas: tallied.flatMap(({ quotas }) => quotas),
      findings,
      summary: summarise(nominees, schemeReports, findings, options.failOn, allRead(found)),
      fields: form.fields,
      terms: pack.terms,
    },
  };
}

function headerOf({ fields }: Form): (field: string) => string {
  const headers = new Map(fields.map(({ id, header }) => [id, header]));
  return (field) => headers.get(field) ?? field;
}

/** The tables of a file, or why there are none. */
function tablesOf(
  { file, sha256, read, copyOf }: ReadInput,
  form: Form,
): Said<{
  file: string;
  sha256: string | null;
  format: string | null;
  copyOf: string | null;
  sheets: SheetTables[];
  tables: Table[];
  problem: Problem | null;
}> {
  const nothing = { file, sha256, copyOf: null, sheets: [], tables: [], findings: [], problem: null };
  if (!read.ok) return { ...nothing, format: null, problem: read.problem };
  const { workbook } = read;
  if (copyOf !== undefined) {
    const copy = newFinding({
      code: 'file.copy',
      severity: 'warning',
      at: { file },
      args: { first: copyOf },
    });
    return { ...nothing, format: workbook.format, copyOf, findings: [copy] };
  }
  const { sheets, tables, findings } = findTables(file, workbook, form);
  const problem = tables.length === 0 ? noTable(workbook, form) : null;
  const said = [...extensionFindings(file, workbook.format), ...findings, ...emptyTables(tables)];
  return { ...nothing, format: workbook.format, sheets, tables, findings: said, problem };
}

function allRead(found: { problem: Problem | null }[]): boolean {
  return found.every(({ problem }) => problem === null);
}

/** Whether every row of each file has come out at the end of the line. */
function accountFor(found: ReturnType<typeof tablesOf>[], nominees: Nominee[]): Said<object>[] {
  const byFile = new Map(found.map(({ file }): [string, Nominee[]] => [file, []]));
  for (const nominee of nominees) byFile.get(nominee.file)?.push(nominee);
  return found.map(({ file, sheets }) => ({
    findings: unaccountedRows(file, sheets, byFile.get(file) ?? []),
  }));
}

function inputReport({
  file,
  sha256,
  format,
  copyOf,
  sheets,
  problem,
}: ReturnType<typeof tablesOf>): InputReport {
  return { file, sha256, format, copyOf, sheets: sheets.flatMap(sheetReports), problem };
}

/** An entry for each table of a sheet; one for a sheet without. */
function sheetReports({ name, filledRows, leftOut, tables }: SheetTables): SheetReport[] {
  if (leftOut !== null) {
    const none = { titleRows: 0, headerRows: 0, nominees: 0, skipped: [] };
    return [{ name, headerRow: null, leftOut, rows: filledRows.length, ...none }];
  }
  return tables.map((table) => ({
    name,
    headerRow: table.headerRow,
    leftOut: null,
    rows: table.filledRows,
    titleRows: table.titleRows.length,
    headerRows: table.headerRows.length,
    nominees: table.rows.length,
    skipped: table.skipped,
  }));
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
  { scheme }: SchemeInUse,
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
    findings: tallied.flatMap(({ findings }) => findings),
  };
}

/** Schemes of all tables, each once, in the pack's order. */
function distinctSchemes(uses: SchemeInUse[]): SchemeInUse[] {
  const byId = new Map(uses.map((use) => [use.scheme.id, use]));
  return [...byId.values()].sort((a, b) => a.scheme.order - b.scheme.order);
}
