import type { Field } from '../model/fact.js';
import type { AwardsVocabulary } from '../model/vocabulary/awards.js';
import { compareKey } from '../text/normalise.js';
import type { Honour } from './award-fields.js';
import { honourLevel } from './award-levels.js';
import type { AwardLexicon } from './award-words.js';
import { buildLexicon, hasWord } from './lexicon.js';
import { leading, longestFirst, oncePer, trailing } from './words.js';

const tablesOf = oncePer((awards: AwardsVocabulary) => {
  const named = new Map<string, Honour>();
  for (const { id, zh, aliases, kind, level, collective } of awards.honours) {
    for (const name of [zh, ...(aliases ?? [])]) {
      named.set(compareKey(name), { id, kind, level, collective: collective ?? false, term: zh });
    }
  }
  const { craftsman } = awards;
  const prefixes = new Map<string, Field>();
  for (const { words, level } of craftsman.prefixes) {
    for (const word of words) prefixes.set(compareKey(word), level);
  }
  const keys = (words: string[]) => longestFirst(words.map(compareKey));
  return {
    named,
    prefixes,
    conferring: keys(awards.conferring),
    endings: keys(awards.honourEndings),
    bases: awards.honourBases
      .flatMap((base) => base.words.map((word) => ({ word: compareKey(word), base, zh: word })))
      .sort((a, b) => b.word.length - a.word.length),
    personal: [...named]
      .filter(([, { kind, collective }]) => kind !== 'craftsman' && !collective)
      .sort(([a], [b]) => b.length - a.length),
    word: compareKey(craftsman.word),
    starts: keys(craftsman.starts),
    titleEndings: keys(craftsman.endings),
    lesser: keys(craftsman.lesser),
    not: keys(craftsman.not),
    // A text without any of these words, brackets apart, is no honour of the vocabulary.
    hints: buildLexicon(
      [...named.keys(), ...awards.honourBases.flatMap(({ words }) => words), craftsman.word].map(
        (word) => [word, true] as const,
      ),
    ),
  };
});

/** Longest key that is looked at as an honour's name. */
const LONGEST = 80;

/**
 * Reads an honour (facts.md §3.4) from a key without years and editions. Whole names only: 劳动模范创新工作室 is no
 * 劳动模范. A title with 工匠 whose level the words do not tell keeps level null, so that it is asked about.
 */
export function readHonour(key: string, lexicon: AwardLexicon): Honour {
  const tables = tablesOf(lexicon.awards);
  const whole = tables.named.get(key);
  if (whole !== undefined) return whole;
  if (!key.includes('(') && !hasWord(key, tables.hints)) return OTHER;
  if (key.length <= LONGEST) {
    const forms = formsOf(key, lexicon.awards);
    const named = exact(forms, lexicon.awards);
    if (named !== null) return named;
    if (!tables.not.some((word) => key.includes(word))) {
      // Who confers it may say less or more than the title does: that is not left out.
      const titles = namesIn([said(key, lexicon.awards), key], lexicon.awards).flatMap(
        (form) => craftsmanTitle(form, lexicon) ?? [],
      );
      const title = titles.find(({ level }) => level !== null) ?? titles[0];
      if (title !== undefined) return title;
    }
    for (const form of forms) {
      const base = tables.bases.find(({ word }) => form.endsWith(word));
      if (base === undefined) continue;
      const { id, kind, collective = false } = base.base;
      const level = honourLevel(form.slice(0, -base.word.length), lexicon);
      return { id, kind, level, collective, term: base.zh };
    }
  }
  return mentionsTitle(key, lexicon) ? { ...OTHER, kind: 'craftsman' } : OTHER;
}

/** The longest personal honour that a text names, craftsman titles apart: 并获全国技术能手称号. */
export function namedWithin(text: string, { awards }: AwardLexicon): Honour | null {
  const { personal, hints } = tablesOf(awards);
  if (!hasWord(text, hints)) return null;
  return personal.find(([name]) => text.includes(name))?.[1] ?? null;
}

