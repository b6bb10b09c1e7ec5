import { type ComparedRows, compareTables, type TableRows } from './compare-tables.js';
import { waive } from './judge/index.js';
import type { Form } from './model/form.js';
import type { Nominee } from './model/nominee.js';
import type { RulePack } from './model/pack.js';
import type { RegistryUse } from './model/registry.js';
import type { NomineeReport, QuotaReport, Report } from './model/report.js';
import type { Table } from './model/table.js';
import type { WaiverFile } from './model/waiver.js';
import { judgeNominee, partsOf, readPart } from './parts.js';
import type { ReadOptions } from './read/index.js';
import { schemeReport } from './report/scheme.js';
import { type FailOn, summarise } from './report/summary.js';
import { returnedForms } from './returned-form.js';
import { type ChosenSchemes, chooseSchemes, type SchemeOptions } from './rules/choose.js';
import {
  accountFor,
  allRead,
  type FileProblem,
  inputReport,
  type ReadInput,
  type Said,
  tablesOf,
  toldBySchemes,
} from './tables.js';
import { tallyAll } from './tallies.js';

export type { FileProblem, Input, ReadInput } from './inputs.js';

export interface CheckOptions extends SchemeOptions, ReadOptions {
  failOn: FailOn;
  /** Exceptions granted in writing; absent: none were given. */
  waivers?: WaiverFile;
  /** Registry of earlier batches; absent: the run is compared with nothing but itself. */
  registry?: RegistryUse;
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
  if (!compared.ok) return notChecked(compared, pack, options);
  return { ok: true, report: reportOf(compared.rows, applyRules(compared.rows, pack), pack, options) };
}

const NOTHING: Omit<ComparedRows, 'form' | 'files' | 'findings'> = {
  choice: { why: 'newest', titles: [], editions: [] },
  nominees: [],
  persons: {},
  uses: new Map(),
  schemes: [],
};

/** What a run without any table ends with. */
export function notChecked(
  { problems, files }: NoTables,
  pack: RulePack,
  options: CheckOptions,
): Checked & { ok: false } {
  if (files === undefined) return { ok: false, problems };
  const nothing = { nominees: [], quotas: [], findings: [] };
  return { ok: false, problems, unread: reportOf({ ...NOTHING, ...files }, nothing, pack, options) };
}

/** The line from cells to the facts of every row; or what stops it. `files`: those in which there was no table. */
export function compareWorkbooks(
  files: ReadInput[],
  pack: RulePack,
  options: CheckOptions,
): { ok: true; rows: ComparedRows } | ({ ok: false } & NoTables) {
  const [form] = pack.forms;
  if (form === undefined) return { ok: false, problems: [{ file: null, code: 'pack.no-form', args: {} }] };

  const found = files.map((input) => openFile(input, form, pack));
  const tables = found.flatMap((each) => each.tables);
  if (tables.length === 0) return { ok: false, ...withoutTables(form, found) };
  const choice = chooseSchemes(tables, pack, options);
  if (!choice.ok) return { ok: false, problems: [{ file: null, ...choice.problem }] };
  const read = tables.map((table) => readTable(table, choice.chosen, pack, form, options.schemes === null));
  return {
    ok: true,
    rows: compareTables(read, { form, files: found, choice: choice.chosen.choice, pack, options }),
  };
}

/** A file as the columns stage sees it, and what a form of ours says of itself. */
export function openFile(input: ReadInput, form: Form, pack: RulePack): ReturnType<typeof tablesOf> {
  const found = tablesOf(input, form);
  return { ...found, findings: [...found.findings, ...returnedForms([input], pack.hashes)] };
}

/** Files of which none has a table: why, and what there is to report of them all the same. */
export interface NoTables {
  problems: FileProblem[];
  files?: Pick<ComparedRows, 'form' | 'files' | 'findings'>;
}

export function withoutTables(form: Form, found: ReturnType<typeof tablesOf>[]): NoTables {
  return {
    problems: found.flatMap(({ file, problem }) => (problem === null ? [] : [{ file, ...problem }])),
    files: { form, files: found, findings: found.flatMap(({ findings }) => findings) },
  };
}

/** What the rules made of rows. */
export type Judged = Said<{ nominees: NomineeReport[]; quotas: QuotaReport[] }>;

/** Applies the rules of the schemes to rows: a verdict for each row, and the tally of each quota. */
export function applyRules(
  { nominees, persons, uses, schemes }: Pick<ComparedRows, 'nominees' | 'persons' | 'uses' | 'schemes'>,
  pack: RulePack,
): Judged {
  const judged = nominees.map((nominee) => {
    const { verdicts, findings } = judgeNominee(nominee, uses.get(nominee.key) ?? [], pack);
    return { nominee: { ...nominee, verdicts }, findings };
  });
  const tallied = tallyAll(
    schemes,
    judged.map(({ nominee }) => nominee),
    persons,
    pack,
  );
  return {
    nominees: judged.map(({ nominee }) => nominee),
    quotas: tallied.quotas,
    findings: [...judged, tallied].flatMap((stage) => stage.findings),
  };
}

/** The report of a run: exceptions applied, every row of every file accounted for, all summed up. */
export function reportOf(
  rows: ComparedRows,
  { nominees, quotas, findings: told }: Judged,
  pack: RulePack,
  options: CheckOptions,
): Report {
  const { form, choice, files, schemes } = rows;
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
    ...(rows.registry === undefined ? {} : { registry: rows.registry }),
    fields: form.fields,
    terms: pack.terms,
  };
}

/** Reads the rows of one table into nominees; a missing column is said once. */
function readTable(
  table: Table,
  { forTitle }: ChosenSchemes,
  pack: RulePack,
  form: Form,
  byTitle: boolean,
): TableRows<Nominee> {
  const uses = forTitle(table.title, table.titleAbove);
  const read = partsOf(table, pack, form).map((part) => readPart(part, uses, pack, form));
  return {
    nominees: read.flatMap(({ nominees }) => nominees),
    uses,
    findings: [...toldBySchemes(table, uses, form, byTitle), ...read.flatMap(({ findings }) => findings)],
  };
}
