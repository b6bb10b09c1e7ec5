import type { Finding } from '../model/finding.js';
import { newFinding } from '../model/new-finding.js';
import type { QuotaReport } from '../model/report.js';
import type { Alternative, Quota } from '../model/scheme.js';
import { type Submission, tally } from './index.js';

/** Groups whose tally comes out otherwise under another option of one reading: each a question to the issuing body. */
export function otherTallies(
  quotas: Quota[],
  alternatives: Alternative[],
  scheme: string,
  submissions: Submission[],
  equivalents: string[][] = [],
): Finding[] {
  const single = alternatives.filter(({ changed }) => Object.keys(changed).length === 1);
  return single.flatMap(({ changed, scheme: { quotas: others } }) => {
    const [[name = '', option = ''] = []] = Object.entries(changed);
    return others
      .filter(({ readings = [] }) => readings.includes(name))
      .flatMap((other) => {
        const own = quotas.find(({ id }) => id === other.id);
        const usual = own === undefined ? [] : tally(own, scheme, submissions, equivalents).quotas;
        return differing(usual, tally(other, scheme, submissions, equivalents).quotas).map((entry) =>
          newFinding({
            code: 'quota.other-reading',
            severity: 'review',
            scheme,
            criterion: other.id,
            clause: other.clause,
            args: {
              readings: [`${name}=${option}`],
              group: entry.group,
              count: entry.count,
              status: entry.status,
            },
          }),
        );
      });
  });
}

/** Entries of `others` that are not in order and that `usual` does not have alike, if under another name. */
function differing(usual: QuotaReport[], others: QuotaReport[]): QuotaReport[] {
  const alike = ({ status, count }: QuotaReport) => `${status} ${count}`;
  const status = new Map(usual.map((entry) => [entry.group, entry.status]));
  return others.filter((entry) => {
    const before = status.get(entry.group);
    if (before !== undefined) return entry.status !== before;
    return entry.status !== 'within' && !usual.some((each) => alike(each) === alike(entry));
  });
}
