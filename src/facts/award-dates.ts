import type { AwardsVocabulary } from '../model/vocabulary/awards.js';
import { type AwardLexicon, type AwardToken, type AwardWord, kindOf } from './award-words.js';
import { hasNumeral, hasWord, scan } from './lexicon.js';

/** Text of an award without its years and editions, and what they say. */
export interface Undated {
  key: string;
  year: number | null;
  edition: number | null;
  /** ISO date of the first day that the latest of its dates may mean: 2024年9月 → 2024-09-01. */
  from: string | null;
  /** The same of a date with which the text begins. */
  listFrom: string | null;
}

/** Where a year, a date or an edition stands in a key, and what it says. */
interface Span {
  start: number;
  end: number;
  edition?: number | null;
  year?: number | null;
  from?: string | null;
}

/** Whether a key may hold a year, a date or an edition: most honours and grades bear none. */
export function mayBeDated(key: string, { dates }: AwardLexicon): boolean {
  return hasNumeral(key) || hasWord(key, dates);
}

/** The years (`2023年`, `二〇二三年度`, `2023.5`), dates and editions (第八届, 首届) in a key. Linear. */
export function dateSpans(key: string, lexicon: AwardLexicon): Span[] {
  if (!mayBeDated(key, lexicon)) return [];
  const tokens = scan(key, lexicon.dates);
  const spans: Span[] = [];
  for (let i = 0; i < tokens.length; ) {
    const span = editionAt(tokens, i) ?? datedAt(tokens, i, key, lexicon);
    if (span === null) i++;
    else {
      spans.push(span);
      while (i < tokens.length && (tokens[i]?.start ?? 0) < span.end) i++;
    }
  }
  return spans;
}

/** 首届, 第八届 */
function editionAt(tokens: AwardToken[], at: number): Span | null {
  const [token, number, word] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (token === undefined) return null;
  if (kindOf(token) === 'firstEdition') return { start: token.start, end: token.end, edition: 1 };
  if (kindOf(token) !== 'ordinal' || number?.type !== 'number') return null;
  return word !== undefined && kindOf(word) === 'edition'
    ? { start: token.start, end: word.end, edition: number.value }
    : null;
}

/** A year, with the month and the day, the span of years or the part of the year behind it. */
function datedAt(tokens: AwardToken[], at: number, key: string, lexicon: AwardLexicon): Span | null {
  const { awards } = lexicon;
  const token = tokens[at] as AwardToken;
  const found = compactDate(token, tokens, at) ?? yearAt(token, tokens, at, key, lexicon);
  if (found === null) return null;
  const { year, numbers } = found;
  if (numbers !== undefined)
    return { start: token.start, end: token.end, year, from: isoDate(year, numbers) };
  const date = afterDate(tokens, at + 1, key);
  const end = tokens[date.end - 1]?.end ?? key.length;
  const part = yearPart(key, end, awards);
  const from = isoDate(year, part === null ? date.numbers : [part.month]);
  return { start: token.start, end: part?.end ?? end, year, from };
}

/**
 * Takes years, dates and editions out of an award text, so that the rest can be looked up: 北京市第六届职业技能大赛 →
 * 北京市职业技能大赛. `key` must come from `compareKey`. Linear.
 */
export function undated(key: string, lexicon: AwardLexicon): Undated {
  const found: Undated = { key: '', year: null, edition: null, from: null, listFrom: null };
  let rest = '';
  let at = 0;
  for (const { start, end, edition, year, from } of dateSpans(key, lexicon)) {
    rest += key.slice(at, start);
    at = end;
    if (edition !== undefined) found.edition = edition;
    if (year !== undefined) found.year = year;
    if (from && !/[\p{L}\p{N}]/u.test(key.slice(0, start))) found.listFrom = from;
    if (from && (found.from === null || from > found.from)) found.from = from;
  }
  found.key = tidied(rest + key.slice(at));
  return found;
}

/** Without the brackets and marks that stood around a date. */
function tidied(key: string): string {
  const whole = key.includes('(') ? key.replace(/\([\s\-,、~—–.]*\)/gu, '') : key;
  return whole.replace(/^[-,.:、~—–·]+/u, '');
}

/** A year, and the month and day that are written together with it. */
interface Year {
  year: number;
  numbers?: number[];
}

const plausible = (year: number) => year >= 1949 && year <= 2099;

/** Two digits above this are years of the last century (98年). */
const LAST_OF_THIS_CENTURY = 40;

/** 202405, 20240520. */
function compactDate(token: AwardToken, tokens: AwardToken[], at: number): Year | null {
  if (token.type !== 'number' || !token.digits || token.value === null) return null;
  const length = token.end - token.start;
  if ((length !== 6 && length !== 8) || BEFORE_NUMBER.has(kindOf(tokens[at - 1]))) return null;
  const [rest, day] = length === 8 ? [Math.floor(token.value / 100), token.value % 100] : [token.value, 1];
  const [year, month] = [Math.floor(rest / 100), rest % 100];
  return plausible(year) && month >= 1 && month <= 12 && day >= 1 && day <= 31
    ? { year, numbers: [month, day] }
    : null;
}

