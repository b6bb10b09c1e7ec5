import {
  type Checked,
  type CheckOptions,
  type ComparedRows,
  type Counted,
  checkWorkbooks,
  compareTables,
  notChecked,
  openFile,
  reportOf,
  tallyAll,
  withoutTables,
} from './check.js';
import { missingColumns } from './columns/index.js';
import {
  alone,
  type ChangedRow,
  type Crew,
  type Judged,
  type Result,
  type Told,
  usesByTitle,
  type Whole,
  type Work,
  withAllChanges,
  workOf,
} from './crew.js';
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
import { findingOf, reportedOf } from './late.js';
import type { Finding, Problem } from './model/finding.js';
import type { Form } from './model/form.js';
import type { Nominee } from './model/nominee.js';
import type { RulePack } from './model/pack.js';
import type { NomineeReport } from './model/report.js';
import type { SchemeInUse } from './model/scheme.js';
import type { Table } from './model/table.js';
import { bearsOnVerdict, changesOf, countedFacts, type Part, partsOf, picked, requiredBy } from './parts.js';
import { chooseSchemes, type Titled } from './rules/choose.js';
import { type Kept, openShelf, type Shelf } from './shelf.js';

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
  /** Who reads and judges rows; absent: this thread. */
  crew?: Crew;
  /** Where rows lie that nobody looks at; absent: they stay open. */
  shelf?: Shelf;
  /** Whether the cells of the files are wanted afterwards. */
  keepCells?: boolean;
  /** Reads the files; absent: one that has read nothing yet. */
  readInput?: InputReader;
  /** How many files are read at once: more than there are cores would only run out of the time that each may take. */
  readers?: number;
  /** Told after each step. */
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
 * The line of `check`, file by file and part by part: whatever the number of files, only as many of them lie open as the crew
 * has members, and only a few parts of their rows. The report is the same, whoever the crew is.
 */
export async function checkFiles(
  inputs: Input[],
  pack: RulePack,
  options: CheckOptions,
  {
    crew = alone(pack, options),
    shelf = openShelf(),
    keepCells = true,
    readInput = inputReader(options),
    readers = crew.size,
    progress = () => {},
  }: Means = {},
): Promise<{ checked: Checked; files: ReadInput[] }> {
  const [form] = pack.forms;
  if (form === undefined) return { checked: stopped({ code: 'pack.no-form', args: {} }), files: [] };
  const reading = gate(readers);
  const usesOf = usesByTitle(pack, options);
  const work = workOf(pack, options);
  const run: Run = { pack, form, options, usesOf, work, crew, shelf, tell: teller(inputs.length, progress) };

  const read = await inOrder([...inputs].sort(byName), crew.size, async (input) => {
    const { file, found, tables } = openTables(await reading(() => readInput(input)), keepCells, run);
    const done: TableParts[] = [];
    for (const table of tables) done.push(await readTable(table, run));
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
  return { checked: { ok: true, report: await judgeTables(tables, rows, run) }, files };
}

interface Run extends Required<Pick<Means, 'crew' | 'shelf'>> {
  pack: RulePack;
  form: Form;
  options: CheckOptions;
  usesOf: ReturnType<typeof usesByTitle>;
  /** How parts are made again here. */
  work: Work;
  tell: (more: Partial<Progress>) => void;
}

/** A table of which the rows lie on the shelf. */
interface TableParts {
  titled: Titled;
  uses: SchemeInUse[];
  parts: PartOnShelf[];
  findings: Finding[];
}

/** `rows`: what of each is compared with others. */
interface PartOnShelf {
  rows: Nominee[];
  judged: JudgedRow[];
  kept: Kept<Part, Whole>;
}

/** What the rules make of a row: verdicts without their criteria, and findings. */
interface JudgedRow {
  results: Result[];
  findings: Finding[];
}

/** A table whose rows are yet to be read into facts. */
interface OpenTable {
  titled: Titled;
  uses: SchemeInUse[];
  parts: Part[];
  missing: Finding[];
}

/** The tables of a file, without those whose titles stop the run. Nothing of what comes back but the parts holds the rows. */
function openTables(
  file: ReadInput,
  keepCells: boolean,
  { pack, form, usesOf, tell }: Run,
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
      return [{ titled, uses, parts, missing: missingColumns(table, requiredBy(uses), form) }];
    }),
  };
}

