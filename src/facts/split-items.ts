import { depths, isCloser, isOpener } from './brackets.js';
import type { Lexicon } from './lexicon.js';
import { brokenAtNumbers, withoutMarker } from './list-markers.js';

/** How an item was parted from the one before it: by a line break or ；, by 、, or by a comma, stroke or space. */
export type Separator = 'hard' | 'list' | 'weak';

/** 第10、11: a short number behind a number is a second one, and no marker of a list. */
function isNumberAfter(before: Part | undefined, raw: string): boolean {
  return before !== undefined && /[0-9]$/u.test(before.text) && /^\s*[0-9]{1,3}\s*$/u.test(raw);
}

/** Where editions and years stand in a text. */
export type DatesIn = (text: string) => { start: number; end: number }[];

export interface Part {
  text: string;
  separator: Separator;
}

const SIGNS: Record<Separator, string> = {
  hard: '；;\n\r。｡\u2028\u2029\v\f●■★◆▲▶►※☆◇□△✓√➢➤',
  list: '、､',
  weak: '，,/／|｜',
};
const SEPARATORS = new Map(
  Object.entries(SIGNS).flatMap(([kind, signs]) =>
    [...signs].map((sign) => [sign, kind as Separator] as const),
  ),
);
const CIRCLED = /[\u2460-\u2473\u2776-\u277F\u24F5-\u24FE]/u;
/** A run of white space other than line breaks. */
const WIDE_SPACE = /(?:[^\S\n\r\v\f\u2028\u2029]|[\u200B-\u200F\u2060\uFEFF])+/gu;
const WIDE_DIGIT = /[０-９]/gu;
const narrow = (digit: string) => digit.normalize('NFKC');
const SPACE = /[\s\u200B-\u200F\u2060\uFEFF]/u;
const HAN = /\p{Script=Han}/u;
const QUOTE = /["“”„‟'‘’『』「」＂《》〈〉]/u;
const YEAR = /^(?:19|20)[0-9]{2}(?![0-9])/u;
const YEAR_OR_MARKER = /^(?:(?:19|20)[0-9]{2}|[0-9]{1,2}[.．、)）])/u;

/**
 * Splits a cell of awards into items (facts.md §3.1): on 、；，。 line breaks and circled numbers outside brackets and
 * quotation marks, and on white space between two Chinese words. White space inside a name that `names` knows does not
 * split, also where an edition or a year stands inside (全国第八届职工 职业技能大赛): `datesIn` finds these in a text without
 * white space and quotation marks. List markers are dropped; a bracket that is never closed does not count. Linear.
 */
export function splitItems(cell: string, names: Lexicon<unknown>, datesIn: DatesIn = () => []): Part[] {
  const text = brokenAtNumbers(cell.replace(WIDE_SPACE, ' ').replace(WIDE_DIGIT, narrow).trimStart());
  const parts: Part[] = [];
  let separator: Separator = 'hard';
  const push = (raw: string, next: Separator) => {
    const goesOn = separator === 'list' && isNumberAfter(parts.at(-1), raw);
    const item = goesOn ? raw.trim() : withoutMarker(raw);
    if (item !== '') {
      parts.push({ text: item, separator });
      separator = next;
    } else if (next === 'hard') separator = next;
  };
  const depth = depths(text);
  const glued = insideNames(text, names, datesIn);
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
  const code = text.charCodeAt(at);
  if (code >= FIRST_HAN && code <= LAST_HAN) return null;
  const char = text.charAt(at);
  const kind = SEPARATORS.get(char);
  // A line break inside a name that was wrapped.
  if (kind === 'hard') return glued[at] ? null : kind;
  if (kind === 'list') return kind;
  // A stroke or comma between digits belongs to a date or a number.
  if (kind === 'weak') {
    const inNumber = isDigit(text.charAt(at - 1)) && isDigit(text.charAt(at + 1));
    return inNumber && (STROKES.has(char) || !beforeYear(text, at)) ? null : kind;
  }
  if (char === ' ' || (code > LATIN && SPACE.test(char)))
    return !glued[at] && (betweenWords(text, at) || beforeYear(text, at)) ? 'weak' : null;
  if (code > LATIN && CIRCLED.test(char)) return 'hard';
  return PLUS.has(char) && HAN.test(text.charAt(at - 1)) && HAN.test(text.charAt(at + 1)) ? 'weak' : null;
}

const STROKES = new Set('/／|｜');

