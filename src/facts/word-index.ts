import { grouped } from '../text/grouped.js';
import { oncePer } from './words.js';

/**
 * Words by the code of one of their characters, each group in the order of the list: one look-up per character of a text in
 * place of a search for every word.
 */
export type WordIndex = ReadonlyMap<number, readonly string[]>;

/** Of lists of the pack: one made for the call would be indexed for the call. */
export const byFirst = oncePer((words: readonly string[]): WordIndex => grouped(words, firstOf));
export const byLast = oncePer((words: readonly string[]): WordIndex => grouped(words, lastOf));

/** The first word of the list, of so many letters at least, that stands at a place of a text. `index`: by first characters. */
export function wordAt(text: string, at: number, index: WordIndex, fewest = 1): string | undefined {
  const likely = index.get(text.charCodeAt(at));
  if (likely === undefined) return undefined;
  for (const word of likely) if (word.length >= fewest && text.startsWith(word, at)) return word;
  return undefined;
}

/** The first word of the list that ends before a place of a text. `index`: by last characters. */
export function wordBefore(text: string, end: number, index: WordIndex): string | undefined {
  const likely = index.get(text.charCodeAt(end - 1));
  if (likely === undefined) return undefined;
  for (const word of likely) if (text.endsWith(word, end)) return word;
  return undefined;
}

const firstOf = (word: string) => word.charCodeAt(0);
const lastOf = (word: string) => word.charCodeAt(word.length - 1);
