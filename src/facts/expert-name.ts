import type { ExpertsVocabulary } from '../model/vocabulary/experts.js';
import { isPostWords } from './expert-post.js';
import type { Token } from './expert-tokens.js';
import { hasUnitStart, isPost, unitEnd } from './expert-unit.js';
import { prefixOf, suffixOf } from './name-words.js';

const HAN_NAME = /^\p{Script=Han}{2,4}$/u;
const DOTTED_NAME = /^\p{Script=Han}{1,10}(?:[·•・‧．･]\p{Script=Han}{1,10}){1,4}$/u;

/** Takes the name out of the parts: a part of its own, or run together with a post or a unit. Null where none is sure. */
export function takeName(tokens: Token[], words: ExpertsVocabulary): { name: string | null; rest: Token[] } {
  const surnamed = tokens.findIndex(({ text }) => isSurnamed(text, words));
  if (surnamed >= 0) return takeWhole(tokens, surnamed);
  const [first] = tokens;
  const run = leadingName(first?.text ?? '', words);
  if (run !== null) return takePart(tokens, 0, run, (text) => text.slice(run.length));
  for (const [index, { text }] of tokens.entries()) {
    const name = trailingName(text, words);
    if (name !== null) return takePart(tokens, index, name, (part) => part.slice(0, -name.length));
  }
  return isNameShaped(first?.text ?? '', words) ? takeWhole(tokens, 0) : { name: null, rest: tokens };
}

function takeWhole(tokens: Token[], at: number): { name: string | null; rest: Token[] } {
  return { name: tokens[at]?.text ?? null, rest: tokens.filter((_, index) => index !== at) };
}

function takePart(tokens: Token[], at: number, name: string, restOf: (text: string) => string) {
  const rest = tokens.map((token, index) => (index === at ? { ...token, text: restOf(token.text) } : token));
  return { name, rest: rest.filter(({ text }) => text !== '') };
}

/** A name's shape, and a surname that the vocabulary knows. */
export function isSurnamed(token: string, words: ExpertsVocabulary): boolean {
  return startsWithSurname(token, words) && isNameShaped(token, words);
}

function startsWithSurname(token: string, { surnames }: ExpertsVocabulary): boolean {
  if (DOTTED_NAME.test(token)) return true;
  if (prefixOf(token, surnames.compound) !== null) return token.length > 2;
  return token.length < 4 && surnames.single.includes(token[0] ?? '');
}

/** Two to four Han characters, or more with a dot between, that are no post, no organisation and no place. */
function isNameShaped(token: string, words: ExpertsVocabulary): boolean {
  return (
    (HAN_NAME.test(token) || DOTTED_NAME.test(token)) &&
    !words.organisation.selfWords.includes(token) &&
    suffixOf(token, words.organisation.notNameEndings ?? []) === null &&
    !isPost(token, words) &&
    unitEnd(token, words) === 0 &&
    !isPostWords(token, words) &&
    !hasUnitStart(token, words)
  );
}

/** 李四同志 → 李四. */
export function withoutHonorific(token: string, words: ExpertsVocabulary): string {
  const honorific = words.honorifics.find(
    (word) => token.endsWith(word) && isSurnamed(token.slice(0, -word.length), words) && word.length > 1,
  );
  return honorific === undefined ? token : token.slice(0, -honorific.length);
}

/** The name at either end of a part that has more than a name in it; null where none is sure (原总工程师 is no 原总). */
export function nameRunIn(part: string, words: ExpertsVocabulary): string | null {
  const leading = prefixOf(part, words.senior.former) === null ? leadingName(part, words) : null;
  return leading ?? trailingName(part, words);
}

/**
 * The name at the start of 李四首钢集团有限公司首席技师 or 李四教授. Only where a known surname starts it and exactly
 * one length leaves a known start of a unit's name, or a post and nothing else.
 */
function leadingName(token: string, words: ExpertsVocabulary): string | null {
  const { surnames, organisation } = words;
  const compound = prefixOf(token, surnames.compound) !== null;
  if (!compound && !surnames.single.includes(token[0] ?? ' ')) return null;
  const candidates = (compound ? [3, 4] : [2, 3])
    .map((length) => token.slice(0, length))
    .filter((name) => {
      const rest = token.slice(name.length);
      const known =
        prefixOf(rest, organisation.starts) !== null ||
        organisation.posts.includes(rest) ||
        (isPost(rest, words) && isPostWords(rest, words));
      return rest !== '' && known && isSurnamed(name, words);
    });
  return candidates.length === 1 ? (candidates[0] ?? null) : null;
}

/** The name at the end of 首钢集团有限公司首席技师李四 or 教授李四: what follows the last post, if it is a name's shape. */
function trailingName(token: string, words: ExpertsVocabulary): string | null {
  const tail = token.slice(-LONGEST_TAIL);
  const end = Math.max(
    0,
    ...words.organisation.posts.map((post) => {
      const at = tail.lastIndexOf(post);
      return at < 0 ? 0 : at + post.length;
    }),
  );
  const name = tail.slice(end);
  return end > 0 && isSurnamed(name, words) ? name : null;
}

/** No name with the post before it is longer, in characters. */
const LONGEST_TAIL = 60;
