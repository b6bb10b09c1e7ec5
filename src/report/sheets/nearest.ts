import { severalSheets } from '../lookup.js';
import { nearestText } from '../nearest.js';
import type { OutSheet } from '../xlsx-writer.js';
import {
  head,
  inSheetOrder,
  labelOf,
  orEmpty,
  placeCells,
  type Row,
  type SheetContext,
  sheet,
  verdictCell,
} from './context.js';

/** What would make each nominee eligible: a row for each scheme where something would. */
export function nearestSheet(context: SheetContext): OutSheet {
  const { report, lang, frame, names, hide, links } = context;
  const words = frame.workbook.matrix;
  const several = severalSheets(report);
  const rows = inSheetOrder(report).flatMap((nominee) =>
    nominee.verdicts
      .map((verdict) => ({ verdict, text: nearestText(verdict, report, lang) }))
      .filter(({ text }) => text !== '')
      .map(
        ({ verdict, text }): Row => [
          ...(several ? placeCells(nominee, hide) : []),
          { value: nominee.row, align: 'center' },
          { value: labelOf(nominee.name, hide), text: true, bold: true, link: links?.nominee(nominee) },
          { value: names.get(verdict.scheme) ?? verdict.scheme, text: true },
          verdictCell(nominee, verdict.scheme, frame),
          { value: text, text: true },
          { value: verdict.nearest?.from ?? '', text: true, align: 'center' },
        ],
      ),
  );
  return sheet(
    context,
    frame.workbook.sheets.nearest,
    [
      head([
        ...(several ? [words.file, words.sheet] : []),
        words.row,
        words.name,
        frame.workbook.findings.scheme,
        words.verdict,
        frame.nearest.heading,
        frame.book.nearest.from,
      ]),
      ...orEmpty(rows, frame, frame.book.nearest.nobody),
    ],
    [...(several ? [12, 8] : []), 5, 10, 14, 12, several ? 76 : 96, 12],
  );
}
