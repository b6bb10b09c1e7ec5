import { newFinding } from '../../src/model/new-finding.js';
import type { Report } from '../../src/model/report.js';
import { TEXT_FORMATS, type TextFormatName, type TextOptions } from '../../src/report/formats.js';
import { sampleReport } from './sample-report.js';

export const masked = { lang: 'zh', unmask: false } as const;

/** The whole text of a format. */
export async function textOf(
  name: TextFormatName,
  report: Report,
  options: TextOptions = masked,
): Promise<string> {
  return [...(await TEXT_FORMATS[name]()).chunks(report, options)].join('');
}

/** The sample report, in which somebody has excepted the mandatory years of row 6 under the national rules. */
export function waivedReport(): Report {
  const report = sampleReport();
  const finding = report.findings.find(({ criterion, at }) => criterion === 'N-04' && at.row === 6);
  if (finding === undefined) throw new Error('the sample has no finding about the years of row 6');
  finding.waived = {
    reason: '援疆经历另有证明',
    approver: '孙某某',
    date: '2024-03-01',
    expires: '2024-12-31',
  };
  // And a second exception that found nothing to cover.
  report.waivers = {
    file: 'waivers.yaml',
    sha256: 'e5'.repeat(32),
    waivers: ([6, 9] as const).map((row, index) => ({
      criterion: 'N-04',
      code: null,
      scheme: 'national-2024',
      person: { key: `nominees.xlsx!Sheet1!${row}`, name: row === 6 ? '李某' : '陈某' },
      hash: null,
      group: null,
      reason: '援疆经历另有证明',
      approver: '孙某某',
      date: '2024-03-01',
      expires: '2024-12-31',
      line: 2 + index * 7,
      state: index === 0 ? 'used' : 'unused',
      findings: 1 - index,
    })),
  };
  report.findings.push(
    newFinding({
      code: 'waiver.unused',
      severity: 'warning',
      at: { file: 'waivers.yaml' },
      args: { line: 9, about: ['N-04'], whom: 'nominees.xlsx!Sheet1!9', name: '陈某', date: '', expires: '' },
    }),
  );
  report.summary = { ...report.summary, waived: 1 };
  return report;
}

/** A report of files none of which could be checked. */
export function unreadReport(): Report {
  const report = sampleReport();
  return {
    ...report,
    inputs: ['甲单位/名单 1.xlsx', 'b.csv'].map((file) => ({
      file,
      sha256: null,
      format: null,
      copyOf: null,
      problem: { code: 'file.not-found', args: {} },
      sheets: [],
    })),
    schemes: [],
    nominees: [],
    quotas: [],
    findings: [],
    summary: {
      nominees: 0,
      verdicts: {},
      findings: { error: 0, warning: 0, review: 0, note: 0 },
      exitCode: 2,
    },
  };
}

/** A report in which all is in order: nothing is said of anybody. */
export function quietReport(): Report {
  return { ...sampleReport(), findings: [], quotas: [] };
}

/** What a terminal obeys, what breaks XML, and what would be a command, a formula or a link in one of the formats. */
export const HOSTILE =
  '\u001B[31m\u0007\u0000\r\n::error::x%0A##[add-mask]y]]><b a="1">&amp;\uD800\uFFFE\u202E\u2028[l](http://e.invalid){0},\'"';

/** Members of a report that hold what cells, sheet names and file names say, wherever they stand. */
const FROM_FILES =
  /^(file|sheet|name|text|from|to|old|new|group|found|zh|employer|reason|approver|titles|header|key|other|unit|value)$/u;

/** A report with `signs` behind every text that comes from files or from a person. */
export function soiledReport(signs: string, report: Report = sampleReport()): Report {
  const soiled = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return FROM_FILES.test(key) ? `${value}${signs}` : value;
    if (Array.isArray(value)) return value.map((item) => soiled(item, key));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, soiled(item, name)]));
  };
  const { schemes, fields, terms, tool, ...data } = report;
  return { ...(soiled(data, '') as typeof data), schemes, fields, terms, tool };
}
