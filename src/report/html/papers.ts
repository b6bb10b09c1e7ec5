import type { NomineeReport } from '../../model/report.js';
import { clauseInWords } from '../clause-words.js';
import { type PaperLine, paperLines, paperText, unitLines } from '../evidence.js';
import type { PageContext } from './context.js';
import { folded } from './lazy.js';
import { html, type Markup } from './markup.js';

/** The checklist of a nominee's papers, one line a paper whoever asks for it, with boxes to tick; folded. */
export function papers(nominee: NomineeReport, context: PageContext): Markup | false {
  const { report, words } = context;
  const lines = paperLines(nominee, report);
  return (
    lines.length > 0 &&
    html`<details class="papers"><summary><h4>${words.papers(lines.length)}</h4></summary>
${folded(html`<p class="muted screen">${words.papersNote}</p>
${checklist(lines, context)}`)}</details>`
  );
}

/** What the recommending units must see to themselves, once each. */
export function unitPapers(context: PageContext): Markup | false {
  const { report, frame } = context;
  const lines = unitLines(report);
  return (
    lines.length > 0 &&
    html`
<section id="units" class="papers">
<h2>${unitTitle(context)}</h2>
<p>${frame.book.evidence.unitNote}</p>
${checklist(lines, context)}
</section>
`
  );
}

export function unitTitle({ frame }: PageContext): string {
  return [frame.workbook.sheets.evidence, frame.book.evidence.units].join(frame.line.colon);
}

function checklist(lines: PaperLine[], { lang, frame, names }: PageContext): Markup {
  const { asks } = frame.book.evidence;
  const items = lines.map(({ paper, asked }) => {
    const basis = asked.map(({ scheme, criterion, clause }) =>
      asks(names.get(scheme) ?? scheme, criterion, clauseInWords(clause, lang)),
    );
    const text = paperText(paper, lang);
    // Of a paper that is wanted three times each has its box; all are called by the same words.
    const others = Array.from(
      { length: (paper.count ?? 1) - 1 },
      (_, index) => html`<input type="checkbox" aria-label="${text} ${index + 2}"> `,
    );
    return html`<li>${others}<label><input type="checkbox"> <span>${text} <small>${frame.line.bracket(
      basis.join(frame.line.sentenceJoin),
    )}</small></span></label></li>
`;
  });
  return html`<ul>
${items}</ul>`;
}
