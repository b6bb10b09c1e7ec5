import { choiceText } from '../choice.js';
import { SEVERITIES, STATUSES } from '../findings.js';
import { chosenReadings, type Notice, noticesOf } from '../notices.js';
import { SEVERITY_TONE, VERDICT_TONE } from '../sheets/context.js';
import { SEVERITY_SIGN, VERDICT_SIGN } from '../signs.js';
import { fromFile, type PageContext } from './context.js';
import { html, type Markup, withOptions } from './markup.js';

/** Files named at the top; all of them stand under the sources. */
const MOST_FILES = 6;

/** What was checked by which edition as of when and why, what to bear in mind, and the counts. */
export function overview(context: PageContext): Markup {
  const { report, lang, frame, words, hide, unmask, names } = context;
  const skipped = report.inputs
    .flatMap(({ sheets }) => sheets)
    .reduce((sum, one) => sum + one.skipped.length, 0);
  const { banners, assumptions } = noticesOf(report, lang, names);
  return html`
<section id="overview">
<h2>${words.overview}</h2>
<p>${checked(context)}</p>
<p>${withOptions(frame.book.overview.chosen(choiceText(report.choice, lang, hide.text)))}</p>
${schemeTable(context)}
<ul class="counts">
<li><b>${frame.counts.nominees(report.summary.nominees)}</b></li>
${findingCounts(context)}
</ul>
${skipped > 0 && html`<p>${words.leftOut(skipped)}</p>`}
<ul class="notices">
${noticeItems(frame.heading.banner, banners, context)}
${noticeItems(frame.heading.assumption, assumptions, context)}
<li class="privacy${unmask ? ' tag bad' : ''}">${unmask ? words.unmasked : words.masked}</li>
</ul>
</section>
`;
}

function checked(context: PageContext): Markup {
  const { report, words, frame } = context;
  const tables = report.inputs.flatMap(({ sheets }) => sheets).filter(({ leftOut }) => leftOut === null);
  const shown = report.inputs.slice(0, MOST_FILES);
  const names = shown.map(
    ({ file }, index) => html`${index === 0 ? '' : frame.line.listSeparator}${fromFile(file, context)}`,
  );
  const more =
    report.inputs.length > shown.length && html`${frame.line.listSeparator}<a href="#sources">…</a>`;
  return html`${words.checked(report.inputs.length, tables.length)}${frame.line.colon}${names}${more}`;
}

/** Scheme × verdict, with its reference date and every reading that is not the default. */
function schemeTable({ report, lang, frame, words }: PageContext): Markup | false {
  if (report.schemes.length === 0) return false;
  const statuses = [...STATUSES].reverse();
  const rows = report.schemes.map((scheme) => {
    const counts = report.summary.verdicts[scheme.id];
    const readings = chosenReadings(scheme, lang).map(
      ({ name, text }) => html`<br><small>${frame.line.reading(name, text)}</small>`,
    );
    const cells = statuses.map((status) => {
      const count = counts?.[status] ?? 0;
      return html`<td class="number ${count === 0 ? 'muted' : VERDICT_TONE[status]}">${count}</td>`;
    });
    return html`<tr><th scope="row">${scheme.names[lang]} <small class="id">${scheme.id}</small>${readings}</th>
<td><span class="id">${scheme.asOf}</span> <small>${frame.asOfWhy[scheme.asOfWhy]}</small></td>${cells}</tr>
`;
  });
  return html`<div class="scroll" role="region" tabindex="0" aria-label="${words.overview}">
<table class="grid"><caption class="unseen">${words.overview}</caption>
<thead><tr><th scope="col">${words.award}</th><th scope="col">${words.asOf}</th>${statuses.map(
    (status) => html`<th scope="col">${VERDICT_SIGN[status]} ${frame.verdict[status]}</th>`,
  )}</tr></thead>
<tbody>
${rows}</tbody></table></div>`;
}

/** By severity, without what is waived: that is counted apart. */
function findingCounts({ report, frame }: PageContext): Markup[] {
  const { findings, waived } = report.summary;
  return [
    ...SEVERITIES.map((severity) => {
      const count = findings[severity];
      const tone = count === 0 ? 'muted' : SEVERITY_TONE[severity];
      return html`<li class="tag ${tone}">${SEVERITY_SIGN[severity]} ${frame.counts.findings[severity](count)}</li>
`;
    }),
    ...(waived === undefined
      ? []
      : [html`<li class="tag muted">${frame.waivers.sign} ${frame.waivers.count(waived)}</li>`]),
  ];
}

function noticeItems(word: string, notices: Notice[], { frame }: PageContext): Markup[] {
  return notices.map(
    ({ text, from }) =>
      html`<li><b>${word}</b> ${text}<small>${frame.line.bracket(from.join(frame.line.sentenceJoin))}</small></li>
`,
  );
}
