import type { Fact, Facts, Range } from '../model/fact.js';
import type { Finding, Severity } from '../model/finding.js';
import { rangeText } from '../model/values.js';
import type { QuantitiesVocabulary } from '../model/vocabulary/quantities.js';
import type { FactReader, FactResult } from './context.js';
import { cellFinding, formField, known, readField, unfilled, unknown } from './context.js';
import { isAfter, isoPartDate, monthsBetween, type PartDate, partDateText } from './date-span.js';
import { quote } from './words.js';
import { mayBeCounted } from './years-both.js';
import { readYearsText } from './years-grammar.js';
import { readYearsNumberCell } from './years-number-cell.js';
import type { YearsReading } from './years-words.js';

const PROBLEMS = {
  vague: { code: 'years.vague', why: 'ambiguous' },
  'other-time': { code: 'years.other-time', why: 'ambiguous' },
  'looks-like-year': { code: 'years.looks-like-year', why: 'ambiguous' },
  zero: { code: 'years.zero', why: 'ambiguous' },
  'too-many': { code: 'years.too-many', why: 'ambiguous' },
  reversed: { code: 'years.reversed', why: 'ambiguous' },
  disagree: { code: 'years.disagree', why: 'ambiguous' },
  'open-end': { code: 'years.open-end', why: 'ambiguous' },
  overlap: { code: 'years.overlap', why: 'ambiguous' },
  unreadable: { code: 'years.unreadable', why: 'unreadable' },
} as const;

const BOUND_CODES = {
  bounds: 'years.bounds',
  near: 'years.near',
  about: 'years.about',
  span: 'years.span',
  shown: 'years.shown',
} as const;

/**
 * Fact `shopfloorYears` (Range of years); facts.md §2.13. Where the cell says since when instead of how long, the fact
 * is unknown and `shopfloorSince` (PartDate) holds the start: `yearsSince` turns it into a Range once the reference
 * dates are known; where it says both, the fact is how long, and `agreesSince` compares them then. `shopfloorEarlier`: the years of periods before that start. For a span between two dates `shopfloorUntil` holds the end: `spanUntil` sees whether it has come.
 */
export const shopfloorYears: FactReader = (row, context): FactResult => {
  const field = readField(row, 'shopfloorYears', context);
  if (field.state !== 'filled') {
    return {
      facts: { shopfloorYears: unfilled(field, formField(context.form, 'shopfloorYears')) },
      findings: [],
      clean: {},
    };
  }
  const text = quote(field.text);
  const finding = (code: string, severity: Severity, args = {}, repair: Finding['repair'] = null) =>
    cellFinding(row, 'shopfloorYears', context, code, severity, { text, ...args }, repair);
  const not = (why: 'ambiguous' | 'unreadable', code: string) => ({
    facts: { shopfloorYears: unknown(why, field.cells) },
    findings: [finding(code, 'review')],
    clean: {},
  });

  const { cell } = field;
  // A spreadsheet turns "10月" or "10-6" into a date by itself: what was meant is lost.
  if (cell.kind === 'date') return not('ambiguous', 'years.date-cell');
  const vocabulary = context.vocabulary.quantities;
  const reading: YearsReading =
    cell.kind === 'number'
      ? readYearsNumberCell(Number(cell.raw), field.text, vocabulary)
      : readYearsText(field.text, vocabulary);

  if (reading.ok === false) {
    const { code, why } = PROBLEMS[reading.why];
    return not(why, code);
  }
  if (reading.ok === 'since') {
    const facts: Facts = {
      shopfloorYears:
        reading.stated === undefined ? unknown('ambiguous', field.cells) : known(reading.stated, field.cells),
      shopfloorSince: known(reading.since, field.cells, [
        { step: 'since', from: text, to: partDateText(reading.since) },
      ]),
    };
    if (reading.earlier !== undefined) facts.shopfloorEarlier = known(reading.earlier, field.cells);
    return { facts, findings: [], clean: {} };
  }

  const { range, how } = reading;
  const plain = rangeText(range);
  const changed = how === 'shown' || (cell.kind !== 'number' && field.text !== plain);
  const steps = changed ? [{ step: `years-${how}`, from: text, to: plain }] : [];
  const facts: Facts = { shopfloorYears: known(range, field.cells, steps) };
  if (reading.how === 'span') {
    facts.shopfloorSince = known(reading.since, field.cells);
    facts.shopfloorUntil = known(reading.until, field.cells);
  }
  if (how !== 'exact') {
    return { facts, findings: [finding(BOUND_CODES[how], 'note', { range: plain })], clean: {} };
  }
  const number = Number(field.text.normalize('NFKC'));
  const silent = !changed || number === range.min;
  const findings = silent ? [] : [finding('years.repaired', 'note', {}, { old: text, new: plain })];
  return { facts, findings, clean: { shopfloorYears: plain } };
};

/**
 * Years from a date until the reference dates: the fewest until the earliest of them, the most until the latest.
 * Full months only. Dates are ISO. Unknown when the start lies after the latest date.
 */
export function yearsSince(start: Fact<PartDate>, earliest: string, latest: string): Fact<Range> {
  if (!start.known) return start;
  const { min } = monthsBetween(start.value, isoPartDate(earliest));
  const { max } = monthsBetween(start.value, isoPartDate(latest));
  return max < 0
    ? unknown('ambiguous', start.cells, start.steps)
    : known({ min: Math.max(0, min) / 12, max: max / 12 }, start.cells, start.steps);
}

/** Whether years that stand beside their start may have been counted on some day within so many years of the reference date (ISO). */
export function agreesSince(
  stated: Range,
  start: PartDate,
  asOf: string,
  { years: { tolerance }, filledWithin = 0 }: QuantitiesVocabulary,
): boolean {
  const { min } = monthsBetween(start, yearsOn(asOf, -filledWithin));
  const latest = yearsOn(asOf, filledWithin);
  const { max } = monthsBetween(start, latest);
  const byCalendar = latest.year - start.year + tolerance;
  return mayBeCounted(stated, { min: Math.max(0, min) / 12, max: Math.max(0, max) / 12, byCalendar });
}

/** The first day of the month of a date (ISO), some years later. */
function yearsOn(iso: string, years: number): PartDate {
  const { year, month } = isoPartDate(iso);
  return { year: year + years, month, day: 1 };
}

/** Years between two dates, not beyond the reference date (ISO). Unknown when the end lies after it. */
export function spanUntil(
  years: Fact<Range>,
  start: Fact<PartDate>,
  end: Fact<PartDate>,
  asOf: string,
): Fact<Range> {
  const most = yearsSince(start, asOf, asOf);
  if (!years.known || !end.known || !most.known) return most;
  if (isAfter(end.value, isoPartDate(asOf))) return unknown('ambiguous', years.cells, years.steps);
  const lesser = (a: number | null, b: number | null) => (a === null ? b : b === null ? a : Math.min(a, b));
  const { min, max } = years.value;
  return { ...years, value: { min: lesser(min, most.value.min), max: lesser(max, most.value.max) } };
}

/** Months since year 0 of an ISO date. */
export function monthOf(iso: string): number {
  return Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7)) - 1;
}
