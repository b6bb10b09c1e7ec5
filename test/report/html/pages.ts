import type { Finding } from '../../../src/model/finding.js';
import type { Report } from '../../../src/model/report.js';
import { format } from '../../../src/report/html/index.js';
import type { Lang } from '../../../src/report/lang.js';
import { sampleReport } from '../sample-report.js';

export function pageText(report: Report, lang: Lang = 'zh', unmask = false): string {
  return [...format.chunks(report, { lang, unmask })].join('');
}

export const WAIVER = {
  reason: '总工会书面同意',
  approver: '王主任',
  date: '2025-06-01',
  expires: '2025-12-31',
};

/** The first finding of a nominee that is neither a note nor about a quota. */
export function firstOpen({ findings }: Report): Finding {
  const found = findings.find(
    ({ severity, code, at }) => severity !== 'note' && !code.startsWith('quota.') && at.row !== null,
  );
  if (found === undefined) throw new Error('the sample has no such finding');
  return found;
}

/** The sample with one finding waived, and a group without a known cap. */
export function fullReport(): Report {
  const report = sampleReport();
  const waived = firstOpen(report);
  const [quota] = report.quotas;
  if (quota === undefined) throw new Error('the sample has no quota');
  return {
    ...report,
    findings: report.findings.map((finding) =>
      finding === waived ? { ...finding, waived: WAIVER } : finding,
    ),
    summary: {
      ...report.summary,
      findings: {
        ...report.summary.findings,
        [waived.severity]: report.summary.findings[waived.severity] - 1,
      },
      waived: 1,
    },
    quotas: [
      ...report.quotas,
      { ...quota, group: '上限不详的单位', count: 2, cap: null, status: 'undetermined' },
      { ...quota, group: '没有名额的单位', count: 1, cap: 0, status: 'exceeded' },
    ],
  };
}
