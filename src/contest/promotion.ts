import type { Bounds } from '../model/contest-report.js';
import type { Finding } from '../model/finding.js';
import type { Entry } from './contestants.js';
import {
  finding,
  placeOf,
  rowNames,
  type Said,
  type Setting,
  stageArgs,
  stageIndex,
  value,
} from './setting.js';
import { counted, sheetOf } from './stage-checks.js';
import type { StageStandings, Standing } from './standings.js';

/** Who goes on from a stage; what the map does not hold is not known. */
export interface Promotion {
  promoted: Map<Entry, boolean>;
  /** How many; null: the last stage, or nothing says who. */
  count: Bounds | null;
}

/**
 * Who goes on from a stage, by what the organiser wrote and by who takes part in the next one, and what does not fit:
 * too many (C-02, 10 × promoted ≤ 3 × entrants), promoted but not there, there but not promoted, a better rank left
 * behind. `next`: the stage that follows, null where the sheets hold none.
 */
export function promotionFrom(
  stage: StageStandings,
  next: StageStandings | null,
  setting: Setting,
): Said<Promotion> {
  const { contest } = setting;
  if (stageIndex(contest, stage.stage) === contest.stages.length - 1)
    return { promoted: new Map(), count: null, findings: [] };
  const present = stage.standings.filter(({ rank }) => rank !== null);
  const written = new Map(present.map(({ entry }) => [entry, writtenFor(entry)]));
  const isWritten = [...written.values()].includes(true);
  const unclear = next?.standings.flatMap(({ entry }) => entry.perhaps ?? []) ?? [];
  const goesOn = ({ contestant }: Standing) => {
    if (next === null) return null;
    if (contestant.entries.some((entry) => entry.stage === next.stage)) return true;
    return unclear.includes(contestant) ? null : false;
  };
  const findings: Finding[] = [];
  const promoted = new Map<Entry, boolean>();
  for (const standing of present) {
    const own = written.get(standing.entry) ?? null;
    const there = goesOn(standing);
    // Where the column is used, a blank cell says no.
    const said = isWritten ? own === true : null;
    // Of namesakes it is not known which is there, and of some nothing is said.
    if (said !== true && there === null && (said === null || next !== null)) continue;
    promoted.set(standing.entry, said === true || there === true);
    if (next === null || there === null || said === there || said === null) continue;
    findings.push(said ? missing(standing, next, setting) : uninvited(standing, next, setting));
  }
  findings.push(...fromNowhere(stage, next, setting));
  if (promoted.size === 0) return { promoted, count: null, findings };
  const gone = present.filter(({ entry }) => promoted.get(entry) === true);
  const open = present.filter((standing) => !gone.includes(standing) && goesOn(standing) === null);
  const newcomers = next?.standings.filter(({ entry }) => entry.perhaps !== undefined) ?? [];
  const count = countOf(
    gone,
    Math.min(open.length, newcomers.length),
    isWritten ? written : null,
    goesOn,
    setting,
  );
  const stay = present.filter(({ entry }) => promoted.get(entry) === false);
  findings.push(...tooMany(stage, count, setting), ...leftBehind(stage, gone, stay, setting));
  return { promoted, count, findings };
}

function writtenFor({ rows }: Entry): boolean | null {
  const said = rows.map((row) => value<boolean>(row, 'promoted'));
  return said.includes(true) ? true : said.includes(false) ? false : null;
}

/**
 * Who is there without being marked may stand in for somebody who is marked and did not come: between the longer of the
 * two lists and both together. `perhaps`: how many more may be there under a name that several have.
 */
function countOf(
  gone: Standing[],
  perhaps: number,
  written: Map<Entry, boolean | null> | null,
  goesOn: (standing: Standing) => boolean | null,
  { contest, project }: Setting,
): Bounds {
  const byPersons = project?.form === 'team' && contest.entrants.teams === 'persons';
  const sum = (some: Standing[]) =>
    some.reduce((total, { entry }) => total + (byPersons ? entry.rows.length : 1), 0);
  const marked = gone.filter(({ entry }) => written?.get(entry) === true);
  const there = gone.filter((standing) => goesOn(standing) === true);
  return { fewest: Math.max(sum(marked), sum(there)), most: sum(gone) + perhaps };
}

