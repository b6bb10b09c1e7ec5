import type { Workbook } from '../model/cell.js';
import { cellAddress } from '../text/address.js';
import type { Limits } from './limits.js';
import { Refusal, tooLarge } from './problem.js';

/**
 * Refuses a workbook with more cells, rows or columns, or with more text in one cell, than may be. Gives the number of its cells,
 * `before` included: those that were counted already.
 */
export function guardCells({ sheets }: Workbook, limits: Limits, before = 0): number {
  let cells = before;
  for (const { name, rows } of sheets) {
    for (const row of rows) {
      cells += row.cells.length;
      if (cells > limits.cells) throw tooLarge('cells', null, limits.cells);
      guardPlace(row.number, row.cells.at(-1)?.column ?? 0, limits);
      for (const { column, shown } of row.cells) {
        if (shown.length <= limits.text) continue;
        const args = { sheet: name, cell: cellAddress(row.number, column), length: shown.length };
        throw new Refusal('file.long-cell', { ...args, most: limits.text });
      }
    }
  }
  return cells;
}

/** Refuses a cell below the last row or right of the last column that may be; both counted from 1. */
export function guardPlace(row: number, column: number, limits: Limits): void {
  if (row > limits.rows) throw tooLarge('rows', row, limits.rows);
  if (column > limits.columns) throw tooLarge('columns', column, limits.columns);
}
