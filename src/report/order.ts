/** Comparators for reports: by code unit, never by locale, so that every machine sorts alike. */

export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** null comes first: what concerns the whole file before what concerns a cell of it. */
export function byNullable<T extends string | number>(a: T | null, b: T | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? -1 : 1;
  return a < b ? -1 : a > b ? 1 : 0;
}

/** `P5` → { column: 16, row: 5 }; null for anything else. AA comes after Z. */
export function parseAddress(address: string): { column: number; row: number } | null {
  const match = /^([A-Z]{1,3})([1-9][0-9]{0,6})$/u.exec(address);
  if (!match) return null;
  const column = [...(match[1] ?? '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { column, row: Number(match[2]) };
}

export function byAddress(a: string | null, b: string | null): number {
  const left = a === null ? null : parseAddress(a);
  const right = b === null ? null : parseAddress(b);
  if (left === null || right === null) {
    return left === right ? byNullable(a, b) : left === null ? -1 : 1;
  }
  return left.row - right.row || left.column - right.column;
}

/** Addresses in reading order, each once. */
export function sortedCells(cells: string[]): string[] {
  return [...new Set(cells)].sort(byAddress);
}

interface Placed {
  at: { file: string | null; sheet: string | null; row: number | null; cell: string | null };
}

/** File, sheet, row, column: the order of the contract. */
export function byPlace(a: Placed, b: Placed): number {
  return (
    byNullable(a.at.file, b.at.file) ||
    byNullable(a.at.sheet, b.at.sheet) ||
    byNullable(a.at.row, b.at.row) ||
    byAddress(a.at.cell, b.at.cell)
  );
}

export function byRow(
  a: { file: string; sheet: string; row: number },
  b: { file: string; sheet: string; row: number },
): number {
  return byText(a.file, b.file) || byText(a.sheet, b.sheet) || a.row - b.row;
}
