import type { Field } from '../model/fact.js';
import type { AwardsVocabulary } from '../model/vocabulary/awards.js';
import { compareKey } from '../text/normalise.js';
import { type AwardLexicon, type AwardToken, type AwardWord, kindOf } from './award-words.js';
import { scan } from './lexicon.js';
import { choice } from './title-tables.js';
import { leading, oncePer } from './words.js';

/** Stands for the characters of a cup's name. */
export const CUP = '·';

/** What stands in quotation marks or the marks of a title. */
export const QUOTED = /["“”„‟'‘’『』「」＂《》]([^"“”„‟'‘’『』「」＂《》]{1,30})["“”„‟'‘’『』「」＂《》]/gu;

/** More cups than any item names. */
const MOST_CUPS = 4;

/** The key with the names of quoted cups blanked out, of the same length: 北京市“首钢杯”… → 北京市···…. */
export function withoutCups(key: string, text: string, { awards }: AwardLexicon): string {
  let left = key;
  let count = 0;
  for (const [, quoted = ''] of text.matchAll(QUOTED)) {
    const name = compareKey(quoted);
    if (!awards.levels.cupMarks.some((mark) => name.endsWith(mark))) continue;
    if (count++ === MOST_CUPS) break;
    left = left.replace(name, CUP.repeat(name.length));
  }
  return left;
}

/** A level word of a contest's name, outside brackets. */
interface LevelAt {
  index: number;
  level: Field;
  text: string;
  bare: boolean;
}

const setsOf = oncePer(({ levels }: AwardsVocabulary) => ({
  whole: new Set(levels.wholeNames.map(compareKey)),
  insiders: new Set(levels.insiders.map(compareKey)),
}));

/**
 * Level of a contest by the words of its name (facts.md §3.3). Places nest (北京市海淀区 is the district's). A place with
 * an organisation's word behind it leaves both open (全国医院护理技能大赛), unless the organisation's whole name takes the
 * place in (国网北京市电力公司技能竞赛). A word such as 行业 leaves levels below the national one open; a level word in
 * brackets leaves both open. null: the name says nothing. `name`: key of the name up to the contest word, without cups.
 */
export function contestLevel(name: string, lexicon: AwardLexicon): Field {
  const { modifierLevel, modifierKeeps, associations } = lexicon.awards.levels;
  const tokens = scan(name, lexicon.words);
  const found = levelWords(tokens, name, lexicon);
  if (found === null) return null;
  const { words, bracketed, modified } = found;
  if (words.length === 0) return bracketed ?? (modified ? modifierLevel : null);
  const levels = words.map((word) => (modified ? { ...word, level: word.keptLevel } : word));
  const level = joined(levels, tokens, name, lexicon);
  const association = tokens.some(
    (token) => kindOf(token) === 'modifier' && associations.includes(name.slice(token.start, token.end)),
  );
  const widened =
    association || (modified && !isAmong(level, modifierKeeps)) ? either(level, modifierLevel) : level;
  return bracketed === undefined ? widened : either(widened, bracketed);
}

interface LevelWords {
  /** Outside brackets; `keptLevel`: what the word means beside a modifier. */
  words: (LevelAt & { keptLevel: Field })[];
  /** The last level in brackets. */
  bracketed: Field | undefined;
  /** A word such as 行业 stands in the name. */
  modified: boolean;
}

/** The level words of a contest's name; null where it cannot be told what one of them belongs to. */
function levelWords(tokens: AwardToken[], name: string, lexicon: AwardLexicon): LevelWords | null {
  const { modifiers, modifierKeeps, sectorMarks } = lexicon.awards.levels;
  const found: LevelWords = {
    words: [],
    bracketed: undefined,
    modified: modifiers.length > 0 && tokens.some((token) => kindOf(token) === 'modifier'),
  };
  for (const { index, word, text, behind, depth } of levelTokens(tokens, name, lexicon)) {
    if (isOrganisation(word.level, lexicon) && leading(behind, sectorMarks) !== undefined) {
      // 北京银行业: where the place ends and the sector begins cannot be told.
      if (isGroupName(word.level, text, lexicon)) return null;
      found.modified = true;
    } else if (depth > 0) found.bracketed = word.level;
    else {
      const level = index === 0 ? word.first : word.name;
      const keptLevel = word.bare && isAmong(word.level, modifierKeeps) ? word.level : level;
      found.words.push({ index, level, keptLevel, text, bare: word.bare });
    }
  }
  return found;
}