/** What is no honour of a kind that any rule asks for. */
const OTHER: Honour = { id: null, kind: 'other', level: null, collective: false, term: null };

/** Whether a text speaks of a craftsman title, not of 工匠杯 or 工匠精神. */
export function mentionsTitle(key: string, { awards }: AwardLexicon): boolean {
  const { word, not } = tablesOf(awards);
  return key.includes(word) && !not.some((use) => key.includes(use));
}

/** Whether a key without years is, word for word, a name of the vocabulary. */
export function isWholeName(key: string, { awards }: AwardLexicon): boolean {
  return tablesOf(awards).named.has(key);
}

function exact(forms: string[], awards: AwardsVocabulary): Honour | null {
  const { named } = tablesOf(awards);
  for (const form of forms) {
    const honour = named.get(form);
    if (honour !== undefined) return honour;
  }
  return null;
}

/** Texts in which the name may be, from the whole to what is conferred. */
function formsOf(key: string, awards: AwardsVocabulary): string[] {
  return namesIn([key, labelled(key), conferred(key, awards)], awards);
}

/** 所获荣誉:全国劳动模范 */
const labelled = (key: string) => key.slice(key.lastIndexOf(':') + 1);

/** The name behind a label and a verb alone: 荣获江苏大工匠. */
function said(key: string, awards: AwardsVocabulary): string {
  const { conferring, endings } = tablesOf(awards);
  const text = labelled(key);
  const verb = leading(text, conferring);
  return verb === undefined || endings.some((word) => text.startsWith(word)) ? text : text.slice(verb.length);
}

/** Ways to read the name in texts: as they stand, without brackets, without a harmless remark in brackets at the end. */
function namesIn(texts: string[], awards: AwardsVocabulary): string[] {
  const { lesser, endings } = tablesOf(awards);
  const forms: string[] = [];
  for (const whole of texts) {
    const remark = /\([^()]*\)$/u.exec(whole);
    const plain = remark === null ? whole : whole.slice(0, remark.index);
    forms.push(whole, whole.replace(/[()]/gu, ''));
    if (remark !== null && !lesser.some((word) => remark[0].includes(word))) forms.push(plain);
  }
  return [...new Set(forms.flatMap((form) => [form, withoutEnding(form, endings)]))].filter(
    (form) => form !== '',
  );
}

/** What follows the last verb of conferring: 被市总工会授予首都劳动奖章 → 首都劳动奖章. */
export function conferred(key: string, awards: AwardsVocabulary): string {
  const { conferring, endings } = tablesOf(awards);
  let from = 0;
  for (const verb of conferring) {
    const at = key.lastIndexOf(verb);
    const end = at + verb.length;
    // 获得者 ends a name, it confers nothing.
    if (at === -1 || end >= key.length || endings.some((word) => key.startsWith(word, at))) continue;
    from = Math.max(from, end);
  }
  return key.slice(from);
}

function withoutEnding(form: string, endings: string[]): string {
  const ending = trailing(form, endings);
  return ending === undefined ? form : form.slice(0, -ending.length);
}

/** `<place>(大)工匠(称号)`: a title only when nothing else follows the word. */
function craftsmanTitle(form: string, lexicon: AwardLexicon): Honour | null {
  const { word, titleEndings, lesser, starts, prefixes } = tablesOf(lexicon.awards);
  const at = form.lastIndexOf(word);
  if (at === -1) return null;
  const rest = form.slice(at + word.length);
  const isLesser = lesser.includes(rest);
  if (rest !== '' && !isLesser && !titleEndings.includes(rest)) return null;
  let prefix = form.slice(0, at);
  let level = prefixes.get(prefix);
  for (let start = trailing(prefix, starts); level === undefined && start; start = trailing(prefix, starts)) {
    prefix = prefix.slice(0, -start.length);
    level = prefixes.get(prefix);
  }
  const part = trailing(prefix, lexicon.awards.craftsman.partsOfUnits) !== undefined;
  const known = prefix === '' || part ? null : (level ?? honourLevel(prefix, lexicon));
  return { id: null, kind: 'craftsman', level: isLesser ? null : known, collective: false, term: null };
}
