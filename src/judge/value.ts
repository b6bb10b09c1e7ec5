import type { FactValue, Range, Term, YearMonth } from '../model/fact.js';

export function isTerm(value: unknown): value is Term {
  return typeof value === 'object' && value !== null && 'zh' in value;
}

export function isRange(value: unknown): value is Range {
  return typeof value === 'object' && value !== null && 'min' in value;
}

export function isYearMonth(value: unknown): value is YearMonth {
  return typeof value === 'object' && value !== null && 'year' in value && 'month' in value;
}

/** A fact's value as plain data for a proof: words for terms, a number for an exact range, `YYYY-MM` for a month. */
export function plain(value: FactValue): unknown {
  if (isTerm(value)) return value.zh;
  if (isRange(value)) return value.min === value.max ? value.min : value;
  if (isYearMonth(value)) return yearMonthText(value);
  return value;
}

export function yearMonthText({ year, month }: YearMonth): string {
  return month === null ? `${year}` : `${year}-${String(month).padStart(2, '0')}`;
}
