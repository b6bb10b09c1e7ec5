import type { YearMonth } from '../model/fact.js';
import type { AgeBounds } from '../model/vocabulary/quantities.js';
import { NUMERAL_CLASS, parseCount } from '../text/chinese-number.js';
import { singleSpaced } from '../text/normalise.js';
import { alternatives, oncePer } from './words.js';
import { monthBounds } from './year-month.js';

/** No cell with a month and an age is longer, in characters. */
const LONGEST = 60;

const patternOf = oncePer(({ units, before }: AgeBounds): RegExp | null => {
  if (units === undefined) return null;
  const words = (list: string[]) => `(?:${alternatives(list)})`;
  const age = `${before === undefined ? '' : `${words(before)}?`}:?([${NUMERAL_CLASS}]{1,4})${words(units)}`;
  // Without brackets, a sign or a space has to part the age from the month: the digits before it may be its own.
  return new RegExp(`^(.+?) ?(?:\\( ?${age} ?\\)|[ ,;] ?${age})$`, 'u');
});

/** What a cell says besides an age that is written behind it, and that age: `1978年3月（46岁）`. */
export function partStatedAge(text: string, words: AgeBounds): { rest: string; age: number | null } {
  const whole = { rest: text, age: null };
  const tidy = singleSpaced(text.normalize('NFKC'));
  const match = tidy.length > LONGEST ? null : patternOf(words)?.exec(tidy);
  const age = parseCount(match?.[2] ?? match?.[3] ?? '');
  return match?.[1] === undefined || age === null ? whole : { rest: match[1], age };
}

/**
 * Whether somebody born in a month may have had an age, in full years or by calendar years, on some day within so many years of
 * the reference date (ISO).
 */
export function mayBeAged(age: number, birth: YearMonth, asOf: string, within: number): boolean {
  const [year, month] = [Number(asOf.slice(0, 4)), Number(asOf.slice(5, 7))];
  const monthsAtFewest = (year - within) * 12 + month - 1 - monthBounds(birth).last;
  // On the first day of the month, somebody born on its last has not had the birthday yet.
  return age >= Math.floor((monthsAtFewest - 1) / 12) && age <= year + within - birth.year;
}
