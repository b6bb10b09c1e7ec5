import type { Fact } from '../model/fact.js';
import type { Finding } from '../model/finding.js';
import { newFinding } from '../model/new-finding.js';
import type { Strength, VerdictStatus } from '../model/outcome.js';
import type { QuotaReport, QuotaStatus } from '../model/report.js';
import type { Cap, Quota } from '../model/scheme.js';

/** A submitted nominee as the tally sees it. */
export interface Submission {
  /** Key of the person: rows of one person share it. */
  person: string;
  facts: Record<string, Fact>;
  status: VerdictStatus;
}

export interface Tally {
  quotas: QuotaReport[];
  findings: Finding[];
}

/** A group of submissions that share one cap. */
interface Group {
  label: string;
  rule: Cap;
  submissions: Submission[];
}

/**
 * Counts distinct persons by group against the caps of one quota. A nominee whose group is not known might belong to
 * any of them, so a group that these could push over its cap is undetermined.
 */
export function tally(quota: Quota, scheme: string, submissions: Submission[]): Tally {
  const placed = submissions.map((submission) => ({ submission, label: labelOf(submission, quota.by) }));
  const open = persons(placed.filter(({ label }) => label === null).map(({ submission }) => submission));
  const groups = groupsOf(quota, placed);
  const reports = groups
    .map((group) => reportOf(group, quota, scheme, open))
    .filter(({ count, cap }) => quota.list !== 'over' || (cap !== null && count > cap))
    .sort((a, b) => (a.group < b.group ? -1 : 1));
  return { quotas: reports, findings: reports.flatMap((report) => findingOf(report, quota, open)) };
}

/** Values of the grouping facts; null where one is not known. */
function labelOf({ facts }: Submission, by: string[]): string | null {
  const words = by.map((name) => {
    const fact = facts[name];
    return fact?.known ? wordOf(fact.value) : null;
  });
  return words.includes(null) ? null : words.join(' · ');
}

function wordOf(value: unknown): string | null {
  if (typeof value === 'string') return value === '' ? null : value;
  return typeof value === 'object' && value !== null && 'zh' in value ? String(value.zh) : null;
}

function categoryOf({ facts }: Submission, name: string): string | null {
  const fact = facts[name];
  const value = fact?.known ? fact.value : null;
  return typeof value === 'object' && value !== null && 'id' in value ? String(value.id) : null;
}

/** Groups that have a cap and at least one submission; a row with `members` takes in those groups. */
function groupsOf(quota: Quota, placed: { submission: Submission; label: string | null }[]): Group[] {
  const groups = new Map<string, Group>();
  for (const { submission, label } of placed) {
    if (label === null) continue;
    const key = quota.category === undefined ? label : categoryOf(submission, quota.category);
    for (const rule of quota.caps) {
      const takes = rule.group === '*' || rule.group === key || (key !== null && rule.members?.includes(key));
      if (!takes) continue;
      const name = rule.members === undefined ? label : rule.group;
      const group = groups.get(name) ?? { label: name, rule, submissions: [] };
      group.submissions.push(submission);
      groups.set(name, group);
    }
  }
  return [...groups.values()];
}

function reportOf(
  { label, rule, submissions }: Group,
  quota: Quota,
  scheme: string,
  open: number,
): QuotaReport {
  const count = persons(submissions);
  const strength: Strength = rule.strength ?? quota.strength;
  return {
    scheme,
    id: quota.id,
    group: label,
    count,
    cap: rule.cap,
    strength,
    status: statusOf(count, rule.cap, open, quota.over === 'ask'),
    clause: quota.clause,
    notIneligible: persons(submissions.filter(({ status }) => status !== 'ineligible')),
  };
}

function statusOf(count: number, cap: number, open: number, ask: boolean): QuotaStatus {
  if (count > cap) return ask ? 'undetermined' : 'exceeded';
  return !ask && count + open > cap ? 'undetermined' : 'within';
}

function persons(submissions: Submission[]): number {
  return new Set(submissions.map(({ person }) => person)).size;
}

function findingOf(report: QuotaReport, quota: Quota, open: number): Finding[] {
  if (report.status === 'within') return [];
  const over = report.cap !== null && report.count > report.cap;
  const remark = quota.remarks?.find(({ group }) => group === report.group)?.text;
  const exceeded = report.status === 'exceeded';
  return [
    newFinding({
      code: exceeded ? 'quota.exceeded' : over ? 'quota.ask' : 'quota.undetermined',
      severity: exceeded ? (report.strength === 'mandatory' ? 'error' : 'warning') : 'review',
      scheme: report.scheme,
      criterion: report.id,
      clause: report.clause,
      args: {
        group: report.group,
        count: report.count,
        cap: report.cap ?? 0,
        unknown: open,
        remarkZh: remark?.zh ?? '',
        remarkEn: remark?.en ?? '',
      },
    }),
  ];
}
