import type { RankBounds } from '../model/contest-report.js';
import type { Key } from './totals.js';

/** Somebody to be ranked: what they sort by lies between two keys. `sure`: certainly took part. */
export interface Ranked {
  low: Key;
  high: Key;
  sure: boolean;
}

/**
 * The rank of each: first by total, then by the part that breaks ties, the higher first (C-04). Where a score is missing,
 * or two are equal throughout, the rank is known within bounds only. O(n log n).
 */
export function ranksOf(all: Ranked[]): RankBounds[] {
  const lows = all.filter(({ sure }) => sure).map(({ low }) => low);
  const highs = all.map(({ high }) => high);
  const [sortedLows, sortedHighs] = [lows.sort(compareKeys), highs.sort(compareKeys)];
  return all.map(({ low, high }) => ({
    best: 1 + sortedLows.length - firstAbove(sortedLows, high, false),
    // Its own high is always among those that reach its low.
    worst: sortedHighs.length - firstAbove(sortedHighs, low, true),
  }));
}

export function compareKeys(a: Key, b: Key): number {
  return a[0] - b[0] || a[1] - b[1];
}

/** Index of the first key above another in a sorted list; `orEqual`: above it or equal. */
function firstAbove(sorted: Key[], key: Key, orEqual: boolean): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const order = compareKeys(sorted[middle] as Key, key);
    if (order > 0 || (orEqual && order === 0)) to = middle;
    else from = middle + 1;
  }
  return from;
}
