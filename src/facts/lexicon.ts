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

const NUMERAL = new RegExp(`[${NUMERAL_CLASS}]`, 'u');
const DIGIT = /[0-9]/u;
const MARK = /[\p{P}\p{S}]/u;

/** Cuts a text made by `compareKey` into tokens that cover it without gaps; the longest word wins at each place. */
export function scan<T>(text: string, lexicon: Lexicon<T>): Token<T>[] {
  const tokens: Token<T>[] = [];
  let at = 0;
  while (at < text.length) {
    const word = lexicon.longestAt(text, at);
    if (word !== null) {
      tokens.push({ type: 'word', start: at, end: word.end, value: word.value });
      at = word.end;
      continue;
    }
    const end = numberEnd(text, at, lexicon);
    const last = tokens.at(-1);
    if (end > at) {
      const digits = DIGIT.test(text.charAt(at));
      tokens.push({ type: 'number', start: at, end, value: parseNumeral(text.slice(at, end)), digits });
      at = end;
    } else if (MARK.test(text.charAt(at))) {
      tokens.push({ type: 'mark', start: at, end: ++at });
    } else if (last?.type === 'text') {
      last.end = ++at;
    } else {
      tokens.push({ type: 'text', start: at, end: ++at });
    }
  }
  return tokens;
}

/** End of a run of digits, or of Chinese numerals up to the next word (一等奖 is a word, not a number). */
function numberEnd<T>(text: string, at: number, lexicon: Lexicon<T>): number {
  const first = text.charAt(at);
  if (!NUMERAL.test(first)) return at;
  const digits = DIGIT.test(first);
  let end = at + 1;
  while (end < text.length) {
    const char = text.charAt(end);
    if (!NUMERAL.test(char) || DIGIT.test(char) !== digits) break;
    if (!digits && lexicon.longestAt(text, end) !== null) break;
    end++;
  }
  return end;
}
