import type { Outcome, Verdict } from '../../model/outcome.js';
import { isAside } from '../explain/marks.js';
import { type NomineeBlock, SEVERITIES } from '../findings.js';
import { isDecided, severalSheets } from '../lookup.js';
import { SEVERITY_TONE } from '../sheets/context.js';
import { OUTCOME_SIGN, SEVERITY_SIGN } from '../signs.js';
import {
  fromFile,
  nomineeName,
  otherVerdicts,
  type PageContext,
  placeText,
  verdictBadge,
} from './context.js';
import { html, type Markup } from './markup.js';

/** Nominee × scheme: the verdict, and which requirements are not met; how many findings of which kind. In order of rows. */
export function* matrix(blocks: NomineeBlock[], context: PageContext): Generator<Markup> {
  const { report, frame, words, names, numbers } = context;
  const byNumber = [...blocks].sort((a, b) => (numbers.get(a.nominee) ?? 0) - (numbers.get(b.nominee) ?? 0));
  const several = severalSheets(report);
  const heads = [
    frame.workbook.matrix.name,
    ...report.schemes.map(({ id }) => names.get(id) ?? id),
    words.problems,
  ].map((head) => html`<th scope="col">${head}</th>`);
  yield html`
<section id="matrix">
<h2 id="matrix-title">${frame.heading.matrix}</h2>
<p>${words.matrixHint} <span class="screen">${words.scrollHint}</span></p>
<div class="scroll" role="region" tabindex="0" aria-labelledby="matrix-title">
<table class="grid matrix"><caption class="unseen">${frame.heading.matrix}</caption>
<thead><tr>${heads}</tr></thead>
<tbody>
`;
  for (const block of byNumber) yield row(block, several, context);
  yield html`</tbody></table></div>
</section>
`;
}

function row(block: NomineeBlock, several: boolean, context: PageContext): Markup {
  const { nominee } = block;
  const { report, words, numbers } = context;
  const number = numbers.get(nominee) ?? 0;
  const cells = report.schemes.map(({ id }) => {
    const verdict = nominee.verdicts.find(({ scheme }) => scheme === id);
    return html`<td>${verdict === undefined ? html`<span title="${words.notJudged}">—</span>` : verdictCell(verdict, context)}</td>`;
  });
  return html`<tr id="m${number}" data-n="${number}"><th scope="row"><a href="#n${number}">${nomineeName(
    nominee,
    context,
  )}</a><br><small>${fromFile(nominee.clean.employer ?? '', context)}${several && html` · ${fromFile(placeText(nominee), context)}`}</small></th>${cells}<td>${problemCounts(block, context)}</td></tr>
`;
}

/** Outcomes in the order in which they are told, those that the verdict does not hang on left out. */
const TOLD: Outcome[] = ['unmet', 'undetermined'];

function verdictCell(verdict: Verdict, context: PageContext): Markup {
  const { status, criteria } = verdict;
  const { frame, words } = context;
  const decided = criteria.filter(isDecided);
  const lines = TOLD.flatMap((outcome) => {
    const ids = decided
      .filter((result) => result.outcome === outcome && !isAside(result))
      .map(({ id }) => id);
    return ids.length === 0
      ? []
      : [
          html`<br>${OUTCOME_SIGN[outcome]} ${frame.outcome[outcome]} ${ids.map((id, index) => html`${index > 0 && frame.line.listSeparator}<span class="id">${id}</span>`)}`,
        ];
  });
  const met = decided.filter(({ outcome }) => outcome === 'met').length;
  return html`${verdictBadge(status, context)}${otherVerdicts(verdict, context)}<small>${lines}<br><span class="muted">${words.met(met)}</span></small>`;
}

/** How many findings there are of each kind, a note and what is waived apart. */
function problemCounts({ blocks }: NomineeBlock, { frame, words }: PageContext): Markup {
  const open = blocks.filter(({ findings }) => findings.some(({ waived }) => waived === null));
  const kinds = SEVERITIES.filter((severity) => severity !== 'note').flatMap((severity) => {
    const count = open.filter((block) => block.severity === severity).length;
    return count === 0
      ? []
      : [
          html`<b class="tag ${SEVERITY_TONE[severity]}">${SEVERITY_SIGN[severity]} ${frame.counts.findings[severity](count)}</b> `,
        ];
  });
  return kinds.length > 0 ? html`${kinds}` : html`<span class="muted">${words.clean}</span>`;
}
