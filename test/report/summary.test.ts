import { describe, expect, it } from 'vitest';
import type { Severity } from '../../src/model/finding.js';
import { newFinding } from '../../src/model/new-finding.js';
import type { VerdictStatus } from '../../src/model/outcome.js';
import type { NomineeReport, SchemeReport } from '../../src/model/report.js';
import { type FailOn, summarise } from '../../src/report/summary.js';

const SCHEMES = [{ id: 'a' }, { id: 'b' }] as SchemeReport[];

function nominee(a: VerdictStatus, b: VerdictStatus): NomineeReport {
  const verdicts = [
    { scheme: 'a', status: a, criteria: [] },
    { scheme: 'b', status: b, criteria: [] },
  ];
  return { verdicts } as unknown as NomineeReport;
}

const finding = (severity: Severity) => newFinding({ code: 'x.y', severity });

const LEVELS: FailOn[] = ['ineligible', 'review', 'explain', 'never'];

/** Exit codes at the levels above, in that order. */
describe('exit code by --fail-on ineligible, review, explain, never', () => {
  it.each<[string, [VerdictStatus, VerdictStatus], Severity[], number[]]>([
    ['all eligible', ['eligible', 'eligible'], [], [0, 0, 0, 0]],
    ['a note', ['eligible', 'eligible'], ['note'], [0, 0, 0, 0]],
    ['to explain under one scheme', ['eligible', 'explain'], [], [0, 0, 1, 0]],
    ['a warning', ['eligible', 'eligible'], ['warning'], [0, 0, 1, 0]],
    ['to verify under one scheme', ['review', 'eligible'], [], [0, 1, 1, 0]],
    ['a question', ['eligible', 'eligible'], ['note', 'review'], [0, 1, 1, 0]],
    ['ineligible under one scheme', ['eligible', 'ineligible'], [], [1, 1, 1, 0]],
    ['an error', ['eligible', 'eligible'], ['error'], [1, 1, 1, 0]],
    ['everything', ['ineligible', 'review'], ['error', 'warning', 'review', 'note'], [1, 1, 1, 0]],
  ])('%s', (_, [a, b], severities, codes) => {
    const exits = LEVELS.map(
      (level) => summarise([nominee(a, b)], SCHEMES, severities.map(finding), level).exitCode,
    );
    expect(exits).toEqual(codes);
  });
});

it('counts verdicts by scheme and findings by severity', () => {
  const nominees = [nominee('eligible', 'review'), nominee('eligible', 'ineligible')];
  const {
    verdicts,
    findings,
    nominees: count,
  } = summarise(nominees, SCHEMES, [finding('note'), finding('note'), finding('error')], 'never');
  expect(count).toBe(2);
  expect(verdicts).toEqual({
    a: { eligible: 2, explain: 0, review: 0, ineligible: 0 },
    b: { eligible: 0, explain: 0, review: 1, ineligible: 1 },
  });
  expect(findings).toEqual({ error: 1, warning: 0, review: 0, note: 2 });
});
