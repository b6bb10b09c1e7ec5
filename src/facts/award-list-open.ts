import type { AwardsVocabulary } from '../model/vocabulary/awards.js';
import { NUMERAL_CLASS } from '../text/chinese-number.js';
import { compareKey } from '../text/normalise.js';
import { buildLexicon, scan } from './lexicon.js';
import { longestFirst, oncePer, trailing } from './words.js';

/** A longer text behind the mark is no mere end of a list. */
const LONGEST_END = 20;

const tablesOf = oncePer(({ listOpen }: AwardsVocabulary) => ({
  marks: longestFirst(listOpen.marks),
  rest: buildLexicon(listOpen.rest.map((word) => [word, true])),
}));

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
