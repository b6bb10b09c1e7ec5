import type { QuantitiesVocabulary, YearsWords } from '../model/vocabulary/quantities.js';
import { parseApproximate, parseCount } from '../text/chinese-number.js';
import { trailing } from './words.js';
import { type Modifier, NO, type YearsGrammar, type YearsReading } from './years-words.js';

/** A bare number. 2005 is probably the year of the start, 0 and absurd amounts are asked about. */
export function readYearsNumber(value: number, vocabulary: QuantitiesVocabulary): YearsReading {
  const { most, least = 0 } = vocabulary.years;
  const { from, to } = vocabulary.yearMonth.years;
  if (!Number.isFinite(value) || value < 0) return NO;
  if (value === 0) return { ok: false, why: 'zero' };
  if (value < least) return NO;
  if (value >= from && value < to + 1) return { ok: false, why: 'looks-like-year' };
  if (value > most) return { ok: false, why: 'too-many' };
  return { ok: true, range: { min: value, max: value }, how: 'exact' };
}

/** Everything that is an amount: number, words around it, two ends of a range. */
export function readAmount(s: string, grammar: YearsGrammar, vocabulary: QuantitiesVocabulary): YearsReading {
  const words = vocabulary.years;
  const modifier = grammar.modifiers.find(({ word }) => s.startsWith(word));
  if (modifier !== undefined) {
    const rest = s.slice(modifier.word.length);
    // "over ten years and more" says the same twice.
    const doubled = modifier.kind === 'atLeast' ? trailing(rest, grammar.more) : undefined;
    const years = duration(doubled === undefined ? rest : rest.slice(0, -doubled.length), grammar);
    return years === null ? NO : bounded(modifier.kind, years, words, vocabulary);
  }

  const [, pair] = grammar.twoNumerals.exec(s) ?? [];
  const between = pair === undefined ? null : parseApproximate(pair);
  if (between !== null) return { ok: true, range: between, how: 'bounds' };
  const few = grammar.few.exec(s);
  if (few?.[1] !== undefined) return someMoreThan(few[1]);
  const inside = grammar.moreInside.exec(s);
  if (inside?.[1] !== undefined) {
    const years = numeral(inside[1]);
    return years === null
      ? NO
      : bounded(inside[2] === undefined ? 'atLeast' : 'about', years, words, vocabulary);
  }
  for (const [kind, list] of [
    ['about', grammar.aboutAfter],
    ['atMost', grammar.atMostAfter],
    ['atLeast', grammar.more],
  ] as const) {
    const word = trailing(s, list);
    const years = word === undefined ? null : duration(s.slice(0, -word.length), grammar);
    if (years !== null) return bounded(kind, years, words, vocabulary);
  }
  const range = twoEnds(s, grammar);
  if (range !== null) return range;
  const years = duration(s, grammar);
  if (years === null) return NO;
  return readYearsNumber(years, vocabulary);
}

/** `5-6年`, `5年至6年`. */
function twoEnds(s: string, grammar: YearsGrammar): YearsReading | null {
  for (const separator of grammar.to) {
    const at = s.indexOf(separator);
    if (at <= 0) continue;
    const [min, max] = [duration(s.slice(0, at), grammar), duration(s.slice(at + separator.length), grammar)];
    if (min === null || max === null) continue;
    if (min > max) return { ok: false, why: 'reversed' };
    return { ok: true, range: { min, max }, how: 'bounds' };
  }
  return null;
}

/** "Ten and a few": more than ten, fewer than twenty. Only after a round ten. */
function someMoreThan(number: string): YearsReading {
  const tens = numeral(number);
  if (tens === null || tens < 10 || tens % 10 !== 0) return { ok: false, why: 'vague' };
  return { ok: true, range: { min: tens + 1, max: tens + 10, maxOpen: true }, how: 'bounds' };
}

function bounded(
  kind: Modifier,
  years: number,
  words: YearsWords,
  vocabulary: QuantitiesVocabulary,
): YearsReading {
  const plain = readYearsNumber(years, vocabulary);
  if (plain.ok !== true) return plain;
  switch (kind) {
    case 'atLeast':
      return { ok: true, range: { min: years, max: null }, how: 'bounds' };
    case 'atMost':
      return { ok: true, range: { min: 0, max: years }, how: 'bounds' };
    case 'below':
      return { ok: true, range: { min: 0, max: years, maxOpen: true }, how: 'bounds' };
    case 'near':
      return {
        ok: true,
        range: { min: Math.max(0, years - words.nearBy), max: years, maxOpen: true },
        how: 'near',
      };
    case 'about': {
      const off = Math.max(words.aboutBy.least, years * words.aboutBy.share);
      return { ok: true, range: { min: Math.max(0, years - off), max: years + off }, how: 'about' };
    }
  }
}

/** `10`, `十五年`, `10年6个月`, `10年半`, `18个月`, `半年` → years; null when it is none of these. */
function duration(s: string, grammar: YearsGrammar): number | null {
  const whole = grammar.number.exec(s);
  if (whole?.[1] !== undefined) return numeral(whole[1]);
  if (grammar.halfYear.test(s)) return 0.5;
  const months = grammar.months.exec(s);
  if (months?.[1] !== undefined) {
    const count = numeral(months[1]);
    return count === null ? null : count / 12;
  }
  const match = grammar.yearsMonths.exec(s);
  if (match?.[1] === undefined) return null;
  const years = numeral(match[1]);
  const extra = match[2] === undefined ? 0 : numeral(match[2]);
  if (years === null || extra === null || extra >= 12) return null;
  return years + extra / 12 + (match[3] === undefined ? 0 : 0.5);
}

function numeral(text: string): number | null {
  return /^[0-9]/u.test(text) ? Number(text) : parseCount(text);
}
