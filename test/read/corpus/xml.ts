import { pick, type Random } from './random.js';

/** A change of an XML or HTML text: a part of a container, or a whole file. */
export type TextEdit = (text: string, random: Random) => string;

const TAG = /<[^>]{0,2000}>/gu;
const CONTENT = />[^<]+</gu;

/** Values that break programs: numbers at the edges, names with a meaning, paths, entities that are none. */
export const HOSTILE = [
  '-1',
  '0',
  '1',
  '2147483648',
  '99999999999999999999',
  '1e308',
  'NaN',
  'A99999999',
  'XFD1048576',
  'A1:XFD1048576',
  '__proto__',
  'constructor',
  'toString',
  '',
  ' ',
  '&#0;',
  '&#x110000;',
  '&e;',
  '../../../etc/passwd',
  'file:///etc/passwd',
  'http://127.0.0.1:9/',
  '=1+1',
  'true',
  's',
  'shared',
  'inlineStr',
  'd',
  'e',
  '\u202e',
  '𠊎'.repeat(50),
];

const ENTITIES = `<!DOCTYPE a [<!ENTITY e0 "x">${Array.from({ length: 9 }, (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`).join('')}]>`;

/** Attributes that repeat or span cells in OpenDocument, XML of 2003 and HTML; row heights and the like do not hurt. */
const COUNTS =
  /\b(number-(?:columns|rows)-(?:repeated|spanned)|colspan|rowspan|span|ss:(?:Index|Span|MergeAcross|MergeDown|Expanded(?:Row|Column)Count))="[^"]*"/giu;

export const XML: Record<string, TextEdit> = {
  'odd-attribute': (text, random) =>
    replaceSome(text, random, /="[^"]*"/gu, () => `="${pick(HOSTILE, random)}"`, 5),
  'odd-text': (text, random) => replaceSome(text, random, CONTENT, () => `>${pick(HOSTILE, random)}<`),
  'drop-tag': (text, random) => replaceSome(text, random, TAG, () => ''),
  'repeat-tag': (text, random) => replaceSome(text, random, TAG, (tag) => tag.repeat(1 + random(5000))),
  'nest-tag': (text, random) => replaceSome(text, random, /<[a-z][^>/]*>/giu, (tag) => tag.repeat(20_000), 1),
  'repeat-element': (text, random) =>
    replaceSome(
      text,
      random,
      /<([\w:]+)\b[^>]{0,500}(?:\/>|>[^<]{0,500}<\/\1>)/gu,
      (element) => element.repeat(1 + random(5000)),
      1,
    ),
  'long-text': (text, random) => replaceSome(text, random, CONTENT, () => `>${'长'.repeat(200_000)}<`),
  'entity-bomb': (text, random) =>
    replaceSome(
      text.replace(/^(?:<\?xml[^>]*\?>)?/u, (head) => `${head}${ENTITIES}`),
      random,
      CONTENT,
      () => '>&e9;<',
    ),
  'huge-count': (text, random) =>
    replaceSome(
      text,
      random,
      COUNTS,
      (_, name) => `${name}="${pick([0, -1, 16384, 16385, 1000000, 1048576, 4294967296], random)}"`,
      20,
    ),
  'add-count': (text, random) =>
    replaceSome(
      text,
      random,
      /<(?:td|th|Cell|Row|table:table-cell|table:table-row)\b/giu,
      (tag) => `${tag} ${pick(REPEATS, random)}="${pick([1000, 16384, 1000000], random)}"`,
      50,
    ),
  'wide-column': (text, random) =>
    replaceSome(
      text,
      random,
      /\br="[A-Z]+([0-9]+)"/gu,
      (_, row) => `r="${pick(['AVLI', 'XFD', 'XFE', 'ZZZZ'], random)}${row}"`,
    ),
  'high-row': (text, random) =>
    replaceSome(
      text,
      random,
      /\br="([A-Z]*)[0-9]+"/gu,
      (_, column) => `r="${column}${pick([0, 1048576, 1048577, 99999999, 4294967296], random)}"`,
    ),
  'cyclic-formulas': (text, random) =>
    replaceSome(
      text,
      random,
      /<c ([^>]*)>/gu,
      (_, attributes) => `<c ${attributes}><f t="shared" ref="A1:XFD1048576" si="0">A1</f>`,
      20,
    ),
  // The same sheet a thousand times, by the same relationship or by as many of them.
  'many-sheets': (text, random) =>
    replaceSome(
      text,
      random,
      /<(?:sheet|Relationship|BoundSheet|Override|table:table)\b[^>]*\/>/gu,
      (tag) => {
        const renamed = (i: number) => tag.replace(/(name|\bId|sheetId)="([^"]*)"/gu, `$1="$2${i}"`);
        return Array.from({ length: 2000 }, (_, i) => renamed(i)).join('');
      },
      1,
    ),
};

const REPEATS = [
  'colspan',
  'rowspan',
  'ss:Index',
  'ss:MergeAcross',
  'ss:MergeDown',
  'table:number-columns-repeated',
  'table:number-rows-repeated',
  'table:number-columns-spanned',
];

/** A text that earlier changes have blown up beyond this many characters is large enough, and too large for patterns. */
const LARGE = 8_000_000;

/** Replaces up to `most` of the places that a pattern finds, chosen at random. */
function replaceSome(
  text: string,
  random: Random,
  pattern: RegExp,
  by: (...match: string[]) => string,
  most = 3,
): string {
  if (text.length > LARGE) return text;
  const places = [...text.matchAll(pattern)].length;
  const chosen = new Set(Array.from({ length: 1 + random(most) }, () => random(places)));
  let at = 0;
  return text.replace(pattern, (...match) =>
    chosen.has(at++) ? by(...(match as string[])) : (match[0] as string),
  );
}
