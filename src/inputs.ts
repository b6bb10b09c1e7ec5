import { createHash } from 'node:crypto';
import { findTables, noTable, unaccountedRows } from './columns/index.js';
import type { ReadResult } from './model/cell.js';
import type { Finding, Problem } from './model/finding.js';
import type { Form } from './model/form.js';
import type { InputReport, SheetReport } from './model/report.js';
import type { SheetTables, Table } from './model/table.js';
import { extensionFindings } from './read/formats.js';
import { type ReadOptions, readWorkbook } from './read/index.js';

/** The first part of both lines: bytes → cells → tables, and an account of every row at the end. */

/** A file to check: the name that the report calls it by, and its bytes, or why they could not be had. */
export type Input = { file: string } & ({ bytes: Uint8Array } | { problem: Problem });

/** A file that has been read, or has not. */
export interface ReadInput {
  file: string;
  /** Of the bytes; null where there are none. */
  sha256: string | null;
  read: ReadResult;
}

/** What stops a run; `file` is the file at fault, if one is. */
export type FileProblem = Problem & { file: string | null };

/** A stage's result with what it has to say. */
export type Said<T> = T & { findings: Finding[] };

/** Reads one file; nothing is thrown. */
export async function readInput(input: Input, options: ReadOptions): Promise<ReadInput> {
  const { file } = input;
  if ('problem' in input) return { file, sha256: null, read: { ok: false, problem: input.problem } };
  const sha256 = createHash('sha256').update(input.bytes).digest('hex');
  return { file, sha256, read: await readWorkbook(input.bytes, file, options) };
}

/** The tables of a file, or why there are none. */
export function tablesOf(
  { file, sha256, read }: ReadInput,
  form: Form,
): Said<{
  file: string;
  sha256: string | null;
  format: string | null;
  sheets: SheetTables[];
  tables: Table[];
  problem: Problem | null;
}> {
  if (!read.ok)
    return { file, sha256, format: null, sheets: [], tables: [], findings: [], problem: read.problem };
  const { workbook } = read;
  const { sheets, tables, findings } = findTables(file, workbook, form);
  const problem = tables.length === 0 ? noTable(workbook, form) : null;
  const said = [...extensionFindings(file, workbook.format), ...findings];
  return { file, sha256, format: workbook.format, sheets, tables, findings: said, problem };
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
  sheets,
  problem,
}: ReturnType<typeof tablesOf>): InputReport {
  return { file, sha256, format, sheets: sheets.flatMap(sheetReports), problem };
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