async function readTable(
  { titled, uses, parts, missing }: OpenTable,
  { crew, shelf, work, tell }: Run,
): Promise<TableParts> {
  const read = await inOrder(parts, crew.size + 1, async (part) => {
    const { extracts, read, judged, part: given, whole } = await crew.read({ part, titled });
    const kept = shelf(given, (rows) => work.whole({ part: rows, titled, changed: [] }), whole);
    tell({ judged: extracts.length });
    return { rows: extracts, judged: rowsOf(judged, shelf), findings: onShelf(read, shelf).flat(), kept };
  });
  return {
    titled,
    uses,
    parts: read.map(({ rows, judged, kept }) => ({ rows, judged, kept })),
    findings: [...missing, ...read.flatMap(({ findings }) => findings)],
  };
}

function withAllRows({ parts, uses, findings }: TableParts) {
  return { nominees: parts.flatMap(({ rows }) => rows), uses, findings };
}

/**
 * What the rules make of rows that were compared with each other: those that it changed are judged again. `tables` and `rows` are
 * emptied, so that what was compared of a part is let go of with it.
 */
async function judgeTables(tables: TableParts[], rows: ComparedRows, run: Run) {
  const { pack, options, crew } = run;
  const judged = await inOrder(comparedParts(tables, rows.nominees), crew.size + 1, (part) =>
    judgePart(part, run),
  );
  const nominees = judged.flatMap((part) => part.nominees);
  const counted = judged.flatMap((part) => part.counted);
  const tallied = tallyAll(rows.schemes, counted, rows.persons, pack);
  const findings = [...judged, tallied].flatMap((stage) => stage.findings);
  return reportOf(rows, { nominees, quotas: tallied.quotas, findings }, pack, options);
}

/** A part with its rows as the comparison left them, and the facts that quotas count by. */
interface ComparedPart extends PartOnShelf {
  titled: Titled;
  after: Nominee[];
  counted: string[];
}

/** The parts of all tables with their rows out of `nominees`, which stand in the same order. */
function comparedParts(tables: TableParts[], nominees: Nominee[]): ComparedPart[] {
  return tables.flatMap(({ parts, titled, uses }) => {
    const counted = countedFacts(uses);
    return parts
      .splice(0)
      .map((part) => ({ ...part, titled, counted, after: nominees.splice(0, part.rows.length) }));
  });
}

async function judgePart(
  part: ComparedPart,
  run: Run,
): Promise<{ nominees: NomineeReport[]; counted: Counted[]; findings: Finding[] }> {
  const { rows, after, counted, kept } = part;
  const changed = rows.flatMap((row, index): ChangedRow[] => {
    const now = after[index];
    if (now?.key !== row.key) throw new Error('the rows of a part were put in another order');
    const changes = changesOf(row, now);
    return changes === null ? [] : [{ index, changes }];
  });
  const judged = changed.length === 0 ? part.judged : await judgeAgain(part, changed, run);
  const nominees = rows.map((row, index) =>
    reportedOf(row, judged[index]?.results ?? [], { part: kept, index }),
  );
  return {
    nominees,
    counted: nominees.map(({ key, verdicts }, index) => ({
      key,
      facts: picked(after[index]?.facts ?? {}, counted),
      verdicts,
    })),
    findings: judged.flatMap(({ findings }) => findings),
  };
}

async function judgeAgain(
  { judged, kept, titled }: PartOnShelf & { titled: Titled },
  changed: ChangedRow[],
  { crew, shelf, work }: Run,
): Promise<JudgedRow[]> {
  const bearing = changed.filter(({ changes }) => bearsOnVerdict(changes));
  const again = bearing.length > 0 && (await crew.again({ part: kept.source, titled, changed: bearing }));
  const verdicts = again ? again.verdicts : [];
  kept.become(
    (rows) => work.whole({ part: rows, titled, changed }),
    verdicts &&
      ((open) => ({
        nominees: withAllChanges(open.nominees, changed),
        verdicts: withAt(open.verdicts, bearing, verdicts),
      })),
  );
  return again ? withAt(judged, bearing, rowsOf(again.judged, shelf)) : judged;
}

function rowsOf({ results, told }: Judged, shelf: Shelf): JudgedRow[] {
  return onShelf(told, shelf).map((findings, row) => ({ results: results[row] ?? [], findings }));
}

/** Findings by row, of which what they say lies on the shelf. */
function onShelf({ heads, findings, counts }: Told, shelf: Shelf): Finding[][] {
  const { open } = shelf(findings, (all) => all);
  const told = { heads, open };
  let index = 0;
  return counts.map((count) => Array.from({ length: count }, () => findingOf(told, index++)));
}

/** A copy with others in the places of the changed rows. */
function withAt<T>(all: T[], changed: ChangedRow[], others: T[]): T[] {
  const copy = [...all];
  for (const [place, { index }] of changed.entries()) copy[index] = others[place] as T;
  return copy;
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
