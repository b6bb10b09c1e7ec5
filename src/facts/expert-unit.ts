import type { ExpertsVocabulary } from '../model/vocabulary/experts.js';
import { asideOf, isPostWords, ownUnitEnd } from './expert-post.js';
import type { Token } from './expert-tokens.js';
import { hasAny, longestFirst, prefixOf, suffixOf } from './name-words.js';
import { byLast, wordBefore } from './word-index.js';
import { oncePer } from './words.js';

export interface UnitAndPost {
  unit: string | null;
  post: string | null;
  /**
   * What stands between the unit and the post and is neither a department nor a post: it may name another unit, so that
   * where the unit's name ends is not certain. Mostly empty.
   */
  aside: string;
  /** The expert has left the unit: 原…公司, 退休. */
  left: boolean;
}

/** Splits what is left of a cell into unit and post at the last organisation suffix of the first part that has one. */
export function takeUnit(tokens: Token[], words: ExpertsVocabulary): UnitAndPost {
  let before: string[] = [];
  const posts: string[] = [];
  const retired = tokens.some(({ text }) => hasAny(text, words.retired));
  for (const [index, token] of tokens.entries()) {
    // Words set apart by a sign are not the start of the unit's name (李四，国家级大师，首钢集团), unless they look it.
    if (!token.spaced && before.length > 0) {
      posts.push(...before.filter((part) => !startsUnit(part, words)));
      before = before.filter((part) => startsUnit(part, words));
    }
    const end = endOfUnit(token.text, words);
    if (end > 0) {
      const { unit, after } = wholeUnit(tokens, index, end, words);
      const former = before.length === 0 ? formerWord(unit, words) : '';
      const post = [...posts, ...(after.length > 0 ? [former + after.join(' ')] : [])].join(' ');
      return {
        unit: before.join('') + unit.slice(former.length),
        post: post === '' ? null : post,
        aside: asideOf([...posts, ...after], words),
        left: retired || former !== '',
      };
    }
    if (isPost(token.text, words)) posts.push(token.text);
    else before.push(token.text);
  }
  const post = [...before, ...posts].join(' ');
  return { unit: null, post: post === '' ? null : post, aside: '', left: retired };
}

/** 原 of 原首钢集团有限公司; '' where there is none (原子能研究院). */
function formerWord(unit: string, { formerUnit, senior }: ExpertsVocabulary): string {
  return prefixOf(unit, senior.negationTraps) === null ? (prefixOf(unit, formerUnit) ?? '') : '';
}

/** The unit that starts in a part, with the parts after it that go on with it (清华大学，机械工程学院), and the rest. */
function wholeUnit(
  tokens: Token[],
  index: number,
  end: number,
  words: ExpertsVocabulary,
): { unit: string; after: string[] } {
  let unit = tokens[index]?.text.slice(0, end) ?? '';
  let rest = tokens[index]?.text.slice(end) ?? '';
  let next = index + 1;
  for (; rest === '' && next < tokens.length; next += 1) {
    const text = tokens[next]?.text ?? '';
    const more = startsUnit(text, words) ? 0 : unitEnd(text, words);
    if (more === 0 || hasAny(text.slice(0, more), words.organisation.posts)) break;
    unit += text.slice(0, more);
    rest = text.slice(more);
  }
  return { unit, after: [rest, ...tokens.slice(next).map(({ text }) => text)].filter((part) => part !== '') };
}

/** Does a part start like a unit's name? 国家级技能大师 does not. */
function startsUnit(text: string, words: ExpertsVocabulary): boolean {
  return hasUnitStart(text, words) && !isPostWords(text, words);
}

const unitStarts = oncePer(({ organisation, sameUnit }: ExpertsVocabulary) => [
  ...organisation.starts,
  ...sameUnit.brands.flat(),
]);

/** Does a text start with a place, a group or another word that units' names start with? */
export function hasUnitStart(text: string, words: ExpertsVocabulary): boolean {
  return prefixOf(text, unitStarts(words)) !== null;
}

function endOfUnit(token: string, words: ExpertsVocabulary): number {
  return Math.max(unitEnd(token, words), ownUnitEnd(token, words));
}

const suffixes = oncePer((organisation: ExpertsVocabulary['organisation']) =>
  longestFirst(organisation.suffixes),
);

/** Where the unit's name ends: after the last suffix that is not part of a post; 0 where there is none. */
export function unitEnd(token: string, { organisation }: ExpertsVocabulary): number {
  const text = withoutTraps(token, organisation.traps);
  const index = byLast(organisation.suffixes);
  // A single character in front is a surname (段海波).
  for (let end = text.length; end > 1; end--) {
    if (wordBefore(text, end, index) === undefined) continue;
    if (prefixOf(text.slice(end, end + 2), organisation.notBefore) === null)
      return bracketEnd(token, end, organisation);
  }
  return 0;
}

/** The text with signs in place of words that only look like a unit's: as many characters, so that positions stay. */
function withoutTraps(text: string, traps: string[]): string {
  if (!hasAny(text, traps)) return text;
  return traps.reduce((rest, trap) => rest.replaceAll(trap, '\u0000'.repeat(trap.length)), text);
}

/** No place in brackets after a unit's name is longer. */
const LONGEST_PLACE = 8;

/** A bracket that closes after the suffix, or holds the place of the unit: 中国石油大学（北京）. */
function bracketEnd(token: string, end: number, { starts }: ExpertsVocabulary['organisation']): number {
  const next = token[end] ?? '';
  if (/[)）]/u.test(next) && hasOpenBracket(token.slice(0, end))) return end + 1;
  if (!/[(（]/u.test(next)) return end;
  const inside = token.slice(end + 1, end + 1 + LONGEST_PLACE);
  const close = inside.search(/[)）]/u);
  return close > 0 && starts.includes(inside.slice(0, close)) ? end + close + 2 : end;
}

function hasOpenBracket(text: string): boolean {
  return (text.match(/[(（]/gu)?.length ?? 0) > (text.match(/[)）]/gu)?.length ?? 0);
}

/** A part that goes on with a unit's name after a space: 公司首席技师. */
export function startsWithSuffix(token: string, { organisation }: ExpertsVocabulary): boolean {
  const suffix = prefixOf(token, suffixes(organisation));
  return suffix !== null && prefixOf(token.slice(suffix.length), organisation.notBefore) === null;
}

const postEndings = oncePer(({ organisation, senior }: ExpertsVocabulary) => [
  ...organisation.posts,
  ...senior.contains,
  ...senior.endings,
]);

export function isPost(token: string, words: ExpertsVocabulary): boolean {
  return suffixOf(token, postEndings(words)) !== null;
}
