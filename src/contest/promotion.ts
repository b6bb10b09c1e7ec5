import type { Bounds, ScoreRow } from '../model/contest-report.js';
import type { Finding } from '../model/finding.js';
import { among } from './among.js';
import type { Contestant, Entry } from './contestants.js';
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
  const written = writtenIn(present);
  const strayed = among(next?.strays ?? []);
  const unclear = next?.standings.flatMap(({ entry }) => entry.perhaps ?? []) ?? [];
  const goesOn = ({ contestant }: Standing) => {
    if (next === null) return null;
    if (contestant.entries.some((entry) => entry.stage === next.stage)) return true;
    return isAmong(strayed, contestant) || unclear.includes(contestant) ? null : false;
  };
  const findings: Finding[] = [];
  const promoted = new Map<Entry, boolean>();
  const unsaid: Standing[] = [];
  for (const standing of present) {
    const said = written?.get(standing.entry) ?? null;
    const there = goesOn(standing);
    // Of namesakes it is not known which is there, and of some nothing is said.
    if (said !== true && there === null && (said === null || next !== null)) {
      if (written !== null && next === null) unsaid.push(standing);
      continue;
    }
    promoted.set(standing.entry, said === true || there === true);
    if (next === null || there === null || (said ?? false) === there || written === null) continue;
    findings.push(said ? missing(standing, next, setting) : uninvited(standing, next, said, setting));
  }
  const awayButMarked = stage.standings.filter(
    ({ rank, entry }) => rank === null && writtenFor(entry) === true,
  );
  findings.push(...awayButMarked.map((standing) => markedThoughAway(standing, setting)));
  const strangers = strangersIn(stage, next);
  findings.push(...strangers.map((stranger) => fromNowhere(stranger, stage, setting)));
  if (promoted.size === 0) return { promoted, count: null, findings };
  const gone = present.filter(({ entry }) => promoted.get(entry) === true);
  const open = present.filter((standing) => !gone.includes(standing) && goesOn(standing) === null);
  const newcomers = next?.standings.filter(({ entry }) => entry.perhaps !== undefined) ?? [];
  const isThere = among((next?.standings ?? []).flatMap(({ entry }) => entry.rows));
  const strays = stage.strays.filter((row) => value(row, 'promoted') === true || isThere(row));
  const count = countOf(
    {
      marked: gone.filter(
        (standing) => written?.get(standing.entry) === true && (standing.sure || goesOn(standing) === true),
      ),
      there: [
        ...gone.filter((standing) => goesOn(standing) === true),
        ...strangers.flatMap(({ before }) => before ?? []),
      ],
      all: [
        ...gone,
        ...new Set([...open.slice(0, newcomers.length + (next?.strays.length ?? 0)), ...unsaid]),
        ...new Set([...awayButMarked, ...strangers.map(({ before, standing }) => before ?? standing)]),
      ],
      strays: strays.length,
    },
    setting,
  );
  const stay = present.filter(({ entry }) => promoted.get(entry) === false);
  findings.push(...tooMany(stage, count, setting), ...leftBehind(stage, gone, stay, setting));
  return { promoted, count, findings };
}

/**
 * What the organiser wrote: null in the map where nothing is said. A blank cell says no where only those who go on are
 * marked; beside a written no, or where something else is written, it says nothing. null: the column is not used.
 */
function writtenIn(present: Standing[]): Map<Entry, boolean | null> | null {
  const said = new Map(present.map(({ entry }) => [entry, writtenFor(entry)]));
  const values = [...said.values()];
  if (!values.includes(true)) return null;
  if (values.includes(false)) return said;
  const isBlank = ({ rows }: Entry) => rows.every(({ facts }) => facts.promoted?.known !== false);
  return new Map([...said].map(([entry, own]) => [entry, own ?? (isBlank(entry) ? false : null)]));
}

function isAmong(persons: (row: ScoreRow) => boolean, { entries }: Contestant): boolean {
  return entries.some(({ rows }) => rows.some(persons));
}

function writtenFor({ rows }: Entry): boolean | null {
  const said = rows.map((row) => value<boolean>(row, 'promoted'));
  return said.includes(true) ? true : said.includes(false) ? false : null;
}

/**
 * Who is there without being marked may stand in for somebody who is marked and did not come: between the longer of the
 * two lists and both together. `all`: also whoever may have gone on; `strays`: of those whose stage is not known.
 */
function countOf(
  { marked, there, all, strays }: { marked: Standing[]; there: Standing[]; all: Standing[]; strays: number },
  { contest, project }: Setting,
): Bounds {
  const byPersons = project?.form === 'team' && contest.entrants.teams === 'persons';
  const sum = (some: Standing[]) =>
    some.reduce((total, { entry }) => total + (byPersons ? entry.rows.length : 1), 0);
  return { fewest: Math.max(sum(marked), sum(there)), most: sum(all) + strays };
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

function markedThoughAway({ entry }: Standing, setting: Setting): Finding {
  const row = entry.rows[0] as Entry['rows'][number];
  const { id } = setting.contest.promotion;
  return finding('contest.promoted-absent', 'error', setting, id, placeOf(row, 'promoted'));
}

/** `said`: null where the column is used, but says nothing of this one. */
function uninvited(
  { contestant, entry }: Standing,
  next: StageStandings,
  said: false | null,
  setting: Setting,
): Finding {
  const there = contestant.entries.find(({ stage }) => stage === next.stage)?.rows[0];
  const row = there ?? (entry.rows[0] as Entry['rows'][number]);
  const args = {
    ...stageArgs(setting.contest, entry.stage),
    ...stageArgs(setting.contest, next.stage, 'next'),
    others: rowNames(entry.rows.slice(0, 1)),
  };
  return finding(
    'contest.not-promoted',
    said === null ? 'review' : 'error',
    setting,
    setting.contest.promotion.id,
    placeOf(row, 'name'),
    args,
  );
}

/** Somebody of the next stage, and the standing in this one, if there is one. */
interface Stranger {
  standing: Standing;
  before: Standing | undefined;
}

/**
 * Contestants of the next stage who have no row in this one, or were absent in it; not those who may be one of several, or
 * somebody of another row there.
 */
function strangersIn(stage: StageStandings, next: StageStandings | null): Stranger[] {
  const here = new Map(stage.standings.map((standing) => [standing.contestant, standing]));
  const strayed = among(stage.strays);
  return (next?.standings ?? []).flatMap((standing) => {
    const before = here.get(standing.contestant);
    if (before !== undefined && before.score.absent !== true) return [];
    if (before === undefined && isAmong(strayed, standing.contestant)) return [];
    if (standing.entry.again !== undefined || standing.entry.perhaps?.some((person) => here.has(person)))
      return [];
    return [{ standing, before }];
  });
}

function fromNowhere({ standing, before }: Stranger, stage: StageStandings, setting: Setting): Finding {
  const row = standing.entry.rows[0] as Entry['rows'][number];
  const args = { ...stageArgs(setting.contest, stage.stage), absent: before === undefined ? '' : 'yes' };
  const { id } = setting.contest.order;
  return finding('contest.not-in-stage-before', 'error', setting, id, placeOf(row, 'name'), args);
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
