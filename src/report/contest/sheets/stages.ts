import type { ProjectReport, StageSummary } from '../../../model/contest-report.js';
import type { OutSheet } from '../../xlsx-writer.js';
import { percentOf, projectName, stageName } from '../view.js';
import { type Column, centred, type RankingContext, tableSheet, text } from './context.js';

interface StageRow {
  project: ProjectReport;
  stage: StageSummary;
}

/** How many took part in each stage and how many went on. */
export function stagesSheet(context: RankingContext): OutSheet {
  const { report, words } = context;
  const rows = report.projects.flatMap((project) => project.stages.map((stage) => ({ project, stage })));
  return tableSheet(context, words.sheets.stages, columnsOf(context), rows);
}

function columnsOf({ report, words, lang, hide, frame }: RankingContext): Column<StageRow>[] {
  const { columns: c } = words;
  const percentText = (percent: string | null) => (percent === null ? '' : `${percent}%`);
  const sheetsOf = ({ sheets }: StageSummary) =>
    sheets
      .map(({ file, sheet }) => `${hide.text(file)} / ${hide.text(sheet)}`)
      .join(frame.line.listSeparator);
  return [
    { head: c.project, width: 22, cell: ({ project }) => text(projectName(project, words)) },
    { head: c.stage, width: 10, cell: ({ stage }) => text(stageName(report, stage.stage, lang)) },
    {
      head: c.entrants,
      width: 10,
      cell: ({ stage: { entrants } }) => centred(words.range(entrants.fewest, entrants.most)),
    },
    {
      head: c.promotedCount,
      width: 10,
      cell: ({ stage: { promoted } }) =>
        centred(promoted === null ? '' : words.range(promoted.fewest, promoted.most)),
    },
    { head: c.share, width: 10, cell: ({ stage }) => centred(percentText(percentOf(stage))) },
    {
      head: c.held,
      width: 26,
      cell: ({ stage: { held } }) => text(held === null ? '' : words.held(held.from, held.to)),
    },
    { head: c.sheet, width: 60, cell: ({ stage }) => text(sheetsOf(stage)) },
  ];
}