function tooMany(stage: StageStandings, going: Bounds, setting: Setting): Finding[] {
  const [part, whole] = setting.contest.promotion.atMost;
  const { fewest, most } = counted(stage, setting);
  const isSure = whole * going.fewest > part * most;
  const promoted = isSure ? going.fewest : going.most;
  const args = {
    ...stageArgs(setting.contest, stage.stage),
    promoted: isSure ? promoted : going.fewest,
    promotedMost: promoted,
    fewest,
    most,
    percent: Math.round((1000 * promoted) / Math.max(1, most)) / 10,
    limit: (100 * part) / whole,
    allowed: Math.floor((part * fewest) / whole),
  };
  const tell = (severity: Finding['severity']) => [
    finding('contest.promotion-over', severity, setting, setting.contest.promotion.id, sheetOf(stage), args),
  ];
  if (isSure) return tell('error');
  return whole * promoted > part * fewest ? tell('review') : [];
}

function missing({ entry }: Standing, next: StageStandings, setting: Setting): Finding {
  const row = entry.rows[0] as Entry['rows'][number];
  return finding(
    'contest.promoted-missing',
    'review',
    setting,
    setting.contest.promotion.id,
    placeOf(row, 'promoted'),
    stageArgs(setting.contest, next.stage),
  );
}

function uninvited({ contestant, entry }: Standing, next: StageStandings, setting: Setting): Finding {
  const there = contestant.entries.find(({ stage }) => stage === next.stage)?.rows[0];
  const row = there ?? (entry.rows[0] as Entry['rows'][number]);
  const args = {
    ...stageArgs(setting.contest, entry.stage),
    ...stageArgs(setting.contest, next.stage, 'next'),
    others: rowNames(entry.rows.slice(0, 1)),
  };
  return finding(
    'contest.not-promoted',
    'error',
    setting,
    setting.contest.promotion.id,
    placeOf(row, 'name'),
    args,
  );
}

/** Contestants of the next stage who have no row in this one, or were absent in it; not those who may be one of several. */
function fromNowhere(stage: StageStandings, next: StageStandings | null, setting: Setting): Finding[] {
  const here = new Map(stage.standings.map((standing) => [standing.contestant, standing]));
  return (next?.standings ?? []).flatMap(({ contestant, entry }) => {
    const before = here.get(contestant);
    const row = entry.rows[0];
    if (row === undefined || (before !== undefined && before.score.absent !== true)) return [];
    if (entry.perhaps?.some((person) => here.has(person))) return [];
    const args = { ...stageArgs(setting.contest, stage.stage), absent: before === undefined ? '' : 'yes' };
    return [
      finding(
        'contest.not-in-stage-before',
        'error',
        setting,
        setting.contest.order.id,
        placeOf(row, 'name'),
        args,
      ),
    ];
  });
}

/** Contestants who surely rank before somebody who goes on, and surely do not go on themselves (`stay`). */
function leftBehind(stage: StageStandings, gone: Standing[], stay: Standing[], setting: Setting): Finding[] {
  const last = gone.reduce((most, { rank }) => Math.max(most, rank?.best ?? 0), 0);
  const behind = stay.filter(({ rank }) => (rank?.worst ?? Infinity) < last);
  if (behind.length === 0) return [];
  const args = {
    ...stageArgs(setting.contest, stage.stage),
    last,
    rows: rowNames(behind.flatMap(({ entry }) => entry.rows.slice(0, 1))),
  };
  return [
    finding('contest.promotion-skips', 'review', setting, setting.contest.scoring.id, sheetOf(stage), args),
  ];
}
