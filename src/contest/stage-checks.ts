import type { Bounds } from '../model/contest-report.js';
import type { Finding } from '../model/finding.js';
import { finding, type Setting, stageArgs, stageIndex, stageOf, unmetSeverity, value } from './setting.js';
import type { StageStandings } from './standings.js';

/** First and last day (ISO) that the rows of a stage give. */
export interface Held {
  from: string;
  to: string;
}

/** Where a finding about a whole stage stands: the sheet of its first row. */
export function sheetOf({ standings }: StageStandings): { file: string; sheet: string } {
  const row = standings[0]?.entry.rows[0];
  return { file: row?.file ?? '', sheet: row?.sheet ?? '' };
}

/** Who counts as an entrant: persons, or teams where a reading says so (A-C3). */
export function counted({ entrants, persons }: StageStandings, { contest, project }: Setting): Bounds {
  return project?.form === 'team' && contest.entrants.teams === 'persons' ? persons : entrants;
}

/** C-01: at least so many entrants in each stage; how binding, each stage says. */
export function fewEntrants(stage: StageStandings, setting: Setting): Finding[] {
  const rule = stageOf(setting.contest, stage.stage)?.entrants;
  if (rule === undefined) return [];
  const { fewest, most } = counted(stage, setting);
  const isTeam = setting.project?.form === 'team';
  const args = {
    ...stageArgs(setting.contest, stage.stage),
    fewest,
    most,
    atLeast: rule.atLeast,
    strength: rule.strength,
    team: isTeam ? setting.contest.entrants.teams : '',
  };
  const tell = (code: string, severity: Finding['severity']) => [
    finding(code, severity, setting, setting.contest.entrants.id, sheetOf(stage), args, rule.clause),
  ];
  if (most < rule.atLeast) return tell('contest.few-entrants', unmetSeverity(rule.strength));
  return fewest < rule.atLeast ? tell('contest.few-entrants', 'review') : [];
}

/** Sheets that were ranked together as one stage. */
export function severalSheets(stage: StageStandings, setting: Setting): Finding[] {
  const names = [
    ...new Set(
      stage.standings.flatMap(({ entry }) => entry.rows.map(({ file, sheet }) => `${file} / ${sheet}`)),
    ),
  ];
  if (names.length < 2) return [];
  const args = { ...stageArgs(setting.contest, stage.stage), sheets: names };
  return [finding('contest.stage-over-sheets', 'note', setting, null, sheetOf(stage), args)];
}

/** The days that the rows of a stage give; null: none. */
export function heldOn({ standings }: StageStandings): Held | null {
  const days = standings
    .flatMap(({ entry }) => entry.rows.flatMap((row) => value<string>(row, 'heldOn') ?? []))
    .sort();
  const [from] = days;
  const to = days.at(-1);
  return from === undefined || to === undefined ? null : { from, to };
}

/** C-03 and C-19: all stages below the highest are there, each after the one before, within the planned time. */
export function sequence(stages: StageStandings[], setting: Setting): Finding[] {
  const { contest } = setting;
  const found: Finding[] = [];
  const last = stages.at(-1);
  if (last === undefined) return [];
  const reached = stageIndex(contest, last.stage);
  for (const { id } of contest.stages.slice(0, reached)) {
    if (stages.some(({ stage }) => stage === id)) continue;
    const args = { ...stageArgs(contest, id), ...stageArgs(contest, last.stage, 'later') };
    found.push(finding('contest.stage-missing', 'warning', setting, contest.order.id, sheetOf(last), args));
  }
  const next = contest.stages[reached + 1];
  if (next !== undefined)
    found.push(
      finding(
        'contest.stage-not-yet',
        'note',
        setting,
        contest.order.id,
        sheetOf(last),
        stageArgs(contest, next.id),
      ),
    );
  let before: { stage: StageStandings; held: Held } | null = null;
  for (const stage of stages) {
    const held = heldOn(stage);
    const planned = stageOf(contest, stage.stage);
    if (held === null || planned === undefined) continue;
    if (before !== null && held.from < before.held.to) {
      const args = {
        ...stageArgs(contest, stage.stage),
        ...stageArgs(contest, before.stage.stage, 'earlier'),
        from: held.from,
        to: before.held.to,
      };
      found.push(finding('contest.stage-order', 'warning', setting, contest.order.id, sheetOf(stage), args));
    }
    if (held.from < planned.from || held.to > planned.to) {
      const args = {
        ...stageArgs(contest, stage.stage),
        from: held.from,
        to: held.to,
        plannedFrom: planned.from,
        plannedTo: planned.to,
      };
      found.push(
        finding('contest.outside-window', 'note', setting, contest.timeline.id, sheetOf(stage), args),
      );
    }
    before = { stage, held };
  }
  return found;
}
