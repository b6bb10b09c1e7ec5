import {
  type Checked,
  type CheckOptions,
  checkWorkbooks,
  notChecked,
  openFile,
  reportOf,
  withoutTables,
} from './check.js';
import { type ComparedRows, compareTables } from './compare-tables.js';
import { type Executor, inlineExecutor, partWork, usesByTitle } from './executor.js';
import { gate, inOrder } from './in-order.js';
import {
  byName,
  type Input,
  type InputReader,
  inputReader,
  type ReadInput,
  readInputs,
  type tablesOf,
  withoutCells,
} from './inputs.js';
import type { Finding, Problem } from './model/finding.js';
import type { Form } from './model/form.js';
import type { Nominee } from './model/nominee.js';
import type { RulePack } from './model/pack.js';
import type { Report } from './model/report.js';
import type { SchemeInUse } from './model/scheme.js';
import type { Table } from './model/table.js';
import { type PartCache, unboundedCache } from './part-cache.js';
import { countedFacts, type Part, partsOf } from './parts.js';
import { chooseSchemes, type Titled } from './rules/choose.js';
import { type PartMeans, reportPart, type StoredPart, storePart } from './stored-parts.js';
import { toldBySchemes } from './tables.js';
import { tallyAll } from './tallies.js';

/**
 * The straight line: bytes → cells → tables → facts → verdicts → quotas → report. The same inputs, pack and options
 * give the same report. A file that cannot be read is named in the report and does not stop the others; an option that
 * names nothing, or no file with a table, ends the run with problems instead.
 */
export async function check(inputs: Input[], pack: RulePack, options: CheckOptions): Promise<Checked> {
  return checkWorkbooks(await readInputs(inputs, options), pack, options);
}

/** Rows that are read and judged at a time. */
export const PART_ROWS = 200;

/** Where the work of a run is done. */
export interface Means {
  /** Reads and judges rows; absent: this thread does. */
  executor?: Executor;
  /** Holds the parts of tables; absent: it evicts nothing. */
  cache?: PartCache;
  /** Whether the cells of the files are wanted afterwards. */
  keepCells?: boolean;
  /** Reads the files; absent: one that has read nothing yet. */
  readInput?: InputReader;
  /** How many files are read at once: more than there are cores would only run out of the time that each may take. */
  readers?: number;
  /** Called after each step. */
  progress?: (done: Progress) => void;
}

/** How far a run is. `rows` are those found in the `read` files of `files`; of them, `judged` have facts and verdicts. */
export interface Progress {
  files: number;
  read: number;
  rows: number;
  judged: number;
}

/**
 * The line of `check`, file by file and part by part: whatever the number of files, only as many are in memory as the executor
 * works at, and only a few parts of their rows. The report is the same for every executor and cache.
 */
export async function checkFiles(
  inputs: Input[],
  pack: RulePack,
  options: CheckOptions,
  {
    executor = inlineExecutor(pack, options),
    cache = unboundedCache(),
    keepCells = true,
    readInput = inputReader(options),
    readers = executor.concurrency,
    progress = () => {},
  }: Means = {},
): Promise<{ checked: Checked; files: ReadInput[] }> {
  const [form] = pack.forms;
  if (form === undefined) return { checked: stopped({ code: 'pack.no-form', args: {} }), files: [] };
  const reading = gate(readers);
  const usesOf = usesByTitle(pack, options);
  const work = partWork(pack, options);
  const run: Run = {
    pack,
    form,
    options,
    usesOf,
    work,
    executor,
    cache,
    tell: teller(inputs.length, progress),
  };

  const read = await inOrder([...inputs].sort(byName), executor.concurrency, async (input, ended) => {
    const { file, found, tables } = openTables(await reading(() => readInput(input)), keepCells, run);
    const done: TableParts[] = [];
    for (const table of tables) done.push(await readTable(table, run, ended));
    return { file, found, tables: done };
  });
  const files = read.map(({ file }) => file);
  const found = read.map((each) => each.found);
  const titles = found.flatMap(({ tables }) => tables);
  if (titles.length === 0) return { checked: notChecked(withoutTables(form, found), pack, options), files };
  const choice = chooseSchemes(titles, pack, options);
  if (!choice.ok) return { checked: stopped(choice.problem), files };

  const tables = read.flatMap((each) => each.tables);
  const rows = compareTables(tables.map(withAllRows), {
    form,
    files: found,
    choice: choice.chosen.choice,
    pack,
    options,
  });
  return { checked: { ok: true, report: await reportTables(tables, rows, run) }, files };
}

