import type { QuotaReport, QuotaStatus } from '../../model/report.js';
import { clauseInWords } from '../clause-words.js';
import { quotaOf, sortedQuotas } from '../lookup.js';
import { capWord, type Told, toldOfQuotas } from '../quota-words.js';
import { waivedText } from '../sentence.js';
import { VERDICT_TONE } from '../sheets/context.js';
import { likeVerdict, VERDICT_SIGN } from '../signs.js';
import { fromFile, type PageContext } from './context.js';
import { html, type Markup } from './markup.js';

const ORDER: QuotaStatus[] = ['exceeded', 'undetermined', 'within'];

/** How far each group's quota is used, those over their cap first. */
export function* quotas(context: PageContext): Generator<Markup> {
  const { report, lang, unmask, frame, words } = context;
  if (report.quotas.length === 0) return;
  const heads = frame.workbook.quotas;
  const told = toldOfQuotas(report, lang, unmask);
  const listed = sortedQuotas(report).sort((a, b) => ORDER.indexOf(a.status) - ORDER.indexOf(b.status));
  const columns = [
    heads.group,
    words.quotaBar,
    heads.count,
    heads.cap,
    heads.status,
    heads.scheme,
    heads.remark,
  ];
  yield html`
<section id="quotas">
<h2 id="quotas-title">${frame.heading.quotas}</h2>
<p>${words.quotaHint}</p>
<div class="scroll" role="region" tabindex="0" aria-labelledby="quotas-title">
<table class="grid quotas"><caption class="unseen">${frame.heading.quotas}</caption>
<thead><tr>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
<tbody>
`;
  for (const quota of listed) yield row(quota, told(quota), context);
  yield html`</tbody></table></div>
<svg width="0" height="0" aria-hidden="true"><defs><pattern id="over" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="stripe" width="3" height="6"/></pattern></defs></svg>
</section>
`;
}

function row(quota: QuotaReport, { what, todo, remark, waived }: Told, context: PageContext): Markup {
  const { report, lang, frame, names, hide } = context;
  const { scheme, id, group, count, cap, status, clause, notIneligible, strength } = quota;
  const title = quotaOf(report, scheme, id)?.title[lang] ?? '';
  const alike = likeVerdict(quota);
  const exception =
    waived !== null && html`<del><p>${what}</p></del><p>${waivedText(waived, lang, hide)}</p>`;
  const said = (waived === null ? [what, todo, remark] : [remark]).filter((text) => text !== '');
  return html`<tr><th scope="row">${group === '' ? frame.line.noGroup : fromFile(group, context)}</th>
<td>${bar(quota, context)}</td>
<td class="number">${count}${notIneligible < count && html`<br><small>${frame.line.notIneligible(notIneligible)}</small>`}</td>
<td class="number">${cap === null ? html`<span class="muted">${capWord(quota, frame)}</span>` : cap}</td>
<td><b class="tag ${VERDICT_TONE[alike]}">${VERDICT_SIGN[alike]} ${frame.quotaStatus[status]}</b></td>
<td>${names.get(scheme) ?? scheme}<br><small>${id} ${clauseInWords(clause, lang)} · ${frame.strength[strength]}<br>${title}</small></td>
<td>${exception}${said.map((text) => html`<p>${text}</p>`)}</td></tr>
`;
}

/** Persons against the cap. What goes beyond is hatched; without a known cap there is only a dashed frame. */
function bar({ group, count, cap }: QuotaReport, { words, frame }: PageContext): Markup | false {
  if (group === '') return false;
  const word =
    cap === null
      ? frame.line.noCap
      : count > cap
        ? words.over(count - cap)
        : count === cap
          ? words.full
          : words.left(cap - count);
  if (cap === null) {
    return html`<svg class="bar" aria-hidden="true"><rect class="unknown" x="1" y="2" width="97%" height="12"/></svg><small>${word}</small>`;
  }
  const whole = Math.max(count, cap, 1);
  const at = (persons: number) => `${Math.round((persons / whole) * 9800) / 100}%`;
  const over =
    count > cap && html`<rect class="beyond" x="${at(cap)}" y="2" width="${at(count - cap)}" height="12"/>`;
  return html`<svg class="bar" aria-hidden="true"><rect class="room" x="0" y="2" width="${at(whole)}" height="12"/><rect class="used" x="0" y="2" width="${at(Math.min(count, cap))}" height="12"/>${over}<rect class="cap" x="${at(cap)}" y="0" width="2" height="16"/></svg><small>${count}/${cap} ${word}</small>`;
}
