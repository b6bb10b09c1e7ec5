import type { CriterionResult } from '../../model/outcome.js';
import type { SchemeReport, VerdictReport } from '../../model/report.js';
import type { Criterion } from '../../model/scheme.js';
import { clauseInWords } from '../clause-words.js';
import { paperText } from '../evidence.js';
import { hanging } from '../layout.js';
import { cellSpans } from './cells.js';
import type { Context } from './context.js';
import { isAside, markSign, paintMark } from './marks.js';
import { proofLines } from './proof.js';

/** The criteria of a scheme with their proofs; at the end, in one block, what only documents can show. */
export function criteriaLines(
  { criteria }: VerdictReport,
  rules: SchemeReport | undefined,
  context: Context,
): string[] {
  const ruleOf = ({ id }: CriterionResult) => rules?.criteria.find((rule) => rule.id === id);
  const onPaper = criteria.filter(isOnPaper);
  return [
    ...criteria
      .filter((result) => !isOnPaper(result))
      .flatMap((result) => criterionLines(result, ruleOf(result), context)),
    ...paperLines(
      onPaper.map((result) => ({ result, rule: ruleOf(result) })),
      context,
    ),
  ];
}

/** No sheet can decide it, and the verdict does not wait for it: no open question. */
export function isOnPaper({ proof, strength }: CriterionResult): boolean {
  return proof.op === 'evidence' && (strength === 'evidence' || strength === 'note');
}

/** One criterion: sign, number, title, strength, clause and outcome; below it the proof. */
export function criterionLines(
  result: CriterionResult,
  rule: Criterion | undefined,
  context: Context,
): string[] {
  const { frame, brush, width, lang } = context;
  const { id, strength, clause, outcome, proof } = result;
  const aside = isAside(result);
  const word = aside ? frame.explain.notHeld : frame.outcome[outcome];
  const tail = [frame.strength[strength], clauseInWords(clause, lang), word].join(' · ');
  const label = `  ${markSign(outcome, aside)} ${id} `;
  const title = `${rule?.title[lang] ?? ''}${frame.line.bracket(tail)}`;
  const [first = '', ...rest] = hanging(label, title, width, 6);
  return [paintMark(first, outcome, aside, brush), ...rest, ...proofLines(proof, aside, context)];
}

function paperLines(
  wanted: { result: CriterionResult; rule: Criterion | undefined }[],
  { frame, brush, width, lang }: Context,
): string[] {
  const { line } = frame;
  const lines = wanted.flatMap(({ result: { id, clause, cells }, rule }) => {
    const papers = (rule?.evidence ?? []).map((paper) => paperText(paper, lang)).join(line.sentenceJoin);
    const at = cells.length === 0 ? [] : [cellSpans(cells)];
    const title = `${rule?.title[lang] ?? ''}${line.bracket([clauseInWords(clause, lang), ...at].join(' · '))}`;
    return hanging(`    ${id} `, papers === '' ? title : `${title}${line.colon}${papers}`, width, 6);
  });
  return lines.length === 0
    ? []
    : [...hanging('  ', frame.explain.papers, width).map((line) => brush.strong(line)), ...lines];
}
