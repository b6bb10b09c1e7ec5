import type { VerdictStatus } from '../../model/outcome.js';
import type { NomineeReport, Report } from '../../model/report.js';
import type { Lang } from '../lang.js';
import type { Frame } from '../messages/frame.js';
import type { Privacy } from '../privacy.js';
import type { CellTone, OutCell, OutSheet } from '../xlsx-writer.js';

/** What every sheet of the summary workbook is made of; the page (`--format html`) shows some of the same tables. */
export interface SheetContext {
  report: Report;
  lang: Lang;
  frame: Frame;
  hide: Privacy;
  names: Map<string, string>;
}

export type Row = (OutCell | null)[];

export const VERDICT_TONE: Record<VerdictStatus, CellTone> = {
  eligible: 'good',
  explain: 'caution',
  review: 'ask',
  ineligible: 'bad',
};

export function head(texts: string[]): Row {
  return texts.map((value) => ({ value, tone: 'head' }));
}

export function sheet(
  { frame, report }: SheetContext,
  name: string,
  rows: Row[],
  widths: number[],
  more: Partial<OutSheet> = {},
): OutSheet {
  return {
    name,
    rows,
    widths,
    frozen: { rows: 1, columns: 0 },
    filterRow: 0,
    pagesWide: 1,
    footer: [`${report.tool.name} ${report.tool.version}`, name, frame.workbook.page],
    ...more,
  };
}

export function orEmpty(rows: Row[], frame: Frame): Row[] {
  return rows.length > 0 ? rows : [[{ value: frame.workbook.empty, tone: 'muted' }]];
}

export function verdictCell(nominee: NomineeReport, scheme: string, frame: Frame): OutCell {
  const status = nominee.verdicts.find((verdict) => verdict.scheme === scheme)?.status;
  if (status === undefined) return { value: '—', tone: 'muted', align: 'center' };
  return { value: frame.verdict[status], tone: VERDICT_TONE[status], align: 'center' };
}
