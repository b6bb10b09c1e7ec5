import { NUMERAL_CLASS } from '../text/chinese-number.js';

/** `1.` `(1)` `（一）` `1)` before an item; behind `.` no digit follows (2.5), except a year (1.2019年…). */
const MARKER = new RegExp(
  `^(?:[(（][${NUMERAL_CLASS}]{1,3}[)）]|[0-9]{1,2}(?:[.．](?:(?![0-9])|(?=(?:19|20)[0-9]{2}(?![0-9])))|[)）]))`,
  'u',
);
const ONLY_MARKER = new RegExp(`^[(（]?[${NUMERAL_CLASS}]{1,3}[)）.．]?$`, 'u');
/** Signs that stand before an item, not those that open a name. */
const BULLETS = /^[\p{S}•·‧∙▪◦*#＊\-–—−~\s]+/u;

/** The item without the marker or bullet before it; empty where there is nothing else. */
export function withoutMarker(item: string): string {
  const plain = item.trim().replace(BULLETS, '');
  return ONLY_MARKER.test(plain) ? '' : plain.replace(MARKER, '').trim();
}

/** What may stand before the first number of a numbered list, and behind its numbers: `1.`, `1、`, `1)`, `(1)`. */
const FIRST = /^\s*([(（]?)1([.．、)）])/u;
const BEFORE = /[\p{Script=Han})）”》]/u;
const BEHIND = /^(?:[\p{Script=Han}“《「]|(?:19|20)[0-9]{2})/u;

/**
 * Puts a line break in the place of each further number of a list that was run together: 1.…2.…3.…. Only a text that
 * starts with 1, and only the numbers that follow one another. Linear.
 */
export function brokenAtNumbers(text: string): string {
  const first = FIRST.exec(text);
  if (first === null) return text;
  const [, open = '', close = ''] = first;
  let lines = '';
  let from = 0;
  for (let number = 2; ; number++) {
    const marker = `${open}${number}${close}`;
    let at = text.indexOf(marker, from);
    while (at !== -1 && !standsAlone(text, at, marker)) at = text.indexOf(marker, at + marker.length);
    if (at === -1) return lines + text.slice(from);
    lines += `${text.slice(from, at)}\n`;
    from = at + marker.length;
  }
}

function standsAlone(text: string, at: number, marker: string): boolean {
  const end = at + marker.length;
  return BEFORE.test(text.charAt(at - 1)) && BEHIND.test(text.slice(end, end + 4));
}
