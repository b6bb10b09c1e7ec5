import type { QuantitiesVocabulary } from '../model/vocabulary/quantities.js';
import { plainNumerals } from '../text/chinese-number.js';
import { singleSpaced, withoutSpaces } from '../text/normalise.js';
import { monthsBetween, type PartDate } from './date-span.js';
import { leading, trailing } from './words.js';
import { readYearMonthText } from './year-month.js';
import { readAmount, readYearsNumber } from './years-amount.js';
import { bothSay, mayBeCounted } from './years-both.js';
import { summed } from './years-periods.js';
import { NO, type YearsGrammar, type YearsReading, yearsGrammar } from './years-words.js';

/** No reading is longer, in characters. */
const LONGEST = 80;

/** Years of work as written in a text cell; facts.md §2.13, T-26. White space and width do not matter. */
export function readYearsText(text: string, vocabulary: QuantitiesVocabulary): YearsReading {
  const grammar = yearsGrammar(vocabulary.years);
  const half = singleSpaced(plainNumerals(text.normalize('NFKC')));
  // 5 6 is neither 56 nor anything else that is certain.
  if (half.length > LONGEST || /[0-9] [0-9]/u.test(half)) return NO;
  let s = withoutSpaces(half).replace(/[。;,、]$/u, '');
  const wrapped = /^\(([^()]*)\)$/u.exec(s);
  if (wrapped?.[1] !== undefined) s = wrapped[1];
  if (s === '') return NO;
  if (grammar.vague.has(s)) return { ok: false, why: 'vague' };
  if (/^[0-9]{1,10}(?:\.[0-9]{1,10})?$/u.test(s)) return readYearsNumber(Number(s), vocabulary);
  const amount = withoutFillers(s, grammar);
  if (grammar.vague.has(amount)) return { ok: false, why: 'vague' };
  // Years of service, or since starting work: they may have been spent anywhere.
  if (grammar.otherTime.some((word) => amount.includes(word))) return { ok: false, why: 'other-time' };
  return (
    summed(periodsOf(s, grammar, vocabulary)) ??
    readWithPart(s, grammar, vocabulary) ??
    readBoth(s, grammar, vocabulary) ??
    readSpan(s, grammar, vocabulary) ??
    readAmount(amount, grammar, vocabulary)
  );
}

/** `1998.7-2001.6,2015.3至今`: one reading for each period; empty where the text is not several of them. */
function periodsOf(s: string, grammar: YearsGrammar, vocabulary: QuantitiesVocabulary): YearsReading[] {
  const parts = s.split(/[,;、]/u);
  if (parts.length < 2) return [];
  const readings = parts.map((part) => readSpan(part, grammar, vocabulary));
  return readings.every((reading) => reading !== null) ? readings : [];
}

/**
 * `12年(含学徒2年)`, `15年,其中班长5年`. Whether the part was on the shop floor is not said, so the fewest are what is left without it; of
 * which so many were something may also mean that only these count. What is left out is not in the number. Null where no part is named.
 */
function readWithPart(
  s: string,
  grammar: YearsGrammar,
  vocabulary: QuantitiesVocabulary,
): YearsReading | null {
  const [, one = '', bracketed, other = ''] = BOTH.exec(s) ?? [];
  const said = bracketed ?? other;
  const kind = grammar.parts.find(({ word }) => said.startsWith(word));
  if (kind === undefined) return null;
  const whole = readAmount(withoutFillers(one, grammar), grammar, vocabulary);
  const part = partIn(said.slice(kind.word.length), grammar, vocabulary);
  if (whole.ok !== true || part === null) return NO;
  const { min, max } = whole.range;
  if (kind.kind === 'excluding') return part.floor ? NO : whole;
  if (max !== null && part.years > max) return { ok: false, why: 'disagree' };
  const left = Math.max(0, (min ?? 0) - part.years);
  const fewest = kind.kind === 'ofWhich' ? Math.min(left, part.years) : left;
  // 18年，其中一线15年: these at least.
  return { ok: true, range: { ...whole.range, min: part.floor ? part.years : fewest }, how: 'bounds' };
}

