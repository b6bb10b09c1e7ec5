import type { Finding, Severity } from '../../model/finding.js';
import { byContract } from '../findings.js';
import { headerOf, nomineeOf } from '../lookup.js';
import { messageOf } from '../messages/index.js';
import { SEVERITY_SIGN } from '../paint.js';
import { repairText } from '../privacy.js';
import type { CellTone, OutCell, OutSheet } from '../xlsx-writer.js';
import { head, orEmpty, type Row, type SheetContext, sheet } from './context.js';

const SEVERITY_TONE: Record<Severity, CellTone> = {
  error: 'bad',
  warning: 'caution',
  review: 'ask',
  note: 'plain',
};

export function findingsSheet(context: SheetContext): OutSheet {
  const { report, frame } = context;
  const words = frame.workbook.findings;
  const headers = [
    words.file,
    words.sheet,
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
  const rows = [...report.findings].sort(byContract).map((finding) => findingRow(finding, context));
  return sheet(
    context,
    frame.workbook.sheets.findings,
    [head(headers), ...orEmpty(rows, frame)],
    [16, 10, 5, 9, 7, 18, 11, 13, 8, 14, 42, 38, 18],
  );
}

function findingRow(finding: Finding, { report, lang, frame, hide, names }: SheetContext): Row {
  const { at, severity, scheme, criterion, clause } = finding;
  const { what, todo } = messageOf(finding, report, lang);
  const text = (value: string | null | undefined): OutCell => ({ value: hide.text(value ?? ''), text: true });
  return [
    text(at.file),
    text(at.sheet),
    at.row === null ? text('') : { value: at.row, align: 'center' },
    text(nomineeOf(report, finding)?.name),
    text(at.cell),
    text(headerOf(report, at.field, lang)),
    { value: `${SEVERITY_SIGN[severity]} ${frame.severity[severity]}`, tone: SEVERITY_TONE[severity] },
    text(scheme === null ? '' : (names.get(scheme) ?? scheme)),
    text(criterion),
    text(clause),
    { value: what },
    { value: todo },
    text(repairText(finding, hide, frame)),
  ];
}
