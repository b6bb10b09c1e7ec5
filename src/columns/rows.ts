import type { Cell, SheetRow } from '../model/cell.js';
import type { Form } from '../model/form.js';
import { compareKey, withoutSpaces } from '../text/normalise.js';
import { isContact, isNamedContact, labelsOf } from './contacts.js';
import { isContinuation } from './continuation.js';
import { named } from './header-names.js';
import { isAboutUnit, isCount, isHeading, saysHeading } from './headings.js';
import { isRemark, isRemarkBelow } from './remarks.js';
import { hasFooterShape, shapeOf } from './shape.js';

/** What a physical row below the header is, seen by itself. */
export type RowKind =
  | 'nominee'
  | 'example-row'
  | 'blank-numbered-row'
  | 'footer'
  /** A line above a group of people. */
  | 'group-heading'
  /** Nobody, though it stands where names do: a remark, or whom to ask. */
  | 'remark'
  /** Goes on with the person above. */
  | 'continuation'
  /** A line by itself that calls itself a list or a sheet: the title of a table below. */
  | 'title-row'
  /** Nothing in any column of the table. */
  | 'blank-row';

interface Words {
  example: Set<string>;
  examplePersons: Set<string>;
  placeholders: string[];
  titles: string[];
  footer: string[];
  sexes: Set<string>;
  hints: Set<string>;
}

const wordsOfForm = new WeakMap<Form, Words>();

function wordsOf(form: Form): Words {
  const cached = wordsOfForm.get(form);
  if (cached !== undefined) return cached;
  const words = {
    example: new Set(form.exampleWords.map(bareKey)),
    examplePersons: new Set(form.examplePerson.names.map(bareKey)),
    placeholders: form.examplePerson.placeholders.map(compareKey),
    titles: form.titleWords.map(compareKey),
    footer: form.footer.words.map(compareKey),
    sexes: new Set(form.footer.sexWords.map(compareKey)),
    hints: new Set(form.hintWords.map(compareKey)),
  };
  wordsOfForm.set(form, words);
  return words;
}

function bareKey(text: string): string {
  return compareKey(text).replace(/[():.,]/g, '');
}

/** Cells of a row by form field. */
export function cellsByField(row: SheetRow, columns: Record<string, number>): Record<string, Cell> {
  const byColumn = new Map<number, Cell>();
  for (const cell of row.cells) byColumn.set(cell.column, cell);
  const cells: Record<string, Cell> = {};
  for (const field in columns) {
    const cell = byColumn.get(columns[field] as number);
    if (cell !== undefined) cells[field] = cell;
  }
  return cells;
}

/** What lies around a row. */
export interface Around {
  /** A footer row has been seen above. */
  afterFooter: boolean;
  /** The row above is a nominee's, or goes on with one. */
  belowPerson: boolean;
  /** The last row of the footer above that asks for somebody's name (填表人). */
  labels?: SheetRow | undefined;
  /** The row's first cell is merged over so many columns that it can be no column of a table. */
  merged: boolean;
}

/**
 * Decides what a row is that is no header. When in doubt it is a nominee: a row too many is reported by the checks that
 * follow, a nominee dropped would be lost.
 */
export function rowKind(
  row: SheetRow,
  cells: Record<string, Cell>,
  form: Form,
  { afterFooter, belowPerson, labels, merged }: Around,
): RowKind {
  if (isExample(cells, form)) return 'example-row';
  if (isTitle(row, form)) return 'title-row';
  if (isFooter(row, cells, form, afterFooter)) return 'footer';
  if (isHeading(row, cells, form)) return 'group-heading';
  if (!merged && isAside(row, cells, form, labels)) return 'remark';
  if (row.cells.length === 1 && cells.seq !== undefined) {
    // A line of text in the first column is no number: a remark below the table.
    if (!isNumberLike(cells.seq)) return 'footer';
    return form.headings !== undefined && WORDS.test(shapeOf(cells.seq.shown))
      ? 'group-heading'
      : 'blank-numbered-row';
  }
  if (row.cells.length === 1 && merged) return 'footer';
  if (onlyHints(row, cells, form) || onlyCalculated(row, cells)) return 'blank-numbered-row';
  if (onlyUnits(row, cells, form)) return 'blank-numbered-row';
  // Nothing but cells outside the table: some programs leave one in the last row and column that a sheet can have.
  if (Object.keys(cells).length === 0) return 'blank-row';
  return belowPerson && isContinuation(row, cells, form) ? 'continuation' : 'nominee';
}

