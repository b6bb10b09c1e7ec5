import { columnLetters, quotedSheet } from '../../text/address.js';
import type { OutCell, OutSheet } from './out.js';

/** Words of a language with letters that fit one line: longer ones may be broken. */
const WORD = /[A-Za-z]{5,16}/gu;

/**
 * The widths with room for the longest word of each column, so that no program breaks one in two; wide columns give the
 * room, and without them all stay as they are. `merges`: cells with more room than their column.
 */
export function withWholeWords(
  rows: (OutCell | null)[][],
  widths: number[],
  merges: OutSheet['merges'] = [],
): number[] {
  const joined = new Set(merges.map(({ top, left }) => `${top},${left}`));
  const words = widths.map(() => 0);
  for (const [r, row] of rows.entries()) {
    for (const [c, cell] of row.entries()) {
      if (cell === null || typeof cell.value !== 'string' || cell.turned || joined.has(`${r},${c}`)) continue;
      for (const [word] of cell.value.matchAll(WORD)) words[c] = Math.max(words[c] ?? 0, wordWidth(word));
    }
  }
  const needed = widths.map((width, c) => Math.max(width, words[c] ?? 0));
  const spare = widths.map((width, c) => Math.max(0, width - Math.max(TEXT, words[c] ?? 0)));
  const taken = sum(needed) - sum(widths);
  if (taken > sum(spare)) return widths;
  return needed.map((width, c) => width - ((spare[c] ?? 0) * taken) / Math.max(1, sum(spare)));
}

/** What a column of texts keeps. */
const TEXT = 16;

/** What a column needs to show a word of letters whole, in bold print. */
function wordWidth(word: string): number {
  let width = 1;
  for (const letter of word)
    width += /[iljtfrI]/u.test(letter)
      ? 0.7
      : /[mwMW]/u.test(letter)
        ? 1.75
        : /[A-Z]/u.test(letter)
          ? 1.25
          : 1.13;
  return width;
}

/** Characters across an A4 landscape page at full size, by the program that gives a column most room (LibreOffice). */
const FULL_SIZE = 120;
/** The smallest print that is still read with ease, as a share of the 10 points that cells are written in. */
const SMALLEST = 0.8;
/** Points down the page at full size, and what a line takes. */
const PAGE_POINTS = 510;
const LINE_POINTS = 15;
const PADDING = 3;
/** Latin characters that a Han character takes in the font of the cells. */
const WIDE = 1.9;
const TALLEST = 400;
/** Excel takes no more page breaks in a sheet. */
const BREAK_LIMIT = 1026;

/** How many pages wide a table prints without getting too small: the frozen columns are repeated on each. */
export function pagesFor(widths: number[], frozen: number): number {
  const room = FULL_SIZE / SMALLEST;
  const repeated = sum(widths.slice(0, frozen));
  let pages = 1;
  let used = repeated;
  for (const width of widths.slice(frozen)) {
    if (used + width > room && used > repeated) {
      pages += 1;
      used = repeated;
    }
    used += width;
  }
  return pages;
}

/** Points that the rows of a page may take together when its columns are as wide as these. */
export function roomFor(widths: number[]): number {
  const scale = Math.min(1, FULL_SIZE / sum(widths));
  return PAGE_POINTS / Math.max(SMALLEST, scale);
}

/** How the sheet prints: A4. */
export function pageOf({
  pagesWide,
  onePage = false,
  pageStarts = [],
  widths,
  orientation = 'landscape',
}: OutSheet) {
  // Spreadsheet programs ignore page breaks of ours where they fit the pages themselves.
  const size =
    pageStarts.length > 0
      ? { scale: Math.max(10, Math.min(100, Math.floor((100 * FULL_SIZE) / sum(widths)))) }
      : { fitToPage: true, fitToWidth: pagesWide, fitToHeight: onePage ? 1 : 0 };
  return {
    pageSetup: {
      paperSize: 'a4' as const,
      orientation,
      ...size,
      margins: { top: 0.5, bottom: 0.6, left: 0.4, right: 0.4, header: 0.3, footer: 0.3 },
    },
    ...(pageStarts.length > 0 ? { rowBreaks: pageStarts.slice(0, BREAK_LIMIT).map((row) => row - 1) } : {}),
  };
}

