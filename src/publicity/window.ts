import { isWorkingDay, workingDayAfter, workingDays } from '../calendar/working-days.js';
import type { PublicWindow, SchemePublicity } from '../model/publicity.js';
import type { HolidaysVocabulary } from '../model/vocabulary/holidays.js';

export type Windowed = { known: true; window: PublicWindow } | { known: false; missingYear: number };

/**
 * The span of publicity under a scheme, working days counted both ways: with the posting day, as notices do, and without it,
 * as art. 201 of the Civil Code counts. Dates are ISO; `to` null: only the earliest last day is looked for. A year whose
 * calendar is not listed is not guessed.
 */
export function publicWindow(
  scheme: string,
  { clause, by, workingDays: least }: SchemePublicity,
  { from, to }: { from: string; to: string | null },
  holidays: HolidaysVocabulary,
): Windowed {
  const asked = least ?? null;
  const first = isWorkingDay(from, holidays);
  // Where no number is asked for, the days need not be counted.
  if (!first.known && asked !== null) return first;
  let earliest: PublicWindow['earliest'] = null;
  if (asked !== null && first.known) {
    const notCounted = workingDayAfter(from, asked, holidays);
    if (!notCounted.known) return notCounted;
    const left = first.working ? asked - 1 : asked;
    const counted = left === 0 ? { known: true as const, date: from } : workingDayAfter(from, left, holidays);
    if (!counted.known) return counted;
    earliest = { counted: counted.date, notCounted: notCounted.date };
  }
  let days: PublicWindow['days'] = null;
  if (to !== null) {
    const span = workingDays(from, to, holidays);
    if (!span.known && asked !== null) return span;
    if (span.known) days = { counted: span.inclusive, notCounted: span.withoutFirst };
  }
  const last = to ?? earliest?.notCounted ?? from;
  return {
    known: true,
    window: {
      scheme,
      clause,
      by,
      from,
      to,
      asked,
      earliest,
      days,
      verdict: verdictOf(asked, days),
      calendars: holidays.years
        .filter(({ year }) => year >= yearOf(from) && year <= yearOf(last))
        .map(({ source }) => source),
    },
  };
}

function verdictOf(asked: number | null, days: PublicWindow['days']): PublicWindow['verdict'] {
  if (asked === null || days === null) return null;
  if (days.notCounted >= asked) return 'enough';
  return days.counted >= asked ? 'first-day' : 'short';
}

function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}
