import type { Fact, Facts, FactValue, Range, Term, YearMonth } from '../model/fact.js';
import type { Finding, Severity } from '../model/finding.js';
import type { TableRow } from '../model/table.js';
import type { FactContext } from './context.js';
import { cellFinding, unknown } from './context.js';
import { parseIdNumber } from './id-number.js';
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
 * Where a month is not known, only what holds for every month is reported.
 */
export function plausibility(facts: Facts, row: TableRow, context: FactContext, asOf: string): Plausibility {
  const findings: Finding[] = [];
  const replaced: Facts = {};
  const report = (field: string, code: string, severity: Severity, args: Finding['args'] = {}) =>
    findings.push(cellFinding(row, field, context, code, severity, args));
  const doubt = (name: string) => {
    replaced[name] = unknown('ambiguous', facts[name]?.cells ?? [], facts[name]?.steps ?? []);
  };

  const { ages, years } = context.vocabulary.quantities;
  const now = monthOf(asOf);
  const id = identity(facts, context);
  const sex = value<Term>(facts.sex);
  const birth = value<YearMonth>(facts.birthMonth);
  const start = value<YearMonth>(facts.workSince);
  const shopfloor = value<Range>(facts.shopfloorYears);

  if (sex !== null && id?.sex != null && sex.id !== id.sex) {
    report('sex', 'sex.differs-from-id', 'review');
    doubt('sex');
  }

  const idBirth = id?.birth ?? null;
  const differs = birth !== null && idBirth !== null && !overlap(birth, idBirth);
  if (differs) {
    report('birthMonth', 'birth-month.differs-from-id', 'review');
    doubt('birthMonth');
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
  if (start !== null) {
    const { first, last } = monthBounds(start);
    const oldest = born === null ? null : last - monthBounds(born).first;
    if (first > now) {
      report('workSince', 'work-since.future', 'error');
      doubt('workSince');
    } else if (oldest !== null && oldest < 0) {
      report('workSince', 'work-since.before-birth', 'error');
      doubt('workSince');
    } else if (oldest !== null && oldest < ages.impossible * 12) {
      report('workSince', 'work-since.too-young', 'error', { age: ages.impossible });
      doubt('workSince');
    } else if (oldest !== null && oldest < ages.working * 12) {
      report('workSince', 'work-since.young', 'review', { age: ages.working });
    }
    const possible = (now - first) / 12 + years.tolerance;
    if (first <= now && shopfloor?.min != null && shopfloor.min > possible) {
      report('shopfloorYears', 'years.impossible', 'error', {
        years: Math.round(shopfloor.min * 10) / 10,
        possible: Math.floor(possible * 10) / 10,
      });
      doubt('shopfloorYears');
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

function overlap(a: YearMonth, b: YearMonth): boolean {
  return a.year === b.year && (a.month === null || b.month === null || a.month === b.month);
}
