import type { OtherReading, VerdictStatus } from '../../model/outcome.js';
import type { NomineeReport } from '../../model/report.js';
import { papersOf } from '../evidence.js';
import type { NomineeBlock } from '../findings.js';
import { schemeOf } from '../lookup.js';
import { nearestSaid } from '../nearest.js';
import { fromFile, nomineeName, type PageContext, placeText, verdictBadge } from './context.js';
import { findingList } from './findings.js';
import { unfolded } from './lazy.js';
import { html, type Markup } from './markup.js';
import { reasoning } from './proof.js';

/** All that there is to say of one nominee: verdicts, findings, steps to eligibility, papers to attach, reasoning. */
export function nomineeArticle({ nominee, blocks }: NomineeBlock, context: PageContext): Markup {
  const { words, numbers, tokens } = context;
  const number = numbers.get(nominee) ?? 0;
  return html`<article class="nominee" data-n="${number}" data-t="${(tokens.get(nominee) ?? []).join(' ')}" aria-labelledby="n${number}">
<h3 id="n${number}" tabindex="-1">${nomineeName(nominee, context)}</h3>
<p class="where">${where(nominee, context)} <a class="screen" href="#m${number}">${words.toMatrix}</a></p>
${verdictList(nominee, context)}
${findingList(blocks, context) || html`<p>${words.noProblem}</p>`}
${nearest(nominee, context)}
${otherReadings(nominee, context)}
${papers(nominee, context)}
${reasoning(nominee, context)}
</article>
`;
}

function where(nominee: NomineeReport, context: PageContext): Markup {
  const { words } = context;
  const unit = (label: string, text: string | undefined) =>
    (text ?? '') !== '' && html` · ${label} ${fromFile(text ?? '', context)}`;
  const { employer, recommender } = nominee.clean;
  return html`${fromFile(placeText(nominee), context)}${unit(words.filter.employer, employer)}${unit(
    words.filter.recommender,
    recommender,
  )}`;
}

function verdictList({ verdicts }: NomineeReport, context: PageContext): Markup {
  return html`<ul class="verdicts">${verdicts.map(
    ({ scheme, status }) =>
      html`<li>${context.names.get(scheme) ?? scheme} ${verdictBadge(status, context)}</li>`,
  )}</ul>`;
}

function nearest(nominee: NomineeReport, { report, lang, frame, names }: PageContext): Markup | false {
  const items = nearestSaid(nominee, report, lang).map(({ text, schemes }) => {
    const named = schemes.map((id) => names.get(id) ?? id).join(frame.line.listSeparator);
    return html`<li><b>${named}</b>${frame.line.colon}${text}</li>`;
  });
  return (
    items.length > 0 &&
    html`<div class="nearest"><h4>${frame.nearest.heading}</h4>
<ul>${items}</ul></div>`
  );
}

/** Under which other readings another verdict would come out. */
function otherReadings({ verdicts }: NomineeReport, context: PageContext): Markup | false {
  const items = verdicts.flatMap(({ scheme, otherReadings: others = [] }) =>
    others.map((other) => otherReading(scheme, other, context)),
  );
  return (
    items.length > 0 &&
    html`<div class="other"><h4>${context.words.otherReadings}</h4>
<ul>${items}</ul></div>`
  );
}

function otherReading(
  scheme: string,
  { readings, status, criteria }: OtherReading,
  { report, lang, frame, words, names }: PageContext,
): Markup {
  const rules = schemeOf(report, scheme);
  const choices = Object.entries(readings).map(([name, option]) => {
    const rule = rules?.readingRules.find((each) => each.name === name);
    return `${rule?.question[lang] ?? name} → ${rule?.options[option]?.[lang] ?? option}`;
  });
  const verdict: Record<VerdictStatus, string> = frame.verdict;
  const said = words.otherReading(
    choices.join(frame.line.sentenceJoin),
    verdict[status],
    criteria.join(frame.line.listSeparator),
  );
  return html`<li><b>${names.get(scheme) ?? scheme}</b>${frame.line.colon}${said}</li>`;
}

/** The checklist of papers, with boxes to tick. */
function papers(nominee: NomineeReport, { report, lang, words, names, frame }: PageContext): Markup | false {
  const list = papersOf(nominee, report);
  const items = list.map(
    ({ scheme, criterion, clause, paper }) =>
      html`<li><label><input type="checkbox"> <span>${paper[lang]} <small>${frame.line.bracket(
        [names.get(scheme) ?? scheme, criterion, clause].join(' '),
      )}</small></span></label></li>
`,
  );
  return (
    items.length > 0 &&
    html`<details class="papers"><summary><h4>${words.papers(items.length)}</h4></summary>
${unfolded(html`<p class="muted screen">${words.papersNote}</p>
<ul>
${items}</ul>`)}</details>`
  );
}