/** Between a number that is no year and a year: 排名第2，2023年…. */
function beforeYear(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 4), at);
  return YEAR.test(text.slice(at + 1, at + 6)) && /[0-9]$/u.test(before) && !/[0-9]{4}$/u.test(before);
}

/** Most characters are Chinese and none of these: they are let through without a look. */
const FIRST_HAN = 0x4e00;
const LAST_HAN = 0x9fff;
const LATIN = 0x7f;
/** Joins two items only between Chinese words (A+级 is one). */
const PLUS = new Set(['+', '＋']);

const isDigit = (char: string) => char >= '0' && char <= '9';

/**
 * White space parts two items where words of two characters or more meet (全 国 is one word written wide), with or
 * without a figure in them (第三名, 第3名; 第八届, 第8届); the right one may also begin with a year or a list marker.
 */
function betweenWords(text: string, at: number): boolean {
  const [a = '', b, c, d = ''] = [at - 2, at - 1, at + 1, at + 2].map((i) => text.charAt(i));
  if (!isWord(b) || !(isWord(a) || isDigit(a))) return false;
  const next = text.slice(at + 1, at + 6);
  return (isWord(c) && (isWord(d) || isDigit(d))) || YEAR_OR_MARKER.test(next);
}

const isWord = (char: string | undefined) =>
  char !== undefined &&
  (HAN.test(char) || /[()（）“”《》"]/u.test(char) || (char >= '\uD800' && char <= '\uDFFF'));

/** Marks the characters inside a known name; white space, quotation marks and dates left out of account. */
function insideNames(text: string, names: Lexicon<unknown>, datesIn: DatesIn): Uint8Array {
  const glued = new Uint8Array(text.length);
  if (!SPACE.test(text)) return glued;
  const whole = compacted(text);
  const { key, places } = without(whole, datesIn(whole.key));
  for (let at = 0; at < key.length; ) {
    const name = names.longestAt(key, at);
    if (name === null) at++;
    else {
      glued.fill(1, places[at], places[name.end - 1]);
      at = name.end;
    }
  }
  return glued;
}

/** A text for looking up, and where each of its characters stands in the text that it was made of. */
interface Compact {
  key: string;
  places: number[];
}

function compacted(text: string): Compact {
  const places: number[] = [];
  let key = '';
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i);
    if (SPACE.test(char) || QUOTE.test(char)) continue;
    const plain = char.normalize('NFKC').toLowerCase();
    key += plain;
    for (let k = 0; k < plain.length; k++) places.push(i);
  }
  return { key, places };
}

function without({ key, places }: Compact, spans: { start: number; end: number }[]): Compact {
  if (spans.length === 0) return { key, places };
  const kept: Compact = { key: '', places: [] };
  let at = 0;
  for (const { start, end } of [...spans, { start: key.length, end: key.length }]) {
    kept.key += key.slice(at, start);
    for (let i = at; i < start; i++) kept.places.push(places[i] ?? 0);
    at = end;
  }
  return kept;
}

/** A piece of a column of short words (grades, titles), with what stands in brackets behind it. */
export interface Piece {
  text: string;
  notes: string[];
  /** Joined to the piece before by a stroke: 二级/技师 may be one grade. */
  joint: boolean;
}

const PIECE_SIGNS = new Set('、,;/。\n\r|+');

/** Splits `高级技师（一级）、工程师` into pieces, brackets apart. Linear. */
export function splitPieces(cell: string): Piece[] {
  const text = cell
    .normalize('NFKC')
    .replace(/["“”„‟'‘’『』「」]/gu, '')
    .replace(/[[【〔]/gu, '(')
    .replace(/[\]】〕]/gu, ')');
  const pieces: Piece[] = [];
  let current = '';
  let notes: string[] = [];
  let joint = false;
  const push = (next: boolean) => {
    const trimmed = current.trim();
    if (trimmed !== '' || notes.length > 0) pieces.push({ text: trimmed, notes, joint });
    current = '';
    notes = [];
    joint = next;
  };
  const depth = depths(text);
  let note = '';
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i);
    if (depth[i] === 0) {
      if (!PIECE_SIGNS.has(char)) continue;
      current += text.slice(from, i);
      from = i + 1;
      push(char === '/');
      continue;
    }
    // Text up to a bracket belongs to the piece.
    current += text.slice(from, i);
    from = i + 1;
    if (depth[i] === 1 && isOpener(char)) note = '';
    else if (depth[i] === 1 && isCloser(char)) {
      if (note.trim() !== '') notes.push(note.trim());
    } else note += char;
  }
  current += text.slice(from);
  push(false);
  return pieces;
}
