import type { Cell } from '../model/cell.js';
import type { Fact, YearMonth } from '../model/fact.js';
import type { TableRow } from '../model/table.js';
import type { YearMonthWords } from '../model/vocabulary/quantities.js';
import { withoutSpaces } from '../text/normalise.js';
import type { FactContext, FactReader, FactResult } from './context.js';
import { cellFinding, formField, known, readField, unfilled, unknown } from './context.js';
import { idOrigin, validId } from './identity.js';
import { partStatedAge } from './stated-age.js';
import { fieldNames } from './terms.js';
import { oncePer, quote } from './words.js';
import type { YearMonthReading } from './year-month.js';
import { readYearMonthDate, readYearMonthNumber, readYearMonthText, yearMonthText } from './year-month.js';

/** Fact `birthMonth`. A month that a number cell lost is taken from a valid ID number of the same year. */
export const birthMonth: FactReader = (row, context) =>
  readMonthField(row, context, 'birthMonth', (year, candidates) => {
    const id = validId(row, context);
    if (id?.birthDate == null || Number(id.birthDate.slice(0, 4)) !== year) return null;
    const month = Number(id.birthDate.slice(5, 7));
    return candidates.includes(month) ? month : null;
  });

/** Fact `workSince`. No other cell can settle a lost month; who was not born at the start of a century can only mean the next. */
export const workSince: FactReader = (row, context) =>
  readMonthField(
    row,
    context,
    'workSince',
    () => null,
    (text) => ofLaterCentury(text, row, context),
  );

/**
 * `03年7月` of somebody who was born too late to have begun in 1903. A year that begins with a zero is no number of years, and the
 * word for year tells it from a month.
 */
function ofLaterCentury(text: string, row: TableRow, context: FactContext): YearMonthReading | null {
  const { yearMonth, ages } = context.vocabulary.quantities;
  const later = inLaterCentury(yearMonth);
  const { year } = yearMonth;
  const tidy = withoutSpaces(text.normalize('NFKC'));
  if (later === null || !/^0[0-9]/u.test(tidy) || !year.includes(tidy.charAt(2))) return null;
  const reading = readYearMonthText(text, later);
  const born = [
    validId(row, context)?.birthDate?.slice(0, 4),
    yearOf(birthMonth(row, context).facts.birthMonth),
  ].flatMap((each) => (each == null ? [] : [Number(each)]));
  if (!reading.ok || born.length === 0) return null;
  const earlier = reading.value.year - later.twoDigitYears.century + yearMonth.twoDigitYears.century;
  return earlier < Math.min(...born) + ages.impossible ? reading : null;
}

const yearOf = (fact: Fact | undefined) => (fact?.known ? (fact.value as YearMonth).year : null);

/** The words with which a two-digit year is read as one of the later century. */
const inLaterCentury = oncePer((words: YearMonthWords) =>
  words.laterTwoDigitYears === undefined ? null : { ...words, twoDigitYears: words.laterTwoDigitYears },
);

function read(cell: Cell, text: string, wasNumber: boolean, words: YearMonthWords): YearMonthReading {
  if (wasNumber) return readYearMonthNumber(Number(text), words);
  if (cell.kind === 'number') return readYearMonthNumber(Number(cell.raw), words);
  if (cell.kind === 'date') return readYearMonthDate(String(cell.raw), words);
  if (cell.kind === 'text') return readYearMonthText(text, words);
  return { ok: false, why: 'unreadable' };
}

/** The month in a cell, and the age beside a month of birth. */
function readWithAge(
  id: 'birthMonth' | 'workSince',
  cell: Cell,
  text: string,
  wasNumber: boolean,
  { vocabulary: { quantities } }: FactContext,
): { reading: YearMonthReading; age: number | null } {
  const { rest, age } =
    id === 'birthMonth' && cell.kind === 'text'
      ? partStatedAge(text, quantities.ages)
      : { rest: text, age: null };
  const reading = read(cell, rest, wasNumber, quantities.yearMonth);
  if (age === null || !reading.ok) return { reading, age: null };
  return { reading: { ...reading, changes: [...new Set([...reading.changes, 'words' as const])] }, age };
}

