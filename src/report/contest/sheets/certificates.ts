import type { CertificateResult, ContestantResult, ProjectReport } from '../../../model/contest-report.js';
import type { OutSheet } from '../../xlsx-writer.js';
import { certificateBasis, projectName, rankText, stageName } from '../view.js';
import { type Column, centred, conditionCell, type RankingContext, tableSheet, text } from './context.js';

interface Issued {
  project: ProjectReport;
  contestant: ContestantResult;
  certificate: CertificateResult;
  /** Not decided yet. */
  open: boolean;
}

/** Who gets which certificate, by grade, with the rule. */
export function certificatesSheet(context: RankingContext): OutSheet {
  const { report, words } = context;
  const rows = report.projects.flatMap(issued);
  return tableSheet(context, words.sheets.certificates, columnsOf(context), rows);
}

function columnsOf({ report, words, lang, hide }: RankingContext): Column<Issued>[] {
  const { columns: c } = words;
  return [
    { head: c.project, width: 20, cell: ({ project }) => text(projectName(project, words)) },
    {
      head: c.certificate,
      width: 14,
      cell: ({ certificate: { grade }, open }) =>
        centred(open ? words.possible(grade.zh) : grade.zh, open ? 'ask' : 'plain'),
    },
    { head: c.name, width: 12, cell: ({ contestant }) => text(hide.text(contestant.name)) },
    {
      head: c.idNumber,
      width: 21,
      cell: ({ contestant }) => text(hide.field('idNumber', contestant.members[0]?.idNumber ?? '')),
    },
    {
      head: c.employer,
      width: 30,
      cell: ({ contestant }) => text(hide.text(contestant.members[0]?.employer ?? '')),
    },
    {
      head: c.stage,
      width: 10,
      cell: ({ certificate }) => text(stageName(report, certificate.stage, lang)),
    },
    {
      head: c.rank,
      width: 8,
      cell: ({ contestant, certificate }) => {
        const result = contestant.stages.find(({ stage }) => stage === certificate.stage);
        return centred(result === undefined ? '' : rankText(result.rank, words));
      },
    },
    { head: c.basis, width: 18, cell: ({ certificate }) => text(certificateBasis(certificate, lang)) },
    { head: c.conditions, width: 16, cell: ({ contestant }) => conditionCell(contestant, words) },
  ];
}

/** Certificates of a project, those of the highest grade first. */
function issued(project: ProjectReport): Issued[] {
  return project.contestants
    .flatMap((contestant) => [
      ...contestant.certificates.map((certificate) => ({ project, contestant, certificate, open: false })),
      ...(contestant.possible === null
        ? []
        : [{ project, contestant, certificate: contestant.possible, open: true }]),
    ])
    .sort((a, b) => (b.certificate.grade.rank ?? 0) - (a.certificate.grade.rank ?? 0));
}
