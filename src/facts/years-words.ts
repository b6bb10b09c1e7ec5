import type { Range } from '../model/fact.js';
import type { YearsWords } from '../model/vocabulary/quantities.js';
import { NUMERAL_CLASS } from '../text/chinese-number.js';
import type { PartDate } from './date-span.js';
import { alternatives, longestFirst, oncePer } from './words.js';

/** How a part of the years stands to their number. */
export type PartKind = 'including' | 'excluding' | 'ofWhich';

export type YearsReading =
  /** `how`: exact number; bounds read from words; an assumption about a vague word; stored otherwise than shown. */
  | { ok: true; range: Range; how: 'exact' | 'bounds' | 'near' | 'about' | 'shown' }
  /** Between two dates. Whether the end has come, the reader does not know. */
  | { ok: true; range: Range; how: 'span'; since: PartDate; until: PartDate }
  /** Counts from this date until the reference date, which the reader does not know. `stated`: the years that stand beside it; `earlier`: those of periods before. */
  | { ok: 'since'; since: PartDate; stated?: Range; earlier?: Range }
  | { ok: false; why: Unclear };

export type Unclear =
  | 'vague'
  | 'other-time'
  | 'looks-like-year'
  | 'zero'
  | 'too-many'
  | 'reversed'
  | 'disagree'
  | 'open-end'
  | 'overlap'
  | 'unreadable';

export const NO: YearsReading = { ok: false, why: 'unreadable' };

/** What a word says about the number beside it. */
export type Modifier = 'atLeast' | 'near' | 'below' | 'atMost' | 'about';

/** The vocabulary's words as patterns, longest first; built once. */
export const yearsGrammar = oncePer((words: YearsWords) => {
  const chinese = NUMERAL_CLASS.replace('0-9', '');
  const number = `([0-9]{1,4}(?:\\.[0-9]{1,4})?|[${chinese}]{1,6})`;
  const any = (...lists: string[][]) => `(?:${alternatives(lists.flat())})`;
  const year = any(words.year);
  const modifiers = (['atMost', 'below', 'atLeast', 'near', 'about'] as const).flatMap((kind) =>
    longestFirst(words[kind]).map((word) => ({ word, kind: kind as Modifier })),
  );
  const { floor = [], ...partWords } = words.parts ?? {};
  const parts = Object.entries(partWords).flatMap(([kind, list]) =>
    list.map((word) => ({ word: word.normalize('NFKC'), kind: kind as PartKind })),
  );
  return {
    parts: parts.sort((a, b) => b.word.length - a.word.length),
    floor,
    vague: new Set(words.vague.map((word) => word.normalize('NFKC'))),
    fillers: longestFirst(words.fillers),
    fillersAfter: longestFirst(words.fillersAfter),
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
    // Two numerals in a row, with or without the unit: five or six years.
    twoNumerals: new RegExp(`^([${chinese}]{2,5})${year}?$`, 'u'),
    // "ten more years": the word for more stands between number and unit.
    moreInside: new RegExp(
      `^${number}(?:${alternatives(words.more)}|(${alternatives(words.aboutAfter)}))${year}$`,
      'u',
    ),
  };
});

export type YearsGrammar = ReturnType<typeof yearsGrammar>;
