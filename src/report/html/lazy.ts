import { html, type Markup } from './markup.js';

/**
 * What is folded away and makes up most of a large page. In `noscript` a browser that runs the script keeps it as one
 * text, so that a thousand nominees open in a second or two; the script makes elements of it when it is unfolded. A
 * browser without the script has it as elements from the start. All text in it is escaped: no `</noscript>` can occur.
 */
export const FOLDED = { start: html`<noscript data-lazy>`, end: html`</noscript>` };

export function folded(markup: Markup): Markup {
  return html`${FOLDED.start}${markup}${FOLDED.end}`;
}
