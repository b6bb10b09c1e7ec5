import type { Finding } from '../../model/finding.js';
import type { NomineeReport, Report } from '../../model/report.js';
import { byContract, groupFindings, SEVERITIES } from '../findings.js';
import { sortedCells } from '../order.js';
import { severityLabel } from '../sentence.js';
import type { CellTone, OutCell, OutSheet } from '../xlsx-writer.js';
import {
  head,
  inSheetOrder,
  orEmpty,
  type Row,
  SEVERITY_TONE,
  type SheetContext,
  sheet,
  verdictCell,
} from './context.js';

const OPEN_WIDTH = 26;

/** Those who are not ineligible under at least one scheme, in the order of the sheets. */
export function listed(report: Report): NomineeReport[] {
  return inSheetOrder(report).filter(
    ({ verdicts }) => verdicts.length === 0 || verdicts.some(({ status }) => status !== 'ineligible'),
  );
}

/**
 * The official 32 columns in order, then one verdict per scheme and what is still open: those not ineligible under at least one
 * scheme. Cells with something to do have its tone, and so has the name, which every printed page repeats: the list is clean in
 * how it is written, which nobody may take for checked.
 */
export function listSheet(context: SheetContext): OutSheet {
  const { report, lang, frame, names } = context;
  const { fields, schemes } = report;
  const open = openFindings(report);
  const rows = listed(report).map((nominee): Row => {
    const findings = open.get(nominee) ?? [];
    const toneIn = (field: string) =>
      worstTone(field === 'name' ? findings : findings.filter(({ at }) => at.field === field));
    return [
      ...fields.map(({ id, width, text, personal }) => ({
        ...listCell(nominee.clean[id] ?? '', width, text || personal),
        ...toneIn(id),
      })),
      ...schemes.map(({ id }) => verdictCell(nominee, id, frame)),
      openCell(findings, context),
    ];
  });
  const widths = [
    ...fields.map(({ width }) => width + 1),
    ...schemes.map(({ id }) => Math.max(12, 2 * [...(names.get(id) ?? id)].length + 2)),
    OPEN_WIDTH,
  ];
  const headers = [
    ...fields.map(({ header, en }) => (lang === 'zh' ? header : en)),
    ...schemes.map(({ id }) => names.get(id) ?? id),
    frame.book.open.heading,
  ];
  return sheet(context, frame.workbook.sheets.list, [head(headers), ...orEmpty(rows, frame)], widths, {
    frozen: { rows: 1, columns: 2 },
  });
}

/** What is to be done about each nominee; notes ask for nothing, and what is waived is settled. */
function openFindings(report: Report): Map<NomineeReport, Finding[]> {
  const { nominees } = groupFindings(report);
  const isOpen = ({ severity, waived }: Finding) => severity !== 'note' && waived === null;
  return new Map(nominees.map(({ nominee, findings }) => [nominee, findings.filter(isOpen)]));
}

function worstTone(findings: Finding[]): { tone?: CellTone } {
  const worst = SEVERITIES.find((severity) => findings.some((finding) => finding.severity === severity));
  return worst === undefined ? {} : { tone: SEVERITY_TONE[worst] };
}

/** `✖ 错误 H7、P7；? 待核实 N7`, with the cells of the sheet that was checked. */
function openCell(findings: Finding[], { frame, lang, links }: SheetContext): OutCell {
  const [first] = [...findings].sort(byContract);
  if (first === undefined) return { value: frame.book.open.none, tone: 'muted' };
  const texts = SEVERITIES.flatMap((severity) => {
    const some = findings.filter((finding) => finding.severity === severity);
    const [one] = some;
    if (one === undefined) return [];
    const cells = sortedCells(some.map(({ at }) => at.cell ?? frame.line.wholeRow));
    return [`${severityLabel(one, lang)} ${cells.join(frame.line.listSeparator)}`];
  });
  return { value: texts.join(frame.line.sentenceJoin), link: links?.finding(first), ...worstTone(findings) };
}

/** A small whole number of a column without personal data is written as a number; all else is text. */
function listCell(value: string, width: number, asText = false): OutCell {
  const align = width <= 12 ? 'center' : 'left';
  if (!asText && /^(?:0|[1-9][0-9]{0,2})$/u.test(value)) return { value: Number(value), align };
  return { value, text: true, align };
}
