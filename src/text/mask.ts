import { DIGIT_SIGNS, hasDigitSigns, inArabic, NUMERAL_CLASS, ONE_SIGNS } from './chinese-number.js';
import { DIGIT, GAP, readsAsDates } from './digit-groups.js';

/** The check character: a digit, or X in any of the shapes that people type for it. */
const X = 'XxＸｘ×ΧχХх*＊';
const CHECK = `[0-9０-９${X}]`;
const NOT_AFTER_DIGIT = `(?<!${DIGIT})`;
const NOT_BEFORE_DIGIT = `(?!${DIGIT})`;

/** Within a landline number: as `GAP`, but in one line. */
const LINE_GAP = '[ \\u00A0\\u3000\\-‐-―－]{0,3}';

/** 15 digits and more in one piece: an ID number, right or wrong. */
const LONG_RUN = new RegExp(`${NOT_AFTER_DIGIT}${DIGIT}{15,}[XxＸｘ×ΧχХх]?`, 'gu');
/** An 18- or 15-character number in groups. */
const GROUPED_18 = new RegExp(
  `${NOT_AFTER_DIGIT}${DIGIT}(?:${GAP}${DIGIT}){16}${GAP}${CHECK}${NOT_BEFORE_DIGIT}`,
  'gu',
);
const GROUPED_15 = new RegExp(`${NOT_AFTER_DIGIT}${DIGIT}(?:${GAP}${DIGIT}){14}${NOT_BEFORE_DIGIT}`, 'gu');
/** What is left of an ID number that a spreadsheet program turned into a number. */
const SCIENTIFIC = /(?<![0-9.])[1-9]\.[0-9]{5,17}([Ee]\+?1[47])(?![0-9])/gu;
/** The older permanent residence card of foreigners: three letters and twelve digits. */
const LETTERS_12 = /(?<![A-Za-z])[A-Za-z]{3}[0-9]{8}([0-9]{4})(?![0-9])/gu;
const MOBILE = new RegExp(
  `${NOT_AFTER_DIGIT}(?:[+＋]?(?:[0０]{2})?[8８][6６]${GAP})?[1１](?:${GAP}${DIGIT}){10}${NOT_BEFORE_DIGIT}`,
  'gu',
);
/** Signs that people put between the groups of a number, though they mean something else elsewhere. */
const SIGNS = './．／,，~～|｜()（）';
/** A mobile number in groups of 3, 4 and 4 with dots or slashes: dates are never grouped so. */
const DOTTED_MOBILE = new RegExp(
  `(?<![0-9])1[3-9][0-9] ?[${SIGNS}]{1,2} ?[0-9]{4} ?[${SIGNS}]{1,2} ?[0-9]{4}(?![0-9])`,
  'gu',
);
/** An ID number in groups of 6, 8 and 4 with dots or slashes. */
const DOTTED_ID = /(?<![0-9])[1-9][0-9]{5} ?[./．／] ?[0-9]{8} ?[./．／] ?[0-9]{3}[0-9XxＸｘ](?![0-9])/gu;
/** An 18-character number in groups of any kind. */
const SIGNED_ID = new RegExp(
  `(?<![0-9])[1-9](?:[${SIGNS}]{0,2}[0-9]){16}[${SIGNS}]{0,2}[0-9XxＸｘ](?![0-9])`,
  'gu',
);
/** An area code, in brackets or not, and seven or eight digits. */
const LANDLINE = new RegExp(
  `${NOT_AFTER_DIGIT}(?:[0０]${DIGIT}{2,3}${LINE_GAP}|[(（][0０](?:[1１][0０]|[2２]${DIGIT}|[3-9３-９]${DIGIT}{2})[)）]${LINE_GAP})${DIGIT}{3,4}${LINE_GAP}${DIGIT}{4}${NOT_BEFORE_DIGIT}`,
  'gu',
);

