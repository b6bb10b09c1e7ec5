import type { ExpertsVocabulary } from '../model/vocabulary/experts.js';
import { hasAny, longestFirst, prefixOf } from './name-words.js';
import { byFirst, type WordIndex, wordAt } from './word-index.js';
import { oncePer } from './words.js';

/** Words to cover a text with, the longest first. */
export function tilesOf(words: Iterable<string>): WordIndex {
  return byFirst(longestFirst(words));
}

/** The place of the first letter of a text, from a place on, that no word covers; the text's length where all are covered. */
function firstUncovered(text: string, from: number, tiles: WordIndex): number {
  let at = from;
  while (at < text.length) {
    const tile = wordAt(text, at, tiles);
    if (tile === undefined && /\p{L}/u.test(text.charAt(at))) return at;
    at += tile?.length ?? 1;
  }
  return text.length;
}

/** The letters of a text that no word covers, read from the left. */
function uncovered(text: string, tiles: WordIndex): string {
  let rest = '';
  for (let at = firstUncovered(text, 0, tiles); at < text.length; at = firstUncovered(text, at + 1, tiles))
    rest += text.charAt(at);
  return rest;
}

/** Whether a text is nothing but words, and signs that are no letters. */
export function isCovered(text: string, tiles: WordIndex): boolean {
  return firstUncovered(text, 0, tiles) === text.length;
}

const postTiles = oncePer(({ organisation, senior, honorifics }: ExpertsVocabulary) =>
  tilesOf([
    ...organisation.posts,
    ...organisation.inPosts,
    ...organisation.trades,
    ...senior.contains,
    ...senior.endings,
    ...senior.followers,
    ...honorifics,
  ]),
);

/** What is neither a post, a department nor a trade in the text after a unit (附属中 of 附属中学高级教师). */
export function asideOf(parts: string[], words: ExpertsVocabulary): string {
  return parts.map((part) => uncovered(part, postTiles(words))).join('');
}

/** Is a text nothing but posts, departments and trades (计量处, 车工)? One of the words must have two letters or more. */
export function isPostWords(text: string, words: ExpertsVocabulary): boolean {
  const tiles = postTiles(words);
  if (!isCovered(text, tiles)) return false;
  for (let at = 0; at < text.length; at++) if (wordAt(text, at, tiles, 2) !== undefined) return true;
  return false;
}

const ownUnits = oncePer(({ organisation: { ownWords, ownUnits } }: ExpertsVocabulary) =>
  longestFirst(ownWords.flatMap((own) => ownUnits.map((unit) => own + unit))),
);

/** Where 本公司, 我厂 … at the start of a text ends; 0 where it does not start so. */
export function ownUnitEnd(text: string, words: ExpertsVocabulary): number {
  return prefixOf(text, ownUnits(words))?.length ?? 0;
}

const brandNames = oncePer(({ brands }: ExpertsVocabulary['sameUnit']) => brands.flat());

const genericTiles = oncePer(({ organisation }: ExpertsVocabulary) =>
  tilesOf([...organisation.suffixes, ...organisation.generic, ...organisation.trades]),
);

/** A word for a unit instead of its name: 本公司, 某厂, 技术部, 焊接研究所. */
export function isUnnamed(unit: string, words: ExpertsVocabulary): boolean {
  const { organisation, sameUnit } = words;
  if (ownUnitEnd(unit, words) > 0 || hasAny(unit, organisation.unnamed)) return true;
  return /\p{L}/u.test(unit) && isCovered(unit, genericTiles(words)) && !hasAny(unit, brandNames(sameUnit));
}