interface LevelToken {
  index: number;
  word: AwardWord & { kind: 'level' };
  text: string;
  /** Text straight behind it that is no word. */
  behind: string;
  /** How many brackets are open. */
  depth: number;
}

/** The level words of a name, but those that are a cup's (首钢杯 without quotation marks). */
function levelTokens(tokens: AwardToken[], name: string, lexicon: AwardLexicon): LevelToken[] {
  const { cupMarks } = lexicon.awards.levels;
  const found: LevelToken[] = [];
  let depth = 0;
  for (const [index, token] of tokens.entries()) {
    if (token.type === 'mark') depth = depthBehind(name.charAt(token.start), depth);
    if (token.type !== 'word' || token.value.kind !== 'level') continue;
    const next = tokens[index + 1];
    const behind = next?.type === 'text' ? name.slice(next.start, next.end) : '';
    if (leading(behind, cupMarks) !== undefined) continue;
    found.push({ index, word: token.value, text: name.slice(token.start, token.end), behind, depth });
  }
  return found;
}

function depthBehind(mark: string, depth: number): number {
  if (mark === '(') return depth + 1;
  return mark === ')' ? Math.max(0, depth - 1) : depth;
}

/** Whether a level is known, and one of a list. */
function isAmong(level: Field, levels: string[]): boolean {
  return typeof level === 'string' && levels.includes(level);
}

function isOrganisation(level: Field, { awards }: AwardLexicon): boolean {
  return isAmong(level, awards.levels.organisations);
}

/** A group's own name (首钢), not the word 集团. */
function isGroupName(level: Field, text: string, { awards }: AwardLexicon): boolean {
  return level === awards.levels.organisations[0] && !setsOf(awards).whole.has(text);
}

function joined(words: LevelAt[], tokens: AwardToken[], name: string, lexicon: AwardLexicon): Field {
  const organisations = words.filter(({ level }) => isOrganisation(level, lexicon));
  const places = words.filter(({ level }) => !isOrganisation(level, lexicon));
  const last = organisations.at(-1);
  const place = places.at(-1);
  if (last === undefined) return placesLevel(places, tokens, name, lexicon);
  if (place === undefined || takesIn(places, last, words[0] === organisations[0], tokens, name, lexicon))
    return last.level;
  return organisations.reduce(
    (level: Field, word) => either(level, word.level),
    placesLevel(places, tokens, name, lexicon),
  );
}

/** Whether an organisation's name holds the places and stands directly before the contest word, or around them (国网北京市电力公司). */
function takesIn(
  places: LevelAt[],
  last: LevelAt,
  organisationFirst: boolean,
  tokens: AwardToken[],
  name: string,
  { awards }: AwardLexicon,
): boolean {
  const { whole, insiders } = setsOf(awards);
  const textOf = (token: AwardToken) => name.slice(token.start, token.end);
  if (!whole.has(last.text) || tokens.some((token) => kindOf(token) === 'organiser')) return false;
  if (places.some(({ level, bare }) => !bare && isWide(level, awards))) return false;
  const behind = tokens.slice(last.index + 1, -1);
  const close = (token: AwardToken) =>
    token.type === 'text'
      ? insiders.has(textOf(token))
      : kindOf(token) === 'level-mark' || kindOf(token) === 'skill';
  if (!organisationFirst && !behind.every(close)) return false;
  const place = places.at(-1)?.index ?? 0;
  const between = tokens.slice(place + 1, last.index);
  const part = (token: AwardToken) =>
    token.type === 'text' ||
    kindOf(token) === 'neutral' ||
    kindOf(token) === 'skill' ||
    (kindOf(token) === 'level' && whole.has(textOf(token)));
  return place < last.index && between.every(part) && (organisationFirst || between.length > 0);
}

function isWide(level: Field, { levels }: AwardsVocabulary): boolean {
  return optionsOf(level).some((option) => levels.wide.includes(option));
}

/** Longest stem of a place's name before 市, 区, 县. */
const LONGEST_STEM = 4;

