import type { Finding, Severity } from '../model/finding.js';
import type { VerdictStatus } from '../model/outcome.js';
import type { NomineeReport, SchemeReport, Summary } from '../model/report.js';
import { SEVERITIES, STATUSES } from './findings.js';

/** From which verdict on the exit code is 1; `never`: it stays 0. */
export type FailOn = 'ineligible' | 'review' | 'explain' | 'never';

/** What makes a run fail, level by level; each level takes in those before it. Error findings include exceeded mandatory quotas. */
const FAILS: { level: Exclude<FailOn, 'never'>; status: VerdictStatus; severity: Severity }[] = [
  { level: 'ineligible', status: 'ineligible', severity: 'error' },
  { level: 'review', status: 'review', severity: 'review' },
  { level: 'explain', status: 'explain', severity: 'warning' },
];

/** Counts of a run and its exit code (design.md §5); `allRead`: no file had to be left out. */
export function summarise(
  nominees: NomineeReport[],
  schemes: SchemeReport[],
  findings: Finding[],
  failOn: FailOn,
  allRead = true,
): Summary {
  const verdicts = Object.fromEntries(
    schemes.map(({ id }) => [
      id,
      countBy(
        STATUSES,
        nominees.flatMap((nominee) =>
          nominee.verdicts.filter(({ scheme }) => scheme === id).map(({ status }) => status),
        ),
      ),
    ]),
  );
  const bySeverity = countBy(
    SEVERITIES,
    findings.map(({ severity }) => severity),
  );
  const watched =
    failOn === 'never' ? [] : FAILS.slice(0, FAILS.findIndex(({ level }) => level === failOn) + 1);
  const fails = watched.some(
    ({ status, severity }) =>
      bySeverity[severity] > 0 || Object.values(verdicts).some((counts) => counts[status] > 0),
  );
  const exitCode = !allRead ? 2 : fails ? 1 : 0;
  return { nominees: nominees.length, verdicts, findings: bySeverity, exitCode };
}

function countBy<K extends string>(keys: K[], values: K[]): Record<K, number> {
  return Object.fromEntries(
    keys.map((key) => [key, values.filter((value) => value === key).length]),
  ) as Record<K, number>;
}
