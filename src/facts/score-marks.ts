import type { Fact, Term } from '../model/fact.js';
import type { Finding } from '../model/finding.js';
import type { TableRow } from '../model/table.js';
import type { ScoresVocabulary } from '../model/vocabulary/scores.js';
import { parseCount } from '../text/chinese-number.js';
import { compareKey, withoutSpaces } from '../text/normalise.js';
import {
  cellFinding,
  type FactContext,
  type FactReader,
  type FieldText,
  known,
  readField,
  unknown,
} from './context.js';
import { readGrade } from './grade-words.js';
import { splitPieces } from './split-items.js';
import { fieldNames } from './terms.js';
import { longestFirst, oncePer, quote, trailing } from './words.js';
import { readYearMonthText } from './year-month.js';

type Filled = FieldText & { state: 'filled' };

/** Longer than any mark. */
const LONGEST = 60;
/** A card's number in a column that asks whether there is one. */
const CARD_NUMBER = /^[0-9]{6,20}$/u;

const wordsOf = oncePer(({ rank, yes, no }: ScoresVocabulary) => ({
  prefixes: longestFirst(rank.prefixes).map((word) => word.toLowerCase()),
  suffixes: longestFirst(rank.suffixes),
  answers: new Map([
    ...no.map((word) => [compareKey(word), false] as const),
    ...yes.map((word) => [compareKey(word), true] as const),
  ]),
}));

/**
 * What the organiser wrote beside the scores: facts `rank` (whole number), `promoted`, `card` (yes or no), `certificate`
 * (Term of the grades), `heldOn` (ISO date); `null`: nothing written. What cannot be told is asked about.
 */
export const scoreMarks: FactReader = (row, context) => {
  const findings: Finding[] = [];
  const read = <T extends number | boolean | string | Term>(
    id: string,
    of: (field: Filled) => T | null,
  ): Fact<T | null> => {
    const field = readField(row, id, context);
    if (field.state === 'no-column') return unknown('no-column', []);
    if (field.state === 'blank' || field.state === 'none') {
      // 无 answers a question; a blank cell leaves it open.
      const answer = field.state === 'none' && (id === 'promoted' || id === 'card') ? (false as T) : null;
      return known(answer, field.cells);
    }
    // Told of by itself, as every cell without a value is.
    if (field.state === 'error') return unknown('unreadable', field.cells);
    const value = field.state === 'filled' && field.text.length <= LONGEST ? of(field) : null;
    if (value !== null) return known(value, field.cells);
    const args = { ...fieldNames(context, id), text: quote(field.text) };
    findings.push(cellFinding(row, id, context, 'score.unread', 'review', args));
    return unknown('unreadable', field.cells);
  };
  const { scores, quantities } = context.vocabulary;
  const facts = {
    rank: read('rank', ({ text }) => rankIn(text, scores)),
    promoted: read('promoted', ({ text }) => answerIn(text, scores)),
    card: read(
      'card',
      ({ text }) => answerIn(text, scores) ?? (CARD_NUMBER.test(withoutSpaces(text)) ? true : null),
    ),
    certificate: read('certificate', ({ cell }) => gradeIn(cell.shown, context)),
    heldOn: read('heldOn', (field) => dateIn(field, quantities.yearMonth)),
  };
  return { facts, findings, clean: {} };
};

/** `3`, `第3名`, `第三`; null for a rank that is none (并列第三). */
function rankIn(text: string, vocabulary: ScoresVocabulary): number | null {
  const { prefixes, suffixes } = wordsOf(vocabulary);
  let key = compareKey(text);
  const prefix = prefixes.find((word) => key.startsWith(word));
  if (prefix !== undefined) key = key.slice(prefix.length);
  const suffix = trailing(key, suffixes);
  if (suffix !== undefined) key = key.slice(0, -suffix.length);
  const rank = parseCount(key.replace(/\.0+$/u, ''));
  return rank === null || rank === 0 ? null : rank;
}

function answerIn(text: string, vocabulary: ScoresVocabulary): boolean | null {
  return wordsOf(vocabulary).answers.get(compareKey(text)) ?? null;
}

/** The one grade that a cell names. */
function gradeIn(shown: string, { vocabulary }: FactContext): Term | null {
  const [piece, ...others] = splitPieces(shown);
  const read = piece === undefined || others.length > 0 ? null : readGrade(piece, vocabulary);
  if (read === null || read === 'ask') return null;
  const { id, zh, rank } = read.grade;
  return { id, zh, rank };
}

/** A day as written. A month alone (2025年9月) is stored in a date cell as its first day, which nobody has said. */
function dateIn(
  { cell, text }: Filled,
  words: FactContext['vocabulary']['quantities']['yearMonth'],
): string | null {
  const read = readYearMonthText(text, words);
  if (cell.kind === 'date') {
    const iso = String(cell.raw).slice(0, 10);
    const monthAlone = read.ok && read.day === null && iso.endsWith('-01');
    return monthAlone ? null : iso;
  }
  if (!read.ok || read.value.month === null || read.day === null) return null;
  return isoDate(read.value.year, read.value.month, read.day);
}

export function isoDate(year: number, month: number, day: number): string {
  return [String(year).padStart(4, '0'), ...[month, day].map((part) => String(part).padStart(2, '0'))].join(
    '-',
  );
}

/** The text of a filled column, as a fact; `null`: nothing written. */
export function textFact(row: TableRow, id: string, context: FactContext): Fact<string | null> {
  const field = readField(row, id, context);
  if (field.state === 'no-column') return unknown('no-column', []);
  if (field.state === 'blank' || field.state === 'none') return known(null, field.cells);
  return field.state === 'filled' ? known(field.text, field.cells) : unknown('ambiguous', field.cells);
}
