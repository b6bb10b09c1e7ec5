import type { GradesVocabulary, GradeWord } from '../model/vocabulary/grades.js';
import { compareKey } from '../text/normalise.js';
import { buildLexicon, type Lexicon, scan, type Token } from './lexicon.js';
import { alternatives, leading, longestFirst, oncePer, trailing } from './words.js';

/** What a word in a column of grades means. */
export type GradeToken = Token<
  | { kind: 'grade'; grade: GradeWord; zh: string; publicService: boolean }
  | { kind: 'ask' }
  | { kind: 'filler'; publicService: boolean }
>;

type Word = Extract<GradeToken, { type: 'word' }>['value'];

const tablesOf = oncePer((grades: GradesVocabulary) => {
  const entries: [string, Word][] = [];
  for (const grade of grades.grades) {
    const add = (zh: string, publicService: boolean) =>
      entries.push([zh, { kind: 'grade', grade, zh, publicService }]);
    for (const zh of [grade.zh, ...grade.synonyms]) add(zh, false);
    for (const zh of grade.publicService ?? []) add(zh, true);
  }
  for (const word of grades.ask) entries.push([word, { kind: 'ask' }]);
  for (const word of grades.fillers) entries.push([word, { kind: 'filler', publicService: false }]);
  for (const word of grades.publicService) entries.push([word, { kind: 'filler', publicService: true }]);
  const lexicon: Lexicon<Word> = buildLexicon(entries);
  const { unit, numbers } = grades.levelNumbers;
  const variants = new Map(
    Object.entries(numbers).flatMap(([number, list]) =>
      list.map((other) => [compareKey(other), number] as const),
    ),
  );
  const keys = (words: string[]) => longestFirst(words.map(compareKey));
  return {
    lexicon,
    variants,
    number: new RegExp(
      `(?<![0-9a-z])(?:${alternatives([...variants.keys()])})(?=${alternatives([unit])})`,
      'gu',
    ),
    endings: keys(grades.occupationEndings),
    noOccupation: new Set(grades.notOccupation.words.map(compareKey)),
    noOccupationEnds: keys(grades.notOccupation.ends),
    remarks: new Set(grades.remarks.words.map(compareKey)),
    remarkStarts: keys(grades.remarks.starts),
    doubt: keys(grades.doubt),
    notYet: { starts: keys(grades.notYet?.starts ?? []), anywhere: keys(grades.notYet?.anywhere ?? []) },
  };
});

/** Longest text that is looked up as a grade. */
export const LONGEST = 40;

/** Cuts a text made by `compareKey` and `numbered` into words of grades and other text. */
export function gradeTokens(key: string, grades: GradesVocabulary): GradeToken[] {
  return scan(key, tablesOf(grades).lexicon);
}

/** Writes the numbers of levels one way: 1级, 壹级 → 一级. */
export function numbered(key: string, grades: GradesVocabulary): string {
  const { number, variants } = tablesOf(grades);
  return key.replace(number, (found) => variants.get(found) ?? found);
}

/** Whether a text holds nothing but words that carry no meaning (证书); also true of an empty one. */
export function isFiller(key: string, grades: GradesVocabulary): boolean {
  return gradeTokens(key, grades).every((token) => token.type === 'word' && token.value.kind === 'filler');
}

/** A text without the words that carry no meaning at either end: 取得焊工职业技能等级证书 → 焊工. */
export function withoutFillers(key: string, grades: GradesVocabulary): string {
  const says = (token: GradeToken) => token.type !== 'word' || token.value.kind !== 'filler';
  const tokens = gradeTokens(key, grades);
  const first = tokens.find(says);
  const last = tokens.findLast(says);
  return first === undefined || last === undefined ? '' : key.slice(first.start, last.end);
}

/** Whether a text begins with a word that carries no meaning of its own: 取得高级技师. */
export function startsWithFiller(key: string, grades: GradesVocabulary): boolean {
  const [first] = gradeTokens(key, grades);
  return first?.type === 'word' && first.value.kind === 'filler';
}

/** A remark that changes nothing: 证书编号…, or words that carry no meaning. */
export function isRemark(key: string, grades: GradesVocabulary): boolean {
  const { remarks, remarkStarts } = tablesOf(grades);
  return remarks.has(key) || leading(key, remarkStarts) !== undefined || isFiller(key, grades);
}

/** Whether a text is the name of an occupation, without any word of a grade. */
export function isOccupation(key: string, grades: GradesVocabulary): boolean {
  const { endings, notYet } = tablesOf(grades);
  if (key.length > LONGEST || trailing(key, endings) === undefined) return false;
  // 拟申报焊工（高级技师）, 未取得焊工高级技师: what stands before the trade takes the grade back.
  if (leading(key, notYet.starts) !== undefined || notYet.anywhere.some((word) => key.includes(word)))
    return false;
  return !gradeTokens(key, grades).some((token) => token.type === 'word' && token.value.kind !== 'filler');
}

/** Whether a text ends like an occupation and is a post, a status or a title: a level beside it may be its own. */
export function isNoOccupation(key: string, grades: GradesVocabulary): boolean {
  const { noOccupation, noOccupationEnds } = tablesOf(grades);
  return noOccupation.has(key) || trailing(key, noOccupationEnds) !== undefined;
}

/** The word that makes a grade behind it uncertain: 拟晋升高级技师. */
export function leadingDoubt(key: string, grades: GradesVocabulary): string | undefined {
  return leading(key, tablesOf(grades).doubt);
}

export function isDoubtful(key: string, grades: GradesVocabulary): boolean {
  return tablesOf(grades).doubt.some((word) => key.includes(word));
}
