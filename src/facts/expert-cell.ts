import type { ExpertsVocabulary } from '../model/vocabulary/experts.js';
import { singleSpaced } from '../text/normalise.js';
import { asideOf, ownUnitEnd } from './expert-post.js';
import { longestFirst, prefixOf } from './name-words.js';
import { oncePer } from './words.js';

/** An expert's cell taken apart; what cannot be told is null. */
export interface ExpertParts {
  name: string | null;
  unit: string | null;
  post: string | null;
  /**
   * What stands between the unit and the post and is neither a department nor a post: it may name another unit, so that
   * where the unit's name ends is not certain. Mostly empty.
   */
  aside: string;
}

/** What an expert's cell holds. */
export type ExpertCell =
  | { kind: 'placeholder' }
  /** More than one person; `people` is a suggestion. */
  | { kind: 'several'; people: string[] }
  | ({ kind: 'one' } & ExpertParts);

/** Longer than any honest entry: not taken apart (keeps the work per cell bounded). */
const LONGEST = 300;

const HAN_NAME = /^\p{Script=Han}{2,4}$/u;
const DOTTED_NAME = /^\p{Script=Han}{1,10}(?:[·•・‧．･]\p{Script=Han}{1,10}){1,4}$/u;
const LIST_MARK = /(?:^|\s)[(（]?\d{1,2}[)）.、．]\s*/gu;

/**
 * 姓名 + 单位 + 职务 of one cell, separated or run together (T-34). `shown` is the cell's text with its line breaks.
 * Nothing is guessed: a name or unit whose end is not clear is null.
 */
export function readExpertCell(shown: string, words: ExpertsVocabulary): ExpertCell {
  if (holdsPlaceholder(shown, words)) return { kind: 'placeholder' };
  if (shown.length > LONGEST) return { kind: 'one', name: null, unit: null, post: null, aside: '' };
  const text = withoutLabels(shown, words);
  const people = severalPeople(text, words);
  if (people !== null) return { kind: 'several', people };
  return { kind: 'one', ...readPerson(text.replace(LIST_MARK, ' '), words) };
}

/** Hint text of the form that was left in: XXX, XX 公司, 某某. Latin words only where no other letter touches them. */
function holdsPlaceholder(shown: string, { placeholders }: ExpertsVocabulary): boolean {
  const text = shown.normalize('NFKC').toUpperCase();
  return placeholders.some((word) => {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      if (!isLatin(word[0]) || standsAlone(text, at, word)) return true;
    }
    return false;
  });
}

function standsAlone(text: string, at: number, word: string): boolean {
  const letter = word[0];
  const touches = (char: string | undefined) => isLatin(char) && char !== letter;
  return !touches(text[at - 1]) && !touches(text[at + word.length]);
}

function isLatin(char: string | undefined): boolean {
  return char !== undefined && /[A-Z]/u.test(char);
}

const longestLabels = oncePer(({ labels }: ExpertsVocabulary) => longestFirst(labels));

/** 姓名：李四 单位：… → 李四 … */
function withoutLabels(text: string, words: ExpertsVocabulary): string {
  if (!/[:：]/u.test(text)) return text;
  let rest = text;
  for (const label of longestLabels(words)) {
    rest = rest.replaceAll(`${label}：`, ' ').replaceAll(`${label}:`, ' ');
  }
  return rest;
}

