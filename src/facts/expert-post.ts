import type { ExpertsVocabulary } from '../model/vocabulary/experts.js';
import { hasAny, longestFirst, prefixOf } from './name-words.js';
import { oncePer } from './words.js';

/** The vocabulary's words by their first character, the longest first: one look-up per character of a text. */
export type Tiles = Map<string, string[]>;

export function tilesOf(words: Iterable<string>): Tiles {
  const tiles: Tiles = new Map();
  for (const word of longestFirst(words)) {
    const first = word[0] ?? '';
    tiles.set(first, [...(tiles.get(first) ?? []), word]);
  }
  return tiles;
}

/** The letters of a text that no word covers, read from the left. */
export function uncovered(text: string, tiles: Tiles): string {
  let rest = '';
  for (let at = 0; at < text.length; ) {
    const char = text[at] ?? '';
    const tile = (tiles.get(char) ?? []).find((word) => text.startsWith(word, at));
    if (tile === undefined && /\p{L}/u.test(char)) rest += char;
    at += tile?.length ?? 1;
  }
  return rest;
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
  if (uncovered(text, tiles) !== '') return false;
  return [...text].some((char, at) =>
    (tiles.get(char) ?? []).some((word) => word.length > 1 && text.startsWith(word, at)),
  );
}

const ownUnits = oncePer(({ organisation: { ownWords, ownUnits } }: ExpertsVocabulary) =>
  longestFirst(ownWords.flatMap((own) => ownUnits.map((unit) => own + unit))),
);

/** Where 本公司, 我厂 … at the start of a text ends; 0 where it does not start so. */
export function ownUnitEnd(text: string, words: ExpertsVocabulary): number {
  return prefixOf(text, ownUnits(words))?.length ?? 0;
}

const genericTiles = oncePer(({ organisation }: ExpertsVocabulary) =>
  tilesOf([...organisation.suffixes, ...organisation.generic, ...organisation.trades]),
);

/** A word for a unit instead of its name: 本公司, 某厂, 技术部, 焊接研究所. */
export function isUnnamed(unit: string, words: ExpertsVocabulary): boolean {
  const { organisation, sameUnit } = words;
  if (ownUnitEnd(unit, words) > 0 || hasAny(unit, organisation.unnamed)) return true;
  if (sameUnit.brands.some((names) => hasAny(unit, names))) return false;
  return /\p{L}/u.test(unit) && uncovered(unit, genericTiles(words)) === '';
}
