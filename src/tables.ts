import type { OwnMarks } from './annotate/unmark.js';
import {
  emptyTables,
  findTables,
  missingColumns,
  noTable,
  otherRound,
  otherYear,
  unaccountedRows,
} from './columns/index.js';
import type { ReadResult } from './model/cell.js';
import type { Finding, Problem } from './model/finding.js';
import type { Form } from './model/form.js';
import { newFinding } from './model/new-finding.js';
import type { InputReport, SheetReport } from './model/report.js';
import type { SchemeInUse } from './model/scheme.js';
import type { SheetTables, Table } from './model/table.js';
import { requiredBy } from './parts.js';
import { extensionFindings } from './read/formats.js';

/** The second part of both lines: cells → tables, and an account of every row at the end. */

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

/** A file before its copies: `a.xlsx`, `a (2).xlsx`. */
export function byName(a: { file: string }, b: { file: string }): number {
  const stem = ({ file }: { file: string }) => file.replace(/\.[^.]*$/u, '');
  const [left, right] = stem(a) === stem(b) ? [a.file, b.file] : [stem(a), stem(b)];
  return left < right ? -1 : left > right ? 1 : 0;
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

/** What the schemes that were chosen for a table say of it as a whole. `byTitle`: chosen by its title, not named by the user. */
export function toldBySchemes(table: Table, uses: SchemeInUse[], form: Form, byTitle: boolean): Finding[] {
  const byItsTitle = byTitle ? [...otherYear(table, uses), ...otherRound(table, uses)] : [];
  return [...missingColumns(table, requiredBy(uses), form), ...byItsTitle];
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
