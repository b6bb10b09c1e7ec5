import type { Cell, SheetRow } from '../model/cell.js';
import type { Form } from '../model/form.js';
import { compareKey, withoutSpaces } from '../text/normalise.js';
import { countNames, matchHeader, startsLikeHeader } from './header.js';

/** What a physical row below the header is, seen by itself. */
export type RowKind =
  | 'nominee'
  | 'example-row'
  | 'blank-numbered-row'
  | 'footer'
  /** The same header again, as on every printed page. */
  | 'repeated-header'
  /** A header again, with the columns in another place: a new table starts. */
  | 'other-header';

interface Words {
  example: Set<string>;
  footer: string[];
}

const wordsOfForm = new WeakMap<Form, Words>();

function wordsOf(form: Form): Words {
  const cached = wordsOfForm.get(form);
  if (cached !== undefined) return cached;
  const words = {
    example: new Set(form.exampleWords.map(bareKey)),
    footer: form.footer.words.map(compareKey),
  };
  wordsOfForm.set(form, words);
  return words;
}

function bareKey(text: string): string {
  return compareKey(text).replace(/[():.,]/g, '');
}

/** Cells of a row by form field. */
export function cellsByField(row: SheetRow, columns: Record<string, number>): Record<string, Cell> {
  const byColumn = new Map(row.cells.map((cell) => [cell.column, cell]));
  const cells: Record<string, Cell> = {};
  for (const [field, column] of Object.entries(columns)) {
    const cell = byColumn.get(column);
    if (cell !== undefined) cells[field] = cell;
  }
  return cells;
}

/**
 * Decides what a row is. When in doubt it is a nominee: a row too many is reported by the checks that follow, a
 * nominee dropped would be lost. `afterFooter`: a footer row has been seen above.
 */
export function rowKind(
  row: SheetRow,
  columns: Record<string, number>,
  form: Form,
  afterFooter: boolean,
): RowKind {
  const cells = cellsByField(row, columns);
  const { example } = wordsOf(form);
  const marks = [cells.seq, cells.name].map((cell) => (cell === undefined ? '' : bareKey(cell.shown)));
  if (marks.some((mark) => example.has(mark))) return 'example-row';
  if (startsLikeHeader(row, form) && countNames(row, form) >= form.headerRow.matches)
    return headerKind(row, columns, form);
  if (isFooter(row, cells, form, afterFooter)) return 'footer';
  if (row.cells.length === 1 && cells.seq !== undefined) {
    // A line of text in the first column is no number: a remark below the table.
    return isNumberLike(cells.seq) ? 'blank-numbered-row' : 'footer';
  }
  return 'nominee';
}

function headerKind(row: SheetRow, columns: Record<string, number>, form: Form): RowKind {
  const again = matchHeader(
    row.cells.map((cell) => ({ column: cell.column, text: cell.shown })),
    form,
  ).columns;
  const same = Object.entries(again).every(([field, column]) => columns[field] === column);
  return same ? 'repeated-header' : 'other-header';
}

function isFooter(row: SheetRow, cells: Record<string, Cell>, form: Form, afterFooter: boolean): boolean {
  const [first] = row.cells;
  if (first === undefined || row.cells.length > form.footer.maxCells) return false;
  if (cells.idNumber !== undefined && looksLikeId(cells.idNumber)) return false;
  if (afterFooter && cells.name === undefined && cells.idNumber === undefined) return true;
  const key = compareKey(first.shown);
  if (!wordsOf(form).footer.some((word) => key.startsWith(word))) return false;
  // A name in a row that starts with such a word belongs to a person who filled in the form only where the word
  // stands in the place of the number or of the name itself.
  return first === cells.seq || first === cells.name || cells.name === undefined;
}

function looksLikeId(cell: Cell): boolean {
  return cell.kind === 'number' || /[0-9]{15}/.test(withoutSpaces(cell.shown.normalize('NFKC')));
}

/** Short enough for a number in any script or style: 1, ①, 一, (12), No.3. */
function isNumberLike(cell: Cell): boolean {
  return cell.kind !== 'text' || [...withoutSpaces(cell.shown)].length <= 5;
}
