import type { NomineeReport } from '../../model/report.js';
import type { NomineeBlock } from '../findings.js';
import { nearestSaid } from '../nearest.js';
import {
  fromFile,
  nomineeName,
  otherVerdicts,
  type PageContext,
  placeText,
  verdictBadge,
} from './context.js';
import { findingList } from './findings.js';
import { html, type Markup } from './markup.js';
import { papers } from './papers.js';
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
  const items = verdicts.map((verdict) => {
    const name = context.names.get(verdict.scheme) ?? verdict.scheme;
    return html`<li>${name} ${verdictBadge(verdict.status, context)}${otherVerdicts(verdict, context)}</li>`;
  });
  return html`<ul class="verdicts">${items}</ul>`;
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
