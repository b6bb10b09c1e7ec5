import type { GradesVocabulary, GradeWord } from '../model/vocabulary/grades.js';
import { buildLexicon, scan, type Token } from './lexicon.js';
import { longestFirst, oncePer, trailing } from './words.js';

type Word = { kind: 'gained' } | { kind: 'grade'; grade: GradeWord; own: boolean } | { kind: 'filler' };

const tablesOf = oncePer((grades: GradesVocabulary) => {
  const entries: [string, Word][] = [];
  // A verb that is also a filler (取得) counts as the verb.
  for (const word of grades.gained) entries.push([word, { kind: 'gained' }]);
  for (const grade of grades.grades)
    for (const word of [grade.zh, ...grade.synonyms, ...(grade.publicService ?? [])])
      entries.push([word, { kind: 'grade', grade, own: word === grade.zh }]);
  for (const word of grades.fillers) entries.push([word, { kind: 'filler' }]);
  return { words: buildLexicon(entries), doubt: longestFirst(grades.doubt) };
});

/** A longer text is no clause about a grade. */
const LONGEST = 200;

/** Words that say that a grade was won: `key.slice(start, end)`. */
export interface GradeClaim {
  start: number;
  end: number;
  grade: GradeWord;
}

/**
 * Where a key (`compareKey`) says that a grade was won: a word such as 晋升, the grade, its certificate, and then nothing
 * more or a mark (获技师组第一名 names no grade). Without words that deny or put off (未获, 拟晋升).
 */
export function gradeClaims(key: string, grades: GradesVocabulary): GradeClaim[] {
  if (key.length > LONGEST) return [];
  const { words, doubt } = tablesOf(grades);
  const tokens = scan(key, words);
  const kindAt = (i: number) => kindOf(tokens[i]);
  const claims: GradeClaim[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const verb = tokens[i];
    if (verb === undefined || kindOf(verb) !== 'gained') continue;
    if (trailing(key.slice(0, verb.start), doubt) !== undefined) continue;
    let k = i + 1;
    while (kindAt(k) === 'filler' || kindAt(k) === 'gained') k++;
    const token = tokens[k];
    if (token?.type !== 'word' || token.value.kind !== 'grade') continue;
    let next = k + 1;
    while (kindAt(next) === 'filler' || kindAt(next) === 'grade') next++;
    if (kindAt(next) !== 'end' && kindAt(next) !== 'mark') continue;
    const level = bracketed(tokens, next, key);
    claims.push({ start: verb.start, end: tokens[level - 1]?.end ?? key.length, grade: token.value.grade });
    i = level - 1;
  }
  return claims;
}

/** Index behind a bracket at `from` that says the grade once more (技师（二级）); `from` where there is none. */
function bracketed(tokens: Token<Word>[], from: number, key: string): number {
  const charAt = (i: number) => key.charAt(tokens[i]?.start ?? key.length);
  if (charAt(from) !== '(') return from;
  let i = from + 1;
  while (kindOf(tokens[i]) === 'filler' || kindOf(tokens[i]) === 'grade') i++;
  return i > from + 1 && charAt(i) === ')' ? i + 1 : from;
}

/**
 * A key without the words that say which grade was won, so that what is left can be read as an award: also without a
 * grade in brackets at the end (…第八名（二级技师）), which is no trade.
 */
export function withoutGradeClaims(key: string, grades: GradesVocabulary): string {
  let left = '';
  let from = 0;
  for (const { start, end } of gradeClaims(key, grades)) {
    // The brackets around a claim go with it.
    const wrapped = key.charAt(start - 1) === '(' && key.charAt(end) === ')';
    left += key.slice(from, wrapped ? start - 1 : start);
    from = wrapped ? end + 1 : end;
  }
  left += key.slice(from);
  const remark = /\(([^()]{1,30})\)$/u.exec(left);
  return remark !== null && isGrade(remark[1] ?? '', grades) ? left.slice(0, remark.index) : left;
}

/** Whether a text is a grade by its own word, with nothing beside it but fillers, other wordings, and marks. */
function isGrade(text: string, grades: GradesVocabulary): boolean {
  const tokens = scan(text, tablesOf(grades).words);
  return (
    tokens.every(({ type }) => type === 'word' || type === 'mark') &&
    tokens.some((token) => token.type === 'word' && token.value.kind === 'grade' && token.value.own)
  );
}

function kindOf(token: Token<Word> | undefined): Word['kind'] | Token<Word>['type'] | 'end' {
  return token?.type === 'word' ? token.value.kind : (token?.type ?? 'end');
}