/** A digit in any writing, for numbers told in numerals as a whole or in part (`一三九0000零零零八`). */
const ANY_DIGIT = `[0-9０-９${DIGIT_SIGNS}]`;
const HAS_NUMERAL = new RegExp(`[${DIGIT_SIGNS}]`, 'u');
const SPELT_ID = new RegExp(
  `(?<!${ANY_DIGIT})${ANY_DIGIT}(?:${GAP}${ANY_DIGIT}){16}${GAP}[${DIGIT_SIGNS}0-9０-９${X}](?!${ANY_DIGIT})`,
  'gu',
);
const SPELT_MOBILE = new RegExp(
  `(?<!${ANY_DIGIT})[1１${ONE_SIGNS}](?:${GAP}${ANY_DIGIT}){10}(?!${ANY_DIGIT})`,
  'gu',
);
const SPELT_RUN = new RegExp(`${ANY_DIGIT}{7,}`, 'gu');

/** As many digits as a mobile number has, the shortest that is known when it is spelt. */
const FEWEST_SPELT = 11;

/** No number that is masked has fewer digits; nearly all texts of a report do. */
const FEWEST_DIGITS = 8;

/**
 * Masks whatever looks like an ID number (the last 4 characters stay, the last 3 of a 15-digit one) or a phone
 * number (mobile: first 3 and last 4 stay; landline: last 4) anywhere in a text, also where the digits are
 * full-width, numerals, or stand in groups. Applied to every output by default. Linear in the text's length.
 */
export function maskText(text: string): string {
  if (text.length < FEWEST_DIGITS) return text;
  const masked = maskDigits(text);
  if (!hasDigitSigns(masked, FEWEST_SPELT) || !HAS_NUMERAL.test(masked)) return masked;
  return masked
    .replace(SPELT_ID, (match) => {
      const digits = inArabic(match);
      return looksLikeGroupedId(digits, 18) ? starsBefore(bare(digits), 4) : match;
    })
    .replace(SPELT_MOBILE, (match) => {
      const digits = inArabic(match);
      const mobile = maskMobile(digits);
      return mobile === digits ? match : mobile;
    });
}

function maskDigits(text: string): string {
  if (!hasDigits(text, FEWEST_DIGITS)) return text;
  return text
    .replace(LONG_RUN, maskLongRun)
    .replace(GROUPED_18, (match) => (looksLikeGroupedId(match, 18) ? starsBefore(bare(match), 4) : match))
    .replace(GROUPED_15, (match) => (looksLikeGroupedId(match, 15) ? starsBefore(bare(match), 3) : match))
    .replace(SCIENTIFIC, '*.***$1')
    .replace(LETTERS_12, `${'*'.repeat(11)}$1`)
    .replace(DOTTED_ID, (match) => starsBefore(withoutSigns(match), 4))
    .replace(SIGNED_ID, (match) => (isSignedId(match) ? starsBefore(withoutSigns(match), 4) : match))
    .replace(DOTTED_MOBILE, (match) => maskMobile(withoutSigns(match)))
    .replace(MOBILE, maskMobile)
    .replace(LANDLINE, (match) => starsBefore(bare(match), 4));
}

/** Masks the text of an ID column: whatever stands there, only its last 4 characters stay (3 of 15 digits). */
export function maskId(text: string): string {
  const compact = bare(inArabic(text));
  return /[0-9]/u.test(compact) && compact.length > 4
    ? starsBefore(compact, /^[0-9]{15}$/u.test(compact) ? 3 : 4)
    : maskText(text);
}

/** Masks the text of a phone column: mobiles keep the first 3 and last 4 digits, any other number its last 4. */
export function maskPhone(text: string): string {
  const spelt = text.replace(SPELT_RUN, inArabic);
  return maskText(spelt).replace(/[0-9０-９][0-9０-９\-－ ]{4,}[0-9０-９]/gu, (match) => {
    const compact = bare(match);
    return compact.length > 6 ? starsBefore(compact, 4) : match;
  });
}

const YEAR_AND_MORE =
  /(?<!\d)((?:18|19|20)\d{2})(?:(?:[./\-\p{Script=Han}]\s?\d{1,2}){1,2}|\d{2}(?:\d{2})?)(?!\d)(?:\p{Script=Han}(?=$|[^\p{Script=Han}]))?/gu;
const SHORT_YEAR_AND_MORE = /(?<![\d.])(\d{2})[./\-\p{Script=Han}]\d{1,2}(?![\d.])/gu;
const NUMERAL_YEAR_AND_MORE = new RegExp(
  `(?<![${NUMERAL_CLASS}])([${NUMERAL_CLASS}]{4})\\p{Script=Han}[${NUMERAL_CLASS}]{1,3}`,
  'gu',
);

