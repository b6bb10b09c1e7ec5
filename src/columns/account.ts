import type { Finding } from '../model/finding.js';
import type { SheetTables, Table } from '../model/table.js';
import { grouped } from '../text/grouped.js';
import { finding } from './finding.js';

/** Rows that a finding names. */
const NAMED = 20;

/**
 * Checks that every filled row of a file turns up in the report exactly once: as title, header, skipped row, or as a
 * nominee of the report. One `error` for each sheet where the sum does not come out: the program has lost a row, which
 * must never pass in silence. `nominees`: sheet and row of all nominees that the report has of this file.
 */
export function unaccountedRows(
  file: string,
  sheets: SheetTables[],
  nominees: { sheet: string; row: number }[],
): Finding[] {
  const reported = grouped(nominees, ({ sheet }) => sheet);
  // Nearly always one of a name: only a broken file has two.
  return [...grouped(sheets, ({ name }) => name)].flatMap(([name, own]) => {
    const filledRows = own.flatMap((sheet) => sheet.filledRows);
    const rows = (reported.get(name) ?? []).map(({ row }) => row);
    const wrong = difference(filledRows, [...own.flatMap(rowsBesideNominees), ...rows]);
    if (wrong.length === 0 && own.every(addsUp)) return [];
    const named = wrong.slice(0, NAMED).map(String);
    const args = { rows: named, count: wrong.length, total: filledRows.length };
    return [finding('rows.unaccounted', 'error', { file, sheet: name, row: wrong[0] ?? null }, args)];
  });
}

function rowsBesideNominees({ filledRows, leftOut, tables }: SheetTables): number[] {
  return leftOut === null ? tables.flatMap(rowsBeside) : filledRows;
}

/** Rows of a table that are none of its nominees. */
function rowsBeside({ titleRows, headerRows, skipped }: Table): number[] {
  return [...titleRows, ...headerRows, ...skipped.map(({ row }) => row)];
}

/** Whether the parts of a sheet are the whole, and those of each table too. */
function addsUp({ filledRows, leftOut, tables }: SheetTables): boolean {
  if (leftOut !== null) return true;
  const parts = tables.reduce((sum, table) => sum + table.filledRows, 0);
  return (
    parts === filledRows.length &&
    tables.every((table) => table.filledRows === rowsBeside(table).length + table.rows.length)
  );
}

/** Numbers that one list has more often than the other, in order. */
function difference(expected: number[], found: number[]): number[] {
  const counts = new Map<number, number>();
  for (const row of expected) counts.set(row, (counts.get(row) ?? 0) + 1);
  for (const row of found) counts.set(row, (counts.get(row) ?? 0) - 1);
  return [...counts]
    .filter(([, count]) => count !== 0)
    .map(([row]) => row)
    .sort((a, b) => a - b);
}
