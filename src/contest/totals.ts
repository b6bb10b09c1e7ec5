import type { Contest, ContestOutcome } from '../model/contest.js';
import type { ScoreRow } from '../model/contest-report.js';
import type { Finding } from '../model/finding.js';
import { decimalText, roundedTo, UNIT } from '../text/decimal.js';
import type { Entry } from './contestants.js';
import { finding, placeOf, rowNames, type Said, type Setting, value } from './setting.js';

/** Units of a total: its parts are weighted in per cent, so that no product is ever rounded. */
export const TOTAL_UNIT = UNIT * 100;

/** A score between two bounds; equal where it is known. */
export interface Span {
  low: number;
  high: number;
}

/** What an entry is ranked by. Totals in `TOTAL_UNIT`, parts in `UNIT`. */
export interface Score {
  /** null: not known whether there was one. */
  absent: boolean | null;
  theory: Span;
  skill: Span;
  total: Span;
  passed: ContestOutcome;
}

/** The total of two parts as the weights have it, exact. */
function weighted(theory: number, skill: number, { weights }: Contest['scoring']): number {
  return theory * weights.theory + skill * weights.skill;
}

/** Scores of an entry; a part that is missing or impossible may be anything between none and all points. */
export function scoreOf(entry: Entry, setting: Setting): Said<Score> {
  const { scoring, certificates } = setting.contest;
  const theory = partOf(entry, 'theory', setting);
  const skill = partOf(entry, 'skill', setting);
  const mark = certificates.passMark * UNIT;
  return {
    absent: absentOf(entry.rows),
    theory: theory.span,
    skill: skill.span,
    total: {
      low: weighted(theory.span.low, skill.span.low, scoring),
      high: weighted(theory.span.high, skill.span.high, scoring),
    },
    passed: both(passes(theory.span, mark), passes(skill.span, mark)),
    findings: [...theory.findings, ...skill.findings],
  };
}

/** What the parts of a score sort by: the total, rounded if a reading says so, then the part that breaks ties. */
export function keyOf(
  score: Score,
  { breakTie }: Contest['scoring'],
  decimals: number | null,
): { low: Key; high: Key } {
  const total = totalOf(score, { decimals });
  const part = score[breakTie];
  return { low: [total.low, part.low], high: [total.high, part.high] };
}

export type Key = [total: number, tieBreaker: number];

/** A team is absent if nobody of it took part. */
function absentOf(rows: ScoreRow[]): boolean | null {
  const said = rows.map((row) => value<boolean>(row, 'absent'));
  if (said.includes(false)) return false;
  return said.includes(null) ? null : true;
}

function partOf(entry: Entry, part: 'theory' | 'skill', setting: Setting): Said<{ span: Span }> {
  const { max } = setting.contest.scoring;
  const open = { low: 0, high: max * UNIT };
  const findings: Finding[] = [];
  const written = entry.rows.flatMap((row) => {
    // Who did not sit a part has earned no points in it; whether that is what is meant is asked about.
    if (value<string>(row, 'absentPart') === part) return [{ row, units: 0 }];
    const units = value<number>(row, part);
    if (units === null) return [];
    if (units >= 0 && units <= open.high) return [{ row, units }];
    const args = { max, text: decimalText(units) };
    findings.push(
      finding('score.out-of-range', 'error', setting, setting.contest.scoring.id, placeOf(row, part), args),
    );
    return [];
  });
  const [first] = written;
  if (first === undefined || findings.length > 0) return { span: open, findings };
  const other = written.find(({ units }) => units !== first.units);
  if (other !== undefined) {
    // How members' scores make a team's the notice does not say.
    const args = { others: rowNames([first.row]) };
    const said = finding(
      'contest.team-scores',
      'review',
      setting,
      setting.contest.scoring.id,
      placeOf(other.row, part),
      args,
    );
    return { span: open, findings: [said] };
  }
  return { span: { low: first.units, high: first.units }, findings };
}

function passes({ low, high }: Span, mark: number): ContestOutcome {
  if (low >= mark) return 'met';
  return high < mark ? 'unmet' : 'undetermined';
}

function both(a: ContestOutcome, b: ContestOutcome): ContestOutcome {
  if (a === 'unmet' || b === 'unmet') return 'unmet';
  return a === 'met' && b === 'met' ? 'met' : 'undetermined';
}

/** The total, rounded as the scoring has it; exact where no digit is to be lost. */
export function totalOf(
  { total }: Pick<Score, 'total'>,
  { decimals }: Pick<Contest['scoring'], 'decimals'>,
): Span {
  const round = (units: number) => (decimals === null ? units : roundedTo(units, decimals, TOTAL_UNIT));
  return { low: round(total.low), high: round(total.high) };
}

/** A known score as text; null between bounds. */
export function scoreText({ low, high }: Span, scale = UNIT): string | null {
  return low === high ? decimalText(low, scale) : null;
}
