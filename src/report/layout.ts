import { eastAsianWidth } from 'get-east-asian-width';
import { printable } from '../text/printable.js';

const widths = new Map<string, number>();

/** What takes no place: marks on the sign before, what only steers, halves of signs. */
const NO_PLACE =
  /^[\p{Default_Ignorable_Code_Point}\p{Control}\p{Format}\p{Nonspacing_Mark}\p{Enclosing_Mark}\p{Surrogate}]$/u;

/** Columns of one character. Remembered, for a report of ten thousand rows asks millions of times. */
function widthOfChar(char: string): number {
  // What most texts are made of: printable ASCII, and Han characters.
  const code = char.charCodeAt(0);
  if (code >= 0x20 && code < 0x7f) return 1;
  if (code >= 0x4e00 && code < 0xa000) return 2;
  let width = widths.get(char);
  if (width === undefined) {
    width = NO_PLACE.test(char) ? 0 : eastAsianWidth(char.codePointAt(0) ?? 0);
    widths.set(char, width);
  }
  return width;
}

/**
 * Columns of a terminal that a text takes; Han characters and full-width signs take two. Texts carry no colours here:
 * colour goes on after the layout.
 */
export function widthOf(text: string): number {
  let width = 0;
  for (const char of text) width += widthOfChar(char);
  return width;
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
  const [first = '', ...others] = printable(text).replaceAll('\t', ' ').split('\n');
  return others.length === 0 ? first : [first.trimEnd(), ...others.map((line) => line.trim())].join(' ');
}

/** Signs that must not begin a line, and those that must not end one. */
const NOT_FIRST = new Set(',.;:!?)]}%、，。；：！？）】》〉”’…—');
const NOT_LAST = new Set('([{（【《〈“‘');

/**
 * Wraps a text to a width; `first`: the width of the first line. Breaks at spaces and between Han characters, never
 * before closing or after opening punctuation, and keeps Latin words and numbers whole unless they are longer than a
 * line. What a terminal would obey is shown as a sign.
 */
export function wrap(text: string, width: number, first = width): string[] {
  const room = Math.max(8, width);
  const start = Math.max(8, first);
  return printable(text)
    .split('\n')
    .flatMap((line, index) => wrapLine(line, room, index === 0 ? start : room));
}

function wrapLine(whole: string, width: number, first: number): string[] {
  const text = whole.replaceAll('\t', ' ');
  if (widthOf(text) <= first) return [text.trimEnd()];
  const lines: string[] = [];
  let line = '';
  let used = 0;
  let room = first;
  for (const piece of pieces(text)) {
    // A word that the next line can hold is not cut to fill this one.
    const longest = line === '' ? room : width;
    for (const part of widthOf(piece) > longest ? [...piece] : [piece]) {
      const size = widthOf(part);
      if (used + size > room && line !== '') {
        lines.push(line.trimEnd());
        line = '';
        used = 0;
        room = width;
        if (part === ' ') continue;
      }
      line += part;
      used += size;
    }
  }
  if (line !== '' || lines.length === 0) lines.push(line.trimEnd());
  return lines;
}

/** A word of Latin letters, digits and signs; else any character by itself. */
const RAW = /[!-~\u00A0-\u024F]+|[\s\S]/gu;

/** Pieces that stay on one line: a word, a space, or one wide character with the punctuation that clings to it. */
function pieces(text: string): string[] {
  const joined: string[] = [];
  let last = ' ';
  for (const piece of text.match(RAW) ?? []) {
    const clings =
      last !== ' ' &&
      (NOT_LAST.has(last.charAt(last.length - 1)) || (NOT_FIRST.has(piece.charAt(0)) && widthOf(piece) <= 2));
    last = clings ? last + piece : piece;
    if (clings) joined[joined.length - 1] = last;
    else joined.push(last);
  }
  return joined;
}

/** Wraps with `label` before the first line and as many blanks as `hang` (default: its width) before the others. */
export function hanging(label: string, text: string, width: number, hang?: number): string[] {
  const first = oneLine(label);
  const others = hang ?? widthOf(first);
  const [head = '', ...rest] = wrap(text, width - others, width - widthOf(first));
  return [`${first}${head}`.trimEnd(), ...rest.map((line) => ' '.repeat(others) + line)];
}
