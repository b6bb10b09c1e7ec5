import type { CriterionResult } from '../../model/outcome.js';
import type { NomineeReport } from '../../model/report.js';
import { clauseInWords } from '../clause-words.js';
import { type Context, contextOf } from '../explain/context.js';
import { isOnPaper } from '../explain/criteria.js';
import { isAside, markSign } from '../explain/marks.js';
import { lineText, proofTree, remarkTexts } from '../explain/proof.js';
import type { ProofLine } from '../explain/view.js';
import { schemeOf } from '../lookup.js';
import { outcomeTone } from '../sheets/matrix.js';
import { type PageContext, verdictBadge } from './context.js';
import { folded } from './lazy.js';
import { html, type Markup } from './markup.js';

/** The reasoning of a nominee: every requirement that the sheet can decide, its proof folded, scheme by scheme. */
export function reasoning(nominee: NomineeReport, context: PageContext): Markup | false {
  const { report, lang, frame, words, names, unmask } = context;
  const decided = nominee.verdicts.map((verdict) => ({
    ...verdict,
    criteria: verdict.criteria.filter((result) => !isOnPaper(result)),
  }));
  const count = decided.reduce((sum, { criteria }) => sum + criteria.length, 0);
  const schemes = decided.map(({ scheme, status, criteria }) => {
    const rules = schemeOf(report, scheme);
    const say = contextOf(
      { lang, width: 0, color: false, unmask, terms: report.terms },
      rules?.readingRules ?? [],
    );
    const title = ({ id }: CriterionResult) =>
      rules?.criteria.find((rule) => rule.id === id)?.title[lang] ?? '';
    return html`<h5>${names.get(scheme) ?? scheme} ${verdictBadge(status, context)}</h5>
${criteria.map((result) => criterion(result, title(result), say))}`;
  });
  return (
    count > 0 &&
    html`<details class="proofs"><summary><h4>${words.proofs(count)}</h4></summary>
${folded(html`<p class="muted">${frame.explain.legend}</p>
${schemes}`)}</details>`
  );
}

function criterion(result: CriterionResult, title: string, say: Context): Markup {
  const { frame, lang } = say;
  const { id, strength, clause, outcome, proof } = result;
  const aside = isAside(result);
  const word = aside ? frame.explain.notHeld : frame.outcome[outcome];
  const tail = [frame.strength[strength], clauseInWords(clause, lang), word].join(' · ');
  return html`<details><summary><b class="mark ${outcomeTone(result)}">${markSign(outcome, aside)}</b> ${id} ${title}<small>${frame.line.bracket(tail)}</small></summary>
<ul>${lineItem(proofTree(proof, aside, say), say)}</ul></details>
`;
}

function lineItem(line: ProofLine, say: Context): Markup {
  const remarks = remarkTexts(line, say).map((text) => html`<br>ℹ ${text}`);
  const below =
    line.children.length > 0 && html`<ul>${line.children.map((child) => lineItem(child, say))}</ul>`;
  return html`<li>${markSign(line.outcome, line.aside)} ${lineText(line, say)}${remarks}${below}</li>`;
}
