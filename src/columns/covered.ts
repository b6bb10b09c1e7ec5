import type { MergedRange, Sheet } from '../model/cell.js';
import type { Finding } from '../model/finding.js';
import { cellAddress } from '../text/address.js';
import { finding } from './finding.js';
import { firstAtLeast } from './parts.js';

/** Merged cells that lie side by side in one row; more than that are no work of people. */
const MOST_ABREAST = 300;

/**
 * One `warning` for each merged range under which cells are filled: a spreadsheet program shows only the one at the top
 * left, so nobody sees the others, but they are read. `from`, `to`: the rows that are looked at.
 */
export function coveredCells(file: string, sheet: Sheet, from: number, to: number): Finding[] {
  const merges = sheet.merges
    .filter((m) => (m.bottom > m.top || m.right > m.left) && m.bottom >= from && m.top <= to)
    .sort((a, b) => a.top - b.top || a.left - b.left);
  if (merges.length === 0) return [];
  const covered = new Map<MergedRange, { cells: number; rows: number; last: number }>();
  /** Ranges that reach the row, by their left column; no program writes ranges that overlap. */
  const abreast: MergedRange[] = [];
  let next = 0;
  for (const row of sheet.rows) {
    if (row.number > to) break;
    for (; (merges[next]?.top ?? Infinity) <= row.number; next++)
      take(abreast, merges[next] as MergedRange, row.number);
    if (row.number < from || abreast.length === 0) continue;
    const lefts = abreast.map(({ left }) => left);
    for (const { column } of row.cells) {
      const merge = abreast[firstAtLeast(lefts, column + 1) - 1];
      if (merge === undefined || column > merge.right || row.number > merge.bottom) continue;
      if (row.number === merge.top && column === merge.left) continue;
      const seen = covered.get(merge) ?? { cells: 0, rows: 0, last: 0 };
      if (seen.last !== row.number) seen.rows += 1;
      covered.set(merge, { cells: seen.cells + 1, rows: seen.rows, last: row.number });
    }
  }
  return [...covered].map(([{ top, left, bottom, right }, { cells, rows }]) => {
    const range = `${cellAddress(top, left)}:${cellAddress(bottom, right)}`;
    return finding(
      'cell.covered',
      'warning',
      { file, sheet: sheet.name, row: top, column: left },
      { range, cells, rows },
    );
  });
}

/** Puts a range among those abreast, in place of ranges that ended above; one that overlaps another is left out. */
function take(abreast: MergedRange[], merge: MergedRange, row: number): void {
  if (merge.bottom < row) return;
  const lefts = abreast.map(({ left }) => left);
  let start = firstAtLeast(lefts, merge.left);
  if ((abreast[start - 1]?.right ?? 0) >= merge.left) start -= 1;
  const end = firstAtLeast(lefts, merge.right + 1);
  const overlapped = abreast.slice(start, end);
  if (overlapped.some(({ bottom }) => bottom >= row)) return;
  if (abreast.length - overlapped.length >= MOST_ABREAST) return;
  abreast.splice(start, overlapped.length, merge);
}
