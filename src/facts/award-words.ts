import type { Field } from '../model/fact.js';
import type { AwardsVocabulary } from '../model/vocabulary/awards.js';
import type { ContestEvent, ContestsVocabulary } from '../model/vocabulary/contests.js';
import { compareKey } from '../text/normalise.js';
import { buildLexicon, type Lexicon, scan, type Token } from './lexicon.js';
import { oncePer } from './words.js';

type Grammar = keyof AwardsVocabulary['grammar'];

/** What a word in an award text means. */
export type AwardWord =
  | { kind: 'event'; event: ContestEvent; whole: boolean }
  | { kind: 'contest'; skill: boolean }
  | { kind: 'level'; level: Field; name: Field; bare: boolean; first: Field; graded: boolean }
  | { kind: 'stage'; stage: string }
  | { kind: 'selection'; level: Field | undefined }
  | { kind: 'rank'; rank: number }
  | { kind: 'band'; band: number }
  | { kind: 'prize'; prize: string }
  | { kind: 'not-placement'; strong: boolean }
  | { kind: Grammar }
  | { kind: 'series' | 'skill' | 'not-skill' | 'vague' | 'team' | 'individual' | 'others' | 'shared' }
  | { kind: 'undone' | 'partial' | 'organiser' }
  | { kind: 'conjunction' | 'achievement' | 'filler' | 'level-mark' | 'modifier' | 'neutral' };

export type AwardToken = Token<AwardWord>;

/** The two topics of the vocabulary that award texts need, with what is built from them once. */
export interface AwardLexicon {
  awards: AwardsVocabulary;
  contests: ContestsVocabulary;
  words: Lexicon<AwardWord>;
  /** Numbers, years and editions only. */
  dates: Lexicon<AwardWord>;
  /** Names that may be written with white space inside. */
  names: Lexicon<unknown>;
  /** Keyword groups of `near`, by event. */
  near: string[][];
}

const perContests = oncePer((contests: ContestsVocabulary) =>
  oncePer((awards: AwardsVocabulary) => build(awards, contests)),
);

export function awardLexicon(awards: AwardsVocabulary, contests: ContestsVocabulary): AwardLexicon {
  return perContests(contests)(awards);
}

function build(awards: AwardsVocabulary, contests: ContestsVocabulary): AwardLexicon {
  const contestWords = [...contests.words.skill, ...contests.words.plain];
  const entries: [string, AwardWord][] = [];
  const add = (words: string[], word: AwardWord) => {
    for (const text of words) entries.push([text, word]);
  };
  for (const event of contests.events) {
    for (const name of [event.zh, ...(event.aliases ?? [])]) {
      add([name], { kind: 'event', event, whole: contestWords.some((word) => name.endsWith(word)) });
    }
  }
  add(contests.series, { kind: 'series' });
  add(awards.achievements, { kind: 'achievement' });
  add(awards.notPlacement.strong, { kind: 'not-placement', strong: true });
  add(awards.notPlacement.weak, { kind: 'not-placement', strong: false });
  for (const { id, words } of awards.prizes) add(words, { kind: 'prize', prize: id });
  for (const { rank, words } of awards.ranks) add(words, { kind: 'rank', rank });
  for (const { band, words } of awards.bands) add(words, { kind: 'band', band });
  for (const { words, level } of awards.selections) {
    add(words, { kind: 'selection', level });
  }
  for (const { id, words } of awards.stages) add(words, { kind: 'stage', stage: id });
  add(contests.words.skill, { kind: 'contest', skill: true });
  add(contests.words.plain, { kind: 'contest', skill: false });
  add(contests.notSkill, { kind: 'not-skill' });
  add(awards.levels.neutral, { kind: 'neutral' });
  for (const { words, level } of awards.levels.words) {
    const unnamed = awards.levels.unnamed.find((rule) => rule.words.some((word) => words.includes(word)));
    for (const word of words) {
      const first = unnamed?.words.includes(word) ? unnamed.level : level;
      // 省级, 市级: the word itself says that it is a level, not a place.
      const graded = awards.levelMark.some((mark) => word.endsWith(mark));
      add([word], { kind: 'level', level, name: level, bare: false, first, graded });
    }
  }
  for (const { words, level, name } of awards.levels.bare) {
    add(words, { kind: 'level', level, name, bare: true, first: name, graded: false });
  }
  add(awards.levels.modifiers, { kind: 'modifier' });
  add(contests.skillWords, { kind: 'skill' });
  const simple = { 'level-mark': awards.levelMark, vague: awards.vagueRanks, team: awards.team };
  const more = { individual: awards.individual, others: awards.others, shared: awards.shared };
  const limits = { undone: awards.undone, partial: awards.partial, organiser: awards.organisers };
  const rest = { ...limits, conjunction: awards.conjunctions, filler: awards.fillers };
  for (const [kind, words] of Object.entries({ ...simple, ...more, ...rest })) {
    add(words, { kind: kind as keyof typeof simple | keyof typeof more | keyof typeof rest });
  }
  const dates: [string, AwardWord][] = [];
  for (const [kind, words] of Object.entries(awards.grammar)) {
    for (const word of words) dates.push([word, { kind: kind as Grammar }]);
  }
  return {
    awards,
    contests,
    words: buildLexicon([...entries, ...dates]),
    dates: buildLexicon(dates),
    names: buildLexicon([
      ...entries.filter(([, word]) => word.kind === 'event'),
      ...awards.honours
        .flatMap(({ zh, aliases }) => [zh, ...(aliases ?? [])])
        .map((name) => [name, null] as const),
    ]),
    near: contests.events.flatMap(({ near }) => near ?? []).map((group) => group.map(compareKey)),
  };
}

/** Text of an award without its years and editions, and what they say. */
export interface Undated {
  key: string;
  year: number | null;
  edition: number | null;
  /** ISO date of the first day that the latest of its dates may mean: 2024年9月 → 2024-09-01. */
  from: string | null;
}

/**
 * Takes years (`2023年`, `二〇二三年度`, `2023.5`), dates and editions (第八届, 首届) out of an award text, so that the rest
 * can be looked up: 北京市第六届职业技能大赛 → 北京市职业技能大赛. `key` must come from `compareKey`. Linear.
 */
export function undated(key: string, { dates }: AwardLexicon): Undated {
  const tokens = scan(key, dates);
  const found: Undated = { key: '', year: null, edition: null, from: null };
  let i = 0;
  while (i < tokens.length) {
    const token = tokens[i] as AwardToken;
    const next = tokens[i + 1];
    if (kindOf(token) === 'firstEdition') {
      found.edition = 1;
      i++;
    } else if (
      kindOf(token) === 'ordinal' &&
      next?.type === 'number' &&
      kindOf(tokens[i + 2]) === 'edition'
    ) {
      found.edition = next.value;
      i += 3;
    } else if (isYear(token, tokens, i, key)) {
      found.year = token.type === 'number' ? token.value : null;
      const date = afterDate(tokens, i + 1, key);
      const from = isoDate(found.year, date.numbers);
      if (from !== null && (found.from === null || from > found.from)) found.from = from;
      i = date.end;
    } else {
      found.key += key.slice(token.start, token.end);
      i++;
    }
  }
  found.key = found.key.replace(/\([\s\-,、~—–.]*\)/gu, '').replace(/^[-,.:、~—–·]+/u, '');
  return found;
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

export function kindOf(token: AwardToken | undefined): AwardWord['kind'] | undefined {
  return token?.type === 'word' ? token.value.kind : undefined;
}
