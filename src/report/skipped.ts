import type { SkippedRow } from '../model/table.js';
import type { Frame } from './messages/frame.js';

/** Why a row was skipped, in words. */
export function skipText(why: string, frame: Frame): string {
  const twin = /^duplicate-of-row-([0-9]+)$/u.exec(why);
  return twin ? frame.duplicateOfRow(twin[1] ?? '') : (frame.skipped[why] ?? why);
}

/** Skipped rows gathered by reason, in the order of their first row. */
export function skippedByReason(skipped: SkippedRow[], frame: Frame): { why: string; rows: number[] }[] {
  const reasons = new Map<string, number[]>();
  for (const { row, why } of [...skipped].sort((a, b) => a.row - b.row)) {
    const text = skipText(why, frame);
    const rows = reasons.get(text);
    if (rows === undefined) reasons.set(text, [row]);
    else rows.push(row);
  }
  return [...reasons].map(([why, rows]) => ({ why, rows }));
}

/** 4, 7, 8, 9 → `4、7–9` */
export function rowRanges(rows: number[], frame: Frame): string {
  const ranges: [number, number][] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last !== undefined && row <= last[1] + 1) last[1] = row;
    else ranges.push([row, row]);
  }
  return ranges
    .map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`))
    .join(frame.line.listSeparator);
}
