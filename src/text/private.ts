import { hasDigitSigns, inArabic } from './chinese-number.js';
import { joinedDigits } from './digit-groups.js';
import { maskText } from './mask.js';
import { compareKey } from './normalise.js';
import { alternatives, oncePer } from './words.js';

/** Words and sizes by which an address or a number is known; of the rule pack. */
export interface PrivateWords {
  address: string[];
  buildings: string[];
  rooms: string[];
  digits: number;
  addressLength: number;
}

/** What of a person's own data the text is searched for: numbers as written, and the address of the person's column. */
export interface OwnData {
  numbers: string[];
  address: string | null;
}

export type PrivateKind = 'number' | 'address';

const patternsOf = oncePer(({ address, buildings, rooms }: PrivateWords) => ({
  named: new RegExp(alternatives(address), 'u'),
  // A house, then a room: bounded between the two, so that a text of any length is read once.
  room: new RegExp(`[0-9](?:${alternatives(buildings)})[^,。;]{0,10}?[0-9](?:${alternatives(rooms)})`, 'u'),
}));

/** What a text to be made public gives away (T-54): numbers of ID cards and phones, addresses. */
export function privateKinds(text: string, own: OwnData, words: PrivateWords): PrivateKind[] {
  const half = text.normalize('NFKC');
  const key = compareKey(half);
  const { named, room } = patternsOf(words);
  const address = own.address === null ? '' : compareKey(own.address);
  const mayTell = hasDigitSigns(half, words.digits);
  const tellsNumber = maskText(text) !== text || (mayTell && holdsAny(text, own.numbers, words.digits));
  const tellsAddress =
    named.test(key) || room.test(key) || (address.length >= words.addressLength && key.includes(address));
  return [...(tellsNumber ? (['number'] as const) : []), ...(tellsAddress ? (['address'] as const) : [])];
}

/**
 * Whether the digits of a number stand in the text in one run, whatever separates them and however they are written: all
 * of them, or the last `fewest`, for a phone goes without its area code. A number that has fewer is not looked for.
 */
function holdsAny(text: string, numbers: string[], fewest: number): boolean {
  const runs = digitsOf(joinedDigits(inArabic(text).normalize('NFKC')), '\n');
  return numbers
    .map((number) => digitsOf(number))
    .some((digits) => digits.length >= fewest && runs.includes(digits.slice(-fewest)));
}

function digitsOf(text: string, between = ''): string {
  return text.normalize('NFKC').replace(/[^0-9]+/gu, between);
}
