import type { Row } from '../sheets/context.js';
import { html, type Markup } from './markup.js';

/** A sheet of the summary workbook as a table of the page: the first row its header, sections across the whole width. */
export function sheetTable(rows: Row[], caption: string): Markup {
  const [header = [], ...body] = rows;
  const columns = header.length;
  return html`<table class="grid sheet"><caption class="unseen">${caption}</caption>
<thead><tr>${header.map((cell) => html`<th scope="col">${cell?.value ?? ''}</th>`)}</tr></thead>
<tbody>
${body.map((row) => bodyRow(row, columns))}</tbody></table>`;
}

function bodyRow(row: Row, columns: number): Markup {
  const [first, ...rest] = row;
  if (first?.tone === 'section')
    return html`<tr><th scope="rowgroup" colspan="${columns}" class="section">${first.value}</th></tr>
`;
  return html`<tr><th scope="row" class="${first?.tone ?? 'plain'}">${first?.value ?? ''}</th>${rest.map(
    (cell) => html`<td class="${cell?.tone ?? 'plain'}">${cell?.value ?? ''}</td>`,
  )}</tr>
`;
}
