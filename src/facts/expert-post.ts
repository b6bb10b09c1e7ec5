import type { ExpertsVocabulary } from '../model/vocabulary/experts.js';
import { hasAny, longestFirst, prefixOf, withoutWords } from './name-words.js';
import { oncePer } from './words.js';

/** The vocabulary's words by their first character, the longest first: one look-up per character of a text. */
type Tiles = Map<string, string[]>;

function tilesOf(words: Iterable<string>): Tiles {
  const tiles: Tiles = new Map();
  for (const word of longestFirst(words)) {
    const first = word[0] ?? '';
    tiles.set(first, [...(tiles.get(first) ?? []), word]);
  }
  return tiles;
}

/** The letters of a text that no word covers, read from the left. */
function uncovered(text: string, tiles: Tiles): string {
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

const lesserWords = oncePer((senior: ExpertsVocabulary['senior']) => longestFirst(senior.not));
const followerTiles = oncePer((senior: ExpertsVocabulary['senior']) =>
  tilesOf([...senior.followers, ...senior.contains, ...senior.endings]),
);

/**
 * Does the post show a senior expert by the words of A-N8? Such a word must end the post, or be followed by nothing but
 * other posts, and nothing before it may deny it. `null`: not shown; that proves nothing.
 */
export function seniority({ post }: { post: string | null }, { senior }: ExpertsVocabulary): true | null {
  let denied = false;
  for (const part of (post ?? '').split(' ')) {
    const plain = withoutWords(withoutWords(part, senior.negationTraps), lesserWords(senior));
    // A remark in brackets is about the post before it.
    const remarks = plain.match(/[(（][^()（）]*/gu) ?? [];
    const doubtful = remarks.some((remark) => hasAny(remark, [...senior.negations, ...senior.former]));
    for (const piece of pieces(plain, senior)) {
      const negation = firstOf(piece, senior.negations);
      const former = firstOf(piece, senior.former);
      const until = denied ? 0 : Math.min(negation, former);
      if (!doubtful && showsSenior(piece, until, senior)) return true;
      // 未取得高级技师、特级技师: a denial goes on, a former post does not.
      denied ||= negation < piece.length;
    }
  }
  return null;
}

function pieces(text: string, { connectors }: ExpertsVocabulary['senior']): string[] {
  let parts = text.split(/[()（）]/u);
  for (const connector of connectors) parts = parts.flatMap((part) => part.split(connector));
  return parts.filter((part) => part !== '');
}

/** Where the first of the words starts; the text's length where none occurs. */
function firstOf(text: string, words: string[]): number {
  const found = words.map((word) => text.indexOf(word)).filter((at) => at >= 0);
  return Math.min(text.length, ...found);
}

/** A senior word that starts before `until`, with nothing but posts after it. */
function showsSenior(piece: string, until: number, senior: ExpertsVocabulary['senior']): boolean {
  const ends = senior.endings.some((word) => piece.endsWith(word) && piece.length - word.length < until);
  const tiles = followerTiles(senior);
  return (
    ends ||
    senior.contains.some((word) => {
      for (let at = piece.indexOf(word); at >= 0 && at < until; at = piece.indexOf(word, at + 1)) {
        if (uncovered(piece.slice(at + word.length), tiles) === '') return true;
      }
      return false;
    })
  );
}
