import { rankWorkbooks } from '../contest-rank.js';
import type { Cell, Sheet, Workbook } from '../model/cell.js';
import type { Contest } from '../model/contest.js';
import type { ContestantResult, ContestReport, StageResult } from '../model/contest-report.js';
import type { Form } from '../model/form.js';
import type { RulePack } from '../model/pack.js';
import type { ContestCase, ContestCasesFile } from './contest-format.js';
import type { Answer } from './trial.js';

/** One case of a contest, with what it starts from. */
export interface ContestTrial {
  file: string;
  line: number;
  column: number;
  source: Omit<ContestCasesFile, 'cases'>;
  one: ContestCase;
}

type Expected = ContestCase['expect'];
type Row = Record<string, string | number>;

/** A contest case through the whole line of score sheets, with what it expects, as texts. */
export function contestAnswer(trial: ContestTrial, pack: RulePack): Answer {
  const { one, source } = trial;
  const expected = JSON.stringify(one.expect);
  const contest = pack.contests.find(({ id }) => id === source.contest);
  const form = pack.contestForms.find(({ id }) => id === contest?.form);
  if (contest === undefined || form === undefined) return { expected, found: 'usage.unknown-contest' };
  const workbook: Workbook = { format: 'csv', encoding: null, sheets: sheetsOf(trial, contest, form) };
  const ranked = rankWorkbooks([{ file: 'case.csv', sha256: null, read: { ok: true, workbook } }], pack, {
    contest: source.contest,
    project: one.project ?? source.project,
    asOf: one.asOf ?? null,
    readings: Object.entries(one.readings ?? {}).map(([name, option]) => `${name}=${option}`),
    failOn: 'never',
    tool: { name: 'craftsman', version: '' },
  });
  if (!ranked.ok) return { expected, found: ranked.problems.map(({ code }) => code).join(', ') };
  return { expected, found: JSON.stringify(foundOf(trial, contest, ranked.report)) };
}

/** The name of the person in a place: one character of each text of the file. */
function nameAt(place: number, names: string[]): string {
  let rest = place - 1;
  return names
    .map((characters) => {
      const choice = [...characters];
      const chosen = choice[rest % choice.length] ?? '';
      rest = Math.floor(rest / choice.length);
      return chosen;
    })
    .join('');
}

/** Scores that go down from place to place and pass. */
function scoreAt(place: number): number {
  return Number((99.9 - 0.1 * (place - 1)).toFixed(1));
}

function sheetsOf(trial: ContestTrial, contest: Contest, form: Form): Sheet[] {
  const { one } = trial;
  return Object.entries(one.stages).map(([stage, count]): Sheet => {
    const rows = Array.from({ length: count }, (_, index) => rowOf(trial, stage, index + 1, contest, form));
    const used = [...new Set(rows.flatMap(Object.keys))];
    const headers = used.filter((each) => !one.without?.includes(each));
    const lines = [headers, ...rows.map((row) => headers.map((each) => row[each] ?? ''))];
    return { name: stage, hidden: false, hiddenColumns: [], merges: [], rows: lines.map(lineOf) };
  });
}

/** The row in a place of a stage: the base, a name, scores that fit the place, and what the case changes. */
function rowOf(
  { one, source }: ContestTrial,
  stage: string,
  place: number,
  contest: Contest,
  form: Form,
): Row {
  const header = (field: string) => form.fields.find(({ id }) => id === field)?.header ?? field;
  const team = one.teams === undefined ? null : Math.ceil(place / one.teams);
  const plain: Row = {
    ...source.base,
    [header('name')]: nameAt(place, source.names),
    [header('stage')]: contest.stages.find(({ id }) => id === stage)?.name.zh ?? stage,
    [header('theory')]: scoreAt(team ?? place),
    [header('skill')]: scoreAt(team ?? place),
    ...(team === null ? {} : { [header('team')]: nameAt(team, source.names) }),
  };
  const changes = (one.given ?? []).filter((each) => each.stage === stage && each.place === place);
  return Object.assign({}, plain, ...changes.map(({ set }) => set)) as Row;
}

function lineOf(values: (string | number)[], index: number): Sheet['rows'][number] {
  const number = index + 1;
  return {
    number,
    hidden: false,
    cells: values.flatMap((value, column): Cell[] =>
      value === ''
        ? []
        : [
            {
              row: number,
              column: column + 1,
              kind: typeof value === 'number' ? 'number' : 'text',
              raw: value,
              shown: String(value),
            },
          ],
    ),
  };
}

/** What was found, of those places and requirements that the case asks about. */
function foundOf({ one, source }: ContestTrial, contest: Contest, report: ContestReport): Expected {
  const contestants = report.projects.flatMap((project) => project.contestants);
  const at = (place: string): ContestantResult | undefined =>
    contestants.find(({ name }) => name === nameAt(Number(place), source.names));
  const stageId = (stage: string) =>
    contest.stages.find(({ id, name }) => id === stage || name.zh === stage)?.id;
  const inStage = (stage: string, place: string): StageResult | undefined =>
    at(place)?.stages.find((each) => each.stage === stageId(stage));
  const { totals, ranks, certificates, issued, prizes, conditions, findings } = one.expect;
  const staged = <T, R>(
    asked: Record<string, Record<string, T>>,
    say: (result: StageResult | undefined) => R,
  ) => mapped(asked, (places, stage) => mapped(places, (_, place) => say(inStage(stage, place))));
  return {
    ...(totals && { totals: staged(totals, (result) => result?.total ?? '-') }),
    ...(ranks && { ranks: staged(ranks, rankText) }),
    ...(certificates && { certificates: staged(certificates, certificateText) }),
    ...(issued && {
      issued: mapped(issued, (_, place) => (at(place)?.certificates ?? []).map(({ grade }) => grade.zh)),
    }),
    ...(prizes && { prizes: mapped(prizes, (_, place) => (at(place)?.prizes ?? []).map(prizeText)) }),
    ...(conditions && {
      conditions: mapped(conditions, (asked, place) =>
        mapped(
          asked,
          (_, id) =>
            at(place)?.members[0]?.conditions.find((each) => each.id === id)?.outcome ?? 'undetermined',
        ),
      ),
    }),
    ...(findings && { findings: mapped(findings, (_, id) => gravest(id, report)) }),
  };
}

function rankText(result: StageResult | undefined): number | string {
  const rank = result?.rank;
  if (rank === undefined || rank === null) return '-';
  return rank.best === rank.worst ? rank.best : `${rank.best}-${rank.worst}`;
}

function certificateText(result: StageResult | undefined): string | null {
  const sure = result?.certificate?.grade.zh ?? null;
  const possible = result?.possible?.grade.zh;
  return possible === undefined ? sure : `${possible}?`;
}

function prizeText({ id, yuan, outcome }: ContestantResult['prizes'][number]): string {
  return `${id}${yuan === null ? '' : ` ${yuan}`}${outcome === 'met' ? '' : '?'}`;
}

const GRAVITY = ['error', 'warning', 'review', 'note'] as const;

function gravest(id: string, { findings }: ContestReport): (typeof GRAVITY)[number] | 'none' {
  const own = findings
    .filter(({ criterion, code }) => criterion === id || code === id)
    .map(({ severity }) => severity);
  return GRAVITY.find((severity) => own.includes(severity)) ?? 'none';
}

function mapped<T, R>(record: Record<string, T>, change: (value: T, key: string) => R): Record<string, R> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value, key)]));
}
