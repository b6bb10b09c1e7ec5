import type { TableRow } from '../model/table.js';
import type { PrivacyWords } from '../model/vocabulary/identity.js';
import { maskText } from '../text/mask.js';
import { compareKey } from '../text/normalise.js';
import { type FactContext, readField } from './context.js';
import { alternatives, oncePer } from './words.js';

/** Columns whose numbers belong in no text that is made public; the last digits of a phone go without its area code. */
const NUMBERS = ['idNumber', 'phone', 'contactPhone'] as const;

const patternsOf = oncePer(({ address, buildings, rooms }: PrivacyWords) => ({
  words: new RegExp(alternatives(address), 'u'),
  // 3号楼2单元501室: bounded between the two, so that a text of any length is read once.
  room: new RegExp(`[0-9](?:${alternatives(buildings)})[^,。;]{0,10}?[0-9](?:${alternatives(rooms)})`, 'u'),
}));

/** What a text to be made public gives away (T-54): codes of findings. */
export function privateData(text: string, row: TableRow, context: FactContext): string[] {
  const { privacy } = context.vocabulary.identity;
  const key = compareKey(text);
  const { words, room } = patternsOf(privacy);
  const numbers = maskText(text) !== text || ownNumbers(row, context).some((digits) => holds(text, digits));
  const address = words.test(key) || room.test(key) || ownAddress(key, row, context);
  return [...(numbers ? ['text.personal-data'] : []), ...(address ? ['text.address'] : [])];
}

function ownNumbers(row: TableRow, context: FactContext): string[] {
  const { digits } = context.vocabulary.identity.privacy;
  return NUMBERS.flatMap((id) => {
    const field = readField(row, id, context);
    if (field.state !== 'filled') return [];
    const number = digitsOf(field.text);
    return number.length < digits ? [] : [number, number.slice(-digits)];
  });
}

/** Whether the digits stand in the text in one run, whatever separates them. */
function holds(text: string, digits: string): boolean {
  return digitsOf(text.replace(/(?<=[0-9０-９])[\s\-－—·.]{1,2}(?=[0-9０-９])/gu, ''), '\n').includes(digits);
}

function digitsOf(text: string, between = ''): string {
  return text.normalize('NFKC').replace(/[^0-9]+/gu, between);
}

/** The address of the row's own column, word for word. */
function ownAddress(key: string, row: TableRow, context: FactContext): boolean {
  const field = readField(row, 'employerAddress', context);
  if (field.state !== 'filled') return false;
  const address = compareKey(field.text);
  return address.length >= context.vocabulary.identity.privacy.addressLength && key.includes(address);
}
