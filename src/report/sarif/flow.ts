import type { Finding } from '../../model/finding.js';
import type { Report } from '../../model/report.js';
import { contextOf } from '../explain/context.js';
import { isAside, markSign } from '../explain/marks.js';
import { MOST_WORDS } from '../explain/proof.js';
import { type ProofLine, proofView } from '../explain/view.js';
import { nomineeOf, resultOf, schemeOf } from '../lookup.js';
import { frameOf } from '../messages/index.js';
import { type Places, placed } from './places.js';
import { message } from './text.js';

/**
 * The proof of a criterion as a code flow: its lines in the order in which `explain` prints them, each with the cells that
 * it read; the depth is the nesting level. undefined for a finding that has no proof.
 */
export function flowOf(finding: Finding, places: Places): Record<string, unknown> | undefined {
  const { report, options } = places;
  const nominee = nomineeOf(report, finding);
  const result = nominee && resultOf(nominee, finding);
  if (result === undefined) return undefined;
  const readings = schemeOf(report, finding.scheme)?.readingRules ?? [];
  const { lang, unmask } = options;
  const context = contextOf({ lang, unmask, width: 0, color: false, terms: report.terms }, readings);
  const view = proofView(result.proof, isAside(result), { ...context, mostWords: MOST_WORDS });
  return {
    message: message(titleOf(finding, report, places)),
    threadFlows: [{ locations: stepsOf(view, 0, finding, places) }],
  };
}

function titleOf({ scheme, criterion }: Finding, report: Report, { options: { lang } }: Places): string {
  const rules = schemeOf(report, scheme);
  const title = rules?.criteria.find(({ id }) => id === criterion)?.title[lang] ?? '';
  return `${criterion ?? ''} ${title}`;
}

function stepsOf(
  view: ProofLine,
  nestingLevel: number,
  finding: Finding,
  places: Places,
): Record<string, unknown>[] {
  const { outcome, aside, text, tail, cells, children } = view;
  const { line } = frameOf(places.options.lang);
  const behind = tail.length === 0 ? '' : ` — ${tail.join(line.sentenceJoin)}`;
  const location = {
    ...placed(finding, cells, places),
    message: message(`${markSign(outcome, aside)} ${text}${behind}`),
  };
  return [
    { location, nestingLevel, importance: aside || outcome === 'met' ? 'unimportant' : 'important' },
    ...children.flatMap((child) => stepsOf(child, nestingLevel + 1, finding, places)),
  ];
}
