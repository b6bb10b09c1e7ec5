import type { Finding } from '../model/finding.js';
import type { TableRow } from '../model/table.js';
import { compareKey } from '../text/normalise.js';
import {
  cellFinding,
  type FactContext,
  type FactResult,
  type FilledField,
  formField,
  readField,
} from './context.js';
import { doubted } from './doubted.js';
import { parseIdNumber } from './id-number.js';
import { matchesSchema } from './schema.js';
import { lookUp } from './terms.js';
import { oncePer } from './words.js';
import { readYearMonthDate, readYearMonthNumber, readYearMonthText } from './year-month.js';
import { readYearsNumber } from './years-amount.js';
import { readYearsText } from './years-grammar.js';

/** A stretch of columns whose contents stand one column off. */
export interface ColumnShift {
  finding: Finding;
  /** Columns of the stretch, and the addresses of their cells, blank ones too: none of them can be relied on. */
  fields: string[];
  cells: string[];
}

/** Cells that look like what belongs next to them; fewer may be a slip in a single cell. */
const FEWEST = 2;

/** What stands in a cell, were it the place of something else: the postcode where the unit should be too. */
type Filled = Omit<FilledField, 'state'>;

/** Whether a cell looks like what a column holds. */
type Fits = (cell: Filled) => boolean;

/** A column in the order of the sheet. */
interface Column {
  field: string;
  /** null: any text may stand in it. */
  fits: Fits | null;
  /** The columns directly beside it; null where the sheet has another one there, which breaks the row. */
  before: Column | null;
  behind: Column | null;
}

/** A cell of a row. */
interface Place {
  column: Column;
  filled: Filled | null;
  cells: string[];
  /** The cell looks like its own column; null where any text would. */
  own: boolean | null;
}

type Side = 'before' | 'behind';

/**
 * Finds a row in which several neighbouring cells each look like what belongs one column to the left, or to the right
 * (T-53: sex in the birth column, birth in the ethnic column …). Only kinds that cannot be mistaken for each other count:
 * words of lists, dates, years, ID and phone numbers, postcodes. The stretch reaches on both sides as far as it may.
 */
export function columnShift(row: TableRow, context: FactContext): ColumnShift | null {
  const places = columnsOf(context).map((column) => placeOf(column, row, context));
  for (const side of ['before', 'behind'] as const) {
    const shifted = places.filter((place) => looksLike(place, side));
    const [first] = shifted;
    if (first === undefined || shifted.length < FEWEST) continue;
    const [from, to] = [places.indexOf(first), places.indexOf(shifted.at(-1) ?? first)];
    const stretch = [
      ...beyond(places, from, -1, side).reverse(),
      ...places.slice(from, to + 1),
      ...beyond(places, to, 1, side),
    ];
    return {
      finding: shiftFinding(row, context, shifted, side),
      fields: stretch.map(({ column }) => column.field),
      cells: stretch.flatMap(({ cells }) => cells),
    };
  }
  return null;
}

/**
 * What was read out of a row without what rests on the stretch. What the readers said of its cells would only repeat, cell
 * by cell, that the row is shifted.
 */
export function withoutShifted(read: FactResult, { fields, cells }: ColumnShift): FactResult {
  return {
    facts: doubted(read.facts, cells, 'ambiguous'),
    findings: read.findings.filter(({ at }) => !fields.includes(at.field ?? '')),
    clean: Object.fromEntries(Object.entries(read.clean).filter(([field]) => !fields.includes(field))),
  };
}

/** The same for every row of a table. */
const columnsOf = oncePer((context: FactContext): Column[] => {
  const inOrder = Object.entries(context.columns).sort(([, a], [, b]) => a - b);
  const columns = inOrder.map(
    ([field]): Column => ({ field, fits: kindOf(field, context), before: null, behind: null }),
  );
  for (const [at, column] of columns.entries()) {
    const next = columns[at + 1];
    if (next === undefined || inOrder[at + 1]?.[1] !== (inOrder[at]?.[1] ?? 0) + 1) continue;
    column.behind = next;
    next.before = column;
  }
  return columns;
});

