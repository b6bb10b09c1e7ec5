import type { Finding } from '../model/finding.js';
import type { TableRow } from '../model/table.js';
import { compareKey } from '../text/normalise.js';
import {
  cellFinding,
  type FactContext,
  type FactResult,
  type FieldText,
  formField,
  readField,
} from './context.js';
import { doubted } from './doubted.js';
import { parseIdNumber } from './id-number.js';
import { matchesSchema } from './schema.js';
import { lookUp } from './terms.js';
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

type Filled = FieldText & { state: 'filled' };

/** A column beside its neighbours in the sheet. */
interface Place {
  field: string;
  filled: Filled | null;
  cells: string[];
  /** The cell looks like its own column; null where any text would. */
  own: boolean | null;
}

/**
 * Finds a row in which several neighbouring cells each look like what belongs one column to the left, or to the right
 * (T-53: sex in the birth column, birth in the ethnic column …). Only kinds that cannot be mistaken for each other count:
 * words of lists, dates, years, ID and phone numbers, postcodes. The stretch reaches on both sides as far as it may.
 */
export function columnShift(row: TableRow, context: FactContext): ColumnShift | null {
  const places = placesOf(row, context);
  for (const step of [-1, 1] as const) {
    const shifted = places.flatMap((place, at) =>
      looksLike(place, neighbour(places, at, step, context), context) ? [at] : [],
    );
    const [first] = shifted;
    if (first === undefined || shifted.length < FEWEST) continue;
    const [from, to] = [first, shifted.at(-1) ?? first];
    const stretch = [
      ...beyond(places, from, -1, step, context).reverse(),
      ...places.slice(from, to + 1),
      ...beyond(places, to, 1, step, context),
    ];
    return {
      finding: shiftFinding(row, context, places, shifted, step),
      fields: stretch.map(({ field }) => field),
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

function placesOf(row: TableRow, context: FactContext): Place[] {
  return Object.entries(context.columns)
    .sort(([, a], [, b]) => a - b)
    .map(([field]) => {
      const read = readField(row, field, context);
      const filled = read.state === 'filled' ? read : null;
      const fits = kindOf(field, context);
      return {
        field,
        filled,
        cells: read.cells,
        own: filled === null || fits === null ? null : fits(filled),
      };
    });
}

/** The column directly beside another one in the sheet; a column that the form does not know breaks the row. */
function neighbour(places: Place[], at: number, step: -1 | 1, { columns }: FactContext): string | null {
  const [here, there] = [places[at]?.field ?? '', places[at + step]?.field ?? ''];
  return columns[there] === (columns[here] ?? 0) + step ? there : null;
}

function looksLike({ filled, own }: Place, other: string | null, context: FactContext): boolean {
  if (filled === null || own === true || other === null) return false;
  return kindOf(other, context)?.(filled) ?? false;
}

/**
 * The columns before or after the detected part that may be shifted with it: up to one whose content fits it, or could
 * be told to come from its neighbour and does not; a blank cell is where the row was pushed or pulled.
 */
function beyond(places: Place[], end: number, way: -1 | 1, step: -1 | 1, context: FactContext): Place[] {
  const found: Place[] = [];
  for (let at = end + way; ; at += way) {
    const place = places[at];
    if (place === undefined || place.own === true) return found;
    if (place.filled === null) return [...found, place];
    const other = neighbour(places, at, step, context);
    if (other !== null && kindOf(other, context)?.(place.filled) === false) return found;
    found.push(place);
  }
}

function shiftFinding(
  row: TableRow,
  context: FactContext,
  places: Place[],
  shifted: number[],
  step: -1 | 1,
): Finding {
  const fields = shifted.map((at) => formField(context.form, places[at]?.field ?? ''));
  const args = {
    // Contents that belong to the left have slipped to the right.
    direction: step === -1 ? 'right' : 'left',
    columns: fields.map(({ header }) => header),
    columnsEn: fields.map(({ en }) => en),
  };
  return cellFinding(row, fields[0]?.id ?? '', context, 'row.shifted', 'review', args);
}

/** Tells whether a cell looks like what a column holds; null for a column that any text may stand in. */
function kindOf(field: string, context: FactContext): ((cell: Filled) => boolean) | null {
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
