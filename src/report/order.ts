import { parseAddress } from '../text/address.js';

/** Comparators for reports: by code unit, never by locale, so that every machine sorts alike. */

export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** null comes first: what concerns the whole file before what concerns a cell of it. */
export function byNullable<T extends string | number>(a: T | null, b: T | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? -1 : 1;
  return a < b ? -1 : a > b ? 1 : 0;
}

export function byAddress(a: string | null, b: string | null): number {
  if (a === b) return 0;
  const left = a === null ? null : parseAddress(a);
  const right = b === null ? null : parseAddress(b);
  if (left === null || right === null) {
    return left === right ? byNullable(a, b) : left === null ? -1 : 1;
  }
  return left.row - right.row || left.column - right.column;
}

/** Addresses in reading order, each once. */
export function sortedCells(cells: string[]): string[] {
  // Most proofs look at one cell.
  return cells.length < 2 ? [...cells] : [...new Set(cells)].sort(byAddress);
}

interface Placed {
  at: { file: string | null; sheet: string | null; row: number | null; cell: string | null };
}

/** File, sheet, row, column: the order of the contract. */
export function byPlace({ at: left }: Placed, { at: right }: Placed): number {
  return (
    byNullable(left.file, right.file) ||
    byNullable(left.sheet, right.sheet) ||
    byNullable(left.row, right.row) ||
    byAddress(left.cell, right.cell)
  );
}

export function byRow(
  a: { file: string; sheet: string; row: number },
  b: { file: string; sheet: string; row: number },
): number {
  return byText(a.file, b.file) || byText(a.sheet, b.sheet) || a.row - b.row;
}
