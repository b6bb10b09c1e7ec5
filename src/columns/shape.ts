import { NUMERAL_CLASS } from '../text/chinese-number.js';
import { compareKey } from '../text/normalise.js';

const NUMERALS_AND_MARKS = new RegExp(`[${NUMERAL_CLASS}\\p{P}\\p{S}]`, 'gu');

/** What a text is made of beside numerals and punctuation; '' for one too long to be a date or a page number. */
export function shapeOf(text: string): string {
  return text.length > 40 ? '' : compareKey(text).replace(NUMERALS_AND_MARKS, '');
}
