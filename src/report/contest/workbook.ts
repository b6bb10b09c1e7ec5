import type { ContestReport } from '../../model/contest-report.js';
import type { Lang } from '../lang.js';
import { frameOf } from '../messages/index.js';
import { CREATOR, RANKING_MARK } from '../own-files.js';
import { privacy } from '../privacy.js';
import { writeWorkbook } from '../xlsx-writer.js';
import { certificatesSheet } from './sheets/certificates.js';
import type { RankingContext } from './sheets/context.js';
import { findingsSheet } from './sheets/findings.js';
import { ranksSheet } from './sheets/ranks.js';
import { sourcesSheet } from './sheets/sources.js';
import { stagesSheet } from './sheets/stages.js';

/**
 * The result workbook as bytes: every stage ranked (full values, the organiser's own beside them), certificates, findings,
 * stages, sources (masked). The same report gives the same bytes.
 */
export async function renderRanking(report: ContestReport, { lang }: { lang: Lang }): Promise<Uint8Array> {
  const frame = frameOf(lang);
  const context: RankingContext = { report, lang, frame, words: frame.contest, hide: privacy(false) };
  return writeWorkbook({
    title: frame.contest.title,
    creator: CREATOR,
    mark: RANKING_MARK,
    says: frame.book.cut,
    sheets: [
      ranksSheet(context),
      certificatesSheet(context),
      findingsSheet(context),
      stagesSheet(context),
      sourcesSheet(context),
    ],
  });
}
