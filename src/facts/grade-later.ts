import type { Facts, Item } from '../model/fact.js';
import type { Finding } from '../model/finding.js';
import type { TableRow } from '../model/table.js';
import { compareKey } from '../text/normalise.js';
import { mayBeDated, undated } from './award-dates.js';
import { shortDate } from './award-later.js';
import { readPlacement, withoutBookMarks } from './award-placement.js';
import { awardLexicon } from './award-words.js';
import { cellFinding, type FactContext, unknown } from './context.js';
import { type Column, type ReadPiece, readColumn } from './grade-columns.js';
import { isContest } from './grade-words.js';
import { quote } from './words.js';

/** A grade or title and the first day (ISO) on which it can have been gained; empty where no date is written. */
export interface Gain {
  column: Column;
  piece: ReadPiece;
  from: string;
}

/** The grades and titles of a row. */
export function gradeGains(row: TableRow, context: FactContext): Gain[] {
  return (['grade', 'title'] as const).flatMap((id) => gainsOf(readColumn(id, row, context), context));
}

/**
 * Grades and titles dated after a reference date (T-47): they were not held by then, so the fact, or the title, is not
 * known as of that date, and each is asked about once at its cell. A year without a month may lie before a date in it.
 * `asOf`: ISO date.
 */
export function laterGains(
  gains: Gain[],
  facts: Facts,
  row: TableRow,
  context: FactContext,
  asOf: string,
): { facts: Facts; findings: Finding[] } {
  const late = gains.filter(({ from }) => from > asOf);
  const replaced: Facts = {};
  if (late.length === 0) return { facts: replaced, findings: [] };
  const say = ({ column, piece, from }: Gain, code: string) =>
    cellFinding(row, column.id, context, code, 'review', { text: quote(piece.text), date: shortDate(from) });

  const { skillGrade, titles } = facts;
  // A grade that is known without the later ones stays.
  const lateGrades = skillGrade?.known
    ? late.filter(({ piece }) => rankOf(piece) > highest(gains.filter(({ from }) => from <= asOf)))
    : [];
  if (skillGrade?.known && lateGrades.length > 0)
    replaced.skillGrade = unknown('ambiguous', skillGrade.cells, skillGrade.steps);

  const lateTitles = titles?.known ? late.filter(({ piece }) => piece.is === 'title') : [];
  if (titles?.known && Array.isArray(titles.value) && lateTitles.length > 0) {
    const keys = new Set(lateTitles.map(({ column, piece }) => `${column.field.cells[0]} ${piece.text}`));
    const value = titles.value.map(
      (item: Item): Item =>
        keys.has(`${item.cell} ${item.text}`)
          ? { ...item, series: null, level: null, standing: null, term: null }
          : item,
    );
    replaced.titles = { ...titles, value };
  }
  return {
    facts: replaced,
    findings: [
      ...lateGrades.map((gain) => say(gain, 'grade.later')),
      ...lateTitles.map((gain) => say(gain, 'title.later')),
    ],
  };
}

/** The grades and titles of a column, each with the latest of its dates and of those beside it that may be its own. */
function gainsOf(column: Column, context: FactContext): Gain[] {
  const { pieces } = column;
  const dates = pieces.map(({ text }) => dateOf(text, context));
  const where = { opens: isApart(pieces[0], dates[0]), closes: isApart(pieces.at(-1), dates.at(-1)) };
  const gains: Gain[] = [];
  let waiting = '';
  /** Of a date with which a list begins: 2025年取得高级技师、特级技师. */
  let listed = '';
  for (const [i, piece] of pieces.entries()) {
    const from = dates[i] ?? '';
    const last = gains.at(-1);
    if (isGain(piece)) {
      const own = later(from, waiting);
      gains.push({ column, piece, from: own === '' ? listed : own });
      if (own !== '') listed = startsWithDate(piece.text, context) ? own : '';
      waiting = '';
      continue;
    }
    const next = pieces[i + 1];
    const side = last === undefined ? 'behind' : next === undefined ? 'before' : sideOf(piece, next, where);
    if (side !== 'behind' && last !== undefined) last.from = later(last.from, from);
    if (side !== 'before') waiting = later(waiting, from);
  }
  return gains;
}

/**
 * Which neighbour a date that stands apart belongs to: the one without a list mark between (技师 2018.3、高级技师); else all
 * dates stand before theirs, or behind, as the first and the last of the column do (2018年，技师，2026年，高级技师). Where
 * neither tells, it may be either's (技师，2026年，高级技师).
 */
function sideOf(
  date: ReadPiece,
  next: ReadPiece,
  { opens, closes }: { opens: boolean; closes: boolean },
): 'before' | 'behind' | 'either' {
  if (date.close !== next.close) return date.close ? 'before' : 'behind';
  if (opens === closes) return 'either';
  return opens ? 'behind' : 'before';
}

const isGain = ({ is }: ReadPiece) => is === 'grade' || is === 'title' || is === 'unclear';

/** Whether a piece is a date that stands apart. */
function isApart(piece: ReadPiece | undefined, date: string | undefined): boolean {
  return piece !== undefined && !isGain(piece) && date !== undefined && date !== '';
}

function dateOf(text: string, { vocabulary }: FactContext): string {
  const lexicon = awardLexicon(vocabulary.awards, vocabulary.contests);
  const key = compareKey(text);
  if (!mayBeDated(withoutBookMarks(key), lexicon)) return '';
  const written = undated(key, lexicon).from ?? '';
  if (!isContest(text, vocabulary)) return written;
  const { heldFrom } = readPlacement(text, lexicon).placement;
  return typeof heldFrom === 'string' ? later(written, heldFrom) : written;
}

function startsWithDate(text: string, { vocabulary }: FactContext): boolean {
  return undated(compareKey(text), awardLexicon(vocabulary.awards, vocabulary.contests)).listFrom !== null;
}

const later = (a: string, b: string) => (a > b ? a : b);

const rankOf = (piece: ReadPiece) => (piece.is === 'grade' ? piece.read.grade.rank : -1);

const highest = (gains: Gain[]) => gains.reduce((best, { piece }) => Math.max(best, rankOf(piece)), -1);
