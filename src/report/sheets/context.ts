import type { Finding, Severity } from '../../model/finding.js';
import type { VerdictStatus } from '../../model/outcome.js';
import type { NomineeReport, QuotaReport, Report } from '../../model/report.js';
import type { Lang } from '../lang.js';
import { truncate } from '../layout.js';
import { verdictText } from '../lookup.js';
import type { Frame } from '../messages/frame.js';
import { byRow } from '../order.js';
import type { Privacy } from '../privacy.js';
import { likeVerdict, VERDICT_SIGN } from '../signs.js';
import { pagesFor, withWholeWords } from '../xlsx/page.js';
import type { CellTone, Link, OutCell, OutSheet } from '../xlsx-writer.js';

/** What every sheet of the summary workbook is made of; the page (`--format html`) shows some of the same tables. */
export interface SheetContext {
  report: Report;
  lang: Lang;
  frame: Frame;
  hide: Privacy;
  names: Map<string, string>;
  /** Links to what is said elsewhere; absent where there is nothing to lead to. */
  links?: Links;
}

/** Where a reader gets to from a finding. */
export interface Links {
  /** The nominee's row in this workbook. */
  nominee: (nominee: NomineeReport) => Link | undefined;
  /** The finding's row in this workbook. */
  finding: (finding: Finding) => Link | undefined;
  /** The cell in the clerk's own file. */
  cell: (finding: Finding) => Link | undefined;
}

export type Row = (OutCell | null)[];

export const VERDICT_TONE: Record<VerdictStatus, CellTone> = {
  eligible: 'good',
  explain: 'caution',
  review: 'ask',
  ineligible: 'bad',
};

export const SEVERITY_TONE: Record<Severity, CellTone> = {
  error: 'bad',
  warning: 'caution',
  review: 'ask',
  note: 'plain',
};

export function head(texts: string[]): Row {
  return texts.map((value) => ({ value, tone: 'head' }));
}

/** A sheet of any of our workbooks: its first row stays in sight and is filtered by, unless `more` says otherwise. */
export function sheet(
  { frame, report }: { frame: Frame; report: { tool: Report['tool'] } },
  name: string,
  rows: Row[],
  widths: number[],
  more: Partial<OutSheet> = {},
): OutSheet {
  const frozen = more.frozen ?? { rows: 1, columns: 0 };
  // A sentence in the place of a table has the width of it, and there is nothing to filter.
  const lone = rows.flatMap((row, at) =>
    row.length === 1 && row[0]?.tone === 'muted' && widths.length > 1
      ? [{ top: at, left: 0, bottom: at, right: widths.length - 1 }]
      : [],
  );
  const merges = [...(more.merges ?? []), ...lone];
  const whole = withWholeWords(rows, widths, merges);
  return {
    name,
    rows,
    widths: whole,
    frozen,
    filterRow: 0,
    pagesWide: pagesFor(whole, frozen.columns),
    footer: [`${report.tool.name} ${report.tool.version}`, name, frame.workbook.page],
    ...more,
    ...(merges.length === 0 ? {} : { merges }),
    ...(lone.length === 0 ? {} : { filterRow: undefined }),
  };
}

export function orEmpty(rows: Row[], frame: Frame, empty = frame.workbook.empty): Row[] {
  return rows.length > 0 ? rows : [[{ value: empty, tone: 'muted' }]];
}

/** A sign and a word: the fill only says it once more. */
export function statusText(status: VerdictStatus, frame: Frame): string {
  return `${VERDICT_SIGN[status]} ${frame.verdict[status]}`;
}

export function verdictCell(nominee: NomineeReport, scheme: string, frame: Frame): OutCell {
  const verdict = nominee.verdicts.find((each) => each.scheme === scheme);
  if (verdict === undefined) return { value: '—', tone: 'muted', align: 'center' };
  const { status, excepted } = verdict;
  return {
    value: `${VERDICT_SIGN[status]} ${verdictText(status, excepted, frame)}`,
    tone: VERDICT_TONE[status],
    align: 'center',
  };
}

export function quotaCell(quota: QuotaReport, frame: Frame): OutCell {
  const alike = likeVerdict(quota);
  return {
    value: `${VERDICT_SIGN[alike]} ${frame.quotaStatus[quota.status]}`,
    tone: VERDICT_TONE[alike],
    align: 'center',
  };
}

/** Columns of a name that says whom a row is about: somebody may have put a page of text in its cell. */
const LABEL = 60;

/** A name from a sheet in one line that does not make its row, and that of each finding, as high as a page. */
export function labelOf(text: string, hide: Privacy): string {
  return truncate(hide.text(text), LABEL);
}

/** File and sheet of a row or a finding. */
export function placeCells(at: { file: string | null; sheet: string | null }, hide: Privacy): OutCell[] {
  return [at.file, at.sheet].map((text) => ({ value: hide.text(text ?? ''), text: true }));
}

/** Everyone in the order of the sheets. */
export function inSheetOrder({ nominees }: Report): NomineeReport[] {
  return [...nominees].sort(byRow);
}
