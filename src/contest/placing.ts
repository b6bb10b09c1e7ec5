import type { Contest, ContestProject, ContestStageId } from '../model/contest.js';
import type { ScoreRow } from '../model/contest-report.js';
import type { Finding } from '../model/finding.js';
import { newFinding } from '../model/new-finding.js';
import { nearest } from '../text/nearest.js';
import { compareKey } from '../text/normalise.js';
import { criterionOf, value } from './setting.js';

/** A row with its place in the contest. */
export interface PlacedRow {
  row: ScoreRow;
  project: ContestProject | null;
  stage: ContestStageId;
}

/** A row of which it is not known to what it belongs, but to what it may. */
export interface StrayRow {
  row: ScoreRow;
  /** null: any. */
  projects: ContestProject[] | null;
  stage: ContestStageId | null;
}

/** Words of the stages, as the vocabulary of awards has them. */
export type StageWords = { id: string; words: string[] }[];

export interface Placing {
  contest: Contest;
  stageWords: StageWords;
  /** Named by option; null: told by the sheets. */
  project: ContestProject | null;
}

/**
 * Which project and stage each row belongs to: by its columns, else by the sheet's name, the title above the table, the
 * file's name. A row without a stage cannot be ranked and is told of once a sheet; rows without a project belong to the
 * only one that the file names.
 */
export function placeRows(
  rows: ScoreRow[],
  placing: Placing,
): { placed: PlacedRow[]; strays: StrayRow[]; findings: Finding[] } {
  const stages = textFinder(
    placing.stageWords.flatMap(({ id, words }) => words.map((word) => [word, id as ContestStageId] as const)),
  );
  const projects = textFinder(projectNames(placing.contest));
  const findings: Finding[] = [];
  const lost = new Map<string, ScoreRow[]>();
  const placed: PlacedRow[] = [];
  const stageless: Lost[] = [];
  for (const row of rows) {
    const stage = told(stages, value<string>(row, 'stageText'), row);
    const project = placing.project ?? told(projects, value<string>(row, 'projectText'), row);
    if (stage !== null) {
      placed.push({ row, stage, project });
      continue;
    }
    stageless.push({ row, project });
    const key = sheetKey(row);
    lost.set(key, [...(lost.get(key) ?? []), row]);
  }
  for (const [first, ...others] of lost.values()) {
    if (first === undefined) continue;
    const { file, sheet } = first;
    const args = {
      count: others.length + 1,
      known: placing.contest.stages.map(({ name }) => name.zh),
      knownEn: placing.contest.stages.map(({ name }) => name.en),
    };
    findings.push(
      newFinding({ code: 'contest.stage-unknown', severity: 'error', at: { file, sheet }, args }),
    );
  }
  const settled = withOnlyProject(placed, placed);
  return {
    placed: settled,
    strays: [
      ...withOnlyProject(stageless, placed).map(
        ({ row, project }): StrayRow => ({ row, stage: null, projects: project === null ? null : [project] }),
      ),
      ...withoutProject(settled, placing),
    ],
    findings: [...findings, ...unknownProjects(settled, placing)],
  };
}

/** By the row's own column; where that says nothing, by the names around the table, the nearest first. */
function told<T>(find: (text: string) => T | null, own: string | null, row: ScoreRow): T | null {
  if (own !== null) return find(own);
  for (const text of [row.sheet, ...row.titles, row.file]) {
    const found = find(text);
    if (found !== null) return found;
  }
  return null;
}

/** A row of a stage that nobody knows. */
type Lost = Omit<PlacedRow, 'stage'>;

/**
 * Rows whose sheet names no project belong to the one that the others of the file name; not a cell that was left blank in a
 * column of projects.
 */
function withOnlyProject<T extends Lost>(rows: T[], placed: PlacedRow[]): T[] {
  const naming = new Set(
    placed.filter(({ row }) => projectText(row) !== null).map(({ row }) => sheetKey(row)),
  );
  const named = new Map<string, Set<ContestProject>>();
  for (const { row, project } of placed)
    if (project !== null) named.set(row.file, (named.get(row.file) ?? new Set()).add(project));
  return rows.map((each) => {
    const [only, ...others] = named.get(each.row.file) ?? [];
    const isNamed = projectText(each.row) !== null || naming.has(sheetKey(each.row));
    return each.project !== null || isNamed || only === undefined || others.length > 0
      ? each
      : { ...each, project: only };
  });
}

