import type { MergedRange, Sheet } from '../model/cell.js';

/**
 * Cuts a sheet into parts: the rows from one index to before another, with the merges that start in them. A sheet of
 * many tables is cut once a table, so the merges are put in order beforehand: all parts together cost what the sheet
 * has rows and merges.
 */
export function partsOf(sheet: Sheet): (from: number, to: number) => Sheet {
  const merges = new Map<number, MergedRange[]>();
  for (const merge of sheet.merges) {
    const same = merges.get(merge.top);
    if (same === undefined) merges.set(merge.top, [merge]);
    else same.push(merge);
  }
  const tops = [...merges.keys()].sort((a, b) => a - b);
  return (from, to) => {
    const rows = sheet.rows.slice(from, to);
    const first = rows[0]?.number ?? 0;
    const next = sheet.rows[to]?.number ?? Number.POSITIVE_INFINITY;
    const starts = tops.slice(firstAtLeast(tops, first), firstAtLeast(tops, next));
    return { ...sheet, rows, merges: starts.flatMap((top) => merges.get(top) ?? []) };
  };
}

/** Index of the first of sorted numbers that is not below a bound; their count when all are. */
export function firstAtLeast(sorted: number[], bound: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}
