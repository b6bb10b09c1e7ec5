import { maskText } from '../text/mask.js';

/** Builds a lookup structure once per object of the rule pack, however many rows use it. */
export function oncePer<K extends object, V>(build: (key: K) => V): (key: K) => V {
  const built = new WeakMap<K, V>();
  return (key) => {
    const found = built.get(key);
    if (found !== undefined) return found;
    const value = build(key);
    built.set(key, value);
    return value;
  };
}

/** Words as alternatives of a regular expression: literal, half-width, the longest first. */
export function alternatives(words: readonly string[]): string {
  return words
    .map((word) => word.normalize('NFKC'))
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'))
    .join('|');
}

/** The first of the words that the text starts with; words must be sorted, the longest first. */
export function leading(text: string, words: readonly string[]): string | undefined {
  return words.find((word) => text.startsWith(word));
}

export function trailing(text: string, words: readonly string[]): string | undefined {
  return words.find((word) => text.endsWith(word));
}

/** Half-width and longest first, as `leading` and `trailing` want them. */
export function longestFirst(words: readonly string[]): string[] {
  return words.map((word) => word.normalize('NFKC')).sort((a, b) => b.length - a.length);
}

/** A text as an argument of a finding: masked, and cut after 40 characters. */
export function quote(text: string): string {
  const characters = [...maskText(text)];
  return characters.length <= 40 ? characters.join('') : `${characters.slice(0, 40).join('')}…`;
}

const HAN = /\p{Script=Han}/u;

/**
 * Removes white space between two Han characters, keeps one space elsewhere: `张　三` → `张三`, `Li Si` stays.
 * `dots`: characters that count as Han here (the dot inside a name).
 */
export function joinHan(text: string, dots = ''): string {
  const characters = [...text];
  const isHan = (character: string | undefined) =>
    character !== undefined && (HAN.test(character) || (dots !== '' && dots.includes(character)));
  return characters
    .filter((character, i) => character !== ' ' || !isHan(characters[i - 1]) || !isHan(characters[i + 1]))
    .join('');
}
