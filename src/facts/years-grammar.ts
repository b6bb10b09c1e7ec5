import type { Range } from '../model/fact.js';
import type { QuantitiesVocabulary, YearsWords } from '../model/vocabulary/quantities.js';
import { NUMERAL_CLASS, parseNumeral } from '../text/chinese-number.js';
import { withoutSpaces } from '../text/normalise.js';
import { monthsBetween, type PartDate } from './date-span.js';
import { alternatives, leading, longestFirst, oncePer, trailing } from './words.js';
import { readYearMonthText } from './year-month.js';

export type YearsReading =
  /** `how`: exact number; bounds read from words; an assumption about a vague word. */
  | { ok: true; range: Range; how: 'exact' | 'bounds' | 'near' | 'about' }
  /** Between two dates. Whether the end has come, the reader does not know. */
  | { ok: true; range: Range; how: 'span'; since: PartDate; until: PartDate }
  /** Counts from this date until the reference date, which the reader does not know. */
  | { ok: 'since'; since: PartDate }
  | { ok: false; why: Unclear };

type Unclear = 'vague' | 'other-time' | 'looks-like-year' | 'zero' | 'too-many' | 'reversed' | 'unreadable';

const LONGEST = 40;
const NO: YearsReading = { ok: false, why: 'unreadable' };

type Modifier = 'atLeast' | 'near' | 'below' | 'atMost' | 'about';

const grammarOf = oncePer((words: YearsWords) => {
  const chinese = NUMERAL_CLASS.replace('0-9', '');
  const number = `([0-9]{1,4}(?:\\.[0-9]{1,4})?|[${chinese}]{1,6})`;
  const any = (...lists: string[][]) => `(?:${alternatives(lists.flat())})`;
  const year = any(words.year);
  const modifiers = (['atMost', 'below', 'atLeast', 'near', 'about'] as const).flatMap((kind) =>
    longestFirst(words[kind]).map((word) => ({ word, kind: kind as Modifier })),
  );
  return {
    vague: new Set(words.vague.map((word) => word.normalize('NFKC'))),
    fillers: longestFirst(words.fillers),
    otherTime: words.otherTime.map((word) => word.normalize('NFKC')),
    modifiers: modifiers.sort((a, b) => b.word.length - a.word.length),
    aboutAfter: longestFirst(words.aboutAfter),
    atMostAfter: longestFirst(words.atMostAfter),
    to: longestFirst(words.to),
    now: words.now.map((word) => word.normalize('NFKC')),
    since: longestFirst(words.since),
    sinceAfter: longestFirst(words.sinceAfter),
    years: longestFirst(words.year),
    few: new RegExp(`^${number}${any(words.few)}${year}?$`, 'u'),
    more: longestFirst(words.more),
    yearsMonths: new RegExp(
      `^${number}${year}(?:${any(words.and)}?${number}${any(words.month)}|(${alternatives(words.half)}))?$`,
      'u',
    ),
    months: new RegExp(`^${number}${any(words.monthsAlone)}$`, 'u'),
    halfYear: new RegExp(`^${any(words.half)}${year}$`, 'u'),
    number: new RegExp(`^${number}$`, 'u'),
    // "ten more years": the word for more stands between number and unit.
    moreInside: new RegExp(
      `^${number}(?:${alternatives(words.more)}|(${alternatives(words.aboutAfter)}))${year}$`,
      'u',
    ),
  };
});

type Grammar = ReturnType<typeof grammarOf>;

/** Years of work as written in a text cell; facts.md §2.13, T-26. White space and width do not matter. */
export function readYearsText(text: string, vocabulary: QuantitiesVocabulary): YearsReading {
  const words = vocabulary.years;
  const grammar = grammarOf(words);
  let s = withoutSpaces(text.normalize('NFKC')).replace(/[。;,、]$/u, '');
  const wrapped = /^\(([^()]*)\)$/u.exec(s);
  if (wrapped?.[1] !== undefined) s = wrapped[1];
  if (s === '' || s.length > LONGEST) return NO;
  if (grammar.vague.has(s)) return { ok: false, why: 'vague' };
  if (/^[0-9]{1,10}(?:\.[0-9]{1,10})?$/u.test(s)) return readYearsNumber(Number(s), vocabulary);
  const amount = withoutFillers(s, grammar);
  if (grammar.vague.has(amount)) return { ok: false, why: 'vague' };
  // Years of service, or since starting work: they may have been spent anywhere.
  if (grammar.otherTime.some((word) => amount.includes(word))) return { ok: false, why: 'other-time' };
  return readSpan(s, grammar, vocabulary) ?? readAmount(amount, grammar, words, vocabulary);
}

/** A bare number. 2005 is probably the year of the start, 0 and absurd amounts are asked about. */
export function readYearsNumber(value: number, vocabulary: QuantitiesVocabulary): YearsReading {
  const { most } = vocabulary.years;
  const { from, to } = vocabulary.yearMonth.years;
  if (!Number.isFinite(value) || value < 0) return NO;
  if (value === 0) return { ok: false, why: 'zero' };
  if (value >= from && value < to + 1) return { ok: false, why: 'looks-like-year' };
  if (value > most) return { ok: false, why: 'too-many' };
  return { ok: true, range: { min: value, max: value }, how: 'exact' };
}

/** `2014.3至今`, `2014年-2024年`, `自1998年起`; null where the text is no span between dates. */
function readSpan(s: string, grammar: Grammar, vocabulary: QuantitiesVocabulary): YearsReading | null {
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

function withoutFillers(text: string, grammar: Grammar): string {
  let s = text;
  for (let filler = leading(s, grammar.fillers); filler !== undefined; filler = leading(s, grammar.fillers)) {
    s = s.slice(filler.length);
  }
  return s;
}

/** Everything that is an amount: number, words around it, two ends of a range. */
function readAmount(
  s: string,
  grammar: Grammar,
  words: YearsWords,
  vocabulary: QuantitiesVocabulary,
): YearsReading {
  const modifier = grammar.modifiers.find(({ word }) => s.startsWith(word));
  if (modifier !== undefined) {
    const rest = s.slice(modifier.word.length);
    // "over ten years and more" says the same twice.
    const doubled = modifier.kind === 'atLeast' ? trailing(rest, grammar.more) : undefined;
    const years = duration(doubled === undefined ? rest : rest.slice(0, -doubled.length), grammar);
    return years === null ? NO : bounded(modifier.kind, years, words, vocabulary);
  }

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
function twoEnds(s: string, grammar: Grammar): YearsReading | null {
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
function duration(s: string, grammar: Grammar): number | null {
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
  return /^[0-9]/u.test(text) ? Number(text) : parseNumeral(text);
}
