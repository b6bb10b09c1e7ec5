import type { GradesVocabulary, GradeWord } from '../model/vocabulary/grades.js';
import { compareKey } from '../text/normalise.js';
import { buildLexicon, type Lexicon, scan } from './lexicon.js';
import type { Piece } from './split-items.js';
import { longestFirst, oncePer, trailing } from './words.js';

type Word = { kind: 'grade'; grade: GradeWord; zh: string } | { kind: 'ask' } | { kind: 'filler' };

/** A grade as read: known, a word that must be asked about, or none that the vocabulary knows (null). */
export type GradeReading = { grade: GradeWord; word: string; bare: boolean } | 'ask' | null;

const tablesOf = oncePer((grades: GradesVocabulary) => {
  const entries: [string, Word][] = [];
  for (const grade of grades.grades) {
    for (const zh of [grade.zh, ...grade.synonyms]) entries.push([zh, { kind: 'grade', grade, zh }]);
  }
  for (const word of grades.ask) entries.push([word, { kind: 'ask' }]);
  for (const word of grades.fillers) entries.push([word, { kind: 'filler' }]);
  const lexicon: Lexicon<Word> = buildLexicon(entries);
  return { lexicon, endings: longestFirst(grades.occupationEndings.map(compareKey)) };
});

/** Longest text that is looked up as a grade. */
const LONGEST = 40;

/**
 * Reads one piece of a grade column (facts.md §2.7). The whole text must be a grade, with the longest word winning:
 * 高级工程师 holds no 高级工. Only an occupation may stand before it (焊工高级技师) or in brackets behind it. `bare`: the
 * text is a grade and nothing else.
 */
export function readGrade(
  { text, notes }: Pick<Piece, 'text' | 'notes'>,
  grades: GradesVocabulary,
): GradeReading {
  const start = compareKey(text);
  const [first, ...others] = notes;
  if (first !== undefined && (isOccupation(start, grades) || isFiller(start, grades))) {
    // 焊工（高级技师）, 职业技能等级（一级）: the grade itself stands in the brackets.
    const inside = readGrade({ text: first, notes: others }, grades);
    return inside === null || inside === 'ask'
      ? inside
      : { ...inside, bare: inside.bare && isFiller(start, grades) };
  }
  const head = readWords(start, grades);
  if (head === null || head === 'ask') return head;
  let bare = head.bare;
  for (const note of notes) {
    const key = compareKey(note);
    if (isOccupation(key, grades)) {
      bare = false;
      continue;
    }
    const inner = readWords(key, grades);
    if (inner === null || inner === 'ask') return inner;
    // 一级/技师: two grades that contradict each other.
    if (inner.grade.rank !== head.grade.rank) return 'ask';
  }
  return { ...head, bare };
}

function readWords(key: string, grades: GradesVocabulary): GradeReading {
  if (key === '' || key.length > LONGEST) return null;
  const tokens = scan(key, tablesOf(grades).lexicon);
  const words = tokens.flatMap((token) => (token.type === 'word' ? [token.value] : []));
  if (words.some(({ kind }) => kind === 'ask')) return 'ask';
  const held = words.flatMap((word) => (word.kind === 'grade' ? [word] : []));
  const [first] = held;
  if (first === undefined) return null;
  if (held.some(({ grade }) => grade.rank !== first.grade.rank)) return 'ask';
  const start = tokens.findIndex((token) => token.type === 'word');
  if (tokens.some((token, i) => i > start && token.type !== 'word')) return null;
  const before = key.slice(0, tokens[start]?.start);
  if (before !== '' && !isOccupation(before, grades)) return null;
  return { grade: first.grade, word: first.zh, bare: before === '' };
}

function isFiller(text: string, grades: GradesVocabulary): boolean {
  if (text.length > LONGEST) return false;
  return scan(text, tablesOf(grades).lexicon).every(
    (token) => token.type === 'word' && token.value.kind === 'filler',
  );
}

function isOccupation(text: string, grades: GradesVocabulary): boolean {
  const { endings, lexicon } = tablesOf(grades);
  if (text.length > LONGEST) return false;
  if (trailing(text, endings) === undefined) return false;
  return !scan(text, lexicon).some((token) => token.type === 'word');
}
