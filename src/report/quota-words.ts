import type { Waived } from '../model/finding.js';
import type { QuotaReport, Report } from '../model/report.js';
import type { Lang } from './lang.js';
import { quotaOf } from './lookup.js';
import type { Frame } from './messages/frame.js';
import { messageOf } from './messages/index.js';

/** The name of a group of a quota; '' for a finding about none. */
export function groupName(group: unknown, { line }: Pick<Frame, 'line'>): string {
  if (typeof group !== 'string') return '';
  return group === '' ? line.noGroup : group;
}

/** Its cap in words: not known, or none for those who are in no group. */
export function capWord(
  { group, cap }: Pick<QuotaReport, 'group' | 'cap'>,
  { line }: Pick<Frame, 'line'>,
): string {
  if (cap !== null) return String(cap);
  return group === '' ? line.noGroupCap : line.noCap;
}

/** What is to be said of one group: finding, what to do, a further remark of the document; '' where there is none. */
export interface Told {
  /** The exception that covers the finding. */
  waived: Waived | null;
  what: string;
  todo: string;
  remark: string;
}

/** What the findings and the documents say of each group's quota. The findings are gone through once. */
export function toldOfQuotas(report: Report, lang: Lang, unmask = false): (quota: QuotaReport) => Told {
  const said = new Map(
    report.findings
      .filter(({ code }) => code.startsWith('quota.'))
      .map((finding) => [JSON.stringify([finding.scheme, finding.criterion, finding.args.group]), finding]),
  );
  return ({ scheme, id, group }) => {
    const finding = said.get(JSON.stringify([scheme, id, group]));
    const { what, todo } =
      finding === undefined ? { what: '', todo: '' } : messageOf(finding, report, lang, unmask);
    const rule = quotaOf(report, scheme, id);
    const remark = rule?.remarks?.find((each) => each.group === group)?.text[lang] ?? '';
    return { waived: finding?.waived ?? null, what, todo, remark: what.includes(remark) ? '' : remark };
  };
}
