import type { GradesVocabulary, GradeWord } from '../model/vocabulary/grades.js';
import { compareKey } from '../text/normalise.js';
import { readPlacement } from './award-placement.js';
import { awardLexicon } from './award-words.js';
import type { GradeTopics } from './grade-words.js';
import { buildLexicon, scan } from './lexicon.js';
import { splitItems } from './split-items.js';
import { oncePer } from './words.js';

type Word = { kind: 'gained' } | { kind: 'grade'; grade: GradeWord } | { kind: 'filler' };

const lexiconOf = oncePer((grades: GradesVocabulary) => {
  const entries: [string, Word][] = [];
  for (const word of grades.gained) entries.push([word, { kind: 'gained' }]);
  for (const grade of grades.grades)
    for (const word of [grade.zh, ...grade.synonyms, ...(grade.publicService ?? [])])
      entries.push([word, { kind: 'grade', grade }]);
  for (const word of grades.fillers) entries.push([word, { kind: 'filler' }]);
  return buildLexicon(entries);
});

/** A longer text is no clause about a grade. */
const LONGEST = 200;
/** How many parts of a cell may lie between a contest and the grade won in it. */
const FARTHEST = 4;

/** A grade that a cell of awards says was won in a contest. */
export interface Gained {
  /** The part of the cell that names the contest. */
  contest: string;
  /** That part without the words about the grade. */
  placement: string;
  grade: GradeWord;
}

/**
 * Grades that a cell of awards says were won in a contest: …大赛决赛第八名，晋升高级技师; …第八名（获高级技师证书）.
 */
export function gainedGrades(cell: string, topics: GradeTopics): Gained[] {
  const lexicon = awardLexicon(topics.awards, topics.contests);
  const parts = splitItems(cell, lexicon.names);
  return parts.flatMap(({ text }, i) => {
    const gained = gainedIn(text, topics.grades);
    if (gained === null) return [];
    for (let k = i; k >= 0 && k > i - FARTHEST; k--) {
      const part = parts[k];
      if (part === undefined) break;
      const placement = k === i ? gained.before : part.text;
      if (readPlacement(placement, lexicon).contest)
        return [{ contest: part.text, placement, grade: gained.grade }];
      if (part.separator === 'hard') break;
    }
    return [];
  });
}

/** The grade behind a word such as 晋升; nothing but its certificate may follow (获技师组第一名 names none). */
function gainedIn(text: string, grades: GradesVocabulary): { grade: GradeWord; before: string } | null {
  if (text.length > LONGEST) return null;
  const key = compareKey(text);
  const tokens = scan(key, lexiconOf(grades));
  const kindAt = (i: number) => {
    const token = tokens[i];
    return token?.type === 'word' ? token.value.kind : (token?.type ?? 'end');
  };
  for (let i = 0; i < tokens.length; i++) {
    const verb = tokens[i];
    // A verb that is also a filler (取得) counts as the verb.
    if (verb?.type !== 'word' || verb.value.kind !== 'gained') continue;
    let k = i + 1;
    while (kindAt(k) === 'filler' || kindAt(k) === 'gained') k++;
    const token = tokens[k];
    if (token?.type !== 'word' || token.value.kind !== 'grade') continue;
    let next = k + 1;
    while (kindAt(next) === 'filler' || kindAt(next) === 'grade') next++;
    if (kindAt(next) === 'end' || kindAt(next) === 'mark')
      return { grade: token.value.grade, before: key.slice(0, verb.start).replace(/\($/u, '') };
  }
  return null;
}
