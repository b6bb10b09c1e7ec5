import type { Workbook } from '../model/cell.js';
import { cellAddress } from '../text/address.js';
import type { Limits } from './limits.js';
import { Refusal, tooLarge } from './problem.js';

/** Refuses a workbook with more cells, or with more text in one cell, than may be. */
export function guardCells({ sheets }: Workbook, limits: Limits): void {
  let cells = 0;
  for (const { name, rows } of sheets) {
    for (const row of rows) {
      cells += row.cells.length;
      if (cells > limits.cells) throw tooLarge('cells', null, limits.cells);
      for (const { column, shown } of row.cells) {
        if (shown.length <= limits.text) continue;
        const args = { sheet: name, cell: cellAddress(row.number, column), length: shown.length };
        throw new Refusal('file.long-cell', { ...args, most: limits.text });
      }
    }
  }
}
