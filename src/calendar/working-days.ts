import type { HolidaysVocabulary } from '../model/vocabulary/holidays.js';

/**
 * Working days by the State Council's calendar (facts.md §2.14). Dates are ISO `YYYY-MM-DD` and must exist; a caller
 * that has anything else has to say so itself. A year without data leaves the answer unknown: weekends alone would be
 * a guess, for some are worked.
 */

/** The answer needs the calendar of a year that is not listed. */
export interface UnknownYear {
  known: false;
  missingYear: number;
}

export type KnownOrYear<T> = ({ known: true } & T) | UnknownYear;

/** Number of working days of a span, both ends included; and without the first day (民法典 第201条). */
export interface WorkingDays {
  inclusive: number;
  withoutFirst: number;
}

/** Whether a date is a working day. */
export function isWorkingDay(date: string, holidays: HolidaysVocabulary): KnownOrYear<{ working: boolean }> {
  const year = calendarOf(Number(date.slice(0, 4)), holidays);
  if (year === null) return unknownYear(date);
  return { known: true, working: worksOn(date, year) };
}

/**
 * Working days from a date to another, both included; 0 where the second lies before the first. The count without the
 * first day is one less where the first day is a working day.
 */
export function workingDays(
  from: string,
  to: string,
  holidays: HolidaysVocabulary,
): KnownOrYear<WorkingDays> {
  const missing = firstMissingYear(from, to, holidays);
  if (missing !== null) return { known: false, missingYear: missing };
  let inclusive = 0;
  for (let date = from; date <= to; date = nextDay(date)) inclusive += works(date, holidays) ? 1 : 0;
  const first = from <= to && works(from, holidays) ? 1 : 0;
  return { known: true, inclusive, withoutFirst: inclusive - first };
}

/** The nth working day after a date, the date itself not counted; n from 1. */
export function workingDayAfter(
  date: string,
  n: number,
  holidays: HolidaysVocabulary,
): KnownOrYear<{ date: string }> {
  let left = Math.max(1, Math.trunc(n));
  for (let next = nextDay(date); ; next = nextDay(next)) {
    const day = isWorkingDay(next, holidays);
    if (!day.known) return day;
    if (day.working) left -= 1;
    if (left === 0) return { known: true, date: next };
  }
}

/** One year's days off and worked weekends, as ISO dates. */
interface Calendar {
  off: Set<string>;
  work: Set<string>;
}

const calendars = new WeakMap<HolidaysVocabulary, Map<number, Calendar>>();

function calendarOf(year: number, holidays: HolidaysVocabulary): Calendar | null {
  let known = calendars.get(holidays);
  if (known === undefined) {
    known = new Map(
      holidays.years.map(({ year: listed, off, work }) => [
        listed,
        { off: datesOf(listed, off), work: datesOf(listed, work) },
      ]),
    );
    calendars.set(holidays, known);
  }
  return known.get(year) ?? null;
}

function datesOf(year: number, spans: string[]): Set<string> {
  const dates = new Set<string>();
  for (const span of spans) {
    const [first = '', last = first] = span.split('..');
    for (let date = `${year}-${first}`; date <= `${year}-${last}`; date = nextDay(date)) dates.add(date);
  }
  return dates;
}

function worksOn(date: string, { off, work }: Calendar): boolean {
  if (work.has(date)) return true;
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !off.has(date);
}

/** Only for dates of listed years. */
function works(date: string, holidays: HolidaysVocabulary): boolean {
  const day = isWorkingDay(date, holidays);
  return day.known && day.working;
}

function firstMissingYear(from: string, to: string, holidays: HolidaysVocabulary): number | null {
  const last = Math.max(Number(from.slice(0, 4)), Number(to.slice(0, 4)));
  for (let year = Number(from.slice(0, 4)); year <= last; year++) {
    if (calendarOf(year, holidays) === null) return year;
  }
  return null;
}

function unknownYear(date: string): UnknownYear {
  return { known: false, missingYear: Number(date.slice(0, 4)) };
}

function nextDay(date: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
}
