import { createHash } from 'node:crypto';
import { findTables, missingColumns, noTable } from './columns/index.js';
import { readFacts } from './facts/index.js';
import { compareRecommenders, compareRows, judge, type PersonKeys } from './judge/index.js';
import type { Workbook } from './model/cell.js';
import type { Finding, Problem } from './model/finding.js';
import type { Form } from './model/form.js';
import type { Nominee } from './model/nominee.js';
import type { RulePack } from './model/pack.js';
import type { InputReport, NomineeReport, QuotaReport, Report } from './model/report.js';
import type { SchemeInUse } from './model/scheme.js';
import type { Table } from './model/table.js';
import { tally } from './quota/index.js';
import { readWorkbook } from './read/index.js';
import { schemeReport } from './report/scheme.js';
import { type FailOn, summarise } from './report/summary.js';
import { chooseSchemes, type SchemeOptions } from './rules/choose.js';

/** A file to check: the name that the report calls it by, and its bytes. */
export interface Input {
  file: string;
  bytes: Uint8Array;
}

/** A file that has been read. */
export interface ReadInput {
  file: string;
  /** Of the bytes. */
  sha256: string;
  workbook: Workbook;
}

export interface CheckOptions extends SchemeOptions {
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
 * give the same report. A file that cannot be read, or an option that names nothing, ends it with problems instead.
 */
export async function check(inputs: Input[], pack: RulePack, options: CheckOptions): Promise<Checked> {
  const files: ReadInput[] = [];
  const problems: FileProblem[] = [];
  for (const { file, bytes } of inputs) {
    const read = await readWorkbook(bytes, file);
    if (read.ok)
      files.push({ file, sha256: createHash('sha256').update(bytes).digest('hex'), workbook: read.workbook });
    else problems.push({ file, ...read.problem });
  }
  return problems.length > 0 ? { ok: false, problems } : checkWorkbooks(files, pack, options);
}

/** The line from cells on. */
export function checkWorkbooks(files: ReadInput[], pack: RulePack, options: CheckOptions): Checked {
  const [form] = pack.forms;
  if (form === undefined) return { ok: false, problems: [{ file: null, code: 'pack.no-form', args: {} }] };

  const found = files.map((input) => ({ ...input, ...findTables(input.file, input.workbook, form) }));
  const empty = found.filter(({ tables }) => tables.length === 0);
  if (empty.length > 0) {
    return { ok: false, problems: empty.map(({ file, workbook }) => ({ file, ...noTable(workbook, form) })) };
  }
  const tables = found.flatMap((each) => each.tables);
  const choice = chooseSchemes(
    tables.map(({ title }) => title),
    pack,
    options,
  );
  if (!choice.ok) return { ok: false, problems: [{ file: null, ...choice.problem }] };

  const { forTitle } = choice.chosen;
  const rows = tables.map((table) => readTable(table, forTitle(table.title), pack, form));
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
  const schemes = distinctSchemes(tables.flatMap(({ title }) => forTitle(title)));
  const tallied = schemes.map((use) => tallyScheme(use, judged, compared.persons));

  const nominees = judged.map(({ nominee }) => nominee);
  const findings = [...found, ...rows, units, compared, ...judged, ...tallied].flatMap(
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
      summary: summarise(nominees, schemeReports, findings, options.failOn),
      fields: form.fields,
      terms: pack.terms,
    },
  };
}

function headerOf({ fields }: Form): (field: string) => string {
  const headers = new Map(fields.map(({ id, header }) => [id, header]));
  return (field) => headers.get(field) ?? field;
}

function inputReport({ file, sha256, workbook, tables }: ReadInput & { tables: Table[] }): InputReport {
  const sheets = tables.map(({ sheet, headerRow, rows, skipped }) => ({
    name: sheet,
    headerRow,
    nominees: rows.length,
    skipped,
  }));
  return { file, sha256, format: workbook.format, sheets };
}

/** Reads the rows of one table into nominees; a missing column is said once. */
function readTable(
  table: Table,
  uses: SchemeInUse[],
  pack: RulePack,
  form: Form,
): Said<{ nominees: Nominee[]; uses: SchemeInUse[] }> {
  const required = [...new Set(uses.flatMap(({ scheme }) => scheme.columns.required))];
  const read = table.rows.map((row) =>
    readFacts(
      row,
      { form, vocabulary: pack.vocabulary, contests: pack.contests, columns: table.columns },
      {
        required,
        oneOf: uses.flatMap(({ scheme }) => scheme.columns.oneOf ?? []),
        asOfs: uses.map(({ asOf }) => asOf),
      },
    ),
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
