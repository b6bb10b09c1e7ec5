import { printable, wellFormed } from '../../text/printable.js';
import { escapeSigns } from '../../text/xml.js';

/** Markup that is safe to put into the page as it stands: made by `html` only. */
export interface Markup {
  readonly markup: string;
}

type Value = Markup | string | number | null | false | readonly Value[];

/**
 * A template of markup. Whatever is put into it is text, and is escaped, unless it is markup itself: nothing that comes
 * out of a file can become an element or leave its attribute. Attributes must stand in double quotes.
 */
export function html(parts: TemplateStringsArray, ...values: Value[]): Markup {
  let markup = parts[0] ?? '';
  for (const [index, value] of values.entries()) markup += markupOf(value) + (parts[index + 1] ?? '');
  return { markup };
}

function markupOf(value: Value): string {
  if (value === null || value === false) return '';
  if (typeof value === 'string') return escaped(value);
  if (typeof value === 'number') return String(value);
  if ('markup' in value) return value.markup;
  return value.map(markupOf).join('');
}

/**
 * A text for an element's content or a quoted attribute. Control characters and marks that turn the direction of a line
 * are shown as signs; half a surrogate pair, which no encoding can hold, becomes the replacement character.
 */
export function escaped(text: string): string {
  return escapeSigns(wellFormed(printable(text)));
}

/** Text of our own that must not be escaped: the content of the style and script elements. */
export function ownCode(code: string): Markup {
  return { markup: code };
}

const OPTION = /(?<![\p{L}\p{N}-])(--[a-z]+(?:-[a-z]+)*)/u;

/** A text in which no option of the command line (`--as-of`) is broken at one of its hyphens. */
export function withOptions(text: string): Markup {
  const pieces = text.split(OPTION);
  return html`${pieces.map((piece, index) => (index % 2 === 0 ? piece : html`<span class="id">${piece}</span>`))}`;
}
