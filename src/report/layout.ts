import stringWidth from 'string-width';

const widths = new Map<string, number>();

/** Columns of one character. Remembered, for a report of ten thousand rows asks millions of times. */
function widthOfChar(char: string): number {
  let width = widths.get(char);
  if (width === undefined) {
    width = stringWidth(char);
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

/** Cuts to a width, with an ellipsis. */
export function truncate(text: string, width: number): string {
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

/** Signs that must not begin a line, and those that must not end one. */
const NOT_FIRST = /^[,.;:!?)\]}%、，。；：！？）】》〉”’…—]/u;
const NOT_LAST = /[([{（【《〈“‘]$/u;

/**
 * Wraps a text to a width. Breaks at spaces and between Han characters, never before closing or after opening
 * punctuation, and keeps Latin words and numbers whole unless they are longer than a line.
 */
export function wrap(text: string, width: number): string[] {
  const room = Math.max(8, width);
  return text.split('\n').flatMap((line) => wrapLine(line, room));
}

function wrapLine(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const piece of pieces(text)) {
    for (const part of widthOf(piece) > width ? [...piece] : [piece]) {
      const size = widthOf(part);
      if (used + size > width && line !== '') {
        lines.push(line.trimEnd());
        line = '';
        used = 0;
        if (part === ' ') continue;
      }
      line += part;
      used += size;
    }
  }
  if (line !== '' || lines.length === 0) lines.push(line.trimEnd());
  return lines;
}

/** Pieces that stay on one line: a word, a space, or one wide character with the punctuation that clings to it. */
function pieces(text: string): string[] {
  const raw = text.match(/[!-~\u00A0-\u024F]+|\s|[\s\S]/gu) ?? [];
  const joined: string[] = [];
  for (const piece of raw) {
    const last = joined.at(-1);
    const clings =
      last !== undefined &&
      last !== ' ' &&
      (NOT_LAST.test(last) || (NOT_FIRST.test(piece) && widthOf(piece) <= 2));
    if (clings) joined[joined.length - 1] = last + piece;
    else joined.push(piece === '\t' ? ' ' : piece);
  }
  return joined;
}

/** Wraps with `first` before the first line and as many blanks as `hang` before the others. */
export function hanging(first: string, text: string, width: number, hang = widthOf(first)): string[] {
  const [head = '', ...rest] = wrapFirst(text, width - widthOf(first), width - hang);
  return [`${first}${head}`.trimEnd(), ...rest.map((line) => ' '.repeat(hang) + line)];
}

/** As `wrap`, with another room on the first line. */
function wrapFirst(text: string, first: number, others: number): string[] {
  if (first === others) return wrap(text, others);
  const lines = wrap(text, first);
  const [head = '', ...rest] = lines;
  if (rest.length === 0) return lines;
  const remainder = text.slice(text.indexOf(head) + head.length).trimStart();
  return [head, ...wrap(remainder, others)];
}
