import type { Cell } from '../model/cell.js';
import type { Form } from '../model/form.js';
import { NUMERAL_CLASS } from '../text/chinese-number.js';
import { compareKey } from '../text/normalise.js';
import { oncePer } from '../text/words.js';

const NUMERALS_AND_MARKS = new RegExp(`[${NUMERAL_CLASS}\\p{P}\\p{S}]`, 'gu');

/** What a text is made of beside numerals and punctuation; '' for one too long to be a date or a page number. */
export function shapeOf(text: string): string {
  return text.length > 40 ? '' : compareKey(text).replace(NUMERALS_AND_MARKS, '');
}

const footerShapes = oncePer(({ footer }: Form) => new Set(footer.shapes.map(compareKey)));

/** A date, a page number or a count: what stands in a footer and names nobody. */
export function hasFooterShape({ shown }: Cell, form: Form): boolean {
  return footerShapes(form).has(shapeOf(shown));
}
