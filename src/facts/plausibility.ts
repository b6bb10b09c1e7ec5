import type { Fact, Facts, FactValue, Range, Term, YearMonth } from '../model/fact.js';
import type { Finding, Severity } from '../model/finding.js';
import type { TableRow } from '../model/table.js';
import { rangeText } from '../model/values.js';
import type { FactContext } from './context.js';
import { cellFinding, known, readField, unknown } from './context.js';
import { isoPartDate, type Months, monthsBetween } from './date-span.js';
import { parseIdNumber } from './id-number.js';
import { mayBeAged } from './stated-age.js';
import { monthBounds } from './year-month.js';
import { monthOf } from './years.js';

/** What to tell, and the facts that a contradiction makes unreliable: they replace those of the same name. */
export interface Plausibility {
  findings: Finding[];
  facts: Facts;
}

/**
 * Compares the facts of one row with each other and with the reference date (ISO); facts.md §2.1 (cross checks),
 * 2.2, 2.5, 2.12, 2.14, T-18, T-27. Nothing is corrected: of two cells that contradict each other neither is chosen.
 * Where a month is not known, only what holds for every month is reported. Years on the shop floor that may be rounded
 * up, or counted by calendar years, become bounds; those that a doubtful date contradicts are not known.
 */
export function plausibility(facts: Facts, row: TableRow, context: FactContext, asOf: string): Plausibility {
  const findings: Finding[] = [];
  const replaced: Facts = {};
  const report = (field: string, code: string, severity: Severity, args: Finding['args'] = {}) =>
    findings.push(cellFinding(row, field, context, code, severity, args));
  /** `fields`: the columns at fault, where they are others than the fact's own. */
  const doubt = (name: string, ...fields: string[]) => {
    const { cells = [], steps = [] } = facts[name] ?? {};
    const because = fields.flatMap((field) => readField(row, field, context).cells);
    replaced[name] = { ...unknown('ambiguous', cells, steps), because };
  };

  /** Whether a written number of years is the true one depends on a date that cannot be right. */
  const doubtYears = (...fields: string[]) => {
    if (shopfloor !== null) doubt('shopfloorYears', ...fields);
  };
  /** At least so many years as written cannot be taken for granted where fewer, `passed`, may have gone by. */
  const bound = (passed: number) => {
    if (shopfloor?.min == null || shopfloor.min <= tenths(passed)) return;
    const range = { ...shopfloor, min: Math.max(0, passed) };
    const { cells = [], steps = [] } = facts.shopfloorYears ?? {};
    const step = { step: 'years-passed', from: rangeText(shopfloor), to: rangeText(range) };
    replaced.shopfloorYears = known(range, cells, [...steps, step]);
  };

  const { ages, years, filledWithin = 0 } = context.vocabulary.quantities;
  const now = monthOf(asOf);
  const id = identity(facts, context);
  const sex = value<Term>(facts.sex);
  const birth = value<YearMonth>(facts.birthMonth);
  const start = value<YearMonth>(facts.workSince);
  const shopfloor = value<Range>(facts.shopfloorYears);

  if (sex !== null && id?.sex != null && sex.id !== id.sex) {
    report('sex', 'sex.differs-from-id', 'review');
    doubt('sex', 'idNumber');
  }

  const idBirth = id?.birth ?? null;
  const differs = birth !== null && idBirth !== null && !overlap(birth, idBirth);
  if (differs) {
    // The two dates stand in no finding: beside the end of the ID number they would give it away.
    report('birthMonth', 'birth-month.differs-from-id', 'review', { part: differingPart(birth, idBirth) });
    doubt('birthMonth', 'idNumber');
  }
  const age = value<number>(facts.statedAge);
  if (age !== null && birth !== null && !differs && !mayBeAged(age, birth, asOf, filledWithin)) {
    // The month that the ID number has as well is not wrong because somebody reckoned an age wrongly, or long ago.
    const sure = idBirth !== null;
    report('birthMonth', 'birth-month.differs-from-age', sure ? 'note' : 'review', { age });
    if (!sure) doubt('birthMonth');
  }
  for (const [field, month] of [
    ['birthMonth', birth],
    ['idNumber', birth === null || differs ? idBirth : null],
  ] as const) {
    if (month === null) continue;
    const { first } = monthBounds(month);
    if (first > now) {
      report(field, 'birth-month.future', 'error');
      if (field === 'birthMonth') doubt(field);
    } else if (month.year < ages.birthFrom || now - first < ages.working * 12) {
      report(field, 'birth-month.implausible', 'review', { from: ages.birthFrom, age: ages.working });
    }
  }

  // Two dates of birth that differ, or one that is impossible: what would follow from it is not said.
  const either = differs ? null : (birth ?? idBirth);
  const born = either !== null && monthBounds(either).first <= now ? either : null;
  const earliest = earlier(birth, idBirth);
  if (earliest !== null && monthBounds(earliest).first > now) doubtYears('birthMonth', 'idNumber');
  else if (start === null && earliest !== null && shopfloor?.min != null) {
    // The start of work is not known: nobody works before an age. The ages alone are told, lest they date the birth.
    const age = (monthsUntil(earliest, asOf).max + 1) / 12;
    const written = tenths(shopfloor.min);
    if (shopfloor.min > Math.max(0, age - ages.impossible) + years.tolerance) {
      report('shopfloorYears', 'years.too-young', 'error', { years: written, age: ages.impossible });
      doubtYears('birthMonth');
    } else if (shopfloor.min > Math.max(0, age - ages.working)) {
      report('shopfloorYears', 'years.young', 'review', { years: written, age: ages.working });
      bound(age - ages.working);
    }
  }
  if (start !== null) {
    const { first, last } = monthBounds(start);
    const oldest = born === null ? null : last - monthBounds(born).first;
    if (first > now) {
      report('workSince', 'work-since.future', 'error');
      doubt('workSince');
      doubtYears('workSince');
    } else if (oldest !== null && oldest < 0) {
      report('workSince', 'work-since.before-birth', 'error');
      doubt('workSince');
      doubtYears('workSince');
    } else if (oldest !== null && oldest < ages.impossible * 12) {
      report('workSince', 'work-since.too-young', 'error', { age: ages.impossible });
      doubt('workSince');
      doubtYears('workSince');
    } else if (oldest !== null && oldest < ages.working * 12) {
      report('workSince', 'work-since.young', 'review', { age: ages.working });
    }
    // People round, or count every calendar year that has begun (from 2010 to 2025 is sixteen years).
    const possible = Number(asOf.slice(0, 4)) - start.year + years.tolerance;
    const passed = monthsUntil(start, asOf);
    if (first <= now && shopfloor?.min != null && shopfloor.min > possible) {
      report('shopfloorYears', 'years.impossible', 'error', {
        years: tenths(shopfloor.min),
        possible,
      });
      doubtYears('workSince');
    } else if (first <= now && replaced.shopfloorYears === undefined) {
      if (shopfloor?.min != null && shopfloor.min > tenths(passed.max / 12)) {
        report('shopfloorYears', 'years.rounded-up', 'note', {
          years: tenths(shopfloor.min),
          passed: Math.floor((passed.max * 10) / 12) / 10,
        });
      }
      bound(passed.min / 12);
    }
  }

  const political = value<Term>(facts.political);
  if (political?.id === ages.league.term && born !== null) {
    const age = Math.floor((now - monthBounds(born).last) / 12);
    if (age > ages.league.over)
      report('political', 'political.league-age', 'note', { age: ages.league.over });
  }

  const phone = value<string>(facts.phone);
  if (phone !== null && phone === value<string>(facts.contactPhone)) {
    report('contactPhone', 'phone.same-as-contact', 'note');
  }
  return { findings, facts: replaced };
}

