import type { Finding } from '../../model/finding.js';
import type { Block } from '../findings.js';
import { hanging, widthOf } from '../layout.js';
import { messageOfAll } from '../messages/index.js';
import type { Message } from '../messages/types.js';
import type { Paint } from '../paint.js';
import { waivedText } from '../sentence.js';
import type { Context } from './context.js';

/** The words of a block. */
export function wordsOf({ findings }: Block, { report, lang, unmask, said }: Context): Message {
  const [first] = findings;
  const words = said?.get(first) ?? messageOfAll(findings, report, lang, unmask);
  said?.set(first, words);
  return words;
}

export function toneOf({ severity, waived }: Finding, brush: Paint): (text: string) => string {
  return waived === null ? brush.severity[severity] : brush.dim;
}

/** What to do; where an exception covers the finding, who granted it, for nothing is to be done. */
export function nextLines({ waived }: Finding, todo: string, { lang, hide, width }: Context): string[] {
  const next = waived === null ? todo : waivedText(waived, lang, hide);
  return next === '' ? [] : hanging('    → ', next, width);
}

/** Place on the left, clause behind it if the line has room, else on a line of its own. */
export function headLines(
  head: string,
  basis: string,
  sign: string,
  tone: (text: string) => string,
  { width, brush }: Context,
): string[] {
  const lines = paintHead(hanging('', head, width, 4), sign, tone);
  if (basis === '') return lines;
  const last = lines.length === 1 ? widthOf(head) : width;
  if (last + 3 + widthOf(basis) <= width) return [`${lines[0]}   ${brush.dim(basis)}`];
  return [...lines, ...hanging('    ', basis, width).map((line) => brush.dim(line))];
}

/** Parts side by side; a full line is broken between parts, and one that is too long for a line within. */
export function flow(
  parts: { plain: string; brush: (text: string) => string }[],
  separator: string,
  width: number,
  indent: number,
  hang: number,
): string[] {
  const lines: string[] = [];
  let used = 0;
  for (const { plain, brush } of parts) {
    const size = widthOf(plain);
    const room = used + widthOf(separator) + size <= width;
    if (lines.length > 0 && room) {
      lines[lines.length - 1] += `${separator}${brush(plain)}`;
      used += widthOf(separator) + size;
    } else {
      const start = ' '.repeat(lines.length === 0 ? indent : hang);
      const broken = hanging(start, plain, width, hang + 2);
      lines.push(...broken.map((line) => line.replace(line.trimStart(), (text) => brush(text))));
      used = widthOf(broken.at(-1) ?? '');
    }
  }
  return lines;
}

/** Paints the first occurrence of a word in the first line. The layout is done, so widths no longer matter. */
export function paintHead(lines: string[], word: string, brush: (text: string) => string): string[] {
  const [first = '', ...rest] = lines;
  const at = first.indexOf(word);
  if (at < 0) return lines;
  return [first.slice(0, at) + brush(word) + first.slice(at + word.length), ...rest];
}