function placeOf(column: Column, row: TableRow, context: FactContext): Place {
  const read = readField(row, column.field, context);
  const filled = read.state === 'filled' || (read.state === 'pointer' && read.pending) ? read : null;
  const own = filled === null || column.fits === null ? null : column.fits(filled);
  return { column, filled, cells: read.cells, own };
}

/** Whether the cell looks like what belongs beside it. */
function looksLike({ column, filled, own }: Place, side: Side): boolean {
  if (filled === null || own === true) return false;
  return column[side]?.fits?.(filled) ?? false;
}

/**
 * The columns before or after the detected part that may be shifted with it: up to one whose content fits it, or could
 * be told to come from its neighbour and does not; a blank cell is where the row was pushed or pulled.
 */
function beyond(places: Place[], end: number, way: -1 | 1, side: Side): Place[] {
  const found: Place[] = [];
  for (let at = end + way; ; at += way) {
    const place = places[at];
    if (place === undefined || place.own === true) return found;
    if (place.filled === null) return [...found, place];
    if (place.column[side]?.fits?.(place.filled) === false) return found;
    found.push(place);
  }
}

function shiftFinding(row: TableRow, context: FactContext, shifted: Place[], side: Side): Finding {
  const fields = shifted.map(({ column }) => formField(context.form, column.field));
  const args = {
    // Contents that belong to the left have slipped to the right.
    direction: side === 'before' ? 'right' : 'left',
    columns: fields.map(({ header }) => header),
    columnsEn: fields.map(({ en }) => en),
  };
  return cellFinding(row, fields[0]?.id ?? '', context, 'row.shifted', 'review', args);
}

/** null: a column that any text may stand in. */
function kindOf(field: string, context: FactContext): Fits | null {
  const list = context.vocabulary.terms.lists[field];
  if (list !== undefined) return ({ text }) => isTermOf(list, text);
  switch (field) {
    case 'birthMonth':
    case 'workSince':
      return (cell) => isMonth(cell, context);
    case 'shopfloorYears':
      return (cell) => isYears(cell, context);
    case 'idNumber':
      return (cell) => isIdNumber(cell, context);
    case 'phone':
    case 'contactPhone':
    case 'postcode':
      return ({ text }) => matchesSchema(context.form, field, compareKey(text));
    default:
      return null;
  }
}

/** A bare digit may be the code of a word, but shows nothing. */
function isTermOf(list: Parameters<typeof lookUp>[0], text: string): boolean {
  const hit = /[^0-9]/u.test(compareKey(text)) ? lookUp(list, text) : null;
  return hit !== null && 'term' in hit;
}

function isMonth({ cell, text }: Filled, { vocabulary }: FactContext): boolean {
  const words = vocabulary.quantities.yearMonth;
  const read = {
    number: () => readYearMonthNumber(Number(cell.raw), words),
    date: () => readYearMonthDate(String(cell.raw), words),
    text: () => readYearMonthText(text, words),
  }[cell.kind as 'text']?.();
  return read?.ok === true && (read.value.month !== null || read.candidates.length > 0);
}

function isYears({ cell, text }: Filled, { vocabulary }: FactContext): boolean {
  const { quantities } = vocabulary;
  if (cell.kind === 'number') return readYearsNumber(Number(cell.raw), quantities).ok === true;
  return cell.kind === 'text' && readYearsText(text, quantities).ok !== false;
}

/** Right or wrong: a number of that length. */
function isIdNumber({ text }: Filled, { vocabulary }: FactContext): boolean {
  const parsed = parseIdNumber(text, vocabulary.identity);
  return parsed.ok || ['checksum', 'date', 'prefix', 'fifteen-digits', 'precision-lost'].includes(parsed.why);
}
