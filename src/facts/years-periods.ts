import type { Range } from '../model/fact.js';
import { monthsBetween, type PartDate } from './date-span.js';
import type { YearsReading } from './years-words.js';

/**
 * Several periods one after the other as one reading: the sum, until the end of the last. Null where there are fewer than two. Periods
 * that overlap, or of which an earlier one has no end, are left open: the same time must not count twice.
 */
export function summed(periods: YearsReading[]): YearsReading | null {
  const [first, ...others] = periods;
  if (first === undefined || others.length === 0) return null;
  return others.reduce(joined, first);
}

function joined(before: YearsReading, next: YearsReading): YearsReading {
  if (before.ok === false) return before;
  if (next.ok === false) return next;
  const overlap = { ok: false, why: 'overlap' } as const;
  if (before.ok === 'since' || before.how !== 'span') return overlap;
  if (next.ok === true && next.how !== 'span') return overlap;
  if (!isBefore(before.until, next.since)) return overlap;
  if (next.ok === 'since') return { ...next, earlier: before.range };
  return { ...next, since: before.since, range: plus(before.range, next.range) };
}

/** Not later, as far as the two are written: 2008.5 and 2008.5 may follow each other. */
function isBefore(until: PartDate, since: PartDate): boolean {
  return monthsBetween(until, since).max >= 0;
}

/** The sum of two ranges. */
export function plus(a: Range, b: Range): Range {
  return { min: (a.min ?? 0) + (b.min ?? 0), max: a.max === null || b.max === null ? null : a.max + b.max };
}
