import type { YearMonth } from '../model/fact.js';
import type { YearMonthWords } from '../model/vocabulary/quantities.js';
import { NUMERAL_CLASS, parseNumeral } from '../text/chinese-number.js';
import { singleSpaced, withoutSpaces } from '../text/normalise.js';
import { dayExists } from './days.js';
import { alternatives, leading, longestFirst, oncePer, trailing } from './words.js';

/** What a reading changed in wording; `plain` forms have none of these. */
export type YearMonthChange =
  | 'two-digit-year'
  | 'day'
  | 'serial'
  | 'compact'
  | 'spaced'
  | 'numerals'
  | 'month-name'
  | 'words';

export type YearMonthReading =
  | {
      ok: true;
      value: YearMonth;
      /** Day of the month where one is written; it never enters the value. */
      day: number | null;
      /** Months that the cell may mean, where it does not say which; `value.month` is null then. */
      candidates: number[];
      changes: YearMonthChange[];
    }
  | { ok: false; why: 'unreadable' | 'bad-month' | 'unclear-century' | 'unclear-digits' };

const LONGEST = 40;
const NO: YearMonthReading = { ok: false, why: 'unreadable' };

const grammarOf = oncePer((words: YearMonthWords) => {
  const chinese = NUMERAL_CLASS.replace('0-9', '');
  const year = `([0-9]{1,4}|[${chinese}]{1,6})`;
  const part = `([0-9]{1,2}|[${chinese}]{1,3})`;
  const after = (list: string[]) => `(?:${alternatives([...list, ...words.separators])})`;
  return {
    plain: new RegExp(`^([0-9]{4})(?:${alternatives(words.separators)})([0-9]{1,2})$`, 'u'),
    date: new RegExp(
      `^${year}${after(words.year)}(?:${part}(?:${after(words.month)}(?:${part}${after(words.day)}?)?)?)?$`,
      'u',
    ),
    prefixes: longestFirst(words.prefixes),
    suffixes: longestFirst(words.suffixes),
    months: new Map(words.monthNames.flatMap((names, i) => names.map((name) => [name.toLowerCase(), i + 1]))),
  };
});

/** `Jun-80`, `June 1980`: what a spreadsheet makes of a typed 1980-6 and a csv file then holds. */
const MONTH_FIRST = /^([a-z]{3,9})\.?[- ,/]{0,2}([0-9]{2}|[0-9]{4})$/u;
const TIME_OF_DAY = /[T ][0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?:\.[0-9]{1,9})?Z?$/u;
/** Year, month and day with nothing but spaces between them. Without the spaces 1980 6 would be a serial number. */
const SPACED = /(?<![0-9])([0-9]{4}) +([0-9]{1,2})(?: +([0-9]{1,2}))?(?![0-9])/u;

/** `1980.6` `1980年06月` `198006` `一九八〇年六月` `80.6` …; facts.md §2.2. White space and width do not matter. */
export function readYearMonthText(text: string, words: YearMonthWords): YearMonthReading {
  const grammar = grammarOf(words);
  const [, plainYear, plainMonth] = grammar.plain.exec(text) ?? [];
  if (plainYear !== undefined) return build(Number(plainYear), Number(plainMonth), words, []);
  // A time of day is cut off before white space is removed, or it would join the day.
  const tidy = singleSpaced(text.normalize('NFKC')).replace(TIME_OF_DAY, '');
  if (tidy.length > LONGEST) return NO;
  const [, name, nameYear] = MONTH_FIRST.exec(tidy.toLowerCase()) ?? [];
  if (name !== undefined) {
    const month = grammar.months.get(name);
    return month === undefined ? NO : build(Number(nameYear), month, words, ['month-name']);
  }
  const joined = separated(tidy, words);
  const given = withoutSpaces(joined);
  const bare = withoutWords(given, grammar);
  const changes: YearMonthChange[] = [];
  if (joined !== tidy) changes.push('spaced');
  if (bare !== given) changes.push('words');
  return /^[0-9]+$/u.test(bare) ? readDigits(bare, words, changes) : readDate(bare, words, changes);
}

/** 1980 6 → 1980.6 */
function separated(text: string, { separators: [separator = ''] }: YearMonthWords): string {
  return text.replace(SPACED, (_, ...parts: (string | undefined)[]) =>
    parts
      .slice(0, 3)
      .filter((part) => part !== undefined)
      .join(separator),
  );
}

function withoutWords(text: string, { prefixes, suffixes }: ReturnType<typeof grammarOf>): string {
  const rest = text.slice(leading(text, prefixes)?.length ?? 0);
  return rest.slice(0, rest.length - (trailing(rest, suffixes)?.length ?? 0));
}

