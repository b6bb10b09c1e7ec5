import type { ContestStageId } from '../model/contest.js';
import type { Bounds, RankBounds, ScoreRow } from '../model/contest-report.js';
import type { Finding } from '../model/finding.js';
import { among } from './among.js';
import type { Contestant, Entry } from './contestants.js';
import { compareKeys, ranksOf } from './ranking.js';
import { finding, placeOf, rowNames, type Said, type Setting, stageArgs, value } from './setting.js';
import { keyOf, type Score, scoreOf, scoreText, TOTAL_UNIT, totalOf } from './totals.js';

/** An entry with its score and rank. */
export interface Standing {
  contestant: Contestant;
  entry: Entry;
  score: Score;
  /** Surely takes this place: took part and may, and no other row of the person, or of who may be, counts instead. */
  sure: boolean;
  /** null for who was absent. */
  rank: RankBounds | null;
  /** Among those who passed both parts; null for who surely did not. */
  rankOfPassed: RankBounds | null;
}

/** One stage of a project, ranked. */
export interface StageStandings {
  stage: ContestStageId;
  standings: Standing[];
  /** Contestants who took part, and those of them who passed. */
  entrants: Bounds;
  passed: Bounds;
  /** Persons who took part. */
  persons: Bounds;
  /** Rows that may be of this stage. */
  strays: ScoreRow[];
}

/**
 * Ranks the entries of a stage, and asks about places that the notice leaves open. `barred`: who may not take part; whether
 * those behind move up the notice does not say.
 */
export function standingsOf(
  stage: ContestStageId,
  contestants: Contestant[],
  barred: Set<Contestant>,
  perhapsHere: ScoreRow[],
  setting: Setting,
): Said<StageStandings> {
  const { scoring } = setting.contest;
  const scored = contestants.flatMap((contestant) => {
    const entry = contestant.entries.find((each) => each.stage === stage);
    return entry === undefined ? [] : [{ contestant, entry, ...scoreOf(entry, setting) }];
  });
  // Nobody is in a stage twice.
  const isHere = among(scored.flatMap(({ entry }) => entry.rows));
  const strays = perhapsHere.filter((row) => !isHere(row));
  const perhaps = strays.map((row): Scored => {
    const entry = { stage, rows: [row] };
    const { findings: _, ...score } = scoreOf(entry, setting);
    return { entry, ...score, absent: score.absent === true ? true : null };
  });
  const present = [...scored, ...perhaps].filter(({ absent }) => absent !== true);
  const saidAbsent = new Set(scored.flatMap(({ entry, absent }) => (absent === true ? [entry.again] : [])));
  const isBarred = new Set([...barred].flatMap(({ entries }) => entries));
  // A row that names nobody may be no contestant's (平均分).
  const tookPart = ({ absent, entry }: Scored) =>
    absent === false &&
    entry.rows.some(isSomebody) &&
    entry.again === undefined &&
    !saidAbsent.has(entry) &&
    !isBarred.has(entry);
  const disputed = disputedOf(scored, setting);
  const hasPlace = (each: Scored) => tookPart(each) && !disputed.has(each.entry);
  const ranks = rankBy(present, hasPlace, scoring.decimals, setting);
  const passing = present.filter(({ passed }) => passed !== 'unmet');
  const ranksOfPassed = rankBy(
    passing,
    (each) => hasPlace(each) && each.passed === 'met',
    scoring.decimals,
    setting,
  );
  const standings = scored.map((each) => {
    const { contestant, entry, findings: _, ...score } = each;
    return {
      contestant,
      entry,
      score,
      sure: hasPlace(each),
      rank: ranks.get(entry) ?? null,
      rankOfPassed: ranksOfPassed.get(entry) ?? null,
    };
  });
  return {
    stage,
    standings,
    entrants: bounds(present, tookPart, () => 1),
    passed: bounds(
      passing,
      (each) => tookPart(each) && each.passed === 'met',
      () => 1,
    ),
    persons: bounds(present, tookPart, ({ entry }) => entry.rows.length),
    strays,
    findings: [
      ...scored.flatMap(({ findings }) => findings),
      ...ties(standings, stage, setting),
      ...dependsOnDecimals(present, hasPlace, ranks, stage, setting),
    ],
  };
}

