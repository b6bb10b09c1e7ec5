import type { Finding } from '../../model/finding.js';
import type { NomineeReport, Report } from '../../model/report.js';
import { escapeXml } from '../../text/xml.js';
import type { TextFormat, TextOptions } from '../formats.js';
import { oneLine } from '../layout.js';
import { quotaOf, schemeOf } from '../lookup.js';
import { formatWords } from '../messages/format-words.js';
import { frameOf } from '../messages/index.js';
import { privacy } from '../privacy.js';
import { groupName } from '../quota-words.js';
import { findingSentence, problemSentence } from '../sentence.js';
import { decides, type State, type Subject, type Suite, suitesOf, type TestCase } from './cases.js';

const OPENING = '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="craftsman"';

/**
 * JUnit XML as Jenkins, GitLab and others read it (`jenkins-junit.xsd`): a test case for each file, each row, each
 * criterion of each nominee and each quota. Failures are what fails a run by default; what a person must verify is
 * skipped, with the reason.
 */
export const format: TextFormat = { opening: OPENING, chunks };

function* chunks(report: Report, options: TextOptions): Generator<string> {
  // Counts stand before what they count; making the suites twice costs less memory than keeping their text.
  const total = { tests: 0, failure: 0, error: 0 };
  for (const { cases } of suitesOf(report)) {
    total.tests += cases.length;
    total.failure += count(cases, 'failure');
    total.error += count(cases, 'error');
  }
  const { tests, failure, error } = total;
  yield `${OPENING} tests="${tests}" failures="${failure}" errors="${error}">\n`;
  for (const suite of suitesOf(report)) {
    const { cases } = suite;
    const counts = [
      `tests="${cases.length}"`,
      `failures="${count(cases, 'failure')}"`,
      `errors="${count(cases, 'error')}"`,
      `skipped="${count(cases, 'skipped')}"`,
    ];
    yield `  <testsuite name="${escapeXml(suiteName(suite, report, options))}" ${counts.join(' ')}>\n`;
    for (const testCase of cases) yield caseText(testCase, report, options);
    yield '  </testsuite>\n';
  }
  yield '</testsuites>\n';
}

function count(cases: TestCase[], wanted: State): number {
  return cases.filter(({ state }) => state === wanted).length;
}

function suiteName({ file, kind, scheme }: Suite, report: Report, { lang, unmask }: TextOptions): string {
  const { junit } = formatWords(lang);
  const named = schemeOf(report, scheme)?.names[lang] ?? '';
  const about = { file: junit.file, rows: junit.rows, scheme: named, quotas: `${named} · ${junit.quotas}` };
  const parts = [file === null ? '' : privacy(unmask).text(file), about[kind]];
  return oneLine(parts.filter((part) => part !== '').join(' · '));
}

function caseText(testCase: TestCase, report: Report, options: TextOptions): string {
  const { state, subject } = testCase;
  const { classname, name } = namesOf(subject, report, options);
  const head = `    <testcase classname="${escapeXml(oneLine(classname))}" name="${escapeXml(oneLine(name))}"`;
  const { decisive, others } = saidBy(testCase, report, options);
  const body = [
    ...(state === 'passed' ? [] : [stateText(state, testCase, decisive)]),
    ...(others.length === 0 ? [] : [`<system-out>${escapeXml(others.join('\n'))}</system-out>`]),
  ];
  if (body.length === 0) return `${head}/>\n`;
  return `${head}>\n${body.map((line) => `      ${line}\n`).join('')}    </testcase>\n`;
}

/** `skipped` has no attributes in the schema. */
function stateText(
  state: Exclude<State, 'passed'>,
  { findings, subject }: TestCase,
  lines: string[],
): string {
  const text = escapeXml(lines.join('\n'));
  if (state === 'skipped') return `<skipped>${text}</skipped>`;
  const first = findings.find((finding) => decides(finding, state));
  const type =
    subject.is === 'file' && subject.input.problem !== null ? subject.input.problem.code : first?.code;
  const message = escapeXml(oneLine(lines[0] ?? ''));
  return `<${state} type="${escapeXml(type ?? '')}" message="${message}">${text}</${state}>`;
}

function namesOf(
  subject: Subject,
  report: Report,
  { lang, unmask }: TextOptions,
): { classname: string; name: string } {
  const hide = privacy(unmask);
  const { line } = frameOf(lang);
  const who = ({ file, sheet, row, name }: NomineeReport) =>
    hide.text([file, line.place(sheet, String(row)), name].filter((part) => part !== '').join(' '));
  switch (subject.is) {
    case 'file':
      return { classname: 'file', name: hide.text(subject.input.file) || formatWords(lang).junit.file };
    case 'row':
      return { classname: 'row', name: who(subject.nominee) };
    case 'criterion': {
      const { nominee, scheme, result } = subject;
      const title = schemeOf(report, scheme)?.criteria.find(({ id }) => id === result.id)?.title[lang] ?? '';
      return { classname: `${scheme}.${result.id}`, name: `${who(nominee)}${line.colon}${title}` };
    }
    case 'quota': {
      const { scheme, id, group } = subject.quota;
      const title = quotaOf(report, scheme, id)?.title[lang] ?? '';
      return {
        classname: `${scheme}.${id}`,
        name: `${hide.text(groupName(group, { line }))}${line.colon}${title}`,
      };
    }
  }
}

/** What decides the state of a case, and what else there is to say. */
function saidBy(
  { state, subject, findings }: TestCase,
  report: Report,
  options: TextOptions,
): { decisive: string[]; others: string[] } {
  const problem = subject.is === 'file' ? subject.input.problem : null;
  const say = (finding: Finding) => findingText(finding, report, options);
  const decisive = [
    ...(problem === null ? [] : [oneLine(problemSentence(problem, options))]),
    ...findings.filter((finding) => decides(finding, state)).map(say),
  ];
  return {
    decisive: decisive.length > 0 ? decisive : [frameOf(options.lang).outcome.undetermined],
    others: findings.filter((finding) => !decides(finding, state)).map(say),
  };
}

/** `P5 错误：…` */
function findingText(finding: Finding, report: Report, options: TextOptions): string {
  const { line, severity } = frameOf(options.lang);
  const label = [finding.at.cell ?? '', severity[finding.severity]].filter((part) => part !== '').join(' ');
  return oneLine(`${label}${line.colon}${findingSentence(finding, report, options)}`);
}
