import type { SkippedRow } from '../model/table.js';
import { wordIn } from './lookup.js';
import type { Frame } from './messages/frame.js';
import { ranges } from './messages/ranges.js';

/** Why a row was skipped, in words. */
export function skipText(why: string, frame: Frame): string {
  const twin = /^duplicate-of-row-([0-9]+)$/u.exec(why);
  if (twin) return frame.duplicateOfRow(twin[1] ?? '');
  const goesOn = /^continuation-of-row-([0-9]+)$/u.exec(why);
  return goesOn ? frame.continuationOfRow(goesOn[1] ?? '') : wordIn(frame.skipped, why);
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
  return ranges(rows).join(frame.line.listSeparator);
}
