import type {
  CertificateResult,
  ContestantResult,
  ContestReport,
  MemberResult,
  StageResult,
} from '../../model/contest-report.js';
import { readableJson } from '../../text/json-lines.js';
import { inputOf } from '../contract/object.js';
import { byContract, SEVERITIES } from '../findings.js';
import type { Lang } from '../lang.js';
import { byText, sortedCells } from '../order.js';
import { maskedRepair, type Privacy, privacy } from '../privacy.js';
import { contestMessage } from './view.js';

/**
 * `contest rank --format json` as an object (`contest-report.schema.json`): keys in this order, projects in the order of
 * the notice, contestants in that of their last stage. Personal data is masked unless `unmask`.
 */
export function contestContract(
  report: ContestReport,
  { lang, unmask }: { lang: Lang; unmask: boolean },
): unknown {
  const hide = privacy(unmask);
  const { contest, tool, summary } = report;
  return {
    schema: 'craftsman.contest/1',
    tool: { name: tool.name, version: tool.version },
    contest: { id: contest.id, asOf: report.asOf, sha256: report.sha256, readings: { ...report.readings } },
    inputs: [...report.inputs]
      .sort((a, b) => byText(a.file, b.file))
      .map((input) => inputOf(input, lang, hide)),
    projects: report.projects.map(({ project, stages, contestants }) => ({
      number: project?.number ?? null,
      name: project?.name ?? null,
      certificate: project?.certificate ?? null,
      form: project?.form ?? null,
      stages: stages.map(({ stage, sheets, entrants, promoted, held }) => ({
        stage,
        sheets: sheets.map(({ file, sheet }) => ({ file: hide.text(file), sheet: hide.text(sheet) })),
        entrants,
        promoted,
        held,
      })),
      contestants: contestants.map((contestant) => contestantOf(contestant, hide)),
    })),
    findings: [...report.findings].sort(byContract).map((finding) => {
      const { code, severity, criterion, at, clause } = finding;
      const { what, todo } = contestMessage(finding, lang, unmask);
      const nullable = (value: string | null) => (value === null ? null : hide.text(value));
      return {
        code,
        severity,
        criterion,
        at: {
          file: nullable(at.file),
          sheet: nullable(at.sheet),
          row: at.row,
          cell: at.cell,
          field: at.field,
        },
        message: todo === '' ? what : `${what} → ${todo}`,
        clause,
        repair: maskedRepair(finding, hide),
      };
    }),
    summary: {
      contestants: summary.contestants,
      findings: Object.fromEntries(SEVERITIES.map((severity) => [severity, summary.findings[severity]])),
      exitCode: summary.exitCode,
    },
  };
}

/** The contract as text, a line break at the end. */
export function renderContestJson(report: ContestReport, options: { lang: Lang; unmask: boolean }): string {
  return `${readableJson(contestContract(report, options))}\n`;
}

function contestantOf(
  { name, members, eligible, stages, certificates, possible, prizes }: ContestantResult,
  hide: Privacy,
) {
  return {
    name: hide.text(name),
    members: members.map((member) => memberOf(member, hide)),
    eligible,
    stages: stages.map((stage) => stageOf(stage, hide)),
    certificates: certificates.map(certificateOf),
    possible: possible === null ? null : certificateOf(possible),
    prizes: prizes.map(({ id, stage, outcome, yuan }) => ({ id, stage, outcome, yuan })),
  };
}

function memberOf({ name, idNumber, employer, conditions }: MemberResult, hide: Privacy) {
  return {
    name: hide.text(name),
    idNumber: idNumber === null ? null : hide.field('idNumber', idNumber),
    employer: employer === null ? null : hide.text(employer),
    conditions: conditions.map(({ id, outcome, clause, cells }) => ({
      id,
      outcome,
      clause,
      cells: sortedCells(cells),
    })),
  };
}

function stageOf(result: StageResult, hide: Privacy) {
  const { stage, file, sheet, rows, absent, theory, skill, total, rank, passed, promoted, organiser } =
    result;
  return {
    stage,
    file: hide.text(file),
    sheet: hide.text(sheet),
    rows,
    absent,
    theory,
    skill,
    total,
    rank,
    passed,
    promoted,
    certificate: result.certificate === null ? null : certificateOf(result.certificate),
    possible: result.possible === null ? null : certificateOf(result.possible),
    withoutCertificate: result.withoutCertificate,
    organiser,
  };
}

function certificateOf({ grade, stage, id, clause }: CertificateResult) {
  return { grade: grade.zh, gradeId: grade.id, stage, id, clause };
}
