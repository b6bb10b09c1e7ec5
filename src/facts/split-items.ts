import { NUMERAL_CLASS } from '../text/chinese-number.js';
import type { Lexicon } from './lexicon.js';

/** How an item was parted from the one before it: by a line break or ；, by 、, or by a comma, stroke or space. */
export type Separator = 'hard' | 'list' | 'weak';

export interface Part {
  text: string;
  separator: Separator;
}

const HARD = new Set(['；', ';', '\n', '\r', '。', '｡', '\u2028', '\u2029', '\v', '\f']);
const LIST = new Set(['、', '､']);
const WEAK = new Set(['，', ',', '/', '／', '|', '｜']);
const CIRCLED = /[\u2460-\u2473\u2776-\u277F\u24F5-\u24FE]/u;
/** A run of white space other than line breaks. */
const WIDE_SPACE = /(?:[^\S\n\r\v\f\u2028\u2029]|[\u200B-\u200F\u2060\uFEFF])+/gu;
const SPACE = /[\s\u200B-\u200F\u2060\uFEFF]/u;
const HAN = /\p{Script=Han}/u;
const QUOTE = /["“”„‟'‘’『』「」＂]/u;
const CLOSER = new Map([
  ['(', ')'],
  ['《', '》'],
  ['〈', '〉'],
  ['“', '”'],
  ['『', '』'],
  ['「', '」'],
  ['[', ']'],
  ['【', '】'],
  ['〔', '〕'],
  ['"', '"'],
]);
const BRACKET = /[()（）《》〈〉“”『』「」[\]【】〔〕"＂]/u;
const OPENER = new Map([...CLOSER].map(([open, close]) => [close, open]));
/** `1.` `(1)` `（一）` before an item; `.` only where no digit follows (2019.5). */
const MARKER = new RegExp(`^(?:[(（][${NUMERAL_CLASS}]{1,3}[)）]|[0-9]{1,2}[.．](?![0-9]))`, 'u');
const ONLY_MARKER = new RegExp(`^[(（]?[${NUMERAL_CLASS}]{1,3}[)）.．]?$`, 'u');
const RUN_ON_MARKER =
  /(?<=[\p{Script=Han})）”》])(?:[0-9]{1,2}[.．]|[(（][0-9]{1,2}[)）])(?=[\p{Script=Han}“《])/gu;
const YEAR_OR_MARKER = /^(?:(?:19|20)[0-9]{2}|[0-9]{1,2}[.．、)）])/u;

/**
 * Splits a cell of awards into items (facts.md §3.1): on 、；，。 line breaks and circled numbers outside brackets and
 * quotation marks, and on white space between two Chinese words. White space inside a name that `names` knows does not
 * split. List markers are dropped; a bracket that is never closed does not count. Linear.
 */
export function splitItems(cell: string, names: Lexicon<unknown>): Part[] {
  const spaced = cell.replace(WIDE_SPACE, ' ').trimStart();
  // `1.…2.…` run together: only where the cell starts with such a marker.
  const text = MARKER.test(spaced) ? spaced.replace(RUN_ON_MARKER, '\n') : spaced;
  const parts: Part[] = [];
  let separator: Separator = 'hard';
  const push = (raw: string, next: Separator) => {
    const trimmed = raw.trim();
    const item = trimmed.replace(MARKER, '').trim();
    if (item !== '' && !ONLY_MARKER.test(trimmed)) {
      parts.push({ text: item, separator });
      separator = next;
    } else if (next === 'hard') separator = next;
  };
  const depth = depths(text);
  const glued = insideNames(text, names);
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    if (depth[i] !== 0) continue;
    const kind = separatorAt(text, i, glued);
    if (kind === null) continue;
    push(text.slice(start, i), kind);
    start = i + 1;
  }
  push(text.slice(start), 'hard');
  return parts;
}

function separatorAt(text: string, at: number, glued: Uint8Array): Separator | null {
  const char = text.charAt(at);
  if (CIRCLED.test(char)) return 'hard';
  if (HARD.has(char)) return glued[at] ? null : 'hard';
  if (LIST.has(char)) return 'list';
  // A stroke or comma between digits belongs to a date or a number.
  if (WEAK.has(char)) return isDigit(text.charAt(at - 1)) && isDigit(text.charAt(at + 1)) ? null : 'weak';
  return SPACE.test(char) && !glued[at] && betweenWords(text, at) ? 'weak' : null;
}

