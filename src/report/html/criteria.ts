import type { NomineeReport } from '../../model/report.js';
import { clauseInWords } from '../clause-words.js';
import { isAside, markSign } from '../explain/marks.js';
import { resultOf } from '../lookup.js';
import { decidedIds, outcomeTone } from '../sheets/matrix.js';
import { nomineeName, type PageContext } from './context.js';
import { FOLDED } from './lazy.js';
import { html, type Markup } from './markup.js';

/** Nominee × every requirement as a sign, folded; below it what the requirements are. */
export function* criteriaMatrix(nominees: NomineeReport[], context: PageContext): Generator<Markup> {
  const { report, lang, frame, words, names, numbers } = context;
  const shown = report.schemes
    .map((scheme) => ({ scheme, ids: decidedIds(report, scheme) }))
    .filter(({ ids }) => ids.length > 0);
  if (shown.length === 0) return;
  const groups = shown.map(
    ({ scheme, ids }) =>
      html`<th scope="colgroup" colspan="${ids.length}">${names.get(scheme.id) ?? scheme.id}</th>`,
  );
  const heads = shown.flatMap(({ ids }) => ids.map((id) => html`<th scope="col">${id}</th>`));
  const legend = shown.flatMap(({ scheme, ids }) =>
    scheme.criteria
      .filter(({ id }) => ids.includes(id))
      .map(
        ({ id, clause, title, strength }) =>
          html`<li><b>${id}</b> ${title[lang]}<small>${frame.line.bracket(
            [names.get(scheme.id) ?? scheme.id, clauseInWords(clause, lang), frame.strength[strength]].join(
              ' · ',
            ),
          )}</small></li>
`,
      ),
  );
  yield html`
<details id="criteria" class="criteria"><summary><h2>${words.criteriaMatrix}</h2></summary>
${FOLDED.start}<p>${frame.workbook.sources.marks}</p>
<div class="scroll" role="region" tabindex="0" aria-label="${words.criteriaMatrix}">
<table class="grid signs"><caption class="unseen">${words.criteriaMatrix}</caption>
<thead><tr><th scope="col" rowspan="2">${frame.workbook.matrix.name}</th>${groups}</tr>
<tr>${heads}</tr></thead>
<tbody>
`;
  for (const nominee of nominees) {
    const cells = shown.flatMap(({ scheme, ids }) => ids.map((id) => sign(nominee, scheme.id, id, context)));
    yield html`<tr data-n="${numbers.get(nominee) ?? 0}"><th scope="row">${nomineeName(nominee, context)}</th>${cells}</tr>
`;
  }
  yield html`</tbody></table></div>
<h3>${frame.workbook.matrix.legend}</h3>
<ul class="legend">
${legend}</ul>${FOLDED.end}</details>
`;
}

/** The sign, and its word for those who hear the page. */
function sign(nominee: NomineeReport, scheme: string, id: string, { frame }: PageContext): Markup {
  const result = resultOf(nominee, { scheme, criterion: id });
  if (result === undefined) return html`<td></td>`;
  const { outcome } = result;
  const mark = markSign(outcome, isAside(result));
  return outcome === 'met'
    ? html`<td>${mark}</td>`
    : html`<td class="${outcomeTone(result)}">${mark}<span class="unseen">${frame.outcome[outcome]}</span></td>`;
}
