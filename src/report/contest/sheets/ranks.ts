import type {
  ContestantResult,
  ContestReport,
  MemberResult,
  ProjectReport,
  StageResult,
} from '../../../model/contest-report.js';
import type { ContestWords } from '../../messages/contest-words.js';
import type { CellTone, OutCell, OutSheet } from '../../xlsx-writer.js';
import { byRankIn, certificateText, prizeText, projectName, rankText, stageName } from '../view.js';
import {
  type Column,
  centred,
  conditionCell,
  figure,
  outcomeWord,
  type RankingContext,
  tableSheet,
  text,
  yesOrNo,
} from './context.js';

interface RankRow {
  project: ProjectReport;
  contestant: ContestantResult;
  result: StageResult;
}

const OUTCOME_TONE = { met: 'plain', unmet: 'bad', undetermined: 'ask' } as const;

/** Every stage of every project, best rank first; the organiser's figures beside ours, in colour where they differ. */
export function ranksSheet(context: RankingContext): OutSheet {
  const { report, words } = context;
  const rows = report.projects.flatMap((project) =>
    project.stages.flatMap(({ stage }) => byRankIn(project, stage).map((each) => ({ project, ...each }))),
  );
  return tableSheet(context, words.sheets.ranks, columnsOf(context), rows, {
    frozen: { rows: 1, columns: 4 },
  });
}

function columnsOf({ report, words, lang, frame }: RankingContext): Column<RankRow>[] {
  const { columns: c } = words;
  const separator = frame.line.listSeparator;
  const wrong = organisersErrors(report);
  return [
    { head: c.project, width: 18, cell: ({ project }) => text(projectName(project, words)) },
    { head: c.stage, width: 8, cell: ({ result }) => text(stageName(report, result.stage, lang)) },
    { head: c.rank, width: 8, cell: ({ result }) => rankCell(result, words) },
    { head: c.name, width: 12, cell: ({ contestant }) => text(contestant.name) },
    { head: c.idNumber, width: 21, cell: ofMembers(({ idNumber }) => idNumber) },
    { head: c.employer, width: 26, cell: ofMembers(({ employer }) => employer) },
    { head: c.theory, width: 8, cell: ({ result }) => figure(result.theory) },
    { head: c.skill, width: 8, cell: ({ result }) => figure(result.skill) },
    { head: c.total, width: 9, cell: ({ result }) => figure(result.total) },
    {
      head: c.passed,
      width: 10,
      // Of who was absent there is nothing to ask.
      cell: ({ result: { passed, absent } }) =>
        absent === true ? centred('') : centred(outcomeWord(passed, words), OUTCOME_TONE[passed]),
    },
    { head: c.promoted, width: 8, cell: ({ result }) => centred(yesOrNo(result.promoted, words)) },
    {
      head: c.stageCertificate,
      width: 12,
      cell: ({ result: { certificate, possible } }) =>
        centred(certificate?.grade.zh ?? (possible === null ? '' : words.possible(possible.grade.zh))),
    },
    {
      head: c.certificate,
      width: 14,
      cell: ({ contestant }) => centred(certificateText(contestant, words, separator)),
    },
    {
      head: c.prizes,
      width: 30,
      cell: ({ contestant }) => text(prizeText(contestant, words, lang, separator)),
    },
    { head: c.conditions, width: 16, cell: ({ contestant }) => conditionCell(contestant, words) },
    {
      head: c.organiserTotal,
      width: 10,
      cell: ({ result }) => figure(result.organiser.total, wrong(result, 'total')),
    },
    {
      head: c.organiserRank,
      width: 9,
      cell: ({ result }) => figure(numberText(result.organiser.rank), wrong(result, 'rank')),
    },
    {
      head: c.organiserPromoted,
      width: 9,
      cell: ({ result }) => centred(yesOrNo(result.organiser.promoted, words)),
    },
    {
      head: c.organiserCertificate,
      width: 12,
      cell: ({ result }) => centred(result.organiser.certificate ?? '', wrong(result, 'certificate')),
    },
    { head: c.file, width: 18, cell: ({ result }) => text(result.file) },
    { head: c.sheet, width: 10, cell: ({ result }) => text(result.sheet) },
    { head: c.rows, width: 6, cell: ({ result }) => centred(result.rows.join(' ')) },
  ];
}

/** What is known of the members of a team, each on a line of its own. */
function ofMembers(of: (member: MemberResult) => string | null): (row: RankRow) => OutCell {
  return ({ contestant }) =>
    text(
      contestant.members
        .map((member) => of(member) ?? '')
        .filter((value) => value !== '')
        .join('\n'),
    );
}

function rankCell({ rank }: StageResult, words: ContestWords): OutCell {
  const known = rank !== null && rank.best === rank.worst;
  return known ? figure(String(rank.best)) : centred(rankText(rank, words), rank === null ? 'muted' : 'ask');
}

function numberText(value: number | null): string | null {
  return value === null ? null : String(value);
}

/** Red where an error stands at the organiser's own cell. */
function organisersErrors({
  findings,
}: ContestReport): (result: StageResult, field: string) => CellTone | undefined {
  const cells = new Set(
    findings
      .filter(({ severity }) => severity === 'error')
      .map(({ at }) => JSON.stringify([at.file, at.sheet, at.row, at.field])),
  );
  return ({ file, sheet, rows }, field) =>
    rows.some((row) => cells.has(JSON.stringify([file, sheet, row, field]))) ? 'bad' : undefined;
}
