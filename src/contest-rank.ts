import { missingColumns } from './columns/index.js';
import {
  type PlacedRow,
  placeRows,
  projectNamed,
  rankProject,
  type Setting,
  withoutWeightedParts,
} from './contest/index.js';
import { readEntrant } from './facts/entrant.js';
import {
  accountFor,
  allRead,
  type FileProblem,
  type Input,
  inputReport,
  type ReadInput,
  readInputs,
  type Said,
  tablesOf,
} from './inputs.js';
import { withinRetirementAge } from './judge/retirement.js';
import type { Contest, ContestProject } from './model/contest.js';
import type { ContestReport, ScoreRow } from './model/contest-report.js';
import type { Finding, Problem } from './model/finding.js';
import type { Form } from './model/form.js';
import type { RulePack } from './model/pack.js';
import type { Table } from './model/table.js';
import { knownValue } from './model/values.js';
import type { ReadOptions } from './read/index.js';
import { type FailOn, summarise } from './report/summary.js';
import { chooseContest } from './rules/choose-contest.js';
import { nearest } from './text/nearest.js';
import { compareKey } from './text/normalise.js';

export interface RankOptions extends ReadOptions {
  /** Id of a contest; null: the newest of the pack. */
  contest: string | null;
  /** Number or name of a project; null: as the sheets say. */
  project: string | null;
  /** ISO date for the conditions that hold at a time; null: the contest's own. */
  asOf: string | null;
  /** `reading=option` or `contest/reading=option`. */
  readings: string[];
  failOn: FailOn;
  tool: { name: string; version: string };
}

export type RankedContest = { ok: true; report: ContestReport } | { ok: false; problems: FileProblem[] };

/**
 * The line of score sheets: bytes → cells → tables → facts → ranking → report. The same inputs, pack and options give the
 * same report.
 */
export async function rankContest(
  inputs: Input[],
  pack: RulePack,
  options: RankOptions,
): Promise<RankedContest> {
  return rankWorkbooks(await readInputs(inputs, options), pack, options);
}

/** The line from cells on. */
export function rankWorkbooks(files: ReadInput[], pack: RulePack, options: RankOptions): RankedContest {
  const choice = chooseContest(pack, options);
  if (!choice.ok) return stopped([{ file: null, ...choice.problem }]);
  const { contest, readings, otherDecimals } = choice;
  const form = pack.contestForms.find(({ id }) => id === contest.form);
  if (form === undefined) return stopped([{ file: null, code: 'pack.no-form', args: {} }]);
  const project = options.project === null ? null : projectNamed(options.project, contest);
  if (options.project !== null && project === null)
    return stopped([{ file: null, ...unknownProject(options.project, contest) }]);

  const found = files.map((input) => withoutAliases(tablesOf(input, form)));
  const tables = found.flatMap((each) => each.tables);
  if (tables.length === 0)
    return stopped(found.flatMap(({ file, problem }) => (problem === null ? [] : [{ file, ...problem }])));
  const read = tables.map((table) => readTable(table, contest, pack, form));
  const rows = read.flatMap((table) => table.rows);
  const {
    placed,
    strays,
    findings: lost,
  } = placeRows(rows, {
    contest,
    stageWords: pack.vocabulary.awards.stages,
    project,
  });
  const groups = byProject(placed, contest);
  const ranked = groups.map((group) => {
    const { report, findings } = rankProject(
      group.rows,
      // Whoever may be of this project or of another may be in each of its stages.
      strays.filter(
        ({ projects }) => projects === null || (group.project !== null && projects.includes(group.project)),
      ),
      settingOf(contest, group.project, otherDecimals, pack, options),
    );
    return { report, findings: ofProject(findings, group.project, groups.length > 1) };
  });
  const accounts = accountFor(found, rows);
  const findings = [...found, ...read, ...ranked, ...accounts]
    .flatMap((stage) => stage.findings)
    .concat(lost);
  const projects = ranked.map(({ report }) => report);
  const { findings: counts, exitCode } = summarise([], [], findings, options.failOn, allRead(found));
  return {
    ok: true,
    report: {
      tool: options.tool,
      contest,
      sha256: pack.hashes[`contests/${contest.id}`] ?? '',
      readings,
      asOf: options.asOf,
      inputs: found.map(inputReport),
      projects,
      findings,
      summary: {
        contestants: projects.reduce((sum, { contestants }) => sum + contestants.length, 0),
        findings: counts,
        exitCode,
      },
      fields: form.fields,
    },
  };
}

/** The notice has no sheet of its own: no name of a column is another one's alias. */
function withoutAliases<T extends { findings: Finding[] }>(found: T): T {
  return { ...found, findings: found.findings.filter(({ code }) => code !== 'column.alias') };
}

function stopped(problems: FileProblem[]): RankedContest {
  return { ok: false, problems };
}

function unknownProject(name: string, { projects }: Contest): Problem {
  const known = projects.map((project) => project.name);
  return { code: 'usage.unknown-project', args: { name, nearest: nearest(name, known) ?? '' } };
}

function readTable(table: Table, contest: Contest, pack: RulePack, form: Form): Said<{ rows: ScoreRow[] }> {
  const context = { form, vocabulary: pack.vocabulary, contests: pack.contests, columns: table.columns };
  const read = table.rows.map((row) => ({ row, ...readEntrant(row, context, contest.asOf.until) }));
  const rows = read.map(({ row: { file, sheet, row }, facts, clean }) => ({
    file,
    sheet,
    row,
    titles: [table.title, table.titleAbove],
    name: clean.name ?? '',
    facts,
  }));
  const weighed = withoutWeightedParts(rows, contest);
  return {
    rows: weighed.rows,
    findings: [
      ...missingColumns(table, contest.columns.required, form),
      ...read.flatMap(({ findings }) => findings),
      ...weighed.findings,
    ],
  };
}

/** Where several projects are told of, what is about a sheet says whose it is. */
function ofProject(all: Finding[], project: ContestProject | null, several: boolean): Finding[] {
  if (!several || project === null) return all;
  return all.map((each) =>
    each.at.row === null ? { ...each, args: { ...each.args, ofProject: project.name } } : each,
  );
}

/**
 * Rows by project, in the order of the notice's list; those of no project that is known come last, each text by itself:
 * what is called differently is not ranked together.
 */
function byProject(
  placed: PlacedRow[],
  { projects }: Contest,
): { project: ContestProject | null; rows: PlacedRow[] }[] {
  const groups = new Map<ContestProject | string, PlacedRow[]>();
  for (const each of placed) {
    const key = each.project ?? compareKey(knownValue<string>(each.row.facts.projectText) ?? '');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [each]);
    else group.push(each);
  }
  const unknown = [...groups.keys()].filter((key) => typeof key === 'string');
  return [...projects, ...unknown].flatMap((key) => {
    const rows = groups.get(key);
    return rows === undefined ? [] : [{ project: typeof key === 'string' ? null : key, rows }];
  });
}

function settingOf(
  contest: Contest,
  project: ContestProject | null,
  otherDecimals: (number | null)[],
  { vocabulary }: RulePack,
  { asOf }: RankOptions,
): Setting {
  const grades = new Map(
    vocabulary.grades.grades.flatMap(({ id, zh, rank }) => [
      [zh, { id, zh, rank }],
      [id, { id, zh, rank }],
    ]),
  );
  return {
    contest,
    project,
    otherDecimals,
    asOf,
    gradeOf: (word) => grades.get(word) ?? { id: word, zh: word },
    withinRetirementAge: (birth, sex, date) => withinRetirementAge(birth, sex, date, vocabulary.retirement),
  };
}
