import type { Report } from '../model/report.js';
import type { Lang } from './lang.js';
import { shortNames } from './lookup.js';
import { frameOf } from './messages/index.js';
import { CREATOR, SUMMARY_MARK } from './own-files.js';
import { privacy } from './privacy.js';
import type { SheetContext } from './sheets/context.js';
import { evidenceSheet } from './sheets/evidence.js';
import { findingsSheet } from './sheets/findings.js';
import { legendSheet } from './sheets/legend.js';
import { linksOf } from './sheets/links.js';
import { listSheet } from './sheets/list.js';
import { matrixSheet } from './sheets/matrix.js';
import { nearestSheet } from './sheets/nearest.js';
import { overviewSheet } from './sheets/overview.js';
import { quotasSheet } from './sheets/quotas.js';
import { sourcesSheet } from './sheets/sources.js';
import { writeWorkbook } from './xlsx-writer.js';

export interface SummaryOptions {
  lang: Lang;
  /** Path of a file of the report, relative to the workbook, with forward slashes; null: no link leads there. */
  linkTo?: (file: string) => string | null;
}

/**
 * The summary workbook as bytes: the leader's page, list of those not ruled out (full values), findings, matrix, steps,
 * requirements, papers to attach, quotas, sources (all masked but the list). The same report gives the same bytes.
 */
export async function renderSummary(
  report: Report,
  { lang, linkTo = () => null }: SummaryOptions,
): Promise<Uint8Array> {
  const frame = frameOf(lang);
  const hide = privacy(false);
  const context: SheetContext = {
    report,
    lang,
    frame,
    hide,
    names: shortNames(report, lang),
    links: linksOf(report, frame, hide, linkTo),
  };
  return writeWorkbook({
    title: frame.workbook.title,
    creator: CREATOR,
    mark: SUMMARY_MARK,
    says: frame.book.cut,
    sheets: [
      overviewSheet(context),
      listSheet(context),
      findingsSheet(context),
      matrixSheet(context),
      nearestSheet(context),
      legendSheet(context),
      evidenceSheet(context),
      quotasSheet(context),
      sourcesSheet(context),
    ],
  });
}
