import type { CaseResult, CaseSubject } from '../model/case.js';
import type { Term } from '../model/fact.js';
import type { CriterionResult } from '../model/outcome.js';
import type { QuotaReport } from '../model/report.js';
import { type Context, contextOf } from './explain/context.js';
import { criterionLines } from './explain/criteria.js';
import type { Lang } from './lang.js';
import { hanging } from './layout.js';
import { wordIn } from './lookup.js';
import { type TestingWords, testingWords } from './messages/testing.js';
import { groupName } from './quota-words.js';

export interface CaseLayout {
  lang: Lang;
  width: number;
  color: boolean;
  terms: Record<string, Term[]>;
}

/** Each case that fails: place and name, expected and found, and the proof of what it is about. '' where none fails. */
export function renderFailedCases(results: CaseResult[], layout: CaseLayout): string {
  const blocks = results.filter(({ passed }) => !passed).map((result) => failedLines(result, layout));
  return blocks.map((lines) => `${lines.join('\n')}\n`).join('\n');
}

function failedLines(result: CaseResult, layout: CaseLayout): string[] {
  const { place, name, change, expected, found, about } = result;
  const context = contextOf(layout, about?.scheme.readingRules ?? []);
  const words = testingWords(layout.lang);
  const { brush, width, frame } = context;
  const cells = Object.entries(change ?? {}).map(([header, value]) => `${header}${frame.line.colon}${value}`);
  const title = `${name}${cells.length === 0 ? '' : frame.line.bracket(cells.join(frame.line.listSeparator))}`;
  const say = (text: string) => answerText(text, context, words);
  const differences = differing(expected, found).map(
    ({ at, expected: wanted, found: got }) =>
      `${at === '' ? '' : `${at}${frame.line.colon}`}${words.expected(say(wanted), say(got))}`,
  );
  return [
    ...hanging('', `${place}${frame.line.colon}${title}`, width, 2).map((line) => brush.strong(line)),
    ...differences.flatMap((difference) => hanging('  ', difference, width, 4)),
    ...(about === null ? [] : subjectLines(about, expected, context, words)),
  ];
}

/** Where two answers differ: whole, or of answers in several parts (groups, places) those parts. */
function differing(expected: string, found: string): { at: string; expected: string; found: string }[] {
  const [wanted, got] = [partsOf(expected), partsOf(found)];
  if (wanted === null || got === null) return [{ at: '', expected, found }];
  return [...wanted].flatMap(([at, text]) => {
    const other = got.get(at) ?? '-';
    return other === text ? [] : [{ at, expected: text, found: other }];
  });
}

/** The parts of an answer that is a JSON object, by their path; null for any other. */
function partsOf(text: string): Map<string, string> | null {
  if (!text.startsWith('{')) return null;
  const parts = new Map<string, string>();
  const visit = (value: unknown, at: string): void => {
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      for (const [key, inner] of Object.entries(value)) visit(inner, at === '' ? key : `${at} ${key}`);
    else parts.set(at, Array.isArray(value) ? value.join(' ') : String(value ?? '-'));
  };
  try {
    visit(JSON.parse(text), '');
  } catch {
    return null;
  }
  return parts;
}

/** The proof of the criterion in question; of a verdict those that decide it; of a quota its groups. */
function subjectLines(
  { rule, scheme, criteria, quotas }: CaseSubject,
  expected: string,
  context: Context,
  words: TestingWords,
): string[] {
  const shown = rule === null ? criteria.filter((result) => bearsOn(result, expected)) : criteria;
  return [
    ...shown.flatMap((result) =>
      criterionLines(
        result,
        scheme.criteria.find(({ id }) => id === result.id),
        context,
      ),
    ),
    ...quotas.flatMap((entry) => quotaLines(entry, context, words)),
  ];
}

/** Where something was expected of a nominee who has it, whatever is open or lacking speaks against it. */
function bearsOn({ outcome, strength }: CriterionResult, expected: string): boolean {
  const binding = ['mandatory', 'in-principle', 'scored'].includes(strength);
  return binding && outcome !== 'not-applicable' && (outcome !== 'met' || !expected.startsWith('eligible'));
}

function quotaLines(
  { group, count, cap, status }: QuotaReport,
  { frame, width }: Context,
  words: TestingWords,
): string[] {
  const text = words.group(
    groupName(group, frame),
    String(count),
    cap === null ? words.noCap : String(cap),
    frame.quotaStatus[status],
  );
  return hanging('  · ', text, width);
}

/** An outcome, a verdict or the like in words, with the word of the case file behind it; anything else as it is. */
function answerText(text: string, { frame }: Context, { yes, no }: TestingWords): string {
  const words: Record<string, string> = {
    ...frame.outcome,
    ...frame.verdict,
    ...frame.quotaStatus,
    true: yes,
    false: no,
  };
  const word = wordIn(words, text, '');
  return word === '' ? text : `${word} ${text}`;
}
