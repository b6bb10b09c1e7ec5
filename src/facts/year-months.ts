import type { Cell } from '../model/cell.js';
import type { TableRow } from '../model/table.js';
import type { YearMonthWords } from '../model/vocabulary/quantities.js';
import type { FactContext, FactReader, FactResult } from './context.js';
import { cellFinding, formField, known, readField, unfilled, unknown } from './context.js';
import { idOrigin, validId } from './identity.js';
import { fieldNames } from './terms.js';
import { quote } from './words.js';
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

/** Fact `workSince`. No other cell can settle a lost month. */
export const workSince: FactReader = (row, context) => readMonthField(row, context, 'workSince', () => null);

function read(cell: Cell, text: string, wasNumber: boolean, words: YearMonthWords): YearMonthReading {
  if (wasNumber) return readYearMonthNumber(Number(text), words);
  if (cell.kind === 'number') return readYearMonthNumber(Number(cell.raw), words);
  if (cell.kind === 'date') return readYearMonthDate(String(cell.raw), words);
  return readYearMonthText(text, words);
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
 * A text that was a number for a while is read as one. `settle` may choose one of the months that a cell can mean, by other evidence.
 */
function readMonthField(
  row: TableRow,
  context: FactContext,
  id: 'birthMonth' | 'workSince',
  settle: (year: number, candidates: number[]) => number | null,
): FactResult {
  const field = readField(row, id, context);
  const rule = formField(context.form, id);
  if (field.state !== 'filled') return { facts: { [id]: unfilled(field, rule) }, findings: [], clean: {} };

  const names = fieldNames(context, id);
  const wasNumber = mayHaveBeenNumber(field.cell, field.text, row, context);
  const reading = read(field.cell, field.text, wasNumber, context.vocabulary.quantities.yearMonth);
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
  const fact = known(value, field.cells, steps);
  const args = { ...names, text: shown };
  const stored = wasNumber ? 'text' : 'number';

  if (settled !== null) {
    const repair = { old: shown, new: text };
    const told = { ...args, stored };
    const finding = cellFinding(row, id, context, 'year-month.settled-by-id', 'note', told, repair);
    return { facts: { [id]: fact }, findings: [finding], clean: { [id]: text } };
  }
  if (value.month === null) {
    const lost = reading.candidates.length > 0;
    const code = lost ? 'year-month.lost-zero' : 'year-month.no-month';
    const months = reading.candidates.map(String);
    const told = { ...args, year: value.year, months, ...(lost ? { stored } : {}) };
    const finding = cellFinding(row, id, context, code, 'review', told);
    return { facts: { [id]: fact }, findings: [finding], clean: {} };
  }
  const findings =
    reading.changes.length === 0
      ? []
      : [cellFinding(row, id, context, 'year-month.repaired', 'note', args, { old: shown, new: text })];
  return { facts: { [id]: fact }, findings, clean: { [id]: text } };
}
