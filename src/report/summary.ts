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

/**
 * Counts of a run and its exit code (design.md §5). `allRead`: no file had to be left out; `excepting`: exceptions were
 * given. What an exception covers is counted apart and makes no run fail.
 */
export function summarise(
  nominees: NomineeReport[],
  schemes: SchemeReport[],
  findings: Finding[],
  failOn: FailOn,
  allRead = true,
  excepting = false,
): Summary {
  const counted = findings.filter(({ waived }) => waived === null);
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
    counted.map(({ severity }) => severity),
  );
  const watched =
    failOn === 'never' ? [] : FAILS.slice(0, FAILS.findIndex(({ level }) => level === failOn) + 1);
  const fails = watched.some(
    ({ status, severity }) =>
      bySeverity[severity] > 0 ||
      nominees.some((nominee) =>
        // No rest of a verdict is taken: that would fetch its criteria from wherever they lie.
        nominee.verdicts.some((verdict) => (verdict.excepted ?? verdict).status === status),
      ),
  );
  const exitCode = !allRead ? 2 : fails ? 1 : 0;
  return {
    nominees: nominees.length,
    verdicts,
    findings: bySeverity,
    ...(excepting ? { waived: findings.length - counted.length } : {}),
    exitCode,
  };
}

function countBy<K extends string>(keys: K[], values: K[]): Record<K, number> {
  return Object.fromEntries(
    keys.map((key) => [key, values.filter((value) => value === key).length]),
  ) as Record<K, number>;
}
