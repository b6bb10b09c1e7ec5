import type { Range } from '../model/fact.js';

/** Years between two dates: the fewest and the most, and as people count who count every calendar year that has begun. */
export interface Counted {
  min: number | null;
  max: number | null;
  byCalendar: number;
}

/** Whether somebody may have written a number of years for the time between two dates: full years, rounded up or by calendar years. */
export function mayBeCounted(stated: Range, { min, max, byCalendar }: Counted): boolean {
  const fewest = Math.floor(min ?? 0);
  const most = Math.max(max ?? byCalendar, byCalendar);
  return (stated.max === null || stated.max >= fewest) && (stated.min === null || stated.min <= most);
}

/** What holds where a number of years and the dates agree: no more than between the dates, and no fewer than either says. */
export function bothSay(stated: Range, counted: Range): Range {
  return { ...counted, min: Math.min(stated.min ?? 0, counted.min ?? 0) };
}
