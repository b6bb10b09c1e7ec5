import type {
  Contest,
  ContestCriterion,
  ContestOutcome,
  ContestProject,
  ContestStage,
  ContestStageId,
} from '../model/contest.js';
import type { ScoreRow } from '../model/contest-report.js';
import type { Fact, FactValue, Term } from '../model/fact.js';
import type { Args, Finding, Severity } from '../model/finding.js';
import { newFinding } from '../model/new-finding.js';
import type { Strength } from '../model/outcome.js';
import { knownValue } from '../model/values.js';

/** What ranking may know besides the rows. */
export interface Setting {
  contest: Contest;
  /** null: not known which. */
  project: ContestProject | null;
  /** Grade by its word or id. */
  gradeOf: (word: string) => Term;
  /** Whether somebody is below the statutory retirement age on a date (ISO). */
  withinRetirementAge: (birth: Fact | undefined, sex: Fact | undefined, date: string) => ContestOutcome;
  /** The date asked for (ISO); null: the contest's own. */
  asOf: string | null;
  /** What the reading of decimals would also allow. */
  otherDecimals: (number | null)[];
}

/** A result with what is to be told. */
export type Said<T> = T & { findings: Finding[] };

/** The value of a known fact; null where it is unknown, absent or nothing was written. */
export function value<T extends FactValue>({ facts }: ScoreRow, name: string): T | null {
  return knownValue<T>(facts[name]);
}

export function cellsOf({ facts }: ScoreRow, ...names: string[]): string[] {
  return [...new Set(names.flatMap((name) => facts[name]?.cells ?? []))];
}

export function criterionOf({ criteria }: Contest, id: string): ContestCriterion | undefined {
  return criteria.find((criterion) => criterion.id === id);
}

export function stageOf({ stages }: Contest, id: ContestStageId): ContestStage | undefined {
  return stages.find((stage) => stage.id === id);
}

/** Where a contest stands in the order of its stages. */
export function stageIndex({ stages }: Contest, id: ContestStageId): number {
  return stages.findIndex((stage) => stage.id === id);
}

/** The name of a stage as arguments of a message. */
export function stageArgs(contest: Contest, id: ContestStageId, prefix = 'stage'): Args {
  const name = stageOf(contest, id)?.name;
  return { [prefix]: name?.zh ?? id, [`${prefix}En`]: name?.en ?? id };
}

/** How loud a requirement that is not met is told. */
export function unmetSeverity(strength: Strength): Severity {
  return strength === 'mandatory' ? 'error' : strength === 'in-principle' ? 'warning' : 'note';
}

/** A finding about a criterion of the contest, at a cell of a row, at a row or at a sheet. */
export function finding(
  code: string,
  severity: Severity,
  { contest }: Pick<Setting, 'contest'>,
  id: string | null,
  spot: { file: string; sheet: string; row?: number; cell?: string | undefined; field?: string },
  args: Args = {},
  clause?: string,
): Finding {
  return newFinding({
    code,
    severity,
    criterion: id,
    clause: clause ?? (id === null ? null : (criterionOf(contest, id)?.clause ?? null)),
    at: {
      file: spot.file,
      sheet: spot.sheet,
      row: spot.row ?? null,
      cell: spot.cell ?? null,
      field: spot.field ?? null,
    },
    args,
  });
}

/** The place of a row's field: its cell, or the row where the field has no column. */
export function placeOf(row: ScoreRow, field: string, fact = field) {
  return { file: row.file, sheet: row.sheet, row: row.row, cell: cellsOf(row, fact)[0], field };
}

/** Rows as an argument of a message: `复赛!12`, the sheet only where there are several. */
export function rowNames(rows: ScoreRow[]): string[] {
  return rows.map(({ sheet, row }) => `${sheet}!${row}`);
}
