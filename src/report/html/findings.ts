import type { Finding } from '../../model/finding.js';
import { type Block, citationsOf } from '../findings.js';
import { headerOf, nomineeOf } from '../lookup.js';
import { messageOfAll } from '../messages/index.js';
import { withRepair } from '../privacy.js';
import { waivedText } from '../sentence.js';
import { fromFile, type PageContext, placeText, severityBadge } from './context.js';
import { html, type Markup, withOptions } from './markup.js';

/** Findings as a list: what is wrong in which cell, by which clause, what to do; those that are waived with their reason. */
export function findingList(blocks: Block[], context: PageContext): Markup | false {
  const items = blocks.map((block) => findingItem(block, context));
  return (
    items.length > 0 &&
    html`<ul class="findings">
${items}</ul>`
  );
}

function findingItem(block: Block, context: PageContext): Markup {
  const { findings, severity } = block;
  const { report, lang, unmask, frame, hide } = context;
  const [first] = findings;
  const { what, todo } = messageOfAll(findings, report, lang, unmask);
  const basis = citationsOf(block, report, lang);
  const { waived } = first;
  const said = html`<p>${withOptions(withRepair(what, first, hide, frame))}</p>`;
  return html`<li class="finding ${severity}${waived === null ? '' : ' waived'}">
<p>${waived !== null && html`<b class="tag muted">${frame.waivers.sign} ${frame.waivers.word}</b> `}${severityBadge(severity, context, waived !== null)} ${spot(
    first,
    context,
  )}${basis !== '' && html` <small>${frame.line.basis(basis)}</small>`}</p>
${waived === null ? said : html`<del>${said}</del>`}
${todo !== '' && waived === null && html`<p class="todo"><b>${frame.heading.advice}</b> ${withOptions(todo)}</p>`}
${waived !== null && html`<p>${waivedText(waived, lang, hide)}</p>`}</li>
`;
}

/** `P7 生产现场工作年限`; for what is in no nominee's row, file and sheet before it. */
function spot(finding: Finding, context: PageContext): Markup {
  const { report, lang, frame } = context;
  const { at } = finding;
  const header = headerOf(report, at.field, lang);
  const cell = at.cell !== null && html`<b class="cell">${at.cell}</b> `;
  if (nomineeOf(report, finding) !== undefined)
    return at.cell === null && header === '' ? html`<b>${frame.line.wholeRow}</b>` : html`${cell}${header}`;
  const row = at.cell === null && at.row !== null ? frame.line.row(at.row) : '';
  const place = placeText(at);
  return html`${place !== '' && fromFile(place, context)} ${row} ${cell}${header}`;
}