/** A number behind these is a rank or an edition. */
const BEFORE_NUMBER = new Set<AwardWord['kind'] | undefined>(['ordinal', 'front', 'ranked']);
/** A number before these is no year without its own word. */
const BEHIND_NUMBER = new Set<AwardWord['kind'] | undefined>(['counter', 'percent', 'strong', 'edition']);

function yearAt(
  token: AwardToken,
  tokens: AwardToken[],
  at: number,
  key: string,
  lexicon: AwardLexicon,
): Year | null {
  if (token.type !== 'number' || token.value === null) return null;
  const length = token.end - token.start;
  if (length === 2 && token.digits) return shortYear(token.value, tokens, at, key, lexicon);
  if (length !== 4 || !plausible(token.value)) return null;
  if (kindOf(tokens[at + 1]) === 'year') return { year: token.value };
  const before = tokens[at - 1];
  const apart =
    before === undefined || /[(,;、~—–\p{Script=Han}-]/u.test(key.slice(before.start, before.end).slice(-1));
  const counted = BEFORE_NUMBER.has(kindOf(before)) || BEHIND_NUMBER.has(kindOf(tokens[at + 1]));
  return token.digits && apart && !counted ? { year: token.value } : null;
}

/**
 * A year of two digits: 25年 and 25.9 where nothing else stands before (从业25年), 25年12月 anywhere; 获得25年北京市…大赛 by the name
 * right behind it.
 */
function shortYear(
  value: number,
  tokens: AwardToken[],
  at: number,
  key: string,
  lexicon: AwardLexicon,
): Year | null {
  const before = tokens[at - 1];
  if (BEFORE_NUMBER.has(kindOf(before))) return null;
  const alone = before === undefined || before.type === 'mark' || kindOf(before) === 'counter';
  const year = value <= LAST_OF_THIS_CENTURY ? 2000 + value : 1900 + value;
  const { end, numbers } = afterDate(tokens, at + 1, key);
  const dated = numbers.length > 0 && (numbers[0] ?? 0) >= 1 && (numbers[0] ?? 0) <= 12;
  const word = tokens[at + 1];
  if (word !== undefined && kindOf(word) === 'year') {
    const sure = alone || dated || namesContest(key.slice(word.end), lexicon);
    return plausible(year) && sure ? { year } : null;
  }
  const last = tokens[end] === undefined || tokens[end]?.type === 'mark';
  if (!dated || value > LAST_OF_THIS_CENTURY || BEHIND_NUMBER.has(kindOf(tokens[end]))) return null;
  return alone || last ? { year } : null;
}

/** No first word of a contest's name is longer. */
const LONGEST_START = 40;

/** Whether a text begins with the name of a contest, or the level with which one begins. */
function namesContest(text: string, { words }: AwardLexicon): boolean {
  const [first] = scan(text.slice(0, LONGEST_START), words);
  return NAME_START.has(kindOf(first));
}

const NAME_START = new Set<AwardWord['kind'] | undefined>(['level', 'event', 'series']);

/** A part of the year behind it (下半年, 底): its first month, and where the word ends. */
function yearPart(
  key: string,
  at: number,
  { grammar }: AwardsVocabulary,
): { month: number; end: number } | null {
  for (const { words, month } of grammar.yearParts) {
    const word = words.find((candidate) => key.startsWith(candidate, at));
    if (word !== undefined) return { month, end: at + word.length };
  }
  return null;
}

/** First day of a year, or of the month or the day where these are written and possible. */
function isoDate(year: number, [month, day]: number[]): string {
  if (month === undefined || month < 1 || month > 12) return `${year}-01-01`;
  const two = (number: number) => String(number).padStart(2, '0');
  return `${year}-${two(month)}-${day === undefined || day < 1 ? '01' : two(day)}`;
}

/** Index after the year's word and a month and day that may follow, with these numbers. */
function afterDate(tokens: AwardToken[], from: number, key: string): { end: number; numbers: number[] } {
  const numbers: number[] = [];
  let i = from;
  if (kindOf(tokens[i]) === 'year') i++;
  for (const unit of ['month', 'day']) {
    const dotted = tokens[i]?.type === 'mark' && /[.\-/]/u.test(key.charAt(tokens[i]?.start ?? 0)) ? 1 : 0;
    const number = tokens[i + dotted];
    if (number?.type !== 'number' || (number.value ?? 99) > 31) return { end: i, numbers };
    const named = kindOf(tokens[i + dotted + 1]) === unit;
    if (!named && dotted === 0) return { end: i, numbers };
    numbers.push(number.value ?? 0);
    i += dotted + (named ? 2 : 1);
  }
  return { end: i, numbers };
}
