const ID_18 = /(?<![0-9])[0-9]{14}([0-9]{3}[0-9Xx])(?![0-9Xx])/gu;
const ID_15 = /(?<![0-9])[0-9]{12}([0-9]{3})(?![0-9Xx])/gu;
const MOBILE = /(?<![0-9])(1[3-9][0-9])[0-9]{4}([0-9]{4})(?![0-9])/gu;

/**
 * Masks whatever looks like an ID number (last 4 characters stay, last 3 of a 15-digit one) or a mobile number
 * (first 3 and last 4 stay) anywhere in a text. Applied to every output by default.
 */
export function maskText(text: string): string {
  return text
    .replace(ID_18, `${'*'.repeat(14)}$1`)
    .replace(ID_15, `${'*'.repeat(12)}$1`)
    .replace(MOBILE, '$1****$2');
}