/**
 * Masks month and day of the dates in a text that tells of someone's birth; the year stays. Beside a masked ID
 * number the day alone would be unknown, and the number could be worked out (facts.md §6).
 */
export function maskBirth(text: string): string {
  return maskText(text)
    .normalize('NFKC')
    .replace(YEAR_AND_MORE, '$1-**')
    .replace(SHORT_YEAR_AND_MORE, '$1-**')
    .replace(NUMERAL_YEAR_AND_MORE, '$1-**');
}

/** Whatever may tell a month or a day: digits, names of months, numerals. */
const OF_A_DATE = new RegExp(`\\d+|[A-Za-z]{3,}|[${NUMERAL_CLASS}]+`, 'gu');
const STARTS_WITH_YEAR = /^(?:18|19|20)\d{2}(?=$|\d{2}$|\d{4}$)/u;

/**
 * Masks the raw text of a birth column, however it is written (80.6, Jun-80, 198006, a serial number, numerals): only a
 * year of four digits stays. Stricter than `maskBirth`, for a text that is known to be nothing but a date.
 */
export function maskDateCell(text: string): string {
  return maskText(text)
    .normalize('NFKC')
    .replace(OF_A_DATE, (part) => {
      const [year] = STARTS_WITH_YEAR.exec(part) ?? [''];
      return year === part ? part : `${year}**`;
    });
}

function hasDigits(text: string, wanted: number): boolean {
  let digits = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if ((code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19)) digits++;
    if (digits === wanted) return true;
  }
  return false;
}

function maskLongRun(run: string): string {
  return starsBefore(run, run.length === 15 ? 3 : 4);
}

function maskMobile(match: string): string {
  const digits = bare(match).slice(-11);
  if (readsAsDates(match.normalize('NFKC'))) return match;
  return /^1[3-9]/u.test(digits) ? `${digits.slice(0, 3)}****${digits.slice(-4)}` : match;
}

/** Digits in half width, gaps removed, order kept. */
function bare(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[×ΧχХх]/gu, 'X')
    .replace(/[^0-9A-Za-z*]/gu, '');
}

function starsBefore(text: string, keep: number): string {
  return '*'.repeat(Math.max(0, text.length - keep)) + text.slice(-keep);
}

/**
 * Tells a number in groups from a row of dates or years: its date part is a possible one, or its first group has the
 * six digits of an area code.
 */
function looksLikeGroupedId(match: string, length: 15 | 18): boolean {
  const digits = bare(match);
  const monthAt = length === 18 ? 10 : 8;
  const month = Number(digits.slice(monthAt, monthAt + 2));
  const day = Number(digits.slice(monthAt + 2, monthAt + 4));
  const firstGroup = /^[0-9０-９]+/u.exec(match)?.[0].length;
  const century = length === 15 || /^(?:18|19|20)/u.test(digits.slice(6));
  const possible = century && month >= 1 && month <= 12 && day >= 1 && day <= 31;
  if (readsAsDates(match.normalize('NFKC'))) return false;
  return digits[0] !== '0' && (possible || firstGroup === 6);
}

const ANY_SIGN = new RegExp(`[${SIGNS}]`, 'gu');

function withoutSigns(match: string): string {
  return bare(match.replace(ANY_SIGN, ''));
}

/** Groups of any kind may be amounts or scores: a number of a person has a date in it, and the right check character. */
function isSignedId(match: string): boolean {
  const digits = withoutSigns(match).normalize('NFKC').toUpperCase();
  return looksLikeGroupedId(match.replace(ANY_SIGN, ' '), 18) && hasCheckCharacter(digits);
}

/** ISO 7064 MOD 11-2, as in GB 11643. */
function hasCheckCharacter(digits: string): boolean {
  const remainder = [...digits].reduce((sum, sign) => (sum * 2 + (sign === 'X' ? 10 : Number(sign))) % 11, 0);
  return remainder === 1;
}

/** Whether an argument of a message is a hash: one without a letter looks like a number, and is nobody's. */
export function isHash(name: string, value: unknown): value is string {
  return name === 'hash' && typeof value === 'string' && /^[0-9a-f]{8,64}$/u.test(value);
}
