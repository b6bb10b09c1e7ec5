import type { Cell, Workbook } from '../model/cell.js';

export type Struck = NonNullable<Cell['struck']>;

/** What is struck through in a sheet, by `placeOf` its cells. */
export type StruckCells = Map<number, Struck>;

/** One number for a cell, by row and column counted from 1. */
export function placeOf(row: number, column: number): number {
  return row * 2 ** 20 + column;
}

/** What a cell is of which some text is struck through, and some is plain. */
export function struckBy(struck: boolean, plain: boolean): Struck | undefined {
  if (!struck) return undefined;
  return plain ? 'part' : 'whole';
}

/** Adds to a workbook what was seen beside the reader that made it: an entry for each sheet, in order. */
export function markStruck({ sheets }: Workbook, struck: readonly StruckCells[]): void {
  sheets.forEach(({ rows }, index) => {
    const marks = struck[index];
    if (marks === undefined || marks.size === 0) return;
    for (const { number, cells } of rows) {
      for (const cell of cells) {
        const mark = marks.get(placeOf(number, cell.column));
        if (mark !== undefined) cell.struck = mark;
      }
    }
  });
}
