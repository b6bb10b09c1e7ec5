import { papersOf } from '../evidence.js';
import { byRow } from '../order.js';
import type { OutSheet } from '../xlsx-writer.js';
import { head, orEmpty, type Row, type SheetContext, sheet } from './context.js';

/** What must be attached, a line a paper; the box in the last column is for the pen. */
export function evidenceSheet(context: SheetContext): OutSheet {
  const { report, lang, frame, names, hide } = context;
  const words = frame.workbook.evidence;
  const rows = [...report.nominees]
    .sort(byRow)
    .flatMap((nominee) =>
      papersOf(nominee, report).map(
        ({ scheme, criterion, clause, paper }): Row => [
          { value: hide.text(nominee.file), text: true },
          { value: nominee.row, align: 'center' },
          { value: hide.text(nominee.name), text: true, bold: true },
          { value: names.get(scheme) ?? scheme, text: true },
          { value: criterion, text: true },
          { value: clause, text: true },
          { value: paper[lang] },
          { value: '☐', align: 'center' },
        ],
      ),
    );
  const headers = [
    words.file,
    words.row,
    words.name,
    words.scheme,
    words.criterion,
    words.clause,
    words.paper,
    words.attached,
  ];
  return sheet(
    context,
    frame.workbook.sheets.evidence,
    [head(headers), ...orEmpty(rows, frame)],
    [18, 6, 12, 18, 10, 14, 64, 10],
  );
}
