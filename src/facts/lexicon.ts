import { NUMERAL_CLASS, parseNumeral } from '../text/chinese-number.js';
import { compareKey } from '../text/normalise.js';

/** Words with a meaning each; at any place of a text the longest word wins, so 技师 never hides in 高级技师. */
export interface Lexicon<T> {
  /** The longest word that starts at this place of a text made by `compareKey`. */
  longestAt(text: string, at: number): { end: number; value: T } | null;
}

interface Node<T> {
  next: Map<number, Node<T>>;
  value: T | undefined;
}

/** The first entry of a word wins. Words are compared by `compareKey`. */
export function buildLexicon<T>(entries: Iterable<readonly [string, T]>): Lexicon<T> {
  const root: Node<T> = { next: new Map(), value: undefined };
  for (const [word, value] of entries) {
    let node = root;
    const key = compareKey(word);
    for (let i = 0; i < key.length; i++) {
      const code = key.charCodeAt(i);
      const child = node.next.get(code) ?? { next: new Map(), value: undefined };
      node.next.set(code, child);
      node = child;
    }
    if (node !== root) node.value ??= value;
  }
  return {
    longestAt(text, at) {
      let best: { end: number; value: T } | null = null;
      let node: Node<T> | undefined = root;
      for (let i = at; i < text.length; i++) {
        node = node.next.get(text.charCodeAt(i));
        if (node === undefined) break;
        if (node.value !== undefined) best = { end: i + 1, value: node.value };
      }
      return best;
    },
  };
}

/** A piece of a text: a word of the lexicon, a number, a punctuation mark, or other text. */
export type Token<T> = { start: number; end: number } & (
  | { type: 'word'; value: T }
  | { type: 'number'; value: number | null; digits: boolean }
  | { type: 'mark' }
  | { type: 'text' }
);

/** What a UTF-16 unit is, besides being part of a word. */
const DIGIT = 1;
const NUMERAL = 2;
const MARK = 3;
const OTHER = 4;

/** Kind of every unit seen so far, 0 where it has not been looked at: regular expressions per character are slow. */
const kinds = new Uint8Array(0x10000);
const IS_DIGIT = /[0-9]/u;
const IS_NUMERAL = new RegExp(`[${NUMERAL_CLASS}]`, 'u');
const IS_MARK = /[\p{P}\p{S}]/u;

function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  const known = kinds[code];
  if (known !== undefined && known !== 0) return known;
  const char = text.charAt(at);
  const kind = IS_DIGIT.test(char)
    ? DIGIT
    : IS_NUMERAL.test(char)
      ? NUMERAL
      : IS_MARK.test(char)
        ? MARK
        : OTHER;
  kinds[code] = kind;
  return kind;
}

/** Whether a text holds a digit or a Chinese numeral. */
export function hasNumeral(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (kindAt(text, at) <= NUMERAL) return true;
  return false;
}

/** Whether a text holds a word of the lexicon. */
export function hasWord(text: string, lexicon: Lexicon<unknown>): boolean {
  for (let at = 0; at < text.length; at++) if (lexicon.longestAt(text, at) !== null) return true;
  return false;
}

/** Cuts a text made by `compareKey` into tokens that cover it without gaps; the longest word wins at each place. */
export function scan<T>(text: string, lexicon: Lexicon<T>): Token<T>[] {
  const tokens: Token<T>[] = [];
  let at = 0;
  let last: Token<T> | undefined;
  const push = (token: Token<T>) => {
    tokens.push(token);
    last = token;
    at = token.end;
  };
  while (at < text.length) {
    const word = lexicon.longestAt(text, at);
    if (word !== null) {
      push({ type: 'word', start: at, end: word.end, value: word.value });
      continue;
    }
    const kind = kindAt(text, at);
    if (kind <= NUMERAL) {
      const end = numberEnd(text, at, kind, lexicon);
      const value = parseNumeral(text.slice(at, end));
      push({ type: 'number', start: at, end, value, digits: kind === DIGIT });
    } else if (kind === MARK) push({ type: 'mark', start: at, end: at + 1 });
    else if (last?.type === 'text') last.end = ++at;
    else push({ type: 'text', start: at, end: at + 1 });
  }
  return tokens;
}

/** End of a run of digits, or of Chinese numerals up to the next word (一等奖 is a word, not a number). */
function numberEnd<T>(text: string, at: number, kind: number, lexicon: Lexicon<T>): number {
  let end = at + 1;
  while (end < text.length && kindAt(text, end) === kind) {
    if (kind === NUMERAL && lexicon.longestAt(text, end) !== null) break;
    end++;
  }
  return end;
}