/** A place inside the one before it decides (北京市海淀区); places that do not stand together leave it open. */
function placesLevel(places: LevelAt[], tokens: AwardToken[], name: string, { awards }: AwardLexicon): Field {
  const groups: LevelAt[] = [];
  for (const place of places) {
    const before = groups.at(-1);
    const gap =
      before === undefined
        ? ''
        : name.slice(tokens[before.index]?.end, tokens[place.index]?.start).replaceAll(CUP, '');
    const stem = place.text.length === 1 && gap.length <= LONGEST_STEM && !/[\p{P}\p{S}]/u.test(gap);
    const nested = before !== undefined && (gap === '' || stem) && !isWideWord(before, awards);
    if (nested && !isWideWord(place, awards)) groups[groups.length - 1] = place;
    else groups.push(place);
  }
  const [first, ...others] = groups.map(({ level }) => level);
  return others.reduce((level: Field, other) => either(level, other), first ?? null);
}

/** Whether a level word, not a bare place, stands for a level that no organisation's name takes in (全国). */
export function isWideWord(
  { level, bare }: Pick<LevelAt, 'level' | 'bare'>,
  awards: AwardsVocabulary,
): boolean {
  return !bare && isWide(level, awards);
}

/** One of the levels of both; null (not known) absorbs. */
export function either(a: Field, b: Field): Field {
  const levels = [...new Set([...optionsOf(a), ...optionsOf(b)])];
  if (a === null || b === null) return null;
  return levels.length === 1 ? (levels[0] as string) : { oneOf: levels };
}

/** Whether two levels may be the same. */
export function overlap(a: Field, b: Field): boolean {
  return optionsOf(a).some((option) => optionsOf(b).includes(option));
}

function optionsOf(field: Field): string[] {
  if (typeof field === 'string') return [field];
  return field !== null && typeof field === 'object' ? field.oneOf : [];
}

/** Whether a level lies below another; a level without an order counts as below any other. */
export function isLower(level: Field, main: Field, { awards }: AwardLexicon): boolean {
  const { order, unordered } = awards.levels;
  const place = (field: Field) =>
    typeof field === 'string' && !unordered.includes(field) ? order.indexOf(field) : -1;
  const [here, there] = [place(level), place(main)];
  return here === -1 || there === -1 ? level !== main : here > there;
}

/**
 * Index of a word directly before a contest's name for a place or unit below the contest's level (河北省 in
 * 河北省全国职工职业技能大赛): the contest may be that place's own round. null where there is none. `at`: the name's first
 * token. `cupless`: the key with the names of cups blanked out.
 */
export function hostAt(
  tokens: AwardToken[],
  at: number,
  level: Field,
  cupless: string,
  lexicon: AwardLexicon,
): number | null {
  let before = at - 1;
  while (tokens[before]?.type === 'mark') before--;
  const token = tokens[before];
  if (token?.type !== 'word' || token.value.kind !== 'level' || cupless.charAt(token.start) === CUP)
    return null;
  const main = optionsOf(level);
  const host = optionsOf(token.value.level);
  if (host.some((option) => main.includes(option))) return null;
  return host.every((option) => main.every((other) => isLower(option, other, lexicon))) ? before : null;
}

/**
 * Level of an honour by the words before its name (江苏省, 海淀区, 首钢集团). Only a word that ends the prefix counts; a
 * place without its suffix only where it is the whole prefix. null: not known.
 */
export function honourLevel(prefix: string, lexicon: AwardLexicon): Field {
  const { levels, honourLevel: mapped } = lexicon.awards;
  const tokens = scan(prefix, lexicon.words);
  while (tokens.length > 1 && kindOf(tokens.at(-1)) === 'level-mark') tokens.pop();
  const last = tokens.at(-1);
  if (last?.type !== 'word') return null;
  if (last.value.kind === 'modifier') return levels.modifierLevel;
  if (last.value.kind !== 'level') return null;
  const { level, bare, first } = last.value;
  if (bare && tokens.length > 1) return null;
  const found = tokens.length === 1 && !bare ? first : level;
  const options = optionsOf(found).map((option) => (Object.hasOwn(mapped, option) ? mapped[option] : option));
  // What one of several levels would mean is not known.
  const known = options.filter((option) => typeof option === 'string');
  return known.length === 0 || known.length < options.length ? null : choice(known);
}