/**
 * Whether a text may have been a number that lost its trailing zero: written as a program writes a number, beside an ID
 * number that was one. `1980.10` and `1980.01` beside it were texts all along, or say the same.
 */
function mayHaveBeenNumber({ kind }: Cell, text: string, row: TableRow, context: FactContext): boolean {
  if (kind !== 'text' || !text.includes('.') || String(Number(text)) !== text) return false;
  return context.wereNumbers === true || idOrigin(row, context) === 'number';
}

const FAILURES = {
  unreadable: { code: 'year-month.unreadable', severity: 'review', why: 'unreadable' },
  'bad-month': { code: 'year-month.bad-month', severity: 'error', why: 'unreadable' },
  'unclear-digits': { code: 'year-month.unclear-digits', severity: 'review', why: 'ambiguous' },
  'unclear-century': { code: 'year-month.unclear-century', severity: 'review', why: 'ambiguous' },
} as const;

/**
 * A column with a year and month; facts.md §2.2, T-11, T-12. Plain forms are silent, the others reported.
 * A text that was a number for a while is read as one. `settle` may choose one of the months that a cell can mean, by other evidence,
 * and `settleCentury` what a year of two digits means.
 */
function readMonthField(
  row: TableRow,
  context: FactContext,
  id: 'birthMonth' | 'workSince',
  settle: (year: number, candidates: number[]) => number | null,
  settleCentury: (text: string) => YearMonthReading | null = () => null,
): FactResult {
  const field = readField(row, id, context);
  const rule = formField(context.form, id);
  if (field.state !== 'filled') return { facts: { [id]: unfilled(field, rule) }, findings: [], clean: {} };

  const names = fieldNames(context, id);
  const wasNumber = mayHaveBeenNumber(field.cell, field.text, row, context);
  const { reading: first, age } = readWithAge(id, field.cell, field.text, wasNumber, context);
  const unclear = !first.ok && first.why === 'unclear-century' && field.cell.kind === 'text';
  const reading = (unclear ? settleCentury(field.text) : null) ?? first;
  if (!reading.ok) {
    const { code, severity, why } = FAILURES[reading.why];
    const finding = cellFinding(row, id, context, code, severity, { ...names, text: quote(field.text) });
    return { facts: { [id]: unknown(why, field.cells) }, findings: [finding], clean: {} };
  }

  const settled = reading.candidates.length > 0 ? settle(reading.value.year, reading.candidates) : null;
  const value = settled === null ? reading.value : { ...reading.value, month: settled };
  const text = yearMonthText(value);
  // A day of birth stands in no finding: findings may be read beside the end of the ID number.
  const hidesDay = rule.personal === true && reading.changes.includes('day');
  const shown = hidesDay ? `${yearMonthText(value)}.**` : quote(field.text);
  const steps = [...reading.changes, ...(settled === null ? [] : ['month-by-id'])].map((step) => ({
    step,
    from: shown,
    to: text,
  }));
  const facts = {
    [id]: known(value, field.cells, steps),
    ...(age === null ? {} : { statedAge: known(age, field.cells) }),
  };
  const args = { ...names, text: shown };
  const stored = wasNumber ? 'text' : 'number';

  if (settled !== null) {
    const repair = { old: shown, new: text };
    const told = { ...args, stored };
    const finding = cellFinding(row, id, context, 'year-month.settled-by-id', 'note', told, repair);
    return { facts, findings: [finding], clean: { [id]: text } };
  }
  if (value.month === null) {
    const lost = reading.candidates.length > 0;
    const code = lost ? 'year-month.lost-zero' : 'year-month.no-month';
    const months = reading.candidates.map(String);
    const told = { ...args, year: value.year, months, ...(lost ? { stored } : {}) };
    const finding = cellFinding(row, id, context, code, 'review', told);
    return { facts, findings: [finding], clean: {} };
  }
  const findings =
    reading.changes.length === 0
      ? []
      : [cellFinding(row, id, context, 'year-month.repaired', 'note', args, { old: shown, new: text })];
  return { facts, findings, clean: { [id]: text } };
}