/** Year, month and day with signs or words between them, or a year in numerals. */
function readDate(text: string, words: YearMonthWords, changes: YearMonthChange[]): YearMonthReading {
  const match = grammarOf(words).date.exec(text);
  if (match === null) {
    const year = /^[^0-9]{4}$/u.test(text) ? parseNumeral(text) : null;
    return year === null ? NO : build(year, null, words, [...changes, 'numerals']);
  }
  const written = match.slice(1, 4).filter((part) => part !== undefined);
  const numbers = written.map(parseNumeral);
  if (numbers.includes(null)) return NO;
  const [year = null, month = null, day = null] = numbers;
  if (year === null) return NO;
  const numerals = written.some((part) => !/^[0-9]/u.test(part));
  return build(year, month, words, numerals ? [...changes, 'numerals'] : changes, day);
}

/** Digits without any sign between them: a year, a day count, `YYYYMM` or `YYYYMMDD`. */
function readDigits(s: string, words: YearMonthWords, changes: YearMonthChange[]): YearMonthReading {
  if (s.length === 4) return build(Number(s), null, words, changes);
  if (s.length === 5) return fromSerial(Number(s), words, changes);
  if (s.length === 6) return build(Number(s.slice(0, 4)), Number(s.slice(4)), words, [...changes, 'compact']);
  if (s.length === 8) {
    const [year, month, day] = [s.slice(0, 4), s.slice(4, 6), s.slice(6)].map(Number) as [
      number,
      number,
      number,
    ];
    return build(year, month, words, [...changes, 'compact'], day);
  }
  return NO;
}

/** A number cell: its trailing zeros are lost, so `.1` may be January or October. */
export function readYearMonthNumber(value: number, words: YearMonthWords): YearMonthReading {
  if (!Number.isFinite(value) || value <= 0) return NO;
  if (value >= 10_000) {
    const whole = Math.floor(value);
    return String(whole).length > 8 ? NO : readDigits(String(whole), words, []);
  }
  const hundredths = Math.round(value * 100);
  // 1980.0999999 is noise of the computer's arithmetic, 1980.615 is something else.
  if (Math.abs(value * 100 - hundredths) > words.noise * 100) return NO;
  const year = Math.floor(hundredths / 100);
  const fraction = hundredths % 100;
  if (fraction === 0) return build(year, null, words, []);
  if (fraction === 10) {
    const reading = build(year, null, words, []);
    return reading.ok ? { ...reading, candidates: words.lostZeroMonths } : reading;
  }
  const month = fraction > 10 && fraction % 10 === 0 ? fraction / 10 : fraction;
  return build(year, month, words, []);
}

/** A date cell: ISO `YYYY-MM-DD`, possibly with a time. */
export function readYearMonthDate(iso: string, words: YearMonthWords): YearMonthReading {
  const match = /^([0-9]{4})-([0-9]{2})-([0-9]{2})/u.exec(iso);
  if (match === null) return NO;
  const day = Number(match[3]);
  // A spreadsheet makes the first of the month out of a typed year and month: no day was written.
  return build(Number(match[1]), Number(match[2]), words, [], day === 1 ? null : day);
}

/** Day count of the 1900 date system. */
function fromSerial(serial: number, words: YearMonthWords, changes: YearMonthChange[]): YearMonthReading {
  if (serial < words.serials.from || serial > words.serials.to) return NO;
  // 19806: the day 19806, or June 1980 without its dot.
  const [year, month] = [Math.floor(serial / 10), serial % 10];
  if (month > 0 && year >= words.undotted.from && year <= words.undotted.to) {
    return { ok: false, why: 'unclear-digits' };
  }
  const date = new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000);
  return build(
    date.getUTCFullYear(),
    date.getUTCMonth() + 1,
    words,
    [...changes, 'serial'],
    date.getUTCDate(),
  );
}

function build(
  year: number,
  month: number | null,
  words: YearMonthWords,
  changes: YearMonthChange[],
  day: number | null = null,
): YearMonthReading {
  const all = [...changes];
  let full = year;
  if (year < 100) {
    const { from, to, century } = words.twoDigitYears;
    if (year < from || year > to) return { ok: false, why: 'unclear-century' };
    full = century + year;
    all.push('two-digit-year');
  }
  if (full < words.years.from || full > words.years.to) return NO;
  if (month !== null && (month < 1 || month > 12)) return { ok: false, why: 'bad-month' };
  if (day !== null) {
    if (month === null || !dayExists(full, month, day)) return NO;
    all.push('day');
  }
  return { ok: true, value: { year: full, month }, day, candidates: [], changes: all };
}

/** The document's own style: `1980.6`. */
export function yearMonthText({ year, month }: YearMonth): string {
  return month === null ? String(year) : `${year}.${month}`;
}

/** Months since year 0, of the first and the last month that a value may mean. */
export function monthBounds({ year, month }: YearMonth): { first: number; last: number } {
  return { first: year * 12 + (month ?? 1) - 1, last: year * 12 + (month ?? 12) - 1 };
}
