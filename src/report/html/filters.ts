import type { PageContext } from './context.js';
import type { Facets, OptionGroup } from './facets.js';
import { html, type Markup } from './markup.js';

/**
 * The filters over matrix and nominees, all at once. Hidden until the script shows them: without it everything is
 * visible. How many are shown is said aloud, and printed where some are not.
 */
export function filterForm(facets: Facets, { report, words }: PageContext): Markup {
  const { filter } = words;
  const all = String(report.nominees.length);
  return html`
<form id="filters" class="screen" hidden aria-label="${filter.heading}">
<h2>${filter.heading}</h2>
<p class="fields">
${choice(filter.verdict, filter.any, facets.verdicts)}
${choice(filter.unit, filter.any, facets.units)}
${choice(filter.clause, filter.any, facets.clauses)}
<label><span>${filter.name}</span><input type="search" name="name" autocomplete="off" spellcheck="false"></label>
<button type="reset">${filter.reset}</button>
</p>
</form>
<p id="shown" role="status" data-shown="${filter.shown('{n}', '{all}')}" data-everyone="${filter.everyone(all)}" data-all="${all}"></p>
<p id="none" class="tag ask" hidden>${filter.none} <button type="reset" form="filters" class="screen">${filter.reset}</button></p>
`;
}

function choice(label: string, any: string, groups: OptionGroup[]): Markup {
  const lists = groups.map(
    ({ label: name, options }) =>
      html`<optgroup label="${name}">${options.map(
        ({ token, label: text }) => html`<option value="${token}">${text}</option>`,
      )}</optgroup>`,
  );
  return html`<label><span>${label}</span><select data-filter><option value="">${any}</option>${lists}</select></label>`;
}
