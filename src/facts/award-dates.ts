import { type AwardLexicon, type AwardToken, kindOf } from './award-words.js';
import { hasNumeral, hasWord, scan } from './lexicon.js';

/** Text of an award without its years and editions, and what they say. */
export interface Undated {
  key: string;
  year: number | null;
  edition: number | null;
  /** ISO date of the first day that the latest of its dates may mean: 2024年9月 → 2024-09-01. */
  from: string | null;
}

/** Where a year, a date or an edition stands in a key, and what it says. */
interface Span {
  start: number;
  end: number;
  edition?: number | null;
  year?: number | null;
  from?: string | null;
}

/** The years (`2023年`, `二〇二三年度`, `2023.5`), dates and editions (第八届, 首届) in a key. Linear. */
export function dateSpans(key: string, { dates }: AwardLexicon): Span[] {
  // Most honours bear no date.
  if (!hasNumeral(key) && !hasWord(key, dates)) return [];
  const tokens = scan(key, dates);
  const spans: Span[] = [];
  for (let i = 0; i < tokens.length; ) {
    const token = tokens[i] as AwardToken;
    const next = tokens[i + 1];
    const start = token.start;
    let end = i + 1;
    if (kindOf(token) === 'firstEdition') spans.push({ start, end: token.end, edition: 1 });
    else if (kindOf(token) === 'ordinal' && next?.type === 'number' && kindOf(tokens[i + 2]) === 'edition') {
      end = i + 3;
      spans.push({ start, end: tokens[i + 2]?.end ?? key.length, edition: next.value });
    } else if (isYear(token, tokens, i, key)) {
      const year = token.type === 'number' ? token.value : null;
      const date = afterDate(tokens, i + 1, key);
      end = date.end;
      spans.push({ start, end: tokens[end - 1]?.end ?? key.length, year, from: isoDate(year, date.numbers) });
    }
    i = end;
  }
  return spans;
}

/**
 * Takes years, dates and editions out of an award text, so that the rest can be looked up: 北京市第六届职业技能大赛 →
 * 北京市职业技能大赛. `key` must come from `compareKey`. Linear.
 */
export function undated(key: string, lexicon: AwardLexicon): Undated {
  const found: Undated = { key: '', year: null, edition: null, from: null };
  let rest = '';
  let at = 0;
  for (const { start, end, edition, year, from } of dateSpans(key, lexicon)) {
    rest += key.slice(at, start);
    at = end;
    if (edition !== undefined) found.edition = edition;
    if (year !== undefined) found.year = year;
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

function isYear(token: AwardToken, tokens: AwardToken[], at: number, key: string): boolean {
  if (token.type !== 'number' || token.value === null || token.value < 1949 || token.value > 2099)
    return false;
  if (token.end - token.start !== 4) return false;
  if (kindOf(tokens[at + 1]) === 'year') return true;
  const before = tokens[at - 1];
  return (
    token.digits &&
    (before === undefined || /[(,;、~—–-]/u.test(key.slice(before.start, before.end).slice(-1)))
  );
}

/** First day of a year, or of the month or the day where these are written and possible. */
function isoDate(year: number | null, [month, day]: number[]): string | null {
  if (year === null) return null;
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
