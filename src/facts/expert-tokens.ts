import type { ExpertsVocabulary } from '../model/vocabulary/experts.js';
import { singleSpaced } from '../text/normalise.js';
import { isSurnamed, withoutHonorific } from './expert-name.js';
import { startsWithSuffix, unitEnd } from './expert-unit.js';
import { longestFirst } from './name-words.js';
import { oncePer } from './words.js';

/** A part of an expert's cell. `spaced`: nothing but white space stands between it and the part before. */
export interface Token {
  text: string;
  spaced: boolean;
}

const LIST_MARK = /(?:^|\s)[(（]?\d{1,2}[)）.、．]\s*|[\u2460-\u2473]\s*/gu;
const BRACKET = /[(（]/u;
/** A phone number beside the expert. */
const LONG_NUMBER = /\+?\d[\d-]{6,}/gu;

const longestLabels = oncePer(({ labels }: ExpertsVocabulary) => longestFirst(labels));

/**
 * The cell's text in plain signs: labels of a form (姓名：…), phone numbers, quotation marks and remarks such as （女） go,
 * other brackets become round. Line breaks stay.
 */
export function plainText(shown: string, words: ExpertsVocabulary): string {
  let text = shown
    .replace(/[【〔［[{｛「『《]/gu, '（')
    .replace(/[】〕］\]}｝」』》]/gu, '）')
    .replace(/[“”„‟"＂]/gu, '')
    .replace(LONG_NUMBER, ' ');
  if (BRACKET.test(text)) {
    for (const word of words.honorifics)
      text = text.replaceAll(`（${word}）`, ' ').replaceAll(`(${word})`, ' ');
  }
  if (!/[:：]/u.test(text)) return text;
  for (const label of longestLabels(words)) {
    text = text.replaceAll(`${label}：`, ' ').replaceAll(`${label}:`, ' ');
  }
  return text;
}

/** The text with each number of a list turned into `mark`. */
export function withoutListMarks(text: string, mark: string): string {
  return text.replace(LIST_MARK, mark);
}

const patterns = oncePer(({ separators, personSeparators }: ExpertsVocabulary) => ({
  parts: anyOf(['\n', '\r', ...separators]),
  people: anyOf(['\n', '\r', ...personSeparators]),
}));

/** One of the signs or words, as it is written; of several that start alike, the first. */
export function anyOf(signs: string[]): RegExp {
  return new RegExp(signs.map((sign) => sign.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')).join('|'), 'u');
}

/** The parts of a text between line breaks and the signs that stand between two persons, or two parts of one. */
export function splitText(text: string, at: 'parts' | 'people', words: ExpertsVocabulary): string[] {
  return text
    .split(patterns(words)[at])
    .map(singleSpaced)
    .filter((part) => part !== '');
}

const separators = oncePer((words: ExpertsVocabulary) => new Set(words.separators));

/** Parts between separators and spaces; brackets around all but the name are separators too. */
export function personTokens(text: string, words: ExpertsVocabulary): Token[] {
  const tight = withJoinedNames(singleSpaced(text).replace(/ ?([(（)）]) ?/gu, '$1'), words);
  const plain = withoutBracketAfterName(tight, words);
  const more = signsAfterName(plain, words);
  const signs = more.length === 0 ? separators(words) : new Set([...words.separators, ...more]);
  const tokens: Token[] = [];
  for (const part of splitOutsideBrackets(plain, signs)) {
    if (isRemark(part.text, words)) continue;
    // “XX 公司首席技师”, as the official example writes it: the unit goes on after the space.
    const last = tokens.at(-1);
    if (last !== undefined && tokens.length > 1 && startsWithSuffix(part.text, words)) last.text += part.text;
    else tokens.push({ text: withoutHonorific(part.text, words), spaced: part.spaced });
  }
  return tokens;
}

/** 李四（清华大学）教授 → 李四 清华大学 教授. */
function withoutBracketAfterName(text: string, words: ExpertsVocabulary): string {
  const open = text.search(/[(（]/u);
  if (open <= 0 || !isSurnamed(text.slice(0, open), words)) return text;
  let depth = 0;
  for (let at = open; at < text.length; at += 1) {
    if (/[(（]/u.test(text.charAt(at))) depth += 1;
    if (/[)）]/u.test(text.charAt(at))) depth -= 1;
    if (depth === 0) return `${text.slice(0, open)} ${text.slice(open + 1, at)} ${text.slice(at + 1)}`;
  }
  return text;
}

/** What says nothing about name, unit or post: 同志, 女, 1960年生, digits and signs. */
function isRemark(text: string, { honorifics, labels, birthWords }: ExpertsVocabulary): boolean {
  if (!/\p{L}/u.test(text) || honorifics.includes(text) || labels.includes(text)) return true;
  return /^\d/u.test(text) && birthWords.some((word) => text.endsWith(word));
}

/** Signs that separate only where the first of them follows a name: 李四-清华大学-教授, 李四：清华大学教授. */
function signsAfterName(text: string, words: ExpertsVocabulary): string[] {
  return words.signsAfterName.filter((sign) => {
    if (!text.includes(sign)) return false;
    const [name = '', next = ''] = text.split(sign, 2).map((part) => part.trim());
    if (next === '' || !isSurnamed(name, words)) return false;
    // 古丽·阿依 is one name; 李四·清华大学 is not.
    const part = /^[\p{L}\p{N}()（）]*/u.exec(next)?.[0] ?? '';
    return !/[·•・‧．･]/u.test(sign) || unitEnd(part, words) > 0;
  });
}

function splitOutsideBrackets(text: string, signs: ReadonlySet<string>): Token[] {
  const parts: Token[] = [];
  let from = 0;
  let depth = 0;
  let spaced = false;
  const close = (at: number, sign: string) => {
    if (at > from) {
      parts.push({ text: text.slice(from, at), spaced });
      spaced = true;
    }
    from = at + sign.length;
  };
  let at = 0;
  for (const char of text) {
    if (char === '(' || char === '（') depth += 1;
    if (char === ')' || char === '）') depth = Math.max(0, depth - 1);
    if (depth === 0 && (char === ' ' || signs.has(char))) {
      close(at, char);
      if (char !== ' ') spaced = false;
    }
    at += char.length;
  }
  close(text.length, '');
  return parts;
}

/** A name in pieces: 张 三, 欧 阳 明, 钱学 勤; nothing but spaces and signs stands around it. */
const SPACED_NAME =
  /(?<![\p{L}\p{N}])\p{Script=Han}{1,2}(?: \p{Script=Han}){1,3}(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])\p{Script=Han}{1,2} \p{Script=Han}{2}(?![\p{L}\p{N}])/gu;

/** 钱 学 勤 → 钱学勤: at most two characters follow the surname. */
function withJoinedNames(text: string, words: ExpertsVocabulary): string {
  if (!text.includes(' ')) return text;
  return text.replace(SPACED_NAME, (run) => {
    const pieces = run.split(' ').filter((piece) => piece !== '');
    for (let count = pieces.length; count > 1; count -= 1) {
      const given = pieces.slice(1, count);
      const name = pieces.slice(0, count).join('');
      if (given.some((piece) => words.honorifics.includes(piece)) || !isSurnamed(name, words)) continue;
      return [name, ...pieces.slice(count)].join(' ');
    }
    return run;
  });
}