/**
 * What is repeated on every page: the header and, where the table is wider than one, the first columns; null for neither.
 * Given as a name of the workbook, for the library leaves out the quotes that a sheet's name with a space needs.
 */
export function titlesOf({ name, frozen, pagesWide }: OutSheet) {
  const titles = [
    ...(pagesWide > 1 && frozen.columns > 0 ? [`$A:$${columnLetters(frozen.columns)}`] : []),
    ...(frozen.rows > 0 ? [`$1:$${frozen.rows}`] : []),
  ];
  if (titles.length === 0) return null;
  const range = titles.map((title) => `${quotedSheet(name)}!${title}`).join(',');
  return { name: '_xlnm.Print_Titles', scope: name, range };
}

/**
 * Row heights in points, from the texts and the column widths: spreadsheet programs differ in whether they work them
 * out on opening.
 */
export function heightsOf({ rows, widths, merges = [] }: OutSheet): number[] {
  const spans = new Map(
    merges.map(({ top, left, right }) => [`${top},${left}`, sum(widths.slice(left, right + 1))]),
  );
  return rows.map((row, r) =>
    heightOf(
      row,
      row.map((_, c) => spans.get(`${r},${c}`) ?? widths[c] ?? 10),
    ),
  );
}

/** Height of one row in points; `widths`: what each of its cells has. */
export function heightOf(row: (OutCell | null)[], widths: number[]): number {
  const points = row.map((cell, c) => {
    if (cell === null) return 0;
    if (cell.turned) return widthOf(String(cell.value)) * 6.5 + 4;
    const size = cell.tone === 'title' ? 1.8 : 1;
    return linesOf(String(cell.value), ((widths[c] ?? 10) - 1) / size) * LINE_POINTS * size;
  });
  return Math.min(TALLEST, points.reduce((most, each) => Math.max(most, each), LINE_POINTS) + PADDING);
}

/** Lines that a text takes in a column; wide characters count two. An estimate on the generous side. */
export function linesOf(text: string, width: number): number {
  const room = Math.max(2, width);
  return text.split('\n').reduce((lines, line) => lines + wrappedLines(line, room), 0);
}

/** What no line break comes into: a word, a space, a Han character with the signs that must not begin a line. */
const PIECE =
  /[!-\u2000]+|\s|.[%\u2019\u201D\u2026\u3001\u3002\u3009\u300B\u300D\u300F\u3011\uFF01\uFF09\uFF0C\uFF1A\uFF1B\uFF1F]*/gsu;

/** Lines that a text without line breaks is wrapped into; a word longer than a line is broken. */
function wrappedLines(line: string, room: number): number {
  if (widthOf(line) <= room) return 1;
  let lines = 1;
  let used = 0;
  for (const [piece] of line.matchAll(PIECE)) {
    const wide = widthOf(piece);
    // Spaces at the end of a line take no room.
    if (piece.trim() === '') {
      used += wide;
      continue;
    }
    if (used > 0 && used + wide > room) {
      lines += 1;
      used = 0;
    }
    used += wide;
    if (used > room) {
      lines += Math.ceil(used / room) - 1;
      used %= room;
    }
  }
  return lines;
}

/** Latin characters that a line takes. */
export function widthOf(text: string): number {
  let used = 0;
  for (const char of text) used += (char.codePointAt(0) ?? 0) > 0x2000 ? WIDE : 1;
  return used;
}

/** `&` is a command sign in footers; one in a text is doubled. Page numbers keep theirs. */
export function footerOf([left, middle, right]: [string, string, string]): string {
  const literal = (text: string) => text.replaceAll('&', '&&');
  return `&L${literal(left)}&C${literal(middle)}&R${right}`;
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
