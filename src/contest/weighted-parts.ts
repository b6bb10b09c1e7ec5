import type { Contest } from '../model/contest.js';
import type { ScoreRow } from '../model/contest-report.js';
import type { Facts } from '../model/fact.js';
import { UNIT } from '../text/decimal.js';
import { cellsOf, finding, type Said, value } from './setting.js';

/** Fewer rows without a total may be poor scores as well. */
const FEWEST = 5;

/** Shares that were rounded add up to a total within this. */
const ROUNDED = UNIT / 10;

const PARTS = ['theory', 'skill'] as const;
type Part = (typeof PARTS)[number];

/**
 * The rows of one table; where the parts look weighted already (28.5 of 30, 66.2 of 70, and the total is their sum), or like shares (0.9), both
 * are unknown: they are to be ranked and passed by marks out of 100 (C-04, C-11), and what was rounded cannot be told back.
 */
export function withoutWeightedParts(rows: ScoreRow[], contest: Contest): Said<{ rows: ScoreRow[] }> {
  const scored = rows.filter((row) => PARTS.every((part) => value(row, part) !== null));
  const [first] = scored;
  if (first === undefined || !lookWeighted(scored, contest)) return { rows, findings: [] };
  const { id } = contest.scoring;
  const { file, sheet } = first;
  const args = { theory: shareOf('theory', contest), skill: shareOf('skill', contest) };
  return {
    rows: rows.map((row) => ({ ...row, facts: { ...row.facts, ...unread(row) } })),
    findings: [finding('contest.weighted-parts', 'review', { contest }, id, { file, sheet }, args)],
  };
}

/** Most points that a part can add to a total. */
function shareOf(part: Part, { scoring: { weights, max } }: Contest): number {
  return (weights[part] * max) / 100;
}

function lookWeighted(rows: ScoreRow[], contest: Contest): boolean {
  const points = (row: ScoreRow, part: Part) => value<number>(row, part) ?? 0;
  // 0.9 for 90 out of 100.
  const areShares = rows.length > 1 && rows.every((row) => PARTS.every((part) => points(row, part) <= UNIT));
  if (areShares && rows.some((row) => points(row, 'skill') > 0)) return true;
  const fits = rows.every((row) => PARTS.every((part) => points(row, part) <= shareOf(part, contest) * UNIT));
  const totals = rows.flatMap((row) => {
    const total = value<number>(row, 'total');
    return total === null ? [] : [{ total, sum: points(row, 'theory') + points(row, 'skill') }];
  });
  if (!fits || totals.length === 0) return fits && rows.length >= FEWEST;
  const added = totals.every(({ total, sum }) => Math.abs(total - sum) < ROUNDED);
  return added && totals.some(({ sum }) => sum > 0);
}

/** The parts that a row gives, as nobody knows what they count. */
function unread(row: ScoreRow): Facts {
  const written = PARTS.filter((part) => value(row, part) !== null);
  return Object.fromEntries(
    written.map((part) => [part, { known: false, why: 'ambiguous', cells: cellsOf(row, part), steps: [] }]),
  );
}