/** As people write years: one place after the point. */
function tenths(years: number): number {
  return Math.round(years * 10) / 10;
}

/** The value of a known fact; null when it is unknown, absent or known to be empty. */
function value<T extends FactValue>(fact: Fact | undefined): T | null {
  return fact?.known ? (fact.value as T | null) : null;
}

function identity(
  facts: Facts,
  context: FactContext,
): { birth: YearMonth | null; sex: string | null } | null {
  const number = value<string>(facts.idNumber);
  const parsed = number === null ? null : parseIdNumber(number, context.vocabulary.identity);
  if (!parsed?.ok) return null;
  const { birthDate, sex } = parsed;
  if (birthDate === null) return { birth: null, sex };
  return { birth: { year: Number(birthDate.slice(0, 4)), month: Number(birthDate.slice(5, 7)) }, sex };
}

function earlier(a: YearMonth | null, b: YearMonth | null): YearMonth | null {
  if (a === null || b === null) return a ?? b;
  return monthBounds(b).first < monthBounds(a).first ? b : a;
}

/** The full months that can have passed from a month to a date. */
function monthsUntil(month: YearMonth, asOf: string): Months {
  return monthsBetween({ ...month, day: null }, isoPartDate(asOf));
}

function differingPart(a: YearMonth, b: YearMonth): 'year' | 'month' | 'both' {
  if (a.year === b.year) return 'month';
  return a.month === null || b.month === null || a.month === b.month ? 'year' : 'both';
}

function overlap(a: YearMonth, b: YearMonth): boolean {
  return a.year === b.year && (a.month === null || b.month === null || a.month === b.month);
}
