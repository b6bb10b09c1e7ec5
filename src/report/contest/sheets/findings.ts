import type { Finding } from '../../../model/finding.js';
import { byContract, citations } from '../../findings.js';
import { SEVERITY_TONE } from '../../sheets/context.js';
import type { OutSheet } from '../../xlsx-writer.js';
import { contestMessage } from '../view.js';
import { type Column, centred, type RankingContext, tableSheet, text } from './context.js';

/** One finding a row. */
export function findingsSheet(context: RankingContext): OutSheet {
  const { report, words } = context;
  const rows = [...report.findings].sort(byContract);
  return tableSheet(context, words.sheets.findings, columnsOf(context), rows);
}

function columnsOf({ report, words, frame, lang, hide }: RankingContext): Column<Finding>[] {
  const { columns: c } = words;
  const headerOf = (id: string | null) => {
    const field = report.fields.find((each) => each.id === id);
    return field === undefined ? '' : lang === 'zh' ? field.header : field.en;
  };
  const message = (finding: Finding) => contestMessage(finding, lang, false);
  return [
    { head: c.file, width: 14, cell: ({ at }) => text(hide.text(at.file ?? '')) },
    { head: c.sheet, width: 8, cell: ({ at }) => text(hide.text(at.sheet ?? '')) },
    {
      head: c.cell,
      width: 8,
      cell: ({ at }) => centred(at.cell ?? (at.row === null ? '' : String(at.row))),
    },
    { head: c.column, width: 11, cell: ({ at }) => text(headerOf(at.field)) },
    {
      head: c.severity,
      width: 10,
      cell: ({ severity }) => centred(frame.severity[severity], SEVERITY_TONE[severity]),
    },
    {
      head: c.basis,
      width: 13,
      cell: (finding) => text(citations([finding], lang)),
    },
    { head: c.what, width: 49, cell: (finding) => ({ value: message(finding).what }) },
    { head: c.todo, width: 36, cell: (finding) => ({ value: message(finding).todo }) },
  ];
}