/** Longer texts are remarks. */
const LONGEST_TITLE = 100;

function isTitle({ cells }: SheetRow, form: Form): boolean {
  const [only] = cells;
  if (only === undefined || cells.length > 1 || only.shown.length > LONGEST_TITLE) return false;
  const { titles, footer } = wordsOf(form);
  const key = compareKey(only.shown);
  return titles.some((word) => key.includes(word)) && !footer.some((word) => key.startsWith(word));
}

/** By its mark; or the person of the example with a unit that has no name and no ID number, where the mark is gone. */
function isExample(cells: Record<string, Cell>, form: Form): boolean {
  const { example, examplePersons, placeholders } = wordsOf(form);
  const [number = '', name = ''] = [cells.seq, cells.name].map((cell) => cell && bareKey(cell.shown));
  if (example.has(number) || example.has(name)) return true;
  if (!examplePersons.has(name) || cells.idNumber !== undefined) return false;
  const employer = compareKey(cells.employer?.shown ?? '');
  return placeholders.some((word) => employer.includes(word));
}

/** A numbered row of the blank form, with nothing but the form's own hints in it. */
function onlyHints(row: SheetRow, cells: Record<string, Cell>, form: Form): boolean {
  const { hints } = wordsOf(form);
  const rest = row.cells.filter((cell) => cell !== cells.seq);
  return (
    cells.seq !== undefined &&
    isNumberLike(cells.seq) &&
    rest.every(({ shown }) => hints.has(compareKey(shown)))
  );
}

/** A numbered row of the blank form in which nothing is written by hand: formulas were filled down beforehand. */
function onlyCalculated(row: SheetRow, cells: Record<string, Cell>): boolean {
  if (cells.seq === undefined || cells.name !== undefined || cells.idNumber !== undefined) return false;
  return (
    isNumberLike(cells.seq) && row.cells.every((cell) => cell === cells.seq || cell.formula !== undefined)
  );
}

/** A numbered row in which nothing but the unit, its contact or its address was filled down beforehand: nobody is in it yet. */
function onlyUnits(row: SheetRow, cells: Record<string, Cell>, form: Form): boolean {
  if (cells.seq === undefined || !isNumberLike(cells.seq)) return false;
  return row.cells.every((cell) => cell === cells.seq || isAboutUnit(cell, cells, form));
}

function isFooter(row: SheetRow, cells: Record<string, Cell>, form: Form, afterFooter: boolean): boolean {
  const [first] = row.cells;
  if (first === undefined) return false;
  if (isSum(cells, form)) return true;
  if (row.cells.length > form.footer.maxCells) return isLabelRow(row, cells, form);
  if (cells.idNumber !== undefined && looksLikeId(cells.idNumber)) return false;
  if (afterFooter && cells.name === undefined && cells.idNumber === undefined) return true;
  // A man or woman is nobody's label.
  if (cells.sex !== undefined && wordsOf(form).sexes.has(compareKey(cells.sex.shown))) return false;
  if (isSigned(row, cells, form) || isSubtotal(row, cells, form)) return true;
  const saysNothing = (cell: Cell) => hasFooterShape(cell, form);
  if (cells.name !== undefined && saysNothing(cells.name)) return true;
  const nobody = cells.name === undefined && cells.idNumber === undefined;
  if (nobody && row.cells.every(saysNothing)) return true;
  if (afterFooter && isRemarkBelow(row, cells, form)) return true;
  if (isLabel(first, form) && opensRow(first, cells)) return true;
  return cells.name !== undefined && isHeaderOrLabel(cells.name, form);
}

/** 联系人 or 姓名, with nothing behind it, where the names stand: nobody is called so. */
function isHeaderOrLabel({ shown }: Cell, form: Form): boolean {
  const labels = labelsOf(form);
  const key = compareKey(shown).replace(/:$/u, '');
  return labels.includes(key) || (labels.length > 0 && named(shown, form) !== null);
}

