import type { Contest } from '../model/contest.js';
import type { Facts, Field, Item } from '../model/fact.js';
import type { TableRow } from '../model/table.js';
import type { GradeWord } from '../model/vocabulary/grades.js';
import { compareKey } from '../text/normalise.js';
import { readPlacement } from './award-placement.js';
import { awardLexicon } from './award-words.js';
import type { FactContext } from './context.js';
import { readField } from './context.js';
import { type Gained, gainedGrades } from './gained-grade.js';
import { readColumn } from './grade-columns.js';

/** A placement in an edition of a contest whose certificates are known. */
export interface Claim {
  contest: Contest;
  placement: { text: string } & Record<string, Field>;
  /** The grade that the sheet says was won with this placement; null where nothing ties one to it. */
  tied: GradeWord | null;
  /** Form field and address of the cell that says so. */
  field: string;
  cell: string;
}

/** Columns that hold placements. */
const AWARD_FIELDS = ['honours', 'skillAwards'];

/**
 * The placements of a row that may have led to a certificate, and which grade the sheet ties to each: in the cell of
 * grades (高级技师（2025年…第8名取得）) or beside the award (…第八名，晋升高级技师).
 */
export function certificateClaims(facts: Facts, row: TableRow, context: FactContext): Claim[] {
  if (context.contests.length === 0) return [];
  return [...fromGrades(row, context), ...fromAwards(facts, row, context)];
}

function fromAwards(facts: Facts, row: TableRow, context: FactContext): Claim[] {
  const { placements } = facts;
  const items = placements?.known && Array.isArray(placements.value) ? placements.value : [];
  return AWARD_FIELDS.flatMap((field) => {
    const text = readField(row, field, context);
    const here = items.filter(({ cell }) => text.cells.some((address) => address === cell));
    if (
      text.state !== 'filled' ||
      !here.some((item) => editionOf(item, context) ?? unreadEdition(item, context))
    )
      return [];
    const ties = tiesOf(here, text.cell.shown, context);
    return here.flatMap((item, i): Claim[] => {
      const gained = ties[i] ?? [];
      const unread = gained.length > 0 ? unreadEdition(item, context) : undefined;
      const contest = editionOf(item, context) ?? unread;
      if (contest === undefined) return [];
      const claim = { contest, placement: item, field, cell: item.cell };
      return gained.length === 0
        ? [{ ...claim, tied: null }]
        : gained.map(({ grade }) => ({ ...claim, tied: grade }));
    });
  });
}

/**
 * How many placements behind the last tied one are looked at for the next tie; both stand in the order of the cell. More
 * than anybody has won: a tie that is not found is a grade that nobody asks about.
 */
const FARTHEST = 200;

/** For each placement of a cell, the grades that the cell says were won with it. Linear. */
function tiesOf(items: Item[], cell: string, { vocabulary }: FactContext): Gained[][] {
  const keys = items.map(({ text }) => compareKey(text));
  const ties: Gained[][] = items.map(() => []);
  let from = 0;
  for (const gained of gainedGrades(cell, vocabulary)) {
    const named = compareKey(gained.contest);
    const found = keys.slice(from, from + FARTHEST).findIndex((key) => key.includes(named));
    if (found === -1) continue;
    from += found;
    ties[from]?.push(gained);
  }
  return ties;
}

/** A cell of grades shorter than this names no contest. */
const SHORTEST_WITH_CONTEST = 10;

function fromGrades(row: TableRow, context: FactContext): Claim[] {
  const text = readField(row, 'grade', context);
  if (text.state !== 'filled' || text.text.length < SHORTEST_WITH_CONTEST) return [];
  const { vocabulary } = context;
  const lexicon = awardLexicon(vocabulary.awards, vocabulary.contests);
  const [cell = ''] = text.cells;
  const { pieces } = readColumn('grade', row, context);
  /** Contests written as pieces of their own, before the grade won in them. */
  let waiting: string[] = [];
  const based: { grade: GradeWord; basis: string[] }[] = [];
  for (const piece of pieces) {
    if (piece.is === 'contest') waiting.push(piece.text);
    if (piece.is !== 'grade') continue;
    const before = waiting.length > 0 ? [waiting.join(' ')] : [];
    based.push({ grade: piece.read.grade, basis: [...piece.read.basis, ...before] });
    waiting = [];
  }
  // 技师，2025年…复赛第9名: nothing follows that was won there.
  if (waiting.length > 0) based.at(-1)?.basis.push(waiting.join(' '));
  return based.flatMap(({ grade, basis }) =>
    basis.flatMap((named): Claim[] => {
      const { placement } = readPlacement(named, lexicon);
      const contest = editionOf({ ...placement }, context) ?? unreadEdition({ ...placement }, context);
      if (contest === undefined) return [];
      return [{ contest, placement: { ...placement, text: named }, tied: grade, field: 'grade', cell }];
    }),
  );
}

/** An edition of the same year that a contest which cannot be told may be (2025大赛…): only where a grade rests on it. */
function unreadEdition(
  { event, year, readable }: Record<string, Field>,
  { contests }: FactContext,
): Contest | undefined {
  return event === null && readable !== true ? contests.find((contest) => year === contest.year) : undefined;
}

/** The edition that a placement belongs to; where the year is not written it may be that one. */
function editionOf({ event, year }: Record<string, Field>, { contests }: FactContext): Contest | undefined {
  return contests.find((contest) => event === contest.event && (year === contest.year || year === null));
}
