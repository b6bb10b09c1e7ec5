import { eastAsianWidth } from 'get-east-asian-width';
import { printable } from '../text/printable.js';

/** Columns of characters, by code point. */
const widths = new Map<number, number>();

/** What takes no place: marks on the sign before, what only steers, halves of signs. */
const NO_PLACE =
  /^[\p{Default_Ignorable_Code_Point}\p{Control}\p{Format}\p{Nonspacing_Mark}\p{Enclosing_Mark}\p{Surrogate}]$/u;

/** Columns of one character. Remembered, for a report of ten thousand rows asks millions of times. */
function widthOfChar(code: number): number {
  // What most texts are made of: printable ASCII, and Han characters.
  if (code >= 0x20 && code < 0x7f) return 1;
  if (code >= 0x4e00 && code < 0xa000) return 2;
  let width = widths.get(code);
  if (width === undefined) {
    width = NO_PLACE.test(String.fromCodePoint(code)) ? 0 : eastAsianWidth(code);
    widths.set(code, width);
  }
  return width;
}

/**
 * Columns of a terminal that a text takes; Han characters and full-width signs take two. Texts carry no colours here:
 * colour goes on after the layout.
 */
export function widthOf(text: string): number {
  return widthWithin(text, 0, text.length);
}

function widthWithin(text: string, from: number, to: number): number {
  let width = 0;
  for (let at = from; at < to; ) {
    const code = codeAt(text, at);
    width += widthOfChar(code);
    at += placesOf(code);
  }
  return width;
}

/** The code point at a place of a text. */
function codeAt(text: string, at: number): number {
  return text.codePointAt(at) ?? 0;
}

/** How many places of a text a code point takes. */
function placesOf(code: number): number {
  return code > 0xffff ? 2 : 1;
}

export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}

/** Columns of the widest of the texts; 0 of none. There may be more of them than a call takes arguments. */
export function widest(texts: string[]): number {
  return texts.reduce((most, text) => Math.max(most, widthOf(text)), 0);
}

/** One line, cut to a width with an ellipsis. */
export function truncate(whole: string, width: number): string {
  const text = oneLine(whole);
  if (widthOf(text) <= width) return text;
  let kept = '';
  let used = 0;
  for (const char of text) {
    used += widthOf(char);
    if (used > width - 1) break;
    kept += char;
  }
  return `${kept}…`;
}

/** A text that stands between others on one line. */
export function oneLine(text: string): string {
  const shown = printable(text);
  if (!/[\t\n]/u.test(shown)) return shown;
  const [first = '', ...others] = shown.replaceAll('\t', ' ').split('\n');
  return others.length === 0 ? first : [first.trimEnd(), ...others.map((line) => line.trim())].join(' ');
}

/** Signs that must not begin a line, and those that must not end one. */
const NOT_FIRST = codes(',.;:!?)]}%、，。；：！？）】》〉”’…—');
const NOT_LAST = codes('([{（【《〈“‘');

function codes(signs: string): Set<number> {
  return new Set([...signs].map((sign) => codeAt(sign, 0)));
}

/**
 * Wraps a text to a width; `first`: the width of the first line. Breaks at spaces and between Han characters, never
 * before closing or after opening punctuation, and keeps Latin words and numbers whole unless they are longer than a
 * line. What a terminal would obey is shown as a sign.
 */
export function wrap(text: string, width: number, first = width): string[] {
  const room = Math.max(8, width);
  const start = Math.max(8, first);
  const shown = printable(text);
  if (!shown.includes('\n')) return wrapLine(shown, room, start);
  return shown.split('\n').flatMap((line, index) => wrapLine(line, room, index === 0 ? start : room));
}

function wrapLine(whole: string, width: number, first: number): string[] {
  const text = whole.replaceAll('\t', ' ');
  if (widthOf(text) <= first) return [text.trimEnd()];
  const lines: string[] = [];
  let start = 0;
  let used = 0;
  let room = first;
  const place = (from: number, to: number, size: number) => {
    used += size;
    if (used <= room || from === start) return;
    lines.push(text.slice(start, from).trimEnd());
    // A space at which a line is broken is seen no more.
    const gone = isSpace(text, from, to);
    start = gone ? to : from;
    used = gone ? 0 : size;
    room = width;
  };
  for (let from = 0; from < text.length; ) {
    const to = endOfPiece(text, from);
    const size = widthWithin(text, from, to);
    // A word that the next line can hold is not cut to fill this one.
    if (size <= (from === start ? room : width)) place(from, to, size);
    else
      for (let at = from; at < to; ) {
        const code = codeAt(text, at);
        place(at, at + placesOf(code), widthOfChar(code));
        at += placesOf(code);
      }
    from = to;
  }
  if (start < text.length || lines.length === 0) lines.push(text.slice(start).trimEnd());
  return lines;
}

/**
 * Where the piece that begins at a place ends. Pieces stay on one line: a word, a space, or one wide character with the punctuation
 * that clings to it.
 */
function endOfPiece(text: string, from: number): number {
  let end = endOfWord(text, from);
  while (end < text.length && !isSpace(text, from, end)) {
    const held = NOT_LAST.has(text.charCodeAt(end - 1));
    if (!held && !NOT_FIRST.has(text.charCodeAt(end))) break;
    const next = endOfWord(text, end);
    // A sign clings, a word that begins with one does not.
    if (!held && widthWithin(text, end, next) > 2) break;
    end = next;
  }
  return end;
}

/** The end of a word of Latin letters, digits and signs; any other character stands by itself. */
function endOfWord(text: string, from: number): number {
  let end = from;
  while (end < text.length && isOfWord(text.charCodeAt(end))) end++;
  return end > from ? end : from + placesOf(codeAt(text, from));
}

function isOfWord(code: number): boolean {
  return (code > 0x20 && code < 0x7f) || (code >= 0xa0 && code < 0x250);
}

function isSpace(text: string, from: number, to: number): boolean {
  return to - from === 1 && text.charCodeAt(from) === 0x20;
}

/** Wraps with `label` before the first line and as many blanks as `hang` (default: its width) before the others. */
export function hanging(label: string, text: string, width: number, hang?: number): string[] {
  const first = oneLine(label);
  const others = hang ?? widthOf(first);
  const [head = '', ...rest] = wrap(text, width - others, width - widthOf(first));
  return [`${first}${head}`.trimEnd(), ...rest.map((line) => ' '.repeat(others) + line)];
}
