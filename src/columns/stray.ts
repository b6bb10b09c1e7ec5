import type { Cell, Sheet } from '../model/cell.js';
import type { Finding } from '../model/finding.js';
import type { Form } from '../model/form.js';
import type { Table } from '../model/table.js';
import { columnLetters } from '../text/address.js';
import { finding } from './finding.js';
import { besideTable } from './header-findings.js';
import { named } from './header-names.js';

/**
 * What nominees' rows hold in columns without a name: it is not read, and said so once a column. A header among it is
 * that of a table beside this one.
 */
export function strayCells(table: Table, part: Sheet, form: Form): Finding[] {
  const known = new Set(table.headers.map(({ column }) => column));
  const nominees = new Set(table.rows.map(({ row }) => row));
  const header = table.headerRows.at(-1) ?? table.headerRow;
  const columns = new Map<number, { row: number; count: number }>();
  for (const row of part.rows) {
    if (row.number <= header) continue;
    const stray = row.cells.filter(({ column }) => !known.has(column));
    if (namesIn(stray, form) >= form.headerRow.matches) return [besideTable(table, stray)];
    if (!nominees.has(row.number)) continue;
    for (const { column } of stray) {
      const seen = columns.get(column);
      if (seen === undefined) columns.set(column, { row: row.number, count: 1 });
      else seen.count += 1;
    }
  }
  const { file, sheet } = table;
  return [...columns].map(([column, { row, count }]) =>
    finding('column.unnamed', 'note', { file, sheet, row, column }, { column: columnLetters(column), count }),
  );
}

/** How many of the cells name a column; few cells cannot be a header. */
function namesIn(cells: Cell[], form: Form): number {
  if (cells.length < form.headerRow.matches) return 0;
  return cells.filter(({ shown }) => named(shown, form) !== null).length;
}