function isSomebody(row: ScoreRow): boolean {
  return row.name !== '' || value(row, 'idNumber') !== null;
}

type Scored = Score & { entry: Entry };

/** Entries whose person stands in the stage once more with other scores, or as absent: which of the two counts is not known. */
function disputedOf(scored: Scored[], { contest: { scoring } }: Setting): Set<Entry> {
  const keys = new Map(
    scored.map((each) => [each.entry, JSON.stringify([each.absent, keyOf(each, scoring, scoring.decimals)])]),
  );
  return new Set(
    scored.flatMap(({ entry }) =>
      entry.again === undefined || keys.get(entry) === keys.get(entry.again) ? [] : [entry.again],
    ),
  );
}

function rankBy<T extends Scored>(
  scored: T[],
  sure: (each: T) => boolean,
  decimals: number | null,
  { contest }: Setting,
): Map<Entry, RankBounds> {
  const ranks = ranksOf(
    scored.map((each) => ({ ...keyOf(each, contest.scoring, decimals), sure: sure(each) })),
  );
  return new Map(scored.map(({ entry }, index) => [entry, ranks[index] as RankBounds]));
}

function bounds<T>(all: T[], sure: (each: T) => boolean, count: (each: T) => number): Bounds {
  const sum = (some: T[]) => some.reduce((total, each) => total + count(each), 0);
  return { fewest: sum(all.filter(sure)), most: sum(all) };
}

/** Those who are equal in the total and in the part that breaks ties: the notice has no further rule. */
function ties(standings: Standing[], stage: ContestStageId, setting: Setting): Finding[] {
  const { scoring } = setting.contest;
  const known = standings.flatMap((standing) => {
    const { low, high } = keyOf(standing.score, scoring, scoring.decimals);
    return standing.sure && compareKeys(low, high) === 0 ? [{ standing, key: low.join(' ') }] : [];
  });
  const groups = new Map<string, Standing[]>();
  for (const { standing, key } of known) groups.set(key, [...(groups.get(key) ?? []), standing]);
  return [...groups.values()].flatMap((tied) => {
    const [first, ...others] = tied;
    const row = first?.entry.rows[0];
    if (first === undefined || row === undefined || others.length === 0) return [];
    const args = {
      ...stageArgs(setting.contest, stage),
      total: scoreText(totalOf(first.score, scoring), TOTAL_UNIT) ?? '',
      skill: scoreText(first.score.skill) ?? '',
      rank: first.rank?.best ?? 0,
      others: rowNames(others.flatMap(({ entry }) => entry.rows.slice(0, 1))),
    };
    return [finding('contest.tie', 'review', setting, scoring.id, placeOf(row, 'rank'), args)];
  });
}

/** Places that would be others if totals were rounded, or were not, before they are compared (A-C9). */
function dependsOnDecimals(
  present: Scored[],
  hasPlace: (each: Scored) => boolean,
  ranks: Map<Entry, RankBounds>,
  stage: ContestStageId,
  setting: Setting,
): Finding[] {
  const differing = new Set<Entry>();
  for (const decimals of setting.otherDecimals) {
    for (const [entry, other] of rankBy(present, hasPlace, decimals, setting)) {
      const own = ranks.get(entry);
      // A tie that only rounding makes is told by the order alone: the tie breaker decides it.
      if (own !== undefined && (other.best > own.worst || other.worst < own.best)) differing.add(entry);
    }
  }
  const [first] = differing;
  const row = first?.rows[0];
  if (row === undefined) return [];
  const args = {
    ...stageArgs(setting.contest, stage),
    rows: rowNames([...differing].flatMap((entry) => entry.rows.slice(0, 1))),
    reading: 'decimals',
  };
  const spot = { file: row.file, sheet: row.sheet };
  return [finding('contest.order-by-decimals', 'review', setting, setting.contest.scoring.id, spot, args)];
}