function severalPeople(text: string, words: ExpertsVocabulary): string[] | null {
  const blocks = splitAt(text.replace(LIST_MARK, '\n'), ['\n', '\r', ...words.personSeparators]);
  if (blocks.length > 1) {
    const read = blocks.map((block) => readPerson(block, words));
    if (read.filter(({ name, unit }) => name !== null && unit !== null).length > 1) return blocks;
  }
  const tokens = splitAt(text, ['\n', '\r', ...words.separators]);
  if (tokens.length < 2) return null;
  const named = tokens.filter((token) => {
    const open = token.search(/[(（]/u);
    return isSurnamed(open > 0 ? token.slice(0, open) : token, words);
  });
  return named.length > 1 ? tokens : null;
}

/** One person, whose parts stand in any order or run together. */
function readPerson(text: string, words: ExpertsVocabulary): ExpertParts {
  const tokens = joinName(personTokens(text, words), words);
  const named = takeName(tokens, words);
  return { name: named.name, ...takeUnit(named.rest, words) };
}

function splitAt(text: string, separators: string[]): string[] {
  let parts = [text];
  for (const separator of separators) parts = parts.flatMap((part) => part.split(separator));
  return parts.map(singleSpaced).filter((part) => part !== '');
}

/** Parts between separators and spaces; brackets around all but the name are separators too. */
function personTokens(text: string, words: ExpertsVocabulary): string[] {
  const tight = singleSpaced(text).replace(/ ?([(（)）]) ?/gu, '$1');
  const open = tight.search(/[(（]/u);
  const bracketed = open > 0 && /[)）]$/u.test(tight) && isSurnamed(tight.slice(0, open), words);
  const plain = bracketed ? `${tight.slice(0, open)} ${tight.slice(open + 1, -1)}` : tight;
  const parts = splitOutsideBrackets(plain, new Set([...words.separators, ' '])).filter(
    (part) => !words.honorifics.includes(part) && /\p{L}/u.test(part),
  );
  const tokens: string[] = [];
  for (const part of parts) {
    // “XX 公司首席技师”, as the official example writes it: the unit goes on after the space.
    const last = tokens.at(-1);
    if (last !== undefined && tokens.length > 1 && startsWithSuffix(part, words)) {
      tokens[tokens.length - 1] = last + part;
    } else {
      tokens.push(part);
    }
  }
  return tokens;
}

function splitOutsideBrackets(text: string, separators: Set<string>): string[] {
  const parts: string[] = [];
  let part = '';
  let depth = 0;
  for (const char of text) {
    if (/[(（]/u.test(char)) depth += 1;
    if (/[)）]/u.test(char)) depth = Math.max(0, depth - 1);
    if (depth === 0 && separators.has(char)) {
      parts.push(part);
      part = '';
    } else {
      part += char;
    }
  }
  return [...parts, part].filter((token) => token !== '');
}

function startsWithSuffix(token: string, { organisation }: ExpertsVocabulary): boolean {
  const suffix = prefixOf(token, suffixes(organisation));
  return suffix !== null && prefixOf(token.slice(suffix.length), organisation.notBefore) === null;
}

const suffixes = oncePer((organisation: ExpertsVocabulary['organisation']) =>
  longestFirst(organisation.suffixes),
);

/** 张 三 → 张三: a name written with a space. */
function joinName(tokens: string[], { surnames }: ExpertsVocabulary): string[] {
  const [first = '', second = '', ...rest] = tokens;
  const family = first.length === 1 ? surnames.single.includes(first) : surnames.compound.includes(first);
  const given = /^\p{Script=Han}$/u.test(second);
  return family && given ? [first + second, ...rest] : tokens;
}

/** Takes the name out of the parts: a part of its own, or run together with a post or a unit. */
function takeName(tokens: string[], words: ExpertsVocabulary): { name: string | null; rest: string[] } {
  const at = nameIndex(tokens, words);
  if (at >= 0) return { name: tokens[at] ?? null, rest: tokens.filter((_, index) => index !== at) };
  const [first = '', ...others] = tokens;
  const run = leadingName(first, words);
  if (run !== null) return { name: run, rest: [first.slice(run.length), ...others] };
  const last = tokens.at(-1) ?? '';
  const trailing = trailingName(last, words);
  if (trailing === null) return { name: null, rest: tokens };
  return { name: trailing, rest: [...tokens.slice(0, -1), last.slice(0, -trailing.length)] };
}

/** Index of the part that is a name: one with a known surname, else a first part of a name's shape. */
function nameIndex(tokens: string[], words: ExpertsVocabulary): number {
  const surnamed = tokens.findIndex((token) => isSurnamed(token, words));
  if (surnamed >= 0) return surnamed;
  return isNameShaped(tokens[0] ?? '', words) ? 0 : -1;
}

function isSurnamed(token: string, words: ExpertsVocabulary): boolean {
  if (DOTTED_NAME.test(token)) return true;
  if (!isNameShaped(token, words)) return false;
  if (prefixOf(token, words.surnames.compound) !== null) return token.length > 2;
  return token.length < 4 && words.surnames.single.includes(token[0] ?? '');
}

/** Two to four Han characters that are no post, no organisation and no place. */
function isNameShaped(token: string, words: ExpertsVocabulary): boolean {
  if (DOTTED_NAME.test(token)) return true;
  return (
    HAN_NAME.test(token) &&
    !isPost(token, words) &&
    unitEnd(token, words) === 0 &&
    prefixOf(token, words.organisation.starts) === null &&
    !words.sameUnit.brands.some((brand) => brand.some((name) => token.startsWith(name)))
  );
}

/** Every ending of a post, by its last character: most texts end in none of them. */
const postEndings = oncePer(({ organisation, senior }: ExpertsVocabulary) => {
  const endings = new Map<string, string[]>();
  for (const post of [...organisation.posts, ...senior.contains, ...senior.endings]) {
    const last = post.at(-1) ?? '';
    endings.set(last, [...(endings.get(last) ?? []), post]);
  }
  return endings;
});

function isPost(token: string, words: ExpertsVocabulary): boolean {
  const endings = postEndings(words).get(token.at(-1) ?? '') ?? [];
  return endings.some((post) => token.endsWith(post));
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
      const known = prefixOf(rest, organisation.starts) !== null || organisation.posts.includes(rest);
      return rest !== '' && known && isSurnamed(name, words);
    });
  return candidates.length === 1 ? (candidates[0] ?? null) : null;
}

