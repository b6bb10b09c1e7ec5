import type { Cell, SheetRow, Workbook } from '../model/cell.js';
import { guardPlace } from './guard.js';
import type { Limits } from './limits.js';
import { struckBy } from './struck.js';
import { isBlank, textCell } from './values.js';

// SheetJS reads the texts of a web page without their looks. Before it does, signs are put around what is struck through, and
// around the comments that LibreOffice writes into their cells, where no browser shows them; afterwards they are taken out of
// the cells again. They are no characters, by Unicode's own word.
const ON = '\uFDD0';
const OFF = '\uFDD1';
const COMMENT_ON = '\uFDD2';
const COMMENT_OFF = '\uFDD3';
const SIGNS = /[\uFDD0-\uFDD3]/gu;
/** One that has no end is text like any other: what is not understood must not be left out. */
const COMMENT = /\uFDD2([^\uFDD2\uFDD3]*)\uFDD3/gu;

const TAG = /<(\/?)([a-z][a-z0-9]*)\b([^<>]*)>/giu;
const STRIKING = new Set(['s', 'strike', 'del']);
const LINE = /text-decoration[a-z-]{0,20}\s{0,9}:[^;"']{0,100}line-through/iu;
const CLASSES = /\bclass\s*=\s*["']?([^"'>]*)/iu;
/** A span of anything else than a plain number is none; no span covers more rows than this (the HTML standard). */
const ANY_SPAN = /\b(colspan|rowspan)\s*=\s*("[^"]*"|'[^']*'|[^\s>]*)/giu;
const MOST_ROWS = 65_534;
const SPAN = /\bcolspan\s*=\s*["']?(\d{1,15})/iu;

function saneSpan(_: string, name: string, given: string): string {
  const value = /^["']?\s*(\d{1,9})\s*["']?$/u.exec(given)?.[1];
  return value === undefined ? '' : `${name}="${Math.min(Number(value), MOST_ROWS)}"`;
}

/**
 * The page with signs around what is struck through in its cells. Throws `file.too-large` where the cells of a row span
 * more columns than there may be: SheetJS makes room for all of them.
 */
export function signStrikes(html: string, limits: Limits): string {
  const strikes = strikesBy(classesOf(html));
  const place: Place = { columns: 0, struckRow: false, cell: null };
  return html.replace(SIGNS, '').replace(TAG, (tag, slash: string, given: string, attributes: string) => {
    const name = given.toLowerCase();
    const closing = slash === '/';
    const strikesToo = () => !closing && strikes(attributes);
    if (name === 'tr') {
      Object.assign(place, { columns: 0, struckRow: strikesToo(), cell: null });
      return tag;
    }
    if (name === 'td' || name === 'th') {
      const struck = !closing && (place.struckRow || strikesToo());
      place.cell = closing ? null : { open: new Map(), depth: Number(struck) };
      place.columns += closing ? 0 : Number(SPAN.exec(attributes)?.[1] ?? 1);
      guardPlace(0, place.columns, limits);
      return tag.replace(ANY_SPAN, saneSpan) + (struck ? ON : '');
    }
    if (place.cell === null || attributes.endsWith('/')) return tag;
    if (closing) return close(name, tag, place.cell);
    return open(name, tag, STRIKING.has(name) || strikesToo(), place.cell);
  });
}

/** Where the walk over a page has come to. */
interface Place {
  /** Columns of the row so far. */
  columns: number;
  struckRow: boolean;
  /** The cell that it is in. */
  cell: OpenCell | null;
}

interface OpenCell {
  /** Elements that are open, by name: whether they strike through. */
  open: Map<string, boolean[]>;
  /** How many strike through, the cell itself included. */
  depth: number;
}

function open(name: string, tag: string, struck: boolean, cell: OpenCell): string {
  if (name === 'comment') return tag + COMMENT_ON;
  const same = cell.open.get(name) ?? [];
  same.push(struck);
  cell.open.set(name, same);
  return struck && cell.depth++ === 0 ? tag + ON : tag;
}

function close(name: string, tag: string, cell: OpenCell): string {
  if (name === 'comment') return COMMENT_OFF + tag;
  return cell.open.get(name)?.pop() === true && --cell.depth === 0 ? tag + OFF : tag;
}

/** Tells whether the attributes of an element strike its text through. */
function strikesBy(struck: Set<string>): (attributes: string) => boolean {
  const classes = (attributes: string) => (CLASSES.exec(attributes)?.[1] ?? '').split(/\s+/u);
  return (attributes) =>
    LINE.test(attributes) || (struck.size > 0 && classes(attributes).some((name) => struck.has(name)));
}

/** Names of the classes whose text is struck through, by the page's own styles. */
function classesOf(html: string): Set<string> {
  const sheets = html
    .split(/<style\b/iu)
    .slice(1)
    .map((rest) => rest.split(/<\/style/iu, 1)[0] ?? '');
  const names = sheets
    .flatMap((sheet) => sheet.split('}'))
    .filter((rule) => LINE.test(rule))
    .flatMap((rule) => (rule.split('{', 1)[0] ?? '').match(/\.[\w-]+/gu) ?? []);
  return new Set(names.map((name) => name.slice(1)));
}

/** The workbook without the signs, its cells marked. */
export function readSigns(workbook: Workbook): Workbook {
  const sheets = workbook.sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map(withoutSigns).filter(({ cells }) => cells.length > 0),
  }));
  return { ...workbook, sheets };
}

function withoutSigns(row: SheetRow): SheetRow {
  const cells: Cell[] = [];
  const comments = [...(row.comments ?? [])];
  for (const given of row.cells) {
    const { text, comment } = withoutComments(String(given.raw));
    const cell = unstruck(given, text);
    if (cell !== null) cells.push(comment === '' ? cell : { ...cell, comment });
    else if (comment !== '') comments.push({ column: given.column, text: comment });
  }
  return { ...row, cells, ...(comments.length === 0 ? {} : { comments }) };
}

/** The text of a cell, and the comments that stood in it. */
function withoutComments(whole: string): { text: string; comment: string } {
  const comments = [...whole.matchAll(COMMENT)].map(([, inner = '']) => inner.replace(SIGNS, '').trim());
  return {
    text: comments.length === 0 ? whole : whole.replace(COMMENT, '').trim(),
    comment: comments.filter((comment) => !isBlank(comment)).join('\n'),
  };
}

/** A cell with a text that may have signs, marked by them. */
function unstruck(cell: Cell, text: string): Cell | null {
  if (text === String(cell.raw) && text.search(SIGNS) === -1) return cell;
  const plain = textCell(cell.row, cell.column, text.replace(SIGNS, ''));
  if (plain === null) return null;
  const [before = '', ...pieces] = text.split(ON);
  const struck = pieces.map((piece) => piece.split(OFF, 1)[0] ?? '');
  const others = pieces.map((piece) => piece.split(OFF).slice(1).join(''));
  const mark = struckBy(!struck.every(isBlank), ![before, ...others].every(isBlank));
  return mark === undefined ? plain : { ...plain, struck: mark };
}
