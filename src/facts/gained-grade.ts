import type { GradesVocabulary, GradeWord } from '../model/vocabulary/grades.js';
import { compareKey } from '../text/normalise.js';
import { readPlacement } from './award-placement.js';
import { awardLexicon } from './award-words.js';
import { gradeClaims } from './grade-claim.js';
import type { GradeTopics } from './grade-words.js';
import { splitItems } from './split-items.js';

/** How many parts of a cell may lie between a contest and the grade won in it. */
const FARTHEST = 4;

/** A grade that a cell of awards says was won in a contest. */
export interface Gained {
  /** The part of the cell that names the contest. */
  contest: string;
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
      if (readPlacement(placement, lexicon).contest) return [{ contest: part.text, grade: gained.grade }];
      // A claim on a line of its own belongs to the line before it: …复赛第8名⏎获技师证书.
      if (part.separator === 'hard' && !(k === i && gained.before === '')) break;
    }
    return [];
  });
}

/** The grade that a part claims, and what stands before the claim. */
function gainedIn(text: string, grades: GradesVocabulary): { grade: GradeWord; before: string } | null {
  const key = compareKey(text);
  const [claim] = gradeClaims(key, grades);
  if (claim === undefined) return null;
  return { grade: claim.grade, before: key.slice(0, claim.start).replace(/\($/u, '') };
}