/** The name at the end of 首钢集团有限公司首席技师李四: what follows the last post, if it is a name's shape. */
function trailingName(token: string, words: ExpertsVocabulary): string | null {
  const end = Math.max(
    0,
    ...words.organisation.posts.map((post) => {
      const at = token.lastIndexOf(post);
      return at < 0 ? 0 : at + post.length;
    }),
  );
  const name = token.slice(end);
  return end > 0 && isSurnamed(name, words) ? name : null;
}

/** Splits what is left into unit and post at the last organisation suffix of the first part that has one. */
function takeUnit(tokens: string[], words: ExpertsVocabulary): Omit<ExpertParts, 'name'> {
  const before: string[] = [];
  const posts: string[] = [];
  for (const [index, token] of tokens.entries()) {
    const end = Math.max(unitEnd(token, words), ownUnitEnd(token, words));
    if (end > 0) {
      const after = [token.slice(end), ...tokens.slice(index + 1)].filter((part) => part !== '');
      const post = [...posts, ...after].join(' ');
      return {
        unit: before.join('') + token.slice(0, end),
        post: post === '' ? null : post,
        aside: asideOf([...posts, ...after], words),
      };
    }
    if (isPost(token, words)) posts.push(token);
    else before.push(token);
  }
  const post = [...before, ...posts].join(' ');
  return { unit: null, post: post === '' ? null : post, aside: '' };
}

/** Where the unit's name ends: after the last suffix that is not part of a post; 0 where there is none. */
function unitEnd(token: string, { organisation }: ExpertsVocabulary): number {
  // A trap keeps its length, so that positions stay.
  const text = organisation.traps.reduce(
    (rest, trap) => (rest.includes(trap) ? rest.replaceAll(trap, '\u0000'.repeat(trap.length)) : rest),
    token,
  );
  let end = 0;
  for (const suffix of suffixes(organisation)) {
    for (let at = text.lastIndexOf(suffix); at >= 0; at = at === 0 ? -1 : text.lastIndexOf(suffix, at - 1)) {
      const after = at + suffix.length;
      // Further left than a suffix already found.
      if (after <= end) break;
      if (prefixOf(text.slice(after, after + 2), organisation.notBefore) !== null) continue;
      end = after;
      break;
    }
  }
  return end > 0 && /[)）]/u.test(token[end] ?? '') && hasOpenBracket(token.slice(0, end)) ? end + 1 : end;
}

function hasOpenBracket(text: string): boolean {
  return (text.match(/[(（]/gu)?.length ?? 0) > (text.match(/[)）]/gu)?.length ?? 0);
}
