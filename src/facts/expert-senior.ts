import type { ExpertsVocabulary } from '../model/vocabulary/experts.js';
import { isCovered, tilesOf } from './expert-post.js';
import { anyOf } from './expert-tokens.js';
import { hasAny, longestFirst, prefixOf, withoutWords } from './name-words.js';
import { oncePer, placesOf } from './words.js';

const lesserWords = oncePer((senior: ExpertsVocabulary['senior']) => longestFirst(senior.not));
const followerTiles = oncePer((senior: ExpertsVocabulary['senior']) =>
  tilesOf([...senior.followers, ...senior.contains, ...senior.endings]),
);

/**
 * Does the post show a senior expert by the words of A-N8? Such a word must end the post, or be followed by nothing but
 * other posts, and nothing before it may deny it. `null`: not shown; that proves nothing.
 */
export function seniority({ post }: { post: string | null }, words: ExpertsVocabulary): true | null {
  const { senior } = words;
  if (hasAny((post ?? '').normalize('NFKC'), senior.doubts ?? [])) return null;
  let denied = false;
  for (const part of (post ?? '').split(' ')) {
    const plain = withoutWords(withoutWords(part, senior.negationTraps), lesserWords(senior));
    // A remark in brackets is about the post before it.
    const remarks = plain.match(/[(（][^()（）]*/gu) ?? [];
    const doubtful = remarks.some(
      (remark) => hasAny(remark, senior.negations) || hasAny(remark, senior.former),
    );
    for (const piece of pieces(plain, senior)) {
      const negation = firstOf(piece, senior.negations);
      const limits = { negation: denied ? 0 : negation, former: firstOf(piece, senior.former) };
      if (!doubtful && showsSenior(piece, limits, words)) return true;
      // 未取得高级技师、特级技师: a denial goes on, a former post does not.
      denied ||= negation < piece.length;
    }
  }
  return null;
}

const betweenPieces = oncePer(({ connectors }: ExpertsVocabulary['senior']) =>
  anyOf(['(', ')', '（', '）', ...connectors]),
);

function pieces(text: string, senior: ExpertsVocabulary['senior']): string[] {
  return text.split(betweenPieces(senior)).filter((part) => part !== '');
}

/** Where the first of the words starts; the text's length where none occurs. */
function firstOf(text: string, words: string[]): number {
  if (!hasAny(text, words)) return text.length;
  let first = text.length;
  for (const word of words) {
    const at = text.indexOf(word);
    if (at >= 0 && at < first) first = at;
  }
  return first;
}

/** From where on a word is denied, and from where on it is about the past. */
interface Limits {
  negation: number;
  former: number;
}

/** A senior word that is neither denied nor, where it ends with the work, past; with nothing but posts after it. */
function showsSenior(piece: string, limits: Limits, words: ExpertsVocabulary): boolean {
  const { senior } = words;
  const until = (word: string) =>
    senior.lapsing.includes(word) ? Math.min(limits.negation, limits.former) : limits.negation;
  const ends = senior.endings.some(
    (word) => piece.endsWith(word) && piece.length - word.length < until(word),
  );
  if (ends) return true;
  const tiles = followerTiles(senior);
  const stands = (at: number, end: number, word: string) =>
    at < until(word) && isCovered(piece.slice(end), tiles);
  return (
    senior.contains.some(
      (word) =>
        piece.includes(word) && placesOf(piece, word).some((at) => stands(at, at + word.length, word)),
    ) ||
    senior.graded.some(({ before, titles }) =>
      before.some((rank) =>
        placesOf(piece, rank).some((at) => {
          const end = titleEnd(piece, at + rank.length, titles, words);
          return end !== null && stands(at, end, rank);
        }),
      ),
    )
  );
}

const longestTrades = oncePer(({ trades }: ExpertsVocabulary['organisation']) => longestFirst(trades));

/** Where a title ends that stands at a place of a text, or after trades there; null where there is none. */
function titleEnd(text: string, from: number, titles: string[], words: ExpertsVocabulary): number | null {
  for (let at = from; at < text.length; ) {
    const rest = text.slice(at);
    const title = prefixOf(rest, titles);
    if (title !== null) return at + title.length;
    const trade = prefixOf(rest, longestTrades(words.organisation));
    if (trade === null) return null;
    at += trade.length;
  }
  return null;
}
