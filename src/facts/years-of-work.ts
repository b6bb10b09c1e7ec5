import type { Facts, YearMonth } from '../model/fact.js';
import { rangeText } from '../model/values.js';
import { bornIn, type Compared, doubtOf, PLAUSIBLE, type Plausibility, together, told } from './compared.js';
import { known } from './context.js';
import { isoPartDate, type Months, monthsBetween } from './date-span.js';
import { monthBounds } from './year-month.js';

/** The start of work and the years on the shop floor against birth and reference date (facts.md §2.5, 2.12, 2.14). */
export function yearsOfWork(of: Compared): Plausibility {
  const { start } = of;
  const born = yearsSinceBirth(of);
  if (start === null) return born;
  const began = together(born, startInTime(start, of));
  const doubted = began.facts.shopfloorYears !== undefined;
  return together(began, yearsSinceStart(start, doubted, of));
}

/** Where the start of work is not known: nobody works before an age. */
function yearsSinceBirth(of: Compared): Plausibility {
  const { birth, idBirth, start, shopfloor, now, asOf } = of;
  const earliest = earlier(birth, idBirth);
  if (earliest === null) return PLAUSIBLE;
  if (monthBounds(earliest).first > now)
    return { findings: [], facts: doubtedYears(of, 'birthMonth', 'idNumber') };
  if (start !== null || shopfloor?.min == null) return PLAUSIBLE;
  const { ages, years } = of.context.vocabulary.quantities;
  // The ages alone are told, lest they date the birth.
  const age = (monthsUntil(earliest, asOf).max + 1) / 12;
  const written = tenths(shopfloor.min);
  if (shopfloor.min > Math.max(0, age - ages.impossible) + years.tolerance) {
    return told(of, 'shopfloorYears', 'years.too-young', 'error', {
      args: { years: written, age: ages.impossible },
      facts: doubtedYears(of, 'birthMonth'),
    });
  }
  if (shopfloor.min <= Math.max(0, age - ages.working)) return PLAUSIBLE;
  return told(of, 'shopfloorYears', 'years.young', 'review', {
    args: { years: written, age: ages.working },
    facts: boundedYears(of, age - ages.working),
  });
}

function startInTime(start: YearMonth, of: Compared): Plausibility {
  const { ages } = of.context.vocabulary.quantities;
  const { first, last } = monthBounds(start);
  const born = bornIn(of);
  const oldest = born === null ? Infinity : last - monthBounds(born).first;
  const wrong = (code: string, args = {}) => {
    const facts = { ...doubtOf(of, 'workSince'), ...doubtedYears(of, 'workSince') };
    return told(of, 'workSince', code, 'error', { args, facts });
  };
  if (first > of.now) return wrong('work-since.future');
  if (oldest < 0) return wrong('work-since.before-birth');
  if (oldest < ages.impossible * 12) return wrong('work-since.too-young', { age: ages.impossible });
  if (oldest >= ages.working * 12) return PLAUSIBLE;
  return told(of, 'workSince', 'work-since.young', 'review', { args: { age: ages.working } });
}

/** People round, or count every calendar year that has begun (from 2010 to 2025 is sixteen years). */
function yearsSinceStart(start: YearMonth, doubted: boolean, of: Compared): Plausibility {
  const { asOf, shopfloor } = of;
  if (shopfloor?.min == null || monthBounds(start).first > of.now) return PLAUSIBLE;
  const { tolerance } = of.context.vocabulary.quantities.years;
  // Several reference dates may say different things of one cell: its year says which.
  const asOfYear = Number(asOf.slice(0, 4));
  const possible = asOfYear - start.year + tolerance;
  const passed = monthsUntil(start, asOf);
  const written = tenths(shopfloor.min);
  if (shopfloor.min > possible) {
    return told(of, 'shopfloorYears', 'years.impossible', 'error', {
      args: { years: written, possible, asOfYear },
      facts: doubtedYears(of, 'workSince'),
    });
  }
  if (doubted) return PLAUSIBLE;
  const facts = boundedYears(of, passed.min / 12);
  if (shopfloor.min <= tenths(passed.max / 12)) return { findings: [], facts };
  return told(of, 'shopfloorYears', 'years.rounded-up', 'note', {
    args: { years: written, passed: Math.floor((passed.max * 10) / 12) / 10, asOfYear },
    facts,
  });
}

/** Whether a written number of years is the true one depends on a date that cannot be right. */
function doubtedYears(of: Compared, ...fields: string[]): Facts {
  return of.shopfloor === null ? {} : doubtOf(of, 'shopfloorYears', ...fields);
}

/** At least so many years as written cannot be taken for granted where fewer, `passed`, may have gone by. */
function boundedYears({ facts, shopfloor }: Compared, passed: number): Facts {
  if (shopfloor?.min == null || shopfloor.min <= tenths(passed)) return {};
  const range = { ...shopfloor, min: Math.max(0, passed) };
  const { cells = [], steps = [] } = facts.shopfloorYears ?? {};
  const step = { step: 'years-passed', from: rangeText(shopfloor), to: rangeText(range) };
  return { shopfloorYears: known(range, cells, [...steps, step]) };
}

/** As people write years: one place after the point. */
function tenths(years: number): number {
  return Math.round(years * 10) / 10;
}

function earlier(a: YearMonth | null, b: YearMonth | null): YearMonth | null {
  if (a === null || b === null) return a ?? b;
  return monthBounds(b).first < monthBounds(a).first ? b : a;
}

/** The full months that can have passed from a month to a date. */
function monthsUntil(month: YearMonth, asOf: string): Months {
  return monthsBetween({ ...month, day: null }, isoPartDate(asOf));
}
