import type { YearMonth } from '../model/fact.js';
import { daysIn } from './days.js';
import { yearMonthText } from './year-month.js';

/** A date as far as it is written: the month, and the day, may be missing. */
export interface PartDate extends YearMonth {
  day: number | null;
}

interface Day {
  year: number;
  month: number;
  day: number;
}

/** Full months between two dates: the fewest and the most that the dates allow. The most is negative when reversed. */
export interface Months {
  min: number;
  max: number;
}

/**
 * Full months from one date to another. Where a day or month is missing, the fewest start on its last day and end on
 * the first; the most the other way round. The fewest leave the first day out (民法典 第201条), the most count both days.
 */
export function monthsBetween(from: PartDate, to: PartDate): Months {
  return {
    min: fullMonths(lastDay(from), firstDay(to)),
    max: fullMonths(firstDay(from), dayAfter(lastDay(to))),
  };
}

/** An ISO date. */
export function isoPartDate(iso: string): PartDate & Day {
  return { year: Number(iso.slice(0, 4)), month: Number(iso.slice(5, 7)), day: Number(iso.slice(8, 10)) };
}

/** Whether the whole of what a date may mean lies after another. */
export function isAfter(date: PartDate, than: PartDate): boolean {
  return order(firstDay(date)) > order(lastDay(than));
}

/** `2019.3`, `2019.3.31`. */
export function partDateText(date: PartDate): string {
  return date.day === null ? yearMonthText(date) : `${yearMonthText(date)}.${date.day}`;
}

const order = ({ year, month, day }: Day) => (year * 12 + month) * 31 + day;

function fullMonths(from: Day, to: Day): number {
  const months = (to.year - from.year) * 12 + to.month - from.month;
  // From the 31st to the last day of a shorter month is a full month.
  const due = Math.min(from.day, daysIn(to.year, to.month));
  return to.day < due ? months - 1 : months;
}

function firstDay({ year, month, day }: PartDate): Day {
  return { year, month: month ?? 1, day: day ?? 1 };
}

function lastDay({ year, month, day }: PartDate): Day {
  const last = month ?? 12;
  return { year, month: last, day: day ?? daysIn(year, last) };
}

function dayAfter({ year, month, day }: Day): Day {
  if (day < daysIn(year, month)) return { year, month, day: day + 1 };
  return month < 12 ? { year, month: month + 1, day: 1 } : { year: year + 1, month: 1, day: 1 };
}
