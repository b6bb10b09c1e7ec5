import type { FormPublicity } from '../model/publicity.js';
import type { NomineeReport } from '../model/report.js';
import { NUMERAL_CLASS } from '../text/chinese-number.js';
import { type PrivateWords, privateKinds } from '../text/private.js';
import { alternatives, oncePer } from '../text/words.js';

/** What a cell to be published must not hold. */
export type PrivateKind = 'number' | 'address' | 'mail' | 'birth' | 'contact';

/** Columns that hold a person's numbers. */
const NUMBERS = ['idNumber', 'phone', 'contactPhone'];
/** Lists of honours are full of years and months: there only what surely is private is looked for. */
const FULL_OF_DATES = ['honours'];
/** Columns about the person, in which another column's value has no business. */
const OF_THE_PERSON = ['name', 'post', 'occupation'];

/** So many digits, whatever stands between them, are more than a unit or a post has in its name. */
const MANY_DIGITS = 7;
const DIGIT_RUN = /\p{Nd}(?:[^\p{L}\p{N}]{0,3}\p{Nd})*/gu;
const FULL_DATE =
  /(?:19|20)\d{2}[^\d]{0,2}(?:0?[1-9]|1[0-2])[^\d]{1,2}(?:[12]\d|3[01]|0?[1-9])(?!\d)|(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])/u;
const MASKED = /\d[*\u2217\u25CF]{2,}|[*\u2217\u25CF]{2,}\d/u;
const MAIL = /[^\s@] ?@ ?[^\s@]+ ?\. ?[^\s@]/u;

/** Words of the list as a pattern; without a list none that any text fits. */
const anyOf = (words: string[] | undefined) => (words === undefined ? '(?!)' : `(?:${alternatives(words)})`);

const patternsOf = oncePer(
  ({ birth, contact, ages, endings, streets, signs, houses, homes }: FormPublicity['words']) => ({
    birth: new RegExp(alternatives(birth), 'iu'),
    // 1978年5月生, not 2015年生产标兵.
    age: new RegExp(`[${NUMERAL_CLASS}] ?${anyOf(ages)}(?!\\p{L})`, 'u'),
    ending: new RegExp(`${anyOf(endings)}[^\\p{N}*]{0,3}[0-9*]`, 'u'),
    // 建国路16号, not 5路1号车.
    house: new RegExp(
      `${anyOf(streets)} ?${anyOf(signs)}?[${NUMERAL_CLASS}]+${anyOf(houses)}(?!\\p{L})`,
      'u',
    ),
    home: new RegExp(anyOf(homes), 'u'),
    // The word alone may be a trade or part of a name; with something to call or write to behind it, it is neither.
    contact: new RegExp(`(?:${alternatives(contact)})[^\\p{L}\\p{N}]{0,3}[0-9a-z_]`, 'iu'),
  }),
);

/** Kinds of private data that the text of a field seems to hold. */
export function kindsIn(
  text: string,
  field: string,
  { clean }: NomineeReport,
  privacy: PrivateWords,
  words: FormPublicity['words'],
): PrivateKind[] {
  const plain = text.normalize('NFKC');
  const own = { numbers: NUMBERS.map((id) => clean[id] ?? ''), address: clean.employerAddress ?? null };
  const kinds = new Set<PrivateKind>(privateKinds(text, own, privacy));
  const { birth, contact, age, ending, house, home } = patternsOf(words);
  if (MASKED.test(plain) || ending.test(plain)) kinds.add('number');
  if (MAIL.test(plain)) kinds.add('mail');
  // A number is told as such, whatever else it looks like or follows.
  if (kinds.has('number')) return [...kinds];
  if (isBirthMonth(plain, clean.birthMonth ?? '')) kinds.add('birth');
  if (OF_THE_PERSON.includes(field) && (house.test(plain) || home.test(plain))) kinds.add('address');
  if (contact.test(plain)) kinds.add('contact');
  if (FULL_OF_DATES.includes(field)) return [...kinds];
  if (birth.test(plain) || age.test(plain) || FULL_DATE.test(plain)) kinds.add('birth');
  const runs = (plain.match(DIGIT_RUN) ?? []).map((run) => run.match(/\p{Nd}/gu)?.length ?? 0);
  if (kinds.size === 0 && runs.some((digits) => digits >= MANY_DIGITS)) kinds.add('number');
  return [...kinds];
}

/** The person's own month of birth, however it is written. */
function isBirthMonth(plain: string, birthMonth: string): boolean {
  const [, year, month] = /^(\d{4})\D{1,2}0?(\d{1,2})/u.exec(birthMonth) ?? [];
  return year !== undefined && new RegExp(`(?<!\\d)${year}\\D{0,2}0?${month}(?!\\d)`, 'u').test(plain);
}

/** Columns that are never published, of which the text of a field seems to tell the person's value. */
export function neverFieldsIn(
  text: string,
  field: string,
  { clean }: NomineeReport,
  { never }: Pick<FormPublicity, 'never'>,
): string[] {
  if (!OF_THE_PERSON.includes(field)) return [];
  return never
    .flatMap(({ fields }) => fields)
    .filter((id) => {
      const value = clean[id] ?? '';
      return value.length >= 2 && value !== text && text.includes(value);
    });
}
