import type { Nominee } from '../model/nominee.js';
import { personKey } from '../text/normalise.js';

/** Names of the run's nominees: whose they are, and by code of the first character how long such names are, the longest first. */
export interface NameIndex {
  owner: Map<string, Nominee>;
  lengths: Map<number, number[]>;
}

const HAN_NAME = /^\p{Script=Han}{2,15}$/u;

/** The names that can be looked for in a text: of two Han characters and more, and no everyday words. */
export function nameIndex(nominees: Nominee[], wordsLikeNames: string[]): NameIndex {
  const words = new Set(wordsLikeNames.map(personKey));
  const owner = new Map<string, Nominee>();
  const lengths = new Map<number, number[]>();
  for (const nominee of nominees) {
    const name = personKey(nominee.name);
    if (!HAN_NAME.test(name) || words.has(name) || owner.has(name)) continue;
    owner.set(name, nominee);
    const first = name.charCodeAt(0);
    const known = lengths.get(first) ?? [];
    if (!known.includes(name.length))
      lengths.set(
        first,
        [...known, name.length].sort((a, b) => b - a),
      );
  }
  return { owner, lengths };
}

/**
 * The nominees whose names stand in a text made by `personKey`, each once; at any place the longest name. A name inside
 * one of the row's own words does not count.
 */
export function namesIn(text: string, { owner, lengths }: NameIndex, ownWords: () => string[]): Nominee[] {
  const found = new Set<Nominee>();
  let at = 0;
  while (at < text.length) {
    const length =
      lengths.get(text.charCodeAt(at))?.find((size) => owner.has(text.slice(at, at + size))) ?? 0;
    const name = text.slice(at, at + length);
    const nominee = owner.get(name);
    if (nominee !== undefined && !isInside(text, at, name, ownWords())) found.add(nominee);
    at += Math.max(length, 1);
  }
  return [...found];
}

/** A longer text is no name of a unit or person, and looking for it at every place would take too long. */
const LONGEST_WORD = 100;

/** Does one of the words stand around the name at this place? */
function isInside(text: string, at: number, name: string, words: string[]): boolean {
  return words.some((word) => {
    if (word.length > LONGEST_WORD) return false;
    for (let offset = word.indexOf(name); offset >= 0; offset = word.indexOf(name, offset + 1)) {
      if (offset <= at && text.startsWith(word, at - offset)) return true;
    }
    return false;
  });
}