const isDigit = (char: string) => char >= '0' && char <= '9';

/**
 * White space parts two items where words of two characters or more meet (全 国 is one word written wide), the right
 * one Chinese or beginning with a year or a list marker.
 */
function betweenWords(text: string, at: number): boolean {
  const [a, b, c, d] = [at - 2, at - 1, at + 1, at + 2].map((i) => text.charAt(i));
  if (!isWord(b) || !isWord(a)) return false;
  const next = text.slice(at + 1, at + 6);
  return (isWord(c) && isWord(d)) || YEAR_OR_MARKER.test(next);
}

const isWord = (char: string | undefined) =>
  char !== undefined &&
  (HAN.test(char) || /[()（）“”《》"]/u.test(char) || (char >= '\uD800' && char <= '\uDFFF'));

/** Marks the characters inside a known name, white space and quotation marks left out of account. */
function insideNames(text: string, names: Lexicon<unknown>): Uint8Array {
  const glued = new Uint8Array(text.length);
  if (!SPACE.test(text)) return glued;
  const places: number[] = [];
  let compact = '';
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i);
    if (SPACE.test(char) || QUOTE.test(char)) continue;
    const key = char.normalize('NFKC').toLowerCase();
    compact += key;
    for (let k = 0; k < key.length; k++) places.push(i);
  }
  for (let at = 0; at < compact.length; ) {
    const name = names.longestAt(compact, at);
    if (name === null) at++;
    else {
      glued.fill(1, places[at], places[name.end - 1]);
      at = name.end;
    }
  }
  return glued;
}

/** Bracket depth of each character, brackets included; only brackets that find their partner count. */
function depths(text: string): Int32Array {
  const change = new Int32Array(text.length + 1);
  if (!BRACKET.test(text)) return change;
  const open: { char: string; at: number }[] = [];
  const standing = new Map<string, number>();
  const count = (char: string, by: number) => standing.set(char, (standing.get(char) ?? 0) + by);
  for (let i = 0; i < text.length; i++) {
    const char = halfWidth(text.charAt(i));
    const opener = OPENER.get(char);
    if (opener !== undefined && (standing.get(opener) ?? 0) > 0) {
      // Whatever was opened inside and not closed does not count.
      for (let top = open.pop(); top !== undefined; top = open.pop()) {
        count(top.char, -1);
        if (top.char !== opener) continue;
        change[top.at] = (change[top.at] ?? 0) + 1;
        change[i + 1] = (change[i + 1] ?? 0) - 1;
        break;
      }
    } else if (CLOSER.has(char)) {
      open.push({ char, at: i });
      count(char, 1);
    }
  }
  let depth = 0;
  return change.slice(0, text.length).map((by) => {
    depth += by;
    return depth;
  });
}

function halfWidth(char: string): string {
  if (char === '（') return '(';
  if (char === '）') return ')';
  return char === '＂' ? '"' : char;
}

/** A piece of a column of short words (grades, titles), with what stands in brackets behind it. */
export interface Piece {
  text: string;
  notes: string[];
  /** Joined to the piece before by a stroke: 二级/技师 may be one grade. */
  joint: boolean;
}

/** Splits `高级技师（一级）、工程师` into pieces, brackets apart. Linear. */
export function splitPieces(cell: string): Piece[] {
  const text = cell
    .normalize('NFKC')
    .replace(/["“”„‟'‘’『』「」]/gu, '')
    .replace(/[[【〔]/gu, '(')
    .replace(/[\]】〕]/gu, ')');
  const pieces: Piece[] = [];
  let current: Piece = { text: '', notes: [], joint: false };
  const push = (joint: boolean) => {
    const piece = { ...current, text: current.text.trim() };
    if (piece.text !== '' || piece.notes.length > 0) pieces.push(piece);
    current = { text: '', notes: [], joint };
  };
  const depth = depths(text);
  let note = '';
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i);
    if (depth[i] === 0) {
      if (/[、,;/。\n\r|+]/u.test(char)) push(char === '/');
      else current.text += char;
    } else if (depth[i] === 1 && CLOSER.has(char)) note = '';
    else if (depth[i] === 1 && OPENER.has(char)) {
      if (note.trim() !== '') current.notes.push(note.trim());
    } else note += char;
  }
  push(false);
  return pieces;
}
