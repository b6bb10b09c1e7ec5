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

/** The words that may start at a place of a text. */
export function startingAt(text: string, at: number, index: WordIndex): readonly string[] {
  return index.get(text.charCodeAt(at)) ?? NONE;
}

/** The words that may end before a place of a text. */
export function endingAt(text: string, end: number, index: WordIndex): readonly string[] {
  return index.get(text.charCodeAt(end - 1)) ?? NONE;
}

const NONE: readonly string[] = [];

const firstOf = (word: string) => word.charCodeAt(0);
const lastOf = (word: string) => word.charCodeAt(word.length - 1);