interface Run extends PartMeans {
  pack: RulePack;
  form: Form;
  options: CheckOptions;
  usesOf: ReturnType<typeof usesByTitle>;
  tell: (more: Partial<Progress>) => void;
}

/** A table whose rows are in the cache. */
interface TableParts {
  uses: SchemeInUse[];
  parts: StoredPart[];
  findings: Finding[];
}

/** A table whose rows are yet to be read into facts. */
interface OpenTable {
  titled: Titled;
  uses: SchemeInUse[];
  parts: Part[];
  told: Finding[];
}

/** The tables of a file, without those whose titles stop the run. Nothing of what comes back but the parts holds the rows. */
function openTables(
  file: ReadInput,
  keepCells: boolean,
  { pack, form, options, usesOf, tell }: Run,
): { file: ReadInput; found: ReturnType<typeof tablesOf>; tables: OpenTable[] } {
  const found = openFile(file, form, pack);
  tell({ read: 1, rows: found.tables.reduce((sum, { rows }) => sum + rows.length, 0) });
  return {
    file: keepCells ? file : withoutCells(file),
    found: withoutRows(found),
    tables: found.tables.flatMap((table) => {
      const titled = { title: table.title, titleAbove: table.titleAbove };
      const uses = usesOf(titled);
      if (uses.length === 0) return [];
      const parts = partsOf(table, pack, form, PART_ROWS);
      return [{ titled, uses, parts, told: toldBySchemes(table, uses, form, options.schemes === null) }];
    }),
  };
}

async function readTable(
  { titled, uses, parts, told }: OpenTable,
  run: Run,
  ended: () => boolean,
): Promise<TableParts> {
  const readPart = async (part: Part) => {
    const one = await storePart(part, titled, run);
    run.tell({ judged: one.stored.rows.length });
    return one;
  };
  const read = await inOrder(parts, run.executor.concurrency + 1, readPart, ended);
  return {
    uses,
    parts: read.map(({ stored }) => stored),
    findings: [...told, ...read.flatMap(({ findings }) => findings)],
  };
}

function withAllRows({ parts, uses, findings }: TableParts) {
  return { nominees: parts.flatMap(({ rows }) => rows), uses, findings };
}

/** The report of rows that were compared with each other. `tables` and `rows` are emptied, so that memory is given back part by part. */
async function reportTables(tables: TableParts[], rows: ComparedRows, run: Run): Promise<Report> {
  const { pack, options, executor } = run;
  const parts = comparedParts(tables, rows.nominees);
  const reported = await inOrder(parts, executor.concurrency + 1, ({ part, after, counted }) =>
    reportPart(part, after, counted, run),
  );
  const nominees = reported.flatMap((part) => part.nominees);
  const counted = reported.flatMap((part) => part.counted);
  const tallied = tallyAll(rows.schemes, counted, rows.persons, pack);
  const findings = [...reported, tallied].flatMap((stage) => stage.findings);
  return reportOf(rows, { nominees, quotas: tallied.quotas, findings }, pack, options);
}

/** The parts of all tables with their rows out of `nominees`, which stand in the same order, and the facts that quotas count by. */
function comparedParts(tables: TableParts[], nominees: Nominee[]) {
  return tables.flatMap(({ parts, uses }) => {
    const counted = countedFacts(uses);
    return parts.splice(0).map((part) => ({ part, counted, after: nominees.splice(0, part.rows.length) }));
  });
}

/** What is left of a file when its rows have gone on: enough to account for each of them. */
function withoutRows(found: ReturnType<typeof tablesOf>): ReturnType<typeof tablesOf> {
  const emptied = new Map(
    found.tables.map((table) => [
      table,
      { ...table, rows: table.rows.map((row) => ({ ...row, cells: NO_CELLS })) },
    ]),
  );
  const emptiedOf = (table: Table) => emptied.get(table) ?? table;
  return {
    ...found,
    tables: found.tables.map(emptiedOf),
    sheets: found.sheets.map((sheet) => ({ ...sheet, tables: sheet.tables.map(emptiedOf) })),
  };
}

const NO_CELLS = {};

function stopped(problem: Problem): Checked & { ok: false } {
  return { ok: false, problems: [{ file: null, ...problem }] };
}

function teller(files: number, progress: (done: Progress) => void): Run['tell'] {
  const done: Progress = { files, read: 0, rows: 0, judged: 0 };
  return ({ read = 0, rows = 0, judged = 0 }) => {
    done.read += read;
    done.rows += rows;
    done.judged += judged;
    progress({ ...done });
  };
}
