import type { GradesVocabulary, GradeWord } from '../model/vocabulary/grades.js';
import type { Vocabulary } from '../model/vocabulary.js';
import { compareKey } from '../text/normalise.js';
import { undated } from './award-dates.js';
import { readPlacement } from './award-placement.js';
import { type AwardLexicon, awardLexicon } from './award-words.js';
import {
  type GradeToken,
  gradeTokens,
  isDoubtful,
  isFiller,
  isNoOccupation,
  isOccupation,
  isRemark,
  LONGEST,
  leadingDoubt,
  numbered,
  withoutFillers,
} from './grade-lexicon.js';
import type { Piece } from './split-items.js';

/** A grade as read. */
export interface Grade {
  grade: GradeWord;
  /** The word of the vocabulary that says it. */
  word: string;
  /** The text is a grade and nothing else. */
  bare: boolean;
  /** The text holds the grade's own word, not only another wording of it. */
  literal: boolean;
  /** Said as the grade of a worker in an office or public institution. */
  publicService: boolean;
  /** Contests that the text says the grade was won in. */
  basis: string[];
}

/** A grade, a word that must be asked about, or none that the vocabulary knows (null). */
export type GradeReading = Grade | 'ask' | null;

/** The topics of the vocabulary that grades need: a contest or a date may stand beside one. */
export type GradeTopics = Pick<Vocabulary, 'grades' | 'awards' | 'contests'>;

/** Longest text that is looked up together with the contest that the grade was won in. */
const LONGEST_WITH_CONTEST = 200;

/** A text with more remarks than this says no grade. */
const MOST_NOTES = 12;

/**
 * Reads one piece of a grade column (facts.md §2.7). The whole text must be a grade, with the longest word winning:
 * 高级工程师 holds no 高级工. Only an occupation (焊工高级技师), a date, or the contest that it was won in may stand beside it.
 */
export function readGrade({ text, notes }: Pick<Piece, 'text' | 'notes'>, topics: GradeTopics): GradeReading {
  const parts = notes.flatMap((note) => note.split(/[/、,;；]/u)).filter((note) => note.trim() !== '');
  const key = gradeKey(text, topics);
  const plainKey = withoutFillers(key, topics.grades);
  if (parts.length > MOST_NOTES) return null;
  const [first, ...others] = parts;
  if (first !== undefined && standsInBrackets(text, key, topics)) {
    // 焊工（高级技师）, 职业技能等级（一级）: the grade itself stands in the brackets.
    const inside = readGrade({ text: first, notes: others }, topics);
    if (inside === null || inside === 'ask') return inside;
    if (isOwnLevel(inside, plainKey, topics.grades)) return 'ask';
    const basis = isContest(text, topics) ? [text] : [];
    return {
      ...inside,
      bare: inside.bare && isFiller(key, topics.grades),
      basis: [...basis, ...inside.basis],
    };
  }
  const plain = readWords(key, topics.grades);
  const head = plain === null || plain === 'ask' ? (afterContest(text, topics) ?? plain) : plain;
  if (head === null) return isDoubted(key, topics.grades) ? 'ask' : null;
  if (head === 'ask') return 'ask';
  // 高级技师 2018.5: the grade's own word, and a date beside it that is not to be lost.
  const dated = key === compareKey(head.word) && key !== numbered(compareKey(text), topics.grades);
  return withNotes(dated ? { ...head, bare: false } : head, parts, topics);
}

/** Whether what stands before a bracket leaves the grade to the bracket. */
function standsInBrackets(text: string, key: string, topics: GradeTopics): boolean {
  const { grades } = topics;
  if (isFiller(key, grades) || isOccupation(withoutFillers(key, grades), grades)) return true;
  return readWords(key, grades) === null && afterContest(text, topics) === null && isContest(text, topics);
}

function withNotes(head: Grade, notes: string[], topics: GradeTopics): GradeReading {
  let grade = head;
  for (const note of notes) {
    const said = readNote(note, grade, topics);
    if (said === null || said === 'ask') return said;
    grade = said;
  }
  return grade;
}

/** What a remark in brackets does to the grade before it. */
function readNote(note: string, held: Grade, topics: GradeTopics): GradeReading {
  const { grades } = topics;
  const key = gradeKey(note, topics);
  if (isRemark(key, grades)) return { ...held, bare: false };
  // …大赛（快递员）第8名取得技师: the trade belongs to the contest.
  if (isOwnLevel(held, key, grades)) return 'ask';
  if (isOccupation(key, grades))
    return { ...held, bare: false, basis: held.basis.map((contest) => `${contest}(${note})`) };
  const inner = readWords(key, grades);
  if (inner !== null && inner !== 'ask') {
    // 一级/技师: two grades that contradict each other.
    if (inner.grade.rank !== held.grade.rank) return 'ask';
    return { ...held, literal: held.literal || inner.literal };
  }
  if (isContest(note, topics)) return { ...held, bare: false, basis: [...held.basis, note] };
  return inner === 'ask' || isDoubtful(key, grades) ? 'ask' : null;
}

