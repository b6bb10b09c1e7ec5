import type { Finding } from '../../model/finding.js';
import type { CriterionResult } from '../../model/outcome.js';
import type { InputReport, NomineeReport, QuotaReport, Report } from '../../model/report.js';
import { grouped } from '../../text/grouped.js';
import { isOnPaper } from '../explain/criteria.js';
import { byContract } from '../findings.js';
import { criterionOf, nomineeOf, sortedQuotas } from '../lookup.js';
import { byRow, byText } from '../order.js';

/** What a test case is about. */
export type Subject =
  | { is: 'file'; input: InputReport }
  | { is: 'row'; nominee: NomineeReport }
  | { is: 'criterion'; nominee: NomineeReport; scheme: string; result: CriterionResult }
  | { is: 'quota'; quota: QuotaReport };

/**
 * `error`: the tool could not do its work; `failure`: an error finding, which fails a run by default; `skipped`: nobody
 * has decided it yet, or an exception covers it. A warning or note fails nothing and stands in the case's output.
 */
export type State = 'passed' | 'skipped' | 'failure' | 'error';

export interface TestCase {
  subject: Subject;
  state: State;
  findings: Finding[];
}

export interface Suite {
  /** null: about the whole file, or about the quotas of a scheme. */
  file: string | null;
  kind: 'file' | 'rows' | 'scheme' | 'quotas';
  scheme: string | null;
  cases: TestCase[];
}

/**
 * The report as test suites: for each file one about the file, one about its rows as filled in and one per scheme; at the
 * end the quotas of each scheme. Every finding belongs to exactly one case.
 */
export function* suitesOf(report: Report): Generator<Suite> {
  const sorted = sortFindings(report);
  const inputs = [...report.inputs].sort((a, b) => byText(a.file, b.file));
  const byFile = grouped(report.nominees, ({ file }) => file);
  for (const input of inputs) {
    const { file } = input;
    const nominees = [...(byFile.get(file) ?? [])].sort(byRow);
    const whole = testCase({ is: 'file', input }, sorted.take(keyOf.file(file)));
    yield { file, kind: 'file', scheme: null, cases: [whole] };
    if (nominees.length === 0) continue;
    const rows = nominees.map((nominee) => testCase({ is: 'row', nominee }, sorted.take(keyOf.row(nominee))));
    yield { file, kind: 'rows', scheme: null, cases: rows };
    for (const { id } of report.schemes) {
      const cases = nominees.flatMap((nominee) => criteriaOf(nominee, id, sorted));
      if (cases.length > 0) yield { file, kind: 'scheme', scheme: id, cases };
    }
  }
  const quotas = sortedQuotas(report);
  for (const { id } of report.schemes) {
    const cases = quotas
      .filter(({ scheme }) => scheme === id)
      .map((quota) => testCase({ is: 'quota', quota }, sorted.take(keyOf.quota(quota))));
    if (cases.length > 0) yield { file: null, kind: 'quotas', scheme: id, cases };
  }
  // What belongs to nothing above is not lost: findings about the file of exceptions, or about no file.
  for (const [file, findings] of grouped(sorted.rest(), ({ at }) => at.file ?? '')) {
    const whole = testCase({ is: 'file', input: { ...NO_INPUT, file } }, findings);
    yield { file, kind: 'file', scheme: null, cases: [whole] };
  }
}

const NO_INPUT = { sha256: null, format: null, copyOf: null, problem: null, sheets: [] };

/** Criteria that the sheet can decide and that apply to the nominee. */
function criteriaOf(nominee: NomineeReport, scheme: string, sorted: Sorted): TestCase[] {
  const verdict = nominee.verdicts.find((each) => each.scheme === scheme);
  return (verdict?.criteria ?? [])
    .map((result) =>
      testCase(
        { is: 'criterion', nominee, scheme, result },
        sorted.take(keyOf.criterion(nominee, scheme, result.id)),
      ),
    )
    .filter(
      ({ subject, findings }) =>
        findings.length > 0 ||
        (subject.is === 'criterion' &&
          subject.result.outcome !== 'not-applicable' &&
          !isOnPaper(subject.result)),
    );
}

function testCase(subject: Subject, findings: Finding[]): TestCase {
  return { subject, findings, state: stateOf(subject, findings) };
}

/** Whether a finding is what puts its case into a state. */
export function decides({ severity, waived }: Finding, state: State): boolean {
  if (state === 'failure') return waived === null && severity === 'error';
  return state === 'skipped' && (waived === null ? severity === 'review' : severity !== 'note');
}

function stateOf(subject: Subject, findings: Finding[]): State {
  if (subject.is === 'file' && subject.input.problem !== null) return 'error';
  if (findings.some((finding) => decides(finding, 'failure'))) return 'failure';
  if (findings.some((finding) => decides(finding, 'skipped'))) return 'skipped';
  if (subject.is === 'criterion' && findings.length === 0 && isOpen(subject.result)) return 'skipped';
  return 'passed';
}

/** A priority that cannot be seen is none: nothing waits for it. */
function isOpen({ outcome, strength }: CriterionResult): boolean {
  return outcome === 'undetermined' && strength !== 'priority' && strength !== 'note';
}

interface Sorted {
  /** The findings under a key, which are then out. */
  take: (key: string) => Finding[];
  rest: () => Finding[];
}

const keyOf = {
  file: (file: string) => JSON.stringify(['file', file]),
  row: ({ key }: NomineeReport) => JSON.stringify(['row', key]),
  criterion: ({ key }: NomineeReport, scheme: string, id: string) =>
    JSON.stringify(['criterion', key, scheme, id]),
  quota: ({ scheme, id, group }: { scheme: string; id: string; group: string }) =>
    JSON.stringify(['quota', scheme, id, group]),
};

function sortFindings(report: Report): Sorted {
  const groups = grouped([...report.findings].sort(byContract), (finding) => keyFor(finding, report));
  return {
    take: (key) => {
      const group = groups.get(key) ?? [];
      groups.delete(key);
      return group;
    },
    rest: () => [...groups.values()].flat(),
  };
}

function keyFor(finding: Finding, report: Report): string {
  const { at, scheme, criterion, args } = finding;
  const nominee = nomineeOf(report, finding);
  if (nominee !== undefined) {
    // The rules tell which requirements each nominee is judged by; the verdicts would have to be fetched from where they lie.
    const judged = nominee.verdicts.some((verdict) => verdict.scheme === scheme);
    const rule = judged ? criterionOf(report, finding) : undefined;
    return rule === undefined || (rule.about ?? 'nominee') !== 'nominee'
      ? keyOf.row(nominee)
      : keyOf.criterion(nominee, scheme ?? '', rule.id);
  }
  if (at.file !== null) return keyOf.file(at.file);
  return keyOf.quota({ scheme: scheme ?? '', id: criterion ?? '', group: String(args.group ?? '') });
}