/** Rows whose project is not known may be of one whose name is like what they say; where they say nothing, of any of their sheet. */
function withoutProject(placed: PlacedRow[], { contest }: Placing): StrayRow[] {
  const names = contest.projects.map(({ name }) => name);
  const ofSheet = new Map<string, Set<ContestProject>>();
  for (const { row, project } of placed)
    if (project !== null) ofSheet.set(sheetKey(row), (ofSheet.get(sheetKey(row)) ?? new Set()).add(project));
  return placed.flatMap(({ row, project, stage }) => {
    if (project !== null) return [];
    const text = projectText(row);
    const like = text === null ? null : nearest(text, names);
    const projects =
      text === null
        ? [...(ofSheet.get(sheetKey(row)) ?? [])]
        : contest.projects.filter(({ name }) => name === like);
    return [{ row, stage, projects }];
  });
}

function projectText(row: ScoreRow): string | null {
  return value<string>(row, 'projectText');
}

function sheetKey({ file, sheet }: ScoreRow): string {
  return JSON.stringify([file, sheet]);
}

function unknownProjects(placed: PlacedRow[], { contest }: Placing): Finding[] {
  const names = contest.projects.map(({ name }) => name);
  const named = new Set(placed.filter(({ project }) => project !== null).map(({ row }) => sheetKey(row)));
  const seen = new Set<string>();
  return placed.flatMap(({ row, project }) => {
    const text = projectText(row) ?? '';
    const key = JSON.stringify([row.file, row.sheet, text]);
    if (project !== null || seen.has(key)) return [];
    seen.add(key);
    const args = { text, nearest: text === '' ? '' : (nearest(text, names) ?? '') };
    const at = {
      file: row.file,
      sheet: row.sheet,
      ...(text === '' && !named.has(sheetKey(row)) ? {} : { row: row.row, field: 'project' }),
    };
    return [
      newFinding({
        code: 'contest.project-unknown',
        severity: 'review',
        criterion: contest.catalogue.id,
        clause: criterionOf(contest, contest.catalogue.id)?.clause ?? null,
        at,
        args,
      }),
    ];
  });
}

/** The project that a number or a name means: for the option of the command line. */
export function projectNamed(text: string, contest: Contest): ContestProject | null {
  const byNumber = contest.projects.find(({ number }) => String(number) === text.trim());
  return byNumber ?? textFinder(projectNames(contest))(text);
}

function projectNames({ projects }: Contest): (readonly [string, ContestProject])[] {
  return projects.flatMap((project) =>
    [project.name, ...(project.aliases ?? [])].map((name) => [name, project] as const),
  );
}

/** Longer than any title. */
const LONGEST = 400;

/**
 * Finds the one thing that a text names: the text is a name, or holds names of one thing only, the longest name first
 * (半决赛 names no 决赛). Punctuation does not count. null: it names none, or several.
 */
function textFinder<T>(names: (readonly [string, T])[]): (text: string) => T | null {
  const plain = (text: string) => compareKey(text).replace(/[\p{P}\p{S}]/gu, '');
  const keys = names
    .map(([name, thing]) => [plain(name), thing] as const)
    .sort(([a], [b]) => b.length - a.length);
  const whole = new Map(keys);
  const seen = new Map<string, T | null>();
  return (text) => {
    const known = seen.get(text);
    if (known !== undefined) return known;
    let rest = plain(text.slice(0, LONGEST));
    const exact = whole.get(rest);
    const found = new Set<T>();
    if (exact === undefined) {
      for (const [key, thing] of keys) {
        if (!rest.includes(key)) continue;
        found.add(thing);
        rest = rest.replaceAll(key, ' ');
      }
    }
    const [only = null] = found.size === 1 ? found : [];
    const result = exact ?? only;
    if (seen.size < 1000) seen.set(text, result);
    return result;
  };
}
