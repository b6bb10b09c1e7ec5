import type { MemberResult, ScoreRow, StageResult, StageSummary } from '../model/contest-report.js';
import { decimalText } from '../text/decimal.js';
import type { StageAward } from './awarding.js';
import type { Member } from './conditions.js';
import type { Promotion } from './promotion.js';
import { type Setting, value } from './setting.js';
import { counted, heldOn } from './stage-checks.js';
import type { StageStandings, Standing } from './standings.js';
import { scoreText, TOTAL_UNIT, totalOf } from './totals.js';

/** A person as the report has it; what stands in one row only holds for all. */
export function memberOf({ rows }: Member, conditions: MemberResult['conditions']): MemberResult {
  const first = <T extends string>(name: string): T | null =>
    rows.map((row) => value<T>(row, name)).find((text) => text !== null) ?? null;
  return {
    name: rows[0]?.name ?? '',
    idNumber: first('idNumber'),
    employer: first('employerText'),
    conditions,
  };
}

/** What a contestant did in a stage, with the organiser's own figures beside ours. */
export function stageResult(
  { entry, score, rank }: Standing,
  { promoted }: Promotion,
  award: StageAward,
  { contest: { scoring } }: Setting,
): StageResult {
  const [row] = entry.rows as [ScoreRow];
  const total = value<number>(row, 'total');
  const certificate = row.facts.certificate;
  return {
    stage: entry.stage,
    file: row.file,
    sheet: row.sheet,
    rows: entry.rows.map((each) => each.row),
    absent: score.absent,
    theory: score.absent === true ? null : scoreText(score.theory),
    skill: score.absent === true ? null : scoreText(score.skill),
    total: score.absent === true ? null : scoreText(totalOf(score, scoring), TOTAL_UNIT),
    rank,
    passed: score.passed,
    promoted: promoted.get(entry) ?? null,
    organiser: {
      total: total === null ? null : decimalText(total),
      rank: value<number>(row, 'rank'),
      promoted: value<boolean>(row, 'promoted'),
      certificate: certificate?.known ? ((certificate.value as { zh: string } | null)?.zh ?? null) : null,
    },
    certificate: award.sure,
    possible: award.open,
    withoutCertificate: award.without,
  };
}

/** A stage as a whole: who took part, who goes on, when. */
export function summaryOf(
  { stage, promotion }: { stage: StageStandings; promotion: Promotion },
  setting: Setting,
): StageSummary {
  const sheets = new Map(
    stage.standings.flatMap(({ entry }) =>
      entry.rows.map(({ file, sheet }) => [JSON.stringify([file, sheet]), { file, sheet }] as const),
    ),
  );
  return {
    stage: stage.stage,
    sheets: [...sheets.values()],
    entrants: counted(stage, setting),
    promoted: promotion.count,
    held: heldOn(stage),
  };
}
