import { type BiffRecord, biffRecords, END } from './biff.js';
import { ownRichText, type RichText, richTexts } from './biff-texts.js';
import { cfbStream, isCfb } from './cfb.js';
import { placeOf, type Struck, type StruckCells, struckBy } from './struck.js';
import { isBlank } from './values.js';

// SheetJS gives no fonts of .xls files, so what is struck through is looked up here: fonts, the formats of cells that name
// them, the cells that name those. [MS-XLS] for the numbers; Excel 95 has most of the same records.

const BEGIN = 0x0809;
const CONTINUE = 0x3c;
const FONT = 0x31;
const FORMAT = 0xe0;
const SHEET = 0x85;
const SHARED_TEXTS = 0xfc;
const SHARED_TEXT = 0xfd;
const RICH_TEXT = 0xd6;
const NUMBERS = 0xbd;
/** Formula, number, short number, text, boolean or error: row, column, format, and what does not matter here. */
const CELLS = new Set([0x06, 0x0203, 0x027e, 0x0204, 0x0205, SHARED_TEXT, RICH_TEXT]);

const EXCEL_97 = 0x0600;
const STRUCK = 0x08;

/**
 * What is struck through in each sheet of an .xls, in the order in which the sheets stand in the file. One pass over the
 * records. Never throws: of a damaged file it sees less, or nothing.
 */
export function struckInXls(bytes: Uint8Array): StruckCells[] {
  const stream = isCfb(bytes) ? cfbStream(bytes, ['Workbook', 'Book']) : bytes;
  if (stream === null) return [];
  try {
    return walk(stream);
  } catch {
    return [];
  }
}

/** What a text with fonts of its own makes of a cell whose font strikes through, and of another. */
interface TextMarks {
  struck: Struck | undefined;
  plain: Struck | undefined;
}

interface Book {
  excel97: boolean;
  fonts: boolean[];
  /** Numbers of the fonts of cell formats. */
  formats: number[];
  /** By the number of a shared text with fonts of its own. */
  texts: Map<number, TextMarks>;
  /** By the place in the stream where they start. */
  sheets: Map<number, StruckCells>;
}

function walk(stream: Uint8Array): StruckCells[] {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const book: Book = { excel97: true, fonts: [], formats: [], texts: new Map(), sheets: new Map() };
  /** The shared texts, until nothing continues them. */
  let pieces: Uint8Array[] | null = null;
  /** Charts stand inside sheets, with cells of their own. */
  let depth = 0;
  let sheet: StruckCells | undefined;
  for (const record of biffRecords(view)) {
    const { type, start, from, to } = record;
    // The last record may be cut off.
    if (to > stream.length) break;
    if (type === CONTINUE) {
      pieces?.push(stream.subarray(from, to));
      continue;
    }
    if (pieces !== null) book.texts = textMarks(pieces, book.fonts);
    pieces = null;
    if (type === BEGIN) {
      depth += 1;
      if (depth > 1) continue;
      sheet = book.sheets.get(start);
      if (to >= from + 2) book.excel97 = view.getUint16(from, true) === EXCEL_97;
    } else if (type === END) depth = Math.max(0, depth - 1);
    else if (type === SHARED_TEXTS) pieces = [stream.subarray(from, to)];
    else if (depth === 1 && sheet === undefined) readGlobal(record, view, book);
    else if (depth === 1 && sheet !== undefined) readCells(record, view, book, sheet);
  }
  return [...book.sheets].sort(([a], [b]) => a - b).map(([, cells]) => cells);
}

function readGlobal({ type, from, to }: BiffRecord, view: DataView, book: Book): void {
  if (to < from + 4) return;
  if (type === FONT) book.fonts.push((view.getUint16(from + 2, true) & STRUCK) !== 0);
  else if (type === FORMAT) book.formats.push(view.getUint16(from, true));
  else if (type === SHEET) book.sheets.set(view.getUint32(from, true), new Map());
}

function readCells(record: BiffRecord, view: DataView, book: Book, sheet: StruckCells): void {
  const { type, from, to } = record;
  if (!(CELLS.has(type) || type === NUMBERS) || to < from + 6) return;
  const [row, column] = [view.getUint16(from, true) + 1, view.getUint16(from + 2, true) + 1];
  if (type === NUMBERS) {
    // A format and a number for each column from here on; at the end, the last column.
    for (let at = from + 4, next = column; at + 6 <= to - 2; at += 6, next += 1)
      if (formatStrikes(view.getUint16(at, true), book)) sheet.set(placeOf(row, next), 'whole');
    return;
  }
  const struck = formatStrikes(view.getUint16(from + 4, true), book);
  const marks = marksOfText(record, view, book);
  const mark = marks === undefined ? struckBy(struck, false) : marks[struck ? 'struck' : 'plain'];
  if (mark !== undefined) sheet.set(placeOf(row, column), mark);
}

function marksOfText({ type, from, to }: BiffRecord, view: DataView, book: Book): TextMarks | undefined {
  if (type === SHARED_TEXT && to >= from + 10) return book.texts.get(view.getUint32(from + 6, true));
  if (type !== RICH_TEXT) return undefined;
  const rich = ownRichText(
    new Uint8Array(view.buffer, view.byteOffset + from + 6, to - from - 6),
    book.excel97,
  );
  return rich === null ? undefined : marksOf(rich, book.fonts);
}

/** Once for each text, however many cells have it. */
function textMarks(pieces: readonly Uint8Array[], fonts: readonly boolean[]): Map<number, TextMarks> {
  return new Map([...richTexts(pieces)].map(([index, rich]) => [index, marksOf(rich, fonts)]));
}

function marksOf(rich: RichText, fonts: readonly boolean[]): TextMarks {
  return { struck: struckText(rich, true, fonts), plain: struckText(rich, false, fonts) };
}

/** What stands before the first run has the font of the cell. */
function struckText({ text, runs }: RichText, cell: boolean, fonts: readonly boolean[]): Struck | undefined {
  let [at, strikes, struck, plain] = [0, cell, false, false];
  for (const { at: end, font } of [...runs, { at: text.length, font: 0 }]) {
    if (!isBlank(text.slice(at, end))) {
      if (strikes) struck = true;
      else plain = true;
    }
    at = Math.max(at, end);
    strikes = fontStrikes(font, fonts);
  }
  return struckBy(struck, plain);
}

function formatStrikes(format: number, { formats, fonts }: Book): boolean {
  const font = formats[format];
  return font !== undefined && fontStrikes(font, fonts);
}

/** There is no font number 4. */
function fontStrikes(font: number, fonts: readonly boolean[]): boolean {
  return fonts[font < 4 ? font : font - 1] === true;
}
