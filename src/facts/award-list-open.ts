import type { AwardsVocabulary } from '../model/vocabulary/awards.js';
import { NUMERAL_CLASS } from '../text/chinese-number.js';
import { compareKey } from '../text/normalise.js';
import { buildLexicon, scan } from './lexicon.js';
import { longestFirst, oncePer, trailing } from './words.js';

// Awards that a text leaves out, or does not name.

/** A longer text behind the mark is no mere end of a list. */
const LONGEST_END = 20;

const tablesOf = oncePer(({ listOpen }: AwardsVocabulary) => ({
  marks: longestFirst(listOpen.marks),
  rest: buildLexicon(listOpen.rest.map((word) => [word, true])),
}));

/** What a word of such an item says: that there are awards, that they are several, of a place or an organisation, or nothing. */
type Part = 'award' | 'several' | 'place' | 'organisation' | 'verb' | 'silent';

const partsOf = oncePer(({ listOpen, levels, conferring, winners }: AwardsVocabulary) => {
  const as = (part: Part, words: string[]) => words.map((word) => [word, part] as const);
  const { of = [], several = [] } = listOpen.unnamed ?? {};
  return buildLexicon<Part>([
    ...as('award', of),
    ...as('several', several),
    ...[...levels.words, ...levels.bare].flatMap(({ words, level }) =>
      as(levels.organisations.some((id) => id === level) ? 'organisation' : 'place', words),
    ),
    ...as('verb', conferring),
    ...as('silent', [...listOpen.rest, ...winners]),
  ]);
});

/** A longer text names something. */
const LONGEST_UNNAMED = 40;

/**
 * Whether an item says that there are awards and names none: 曾获省级荣誉20余项, 多次获得市级奖励. Only words that say so may stand in it;
 * 个人荣誉 alone is a heading. Awards of an organisation (公司级荣誉10余项) are told well enough, unless `listed`: behind 省级、 the
 * number counts others too.
 */
export function namesNone(text: string, listed: boolean, awards: AwardsVocabulary): boolean {
  const key = compareKey(text);
  if (awards.listOpen.unnamed === undefined || key.length > LONGEST_UNNAMED || key.includes(':'))
    return false;
  const found = new Set<Part>();
  for (const token of scan(key, partsOf(awards))) {
    if (token.type === 'text') return false;
    if (token.type === 'number') found.add('several');
    if (token.type === 'word') found.add(token.value);
  }
  if (found.has('organisation') && !found.has('place') && !listed) return false;
  const levelled = found.has('place') || found.has('organisation');
  return found.has('award') && (found.has('several') || (found.has('verb') && levelled));
}

const NUMERAL_END = new RegExp(`[${NUMERAL_CLASS}]$`, 'u');

/** Takes 等, 等荣誉, 等10余项奖项 off the end of an item (T-25); not the 等 of 一等. Gives the text back where none is there. */
export function withoutOpenEnd(text: string, awards: AwardsVocabulary): string {
  const { marks, rest } = tablesOf(awards);
  const at = Math.max(...marks.map((mark) => text.lastIndexOf(mark)));
  if (at === -1) return text;
  const mark = marks.find((word) => text.startsWith(word, at)) ?? '';
  const end = text.slice(at + mark.length);
  if (end.length > LONGEST_END) return text;
  // 等等: the last one is found first.
  const whole = text.slice(0, at);
  const before = whole.slice(0, whole.length - (trailing(whole, marks)?.length ?? 0)).trimEnd();
  if (NUMERAL_END.test(before) || awards.listOpen.notAfter.some((char) => before.endsWith(char))) return text;
  const open = scan(compareKey(end), rest).every(({ type }) => type === 'word' || type === 'number');
  return open ? before : text;
}