/** 主席（签字）, 海淀区总工会（盖章）: what is signed or stamped is no person, whatever stands beside it. */
function isSigned({ cells: all }: SheetRow, { name }: Record<string, Cell>, form: Form): boolean {
  const { marks = [], longestName = 0 } = form.footer;
  const signed = ({ shown }: Cell) => {
    const key = compareKey(shown);
    const long = [...withoutSpaces(shown)].length > longestName;
    return marks.some((mark) => key.includes(`(${mark})`) || (long && key.endsWith(mark)));
  };
  return name === undefined ? all.some(signed) : signed(name);
}

/** 合计 with any figures beside it, but nobody's name. */
function isSum({ seq, name, idNumber }: Record<string, Cell>, form: Form): boolean {
  const { sums = [] } = form.footer;
  if (idNumber !== undefined && looksLikeId(idNumber)) return false;
  const says = (cell: Cell | undefined) => cell !== undefined && sums.includes(bareKey(cell.shown));
  return says(name) || (says(seq) && (name === undefined || isFigure(name, form)));
}

/** 企业小计 with a number of people beside it, where the names or the numbers stand. */
function isSubtotal({ cells: all }: SheetRow, { seq, name }: Record<string, Cell>, form: Form): boolean {
  const cell = name ?? seq;
  if (cell === undefined || all.some((each) => each !== seq && each !== name && !isFigure(each, form)))
    return false;
  const key = compareKey(cell.shown);
  const sum = (form.footer.sums ?? []).find((word) => key.endsWith(word) && key.length > word.length);
  return sum !== undefined && saysHeading(key.slice(0, -sum.length), form);
}

/** 3, 3人, 共3名 */
function isFigure(cell: Cell, form: Form): boolean {
  return PLAIN_FIGURE.test(compareKey(cell.shown)) || isCount(cell.shown, form);
}

/** A remark or somebody to ask, where the names stand. */
function isAside(
  row: SheetRow,
  cells: Record<string, Cell>,
  form: Form,
  labels: SheetRow | undefined,
): boolean {
  // A man or woman is nobody's label.
  if (cells.sex !== undefined && wordsOf(form).sexes.has(compareKey(cells.sex.shown))) return false;
  if (isRemark(row, cells, form)) return true;
  return isContact(row, cells, labels, form) || isNamedContact(row, cells, form);
}

/**
 * A footer of several labels with their values, in one row: longer than a footer of one. That many cells may be a
 * person's as well, so nothing in it may look like one, and its first cell alone does not do.
 */
function isLabelRow(row: SheetRow, cells: Record<string, Cell>, form: Form): boolean {
  const [first, ...rest] = row.cells;
  if (first === undefined || !isLabel(first, form) || !opensRow(first, cells)) return false;
  if (!rest.some((cell) => isLabel(cell, form))) return false;
  const { idNumber, sex } = cells;
  // A telephone number stored as a number, of 11 digits, may have come to stand in the column of the ID numbers.
  const hasId = idNumber !== undefined && looksLikeId(idNumber) && !isShortNumber(idNumber);
  return !hasId && !(sex !== undefined && wordsOf(form).sexes.has(compareKey(sex.shown)));
}

function isShortNumber({ kind, raw }: Cell): boolean {
  return kind === 'number' && Number(raw) < 1e11;
}

function isLabel({ shown }: Cell, form: Form): boolean {
  const key = compareKey(shown);
  return wordsOf(form).footer.some((word) => key.startsWith(word));
}

function opensRow(first: Cell, cells: Record<string, Cell>): boolean {
  // A name in a row that starts with such a word belongs to a person who filled in the form only where the word
  // stands in the place of the number or of the name itself.
  return first === cells.seq || first === cells.name || cells.name === undefined;
}

function looksLikeId(cell: Cell): boolean {
  return cell.kind === 'number' || /[0-9]{15}/.test(withoutSpaces(cell.shown.normalize('NFKC')));
}

const PLAIN_FIGURE = /^[0-9]{1,4}$/u;
/** 三、电工: more than a number, were it written in words. */
const WORDS = /\p{Script=Han}{2}/u;

/** Short enough for a number in any script or style: 1, ①, 一, (12), No.3. */
function isNumberLike(cell: Cell): boolean {
  return cell.kind !== 'text' || [...withoutSpaces(cell.shown)].length <= 5;
}