/** `学徒2年`: what the years were, without figures, and how many; `floor`: says that these were on the shop floor. */
function partIn(
  text: string,
  grammar: YearsGrammar,
  vocabulary: QuantitiesVocabulary,
): { years: number; floor: boolean } | null {
  for (let at = 0; at < text.length; at++) {
    const label = text.slice(0, at);
    if (/[0-9]/u.test(label)) return null;
    const amount = readAmount(text.slice(at), grammar, vocabulary);
    if (amount.ok !== true) continue;
    if (amount.how !== 'exact' || amount.range.max === null) return null;
    return { years: amount.range.max, floor: grammar.floor.some((word) => label.includes(word)) };
  }
  return null;
}

/** A number of years and the dates between which they lie, in either order; null where the text is not both. */
const BOTH = /^([^(),;]+)(?:\(([^()]+)\)|[,;]([^(),;]+))$/u;

/** `15年(2003-2018)`, `2003年至今，共20年`. What both say holds only where they agree. */
function readBoth(s: string, grammar: YearsGrammar, vocabulary: QuantitiesVocabulary): YearsReading | null {
  const [, one = '', bracketed, other = ''] = BOTH.exec(s) ?? [];
  for (const [dates, years] of [
    [one, bracketed ?? other],
    [bracketed ?? other, one],
  ] as const) {
    const span = readSpan(dates, grammar, vocabulary);
    if (span === null || span.ok === false || (span.ok === true && span.how !== 'span')) continue;
    const amount = readAmount(withoutFillers(years, grammar), grammar, vocabulary);
    if (amount.ok !== true) return NO;
    if (span.ok === 'since') return { ...span, stated: amount.range };
    const byCalendar = span.until.year - span.since.year + vocabulary.years.tolerance;
    if (!mayBeCounted(amount.range, { ...span.range, byCalendar })) return { ok: false, why: 'disagree' };
    return { ...span, range: bothSay(amount.range, span.range) };
  }
  return null;
}

/** `2014.3至今`, `2014年-2024年`, `自1998年起`; null where the text is no span between dates. */
function readSpan(s: string, grammar: YearsGrammar, vocabulary: QuantitiesVocabulary): YearsReading | null {
  const date = (part: string): PartDate | null => {
    // Two-digit years are no years here: 10-12 is a range of years of work.
    if (!/^(?:[0-9]{4}|[^0-9]{4})/u.test(part)) return null;
    const reading = readYearMonthText(part, vocabulary.yearMonth);
    if (!reading.ok || reading.changes.includes('two-digit-year')) return null;
    return { ...reading.value, day: reading.day };
  };

  const prefix = leading(s, grammar.since);
  const body = prefix === undefined ? s : s.slice(prefix.length);
  const suffix = trailing(body, grammar.sinceAfter);
  const core = suffix === undefined ? body : body.slice(0, -suffix.length);
  if (prefix !== undefined || suffix !== undefined) {
    const dash = trailing(core, grammar.to);
    const since = date(core) ?? (dash === undefined ? null : date(core.slice(0, -dash.length)));
    if (since !== null) return { ok: 'since', since };
  } else {
    // 2004.9-: until when was left out.
    const dash = trailing(core, grammar.to);
    if (dash !== undefined && date(core.slice(0, -dash.length)) !== null)
      return { ok: false, why: 'open-end' };
  }
  for (const separator of grammar.to) {
    for (let at = body.indexOf(separator); at > 0; at = body.indexOf(separator, at + 1)) {
      const from = date(body.slice(0, at));
      const rest = body.slice(at + separator.length);
      if (from === null) continue;
      if (grammar.now.includes(rest)) return { ok: 'since', since: from };
      const to = date(rest);
      if (to !== null) return between(from, to);
    }
  }
  return null;
}

/** Years between two dates; where a day or month is missing, the shortest and the longest that it can be. */
function between(since: PartDate, until: PartDate): YearsReading {
  const { min, max } = monthsBetween(since, until);
  if (max < 0) return { ok: false, why: 'reversed' };
  return { ok: true, range: { min: Math.max(0, min) / 12, max: max / 12 }, how: 'span', since, until };
}

function withoutFillers(text: string, grammar: YearsGrammar): string {
  // 整整十年 starts with a word that says something about the number, 整十年 does not.
  const opening = (s: string) => {
    const filler = leading(s, grammar.fillers);
    const says = grammar.modifiers.find(({ word }) => s.startsWith(word));
    return filler !== undefined && filler.length > (says?.word.length ?? 0) ? filler : undefined;
  };
  let s = text;
  for (let filler = opening(s); filler !== undefined; filler = opening(s)) s = s.slice(filler.length);
  const after = trailing(s, grammar.fillersAfter);
  return after === undefined ? s : s.slice(0, -after.length);
}