function readWords(key: string, grades: GradesVocabulary): GradeReading {
  if (key === '' || key.length > LONGEST) return null;
  const tokens = gradeTokens(key, grades);
  const read = gradeIn(tokens);
  if (read === null || read === 'ask') return read;
  // 持有焊工高级技师证: such words may stand before the occupation too.
  const first = Math.max(
    0,
    tokens.findIndex((token) => token.type !== 'word' || token.value.kind !== 'filler'),
  );
  const from = tokens[first]?.type === 'word' ? 0 : first;
  const start = tokens.findIndex((token, i) => i >= from && token.type === 'word');
  if (tokens.some((token, i) => i > start && token.type !== 'word')) return null;
  const before = key.slice(tokens[from]?.start, tokens[start]?.start);
  if (before !== '' && !isOccupation(before, grades)) return null;
  return isOwnLevel(read, before, grades) ? 'ask' : { ...read, bare: before === '' };
}

/** 公务员一级: a bare level that may be the post's own, not a skill grade. */
function isOwnLevel({ literal }: Grade, beside: string, grades: GradesVocabulary): boolean {
  return !literal && isNoOccupation(beside, grades);
}

/** The one grade that the words among these tokens say. */
function gradeIn(tokens: GradeToken[]): GradeReading {
  const words = tokens.flatMap((token) => (token.type === 'word' ? [token.value] : []));
  if (words.some(({ kind }) => kind === 'ask')) return 'ask';
  const held = words.flatMap((word) => (word.kind === 'grade' ? [word] : []));
  const [first] = held;
  if (first === undefined) return null;
  if (held.some(({ grade }) => grade.rank !== first.grade.rank)) return 'ask';
  return {
    grade: first.grade,
    word: first.zh,
    bare: true,
    literal: held.some(({ grade, zh }) => zh === grade.zh),
    publicService: words.some((word) => word.kind !== 'ask' && word.publicService),
    basis: [],
  };
}

/** 2025年…大赛第8名取得高级技师: a grade at the end, and before it the contest that it was won in. */
function afterContest(text: string, topics: GradeTopics): Grade | null {
  const key = numbered(compareKey(text), topics.grades);
  if (key.length > LONGEST_WITH_CONTEST) return null;
  const tokens = gradeTokens(key, topics.grades);
  const start = tokens.findLastIndex((token) => token.type !== 'word' || token.value.kind === 'ask') + 1;
  const read = gradeIn(tokens.slice(start));
  const before = key.slice(0, tokens[start]?.start ?? 0);
  if (read === null || read === 'ask' || !isContest(before, topics)) return null;
  return { ...read, bare: false, basis: [before] };
}

const lexiconOf = ({ awards, contests }: GradeTopics): AwardLexicon => awardLexicon(awards, contests);

/** Whether a text names a contest. */
export function isContest(text: string, topics: GradeTopics): boolean {
  return text.length <= LONGEST_WITH_CONTEST && readPlacement(text, lexiconOf(topics)).contest;
}

/** Whether a text is a stage and rank and nothing else: the rest of a contest named before it. */
export function isPlace(text: string, topics: GradeTopics): boolean {
  return text.length <= LONGEST && readPlacement(text, lexiconOf(topics)).onlyRank;
}

/** The form in which grades are looked up: without dates, numbers of levels written one way. */
function gradeKey(text: string, topics: GradeTopics): string {
  const key = compareKey(text);
  return key.length > LONGEST_WITH_CONTEST
    ? key
    : numbered(undated(key, lexiconOf(topics)).key, topics.grades);
}

/** 拟晋升高级技师: a grade that is not yet held, or not surely. */
function isDoubted(key: string, grades: GradesVocabulary): boolean {
  const word = leadingDoubt(key, grades);
  return word !== undefined && readWords(key.slice(word.length), grades) !== null;
}

/** Whether a text is only a date or a remark that changes nothing. */
export function isAside(text: string, topics: GradeTopics): boolean {
  return isRemark(gradeKey(text, topics), topics.grades);
}

/** The highest grade whose word stands anywhere in a text, whatever else the text says; null where none does. */
export function mentionedRank(text: string, topics: GradeTopics): number | null {
  const tokens = gradeTokens(gradeKey(text, topics), topics.grades);
  const ranks = tokens.flatMap((token) =>
    token.type === 'word' && token.value.kind === 'grade' ? [token.value.grade.rank] : [],
  );
  return ranks.length === 0 ? null : ranks.reduce((a, b) => Math.max(a, b));
}
