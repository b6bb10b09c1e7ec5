import { missingColumns } from './columns/index.js';
import { oldNumberOf } from './facts/identity.js';
import { compareRecommenders, compareRows, type PersonKeys, waive } from './judge/index.js';
import type { Facts } from './model/fact.js';
import type { Finding } from './model/finding.js';
import type { Form } from './model/form.js';
import type { Nominee } from './model/nominee.js';
import type { RulePack } from './model/pack.js';
import type { RegistryReport, RegistryUse } from './model/registry.js';
import type { NomineeReport, QuotaReport, Report, SchemeChoice } from './model/report.js';
import type { SchemeInUse } from './model/scheme.js';
import type { Table } from './model/table.js';
import type { Bilingual } from './model/text.js';
import type { WaiverFile } from './model/waiver.js';
import { judgeNominee, partsOf, readPart, requiredBy } from './parts.js';
import { tally } from './quota/index.js';
import { otherTallies } from './quota/other-readings.js';
import type { ReadOptions } from './read/index.js';
import { registered } from './registered.js';
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
} from './tables.js';
import { remembered } from './text/remembered.js';
import { unitKey } from './text/unit-key.js';

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
  /** What a registry of earlier batches made of them, where one was given. */
  registry?: RegistryReport;
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
): { ok: true; rows: ComparedRows } | ({ ok: false } & NoTables) {
  const [form] = pack.forms;
  if (form === undefined) return { ok: false, problems: [{ file: null, code: 'pack.no-form', args: {} }] };

  const found = files.map((input) => openFile(input, form, pack));
  const tables = found.flatMap((each) => each.tables);
  if (tables.length === 0) return { ok: false, ...withoutTables(form, found) };
  const choice = chooseSchemes(tables, pack, options);
  if (!choice.ok) return { ok: false, problems: [{ file: null, ...choice.problem }] };
  const read = tables.map((table) => readTable(table, choice.chosen, pack, form));
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

/** The rows of a table as facts, and the schemes in use for it. */
export type TableRows<N> = Said<{ nominees: N[]; uses: SchemeInUse[] }>;

/** Rows of all tables, compared with each other. */
export function compareTables<N extends Nominee>(
  tables: TableRows<N>[],
  {
    form,
    files,
    choice,
    pack,
    options: { registry, today },
  }: Pick<ComparedRows, 'form' | 'files' | 'choice'> & {
    pack: RulePack;
    options: Pick<CheckOptions, 'registry' | 'today'>;
  },
): ComparedRows {
  const units = compareRecommenders(
    tables.flatMap((table) => table.nominees),
    pack.vocabulary,
  );
  const uses = new Map(tables.flatMap((table) => table.nominees.map(({ key }) => [key, table.uses])));
  const schemeIds = new Map(tables.map((table) => [table.uses, table.uses.map(({ scheme }) => scheme.id)]));
  const compared = compareRows(units.nominees, {
    headerOf: headerOf(form),
    fields: form.fields.map(({ id }) => id),
    schemesOf: ({ key }) => schemeIds.get(uses.get(key) ?? []) ?? [],
    vocabulary: pack.vocabulary,
  });
  const rows: ComparedRows = {
    form,
    choice,
    files,
    nominees: compared.nominees,
    persons: compared.persons,
    uses,
    schemes: distinctSchemes(tables.flatMap((table) => table.uses)),
    findings: [...files, ...tables, units, compared].flatMap((stage) => stage.findings),
  };
  // What others entered of the same people is known before the rules are applied: a requirement asks about it.
  return registry === undefined
    ? rows
    : registered(rows, registry, pack, today, ({ cells }) => oldNumberOf(cells.idNumber, pack.vocabulary));
}

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

/** What the rules made of rows. */
export type Judged = Said<{ nominees: NomineeReport[]; quotas: QuotaReport[] }>;

/** What counting takes of a nominee. */
export interface Counted {
  key: string;
  facts: Facts;
  verdicts: Pick<NomineeReport['verdicts'][number], 'scheme' | 'status'>[];
}

/** The same of a person. */
interface Submitted extends Counted {
  person: PersonKeys;
}

export function tallyAll(
  schemes: SchemeInUse[],
  nominees: Counted[],
  persons: Record<string, PersonKeys>,
  { vocabulary }: Pick<RulePack, 'vocabulary'>,
): Said<{ quotas: QuotaReport[] }> {
  const submitted = nominees.map(({ key, facts, verdicts }) => ({
    key,
    person: persons[key] ?? { sure: key, maybe: key },
    facts,
    verdicts,
  }));
  // One unit in two spellings is one group (T-35).
  const keyOf = remembered((name) => unitKey(name, vocabulary.experts.sameUnit.equivalents));
  const tallied = schemes.map((use) => tallyScheme(use, submitted, keyOf));
  return {
    quotas: tallied.flatMap(({ quotas }) => quotas),
    findings: tallied.flatMap(({ findings }) => findings),
  };
}

/** `files`: the entries of the report about them. */
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

function headerOf({ fields }: Form): (field: string) => Bilingual {
  const headers = new Map(fields.map(({ id, header, en }) => [id, { zh: header, en }]));
  return (field) => headers.get(field) ?? { zh: field, en: field };
}

/** Reads the rows of one table into nominees; a missing column is said once. */
function readTable(
  table: Table,
  { forTitle }: ChosenSchemes,
  pack: RulePack,
  form: Form,
): TableRows<Nominee> {
  const uses = forTitle(table.title, table.titleAbove);
  const read = partsOf(table, pack, form).map((part) => readPart(part, uses, pack, form));
  return {
    nominees: read.flatMap(({ nominees }) => nominees),
    uses,
    findings: [...missingColumns(table, requiredBy(uses), form), ...read.flatMap(({ findings }) => findings)],
  };
}

function tallyScheme(
  { scheme, alternatives = [] }: SchemeInUse,
  submitted: Submitted[],
  keyOf: (name: string) => string,
): Said<{ quotas: QuotaReport[] }> {
  const submissions = submitted.flatMap(({ key, person, facts, verdicts }) => {
    const verdict = verdicts.find((each) => each.scheme === scheme.id);
    return verdict === undefined ? [] : [{ key, person, facts, status: verdict.status }];
  });
  const tallied = scheme.quotas.map((quota) => tally(quota, scheme.id, submissions, keyOf));
  return {
    quotas: tallied.flatMap(({ quotas }) => quotas),
    findings: [
      ...tallied.flatMap(({ findings }) => findings),
      ...otherTallies(scheme.quotas, alternatives, scheme.id, submissions, keyOf),
    ],
  };
}

/** Schemes of all tables, each once, in the pack's order. */
function distinctSchemes(uses: SchemeInUse[]): SchemeInUse[] {
  const byId = new Map(uses.map((use) => [use.scheme.id, use]));
  return [...byId.values()].sort((a, b) => a.scheme.order - b.scheme.order);
}
