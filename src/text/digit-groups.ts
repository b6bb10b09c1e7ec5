/** One digit as keyboards write it. */
export const DIGIT = '[0-9０-９]';
/** What may stand between the groups of one number: spaces, hyphens, dashes, zero-width characters. For a character class. */
const GAP_SIGNS = '\\s\\u00A0\\u00AD\\u200B-\\u200F\\u2060\\u3000\\uFEFF\\-‐-―－_·';
/** Up to three of them (` - `). No digit among them, so that a pattern of digits and gaps is read in one way only. */
export const GAP = `[${GAP_SIGNS}]{0,3}`;

const GAPS = new RegExp(`(?<=[0-9])[${GAP_SIGNS}.]{1,3}(?=[0-9])`, 'gu');

/** The text with the groups of each number joined; digits are `0` to `9`. */
export function joinedDigits(text: string): string {
  return text.replace(GAPS, '');
}

/** A year, with its month and day or without, one or several times in a row, in groups: no number of a person. */
const DATES = /^(?:(?:18|19|20)[0-9]{2}(?:[^0-9]+[0-9]{1,2}){0,2}(?:[^0-9]+|$))+$/u;

/** Whether digits in groups (`1998-7 - 2003-10`) read as years and dates. */
export function readsAsDates(match: string): boolean {
  return /[^0-9]/u.test(match) && DATES.test(match);
}
