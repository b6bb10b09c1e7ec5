import type { Report } from '../model/report.js';
import type { Lang } from './lang.js';
import { shortNames } from './lookup.js';
import { frameOf } from './messages/index.js';
import { CREATOR, SUMMARY_MARK } from './own-files.js';
import { privacy } from './privacy.js';
import type { SheetContext } from './sheets/context.js';
import { evidenceSheet } from './sheets/evidence.js';
import { findingsSheet } from './sheets/findings.js';
import { listSheet } from './sheets/list.js';
import { matrixSheet } from './sheets/matrix.js';
import { quotasSheet } from './sheets/quotas.js';
import { sourcesSheet } from './sheets/sources.js';
import { writeWorkbook } from './xlsx-writer.js';

/**
 * The summary workbook as bytes: list of those not ruled out (full values), findings, matrix, quotas, sources (masked).
 * The same report gives the same bytes.
 */
export async function renderSummary(report: Report, { lang }: { lang: Lang }): Promise<Uint8Array> {
  const frame = frameOf(lang);
  const context: SheetContext = {
    report,
    lang,
    frame,
    hide: privacy(false),
    names: shortNames(report, lang),
  };
  return writeWorkbook({
    title: frame.workbook.title,
    creator: CREATOR,
    mark: SUMMARY_MARK,
    sheets: [
      listSheet(context),
      findingsSheet(context),
      matrixSheet(context),
      evidenceSheet(context),
      quotasSheet(context),
      sourcesSheet(context),
    ],
  });
}
