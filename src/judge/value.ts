import type { FactValue } from '../model/fact.js';
import { isRange, isTerm, isYearMonth, yearMonthText } from '../model/values.js';

/** A fact's value as plain data for a proof: words for terms, a number for an exact range, `YYYY-MM` for a month. */
export function plain(value: FactValue): unknown {
  if (isTerm(value)) return value.zh;
  if (isRange(value)) return value.min === value.max ? value.min : value;
  if (isYearMonth(value)) return yearMonthText(value);
  return value;
}
