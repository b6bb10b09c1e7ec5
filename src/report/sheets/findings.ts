import type { Finding } from '../../model/finding.js';
import { clauseInWords } from '../clause-words.js';
import { byContract } from '../findings.js';
import { headerOf, nomineeOf } from '../lookup.js';
import { messageOf } from '../messages/index.js';
import { repairText } from '../privacy.js';
import { severityLabel, waivedText } from '../sentence.js';
import type { OutCell, OutSheet } from '../xlsx-writer.js';
import { head, labelOf, orEmpty, placeCells, SEVERITY_TONE, type SheetContext, sheet } from './context.js';

/** One finding a row; what a waiver covers stays, greyed, with who allowed it. */
export function findingsSheet(context: SheetContext): OutSheet {
  const { report, frame, hide } = context;
  const words = frame.workbook.findings;
  const several =
    new Set(report.findings.map(({ at }) => JSON.stringify([at.file, at.sheet]))).size > 1 &&
    report.inputs.flatMap(({ sheets }) => sheets).length > 1;
  // The sheet only where a file has several: its room goes to the name of the file.
  const sheetsToo = report.inputs.some(({ sheets }) => sheets.length > 1);
  const places = [
    { head: words.file, width: sheetsToo ? 12 : 17 },
    { head: words.sheet, width: 7 },
  ].slice(0, several ? (sheetsToo ? 2 : 1) : 0);
  const headers = [
    ...places.map(({ head: text }) => text),
    words.row,
    words.name,
    words.cell,
    words.column,
    words.severity,
    words.scheme,
    words.criterion,
    words.clause,
    words.what,
    words.todo,
    words.change,
  ];
  const rows = [...report.findings]
    .sort(byContract)
    .map((finding) =>
      [...placeCells(finding.at, hide).slice(0, places.length), ...findingRow(finding, context)].map(
        (cell): OutCell => (finding.waived === null ? cell : { ...cell, tone: 'muted' }),
      ),
    );
  // What people read gets the room that the other columns leave.
  const text = places.reduce((room, { width }) => room - width, 64);
  return sheet(
    context,
    frame.workbook.sheets.findings,
    [head(headers), ...orEmpty(rows, frame)],
    [
      ...places.map(({ width }) => width),
      ...[5, 9, 7, 13, 10, 12, 7, 11],
      Math.round(text * 0.56),
      Math.round(text * 0.44),
      12,
    ],
    { frozen: { rows: 1, columns: places.length + 2 } },
  );
}

function findingRow(finding: Finding, { report, lang, frame, hide, names, links }: SheetContext): OutCell[] {
  const { at, severity, scheme, criterion, clause, waived } = finding;
  const { what, todo } = messageOf(finding, report, lang);
  const text = (value: string | null | undefined): OutCell => ({ value: hide.text(value ?? ''), text: true });
  const nominee = nomineeOf(report, finding);
  return [
    at.row === null ? text('') : { value: at.row, align: 'center' },
    { ...text(nominee && labelOf(nominee.name, hide)), link: nominee && links?.nominee(nominee) },
    { ...text(at.cell), link: links?.cell(finding) },
    text(headerOf(report, at.field, lang)),
    {
      value: severityLabel(finding, lang),
      ...(waived === null ? { tone: SEVERITY_TONE[severity] } : {}),
    },
    text(scheme === null ? '' : (names.get(scheme) ?? scheme)),
    text(criterion),
    text(clauseInWords(clause ?? '', lang)),
    { value: what },
    { value: waived === null ? todo : waivedText(waived, lang, hide) },
    text(repairText(finding, hide, frame)),
  ];
}
