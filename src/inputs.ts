import { type OwnMarks, unmarked } from './annotate/unmark.js';
import { sha256 } from './bytes/sha256.js';
import { emptyTables, findTables, noTable, unaccountedRows } from './columns/index.js';
import type { ReadResult } from './model/cell.js';
import type { Finding, Problem } from './model/finding.js';
import type { Form } from './model/form.js';
import { newFinding } from './model/new-finding.js';
import type { InputReport, SheetReport } from './model/report.js';
import type { SheetTables, Table } from './model/table.js';
import { extensionFindings } from './read/formats.js';
import { type ReadOptions, readWorkbook } from './read/index.js';

/** The first part of both lines: bytes → cells → tables, and an account of every row at the end. */

/** A file to check: the name that the report calls it by, and its bytes, or why they could not be had. `bytes` may be a getter. */
export type Input = { file: string } & ({ bytes: Uint8Array } | { problem: Problem });

/** A file that has been read, or has not. */
export interface ReadInput {
  file: string;
  /** Of the bytes; null where there are none. */
  sha256: string | null;
  read: ReadResult;
  /** The file before it that has the same bytes: its people are counted there, and not again. */
  copyOf?: string;
  /** Marks of `--annotate` that it came with: they are not part of what was read. */
  marks?: OwnMarks;
}

/** What stops a run; `file` is the file at fault, if one is. */
export type FileProblem = Problem & { file: string | null };

/** A stage's result with what it has to say. */
export type Said<T> = T & { findings: Finding[] };

/** Reads the files one by one, by name, so that the order in which they were given changes nothing; the same bytes once. */
export async function readInputs(inputs: Input[], options: ReadOptions): Promise<ReadInput[]> {
  const files: ReadInput[] = [];
  const read = inputReader(options);
  for (const input of [...inputs].sort(byName)) files.push(await read(input));
  return files;
}

export type InputReader = (input: Input) => Promise<ReadInput>;

/**
 * Reads one input after another; of several with the same bytes the first that it was given is read, the others are its
 * copies. The first of `ahead`, by name, is read at once.
 */
export function inputReader(options: ReadOptions, ahead: Input[] = []): InputReader {
  /** What is known of files by their bytes; their cells are not held here. */
  const bySha256 = new Map<string, Promise<ReadInput>>();
  const read: InputReader = async (input) => {
    const { file } = input;
    const found = bytesOf(input);
    if ('problem' in found) return { file, sha256: null, read: { ok: false, problem: found.problem } };
    const hash = sha256(found.bytes);
    const known = bySha256.get(hash);
    if (known === undefined) {
      const reading = readBytes(file, found.bytes, hash, options);
      bySha256.set(hash, reading.then(withoutCells));
      return reading;
    }
    const first = await known;
    // What could not be read the first time is no copy that anything is counted of.
    return { file, sha256: hash, read: first.read, ...(first.read.ok ? { copyOf: first.file } : {}) };
  };
  const [first] = [...ahead].sort(byName);
  if (first === undefined) return read;
  const underway = new Map([[first, read(first)]]);
  return (input) => {
    const begun = underway.get(input);
    underway.delete(input);
    return begun ?? read(input);
  };
}

/** A file of which only the properties of the whole are wanted. */
export function withoutCells(file: ReadInput): ReadInput {
  if (!file.read.ok) return file;
  return { ...file, read: { ok: true, workbook: { ...file.read.workbook, sheets: [] } } };
}

/** Bytes that are not at hand are fetched here, once; that may fail. */
function bytesOf(input: Input): { bytes: Uint8Array } | { problem: Problem } {
  if ('problem' in input) return input;
  try {
    return { bytes: input.bytes };
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? '';
    return { problem: { code: 'file.unreadable', args: { reason } } };
  }
}

/** A file before its copies: `a.xlsx`, `a (2).xlsx`. */
export function byName(a: Input, b: Input): number {
  const stem = ({ file }: Input) => file.replace(/\.[^.]*$/u, '');
  const [left, right] = stem(a) === stem(b) ? [a.file, b.file] : [stem(a), stem(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}

async function readBytes(
  file: string,
  bytes: Uint8Array,
  sha256: string,
  options: ReadOptions,
): Promise<ReadInput> {
  const read = await readWorkbook(bytes, file, options);
  if (!read.ok) return { file, sha256, read };
  const { workbook, marks } = unmarked(read.workbook);
  return { file, sha256, read: { ok: true, workbook }, marks };
}

/** The tables of a file, or why there are none. */
export function tablesOf(
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

export function allRead(found: { problem: Problem | null }[]): boolean {
  return found.every(({ problem }) => problem === null);
}

/** A row that came out at the end of a line. */
interface Arrived {
  file: string;
  sheet: string;
  row: number;
}

/** Whether every row of each file has come out at the end of the line. */
export function accountFor(found: ReturnType<typeof tablesOf>[], arrived: Arrived[]): Said<object>[] {
  const byFile = new Map(found.map(({ file }): [string, Arrived[]] => [file, []]));
  for (const row of arrived) byFile.get(row.file)?.push(row);
  return found.map(({ file, sheets }) => ({
    findings: unaccountedRows(file, sheets, byFile.get(file) ?? []),
  }));
}

export function inputReport({
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
