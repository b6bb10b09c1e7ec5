import type { Fact, FactValue, Item, Range, Term, YearMonth } from './fact.js';
import type { Nominee } from './nominee.js';

/** Tells the kinds of fact values apart; a value may also be part of a proof, so anything may come in. */
export function isTerm(value: unknown): value is Term {
  return isRecord(value) && 'id' in value && 'zh' in value;
}

export function isRange(value: unknown): value is Range {
  return isRecord(value) && 'min' in value && 'max' in value;
}

export function isYearMonth(value: unknown): value is YearMonth {
  return isRecord(value) && 'year' in value && 'month' in value;
}

export function isItem(value: unknown): value is Item {
  return isRecord(value) && 'text' in value && 'cell' in value;
}

/** The value of a known fact; null where it is unknown, absent or known to be empty. */
export function knownValue<T extends FactValue>(fact: Fact | undefined): T | null {
  return fact?.known ? (fact.value as T | null) : null;
}

/** A text fact that is known and not empty. */
export function textOf(fact: Fact | undefined): string | null {
  return fact?.known && typeof fact.value === 'string' && fact.value !== '' ? fact.value : null;
}

/** The ID number, where it is one; what else stands in the column (a dash, a wrong number) tells nobody from anybody. */
export function idOf({ facts }: Pick<Nominee, 'facts'>): string | null {
  return textOf(facts.idNumber);
}

/** `1980-06`, or `1980` where the month is not known. */
export function yearMonthText({ year, month }: YearMonth): string {
  return month === null ? `${year}` : `${year}-${String(month).padStart(2, '0')}`;
}

function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** A range for people and messages: `10`, `10.5`, `≥10`, `<5`, `≥9, <10`; two decimals at most. */
export function rangeText({ min, max, maxOpen }: Range): string {
  const text = (n: number) => String(Math.round(n * 100) / 100);
  if (min !== null && min === max) return text(min);
  if (max === null) return min === null ? '?' : `≥${text(min)}`;
  const upper = `${maxOpen ? '<' : '≤'}${text(max)}`;
  return min === null || min === 0 ? upper : `≥${text(min)}, ${upper}`;
}
