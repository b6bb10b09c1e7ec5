import type { NomineeReport, Report } from '../../model/report.js';
import type { OutCell, OutSheet } from '../xlsx-writer.js';
import { head, inSheetOrder, orEmpty, type Row, type SheetContext, sheet, verdictCell } from './context.js';

/** Those who are not ineligible under at least one scheme, in the order of the sheets. */
export function listed(report: Report): NomineeReport[] {
  return inSheetOrder(report).filter(
    ({ verdicts }) => verdicts.length === 0 || verdicts.some(({ status }) => status !== 'ineligible'),
  );
}

/** The official 32 columns in order, then one verdict per scheme: those not ineligible under at least one scheme. */
export function listSheet(context: SheetContext): OutSheet {
  const { report, lang, frame, names } = context;
  const { fields, schemes } = report;
  const rows = listed(report).map(
    (nominee): Row => [
      ...fields.map((field) =>
        listCell(nominee.clean[field.id] ?? '', field.width, field.text || field.personal),
      ),
      ...schemes.map(({ id }) => verdictCell(nominee, id, frame)),
    ],
  );
  const widths = [
    ...fields.map(({ width }) => width + 1),
    ...schemes.map(({ id }) => Math.max(12, 2 * [...(names.get(id) ?? id)].length + 2)),
  ];
  const headers = [
    ...fields.map(({ header, en }) => (lang === 'zh' ? header : en)),
    ...schemes.map(({ id }) => names.get(id) ?? id),
  ];
  return sheet(context, frame.workbook.sheets.list, [head(headers), ...orEmpty(rows, frame)], widths, {
    frozen: { rows: 1, columns: 2 },
  });
}

/** A small whole number of a column without personal data is written as a number; all else is text. */
function listCell(value: string, width: number, asText = false): OutCell {
  const align = width <= 12 ? 'center' : 'left';
  if (!asText && /^(?:0|[1-9][0-9]{0,2})$/u.test(value)) return { value: Number(value), align };
  return { value, text: true, align };
}
