import type { Field } from '../model/fact.js';
import type { ContestEvent } from '../model/vocabulary/contests.js';
import type { Editions } from './award-held.js';
import { contestLevel, hostAt, isWideWord, overlap } from './award-levels.js';
import { nameTrack } from './award-track.js';
import { type AwardLexicon, type AwardToken, type AwardWord, kindOf } from './award-words.js';

/** The contest that an item names. */
export interface Contest extends Editions {
  /** A contest is named. */
  found: boolean;
  /** It is one of the dictionary. */
  listed: boolean;
  /** It is plainly one of something else than vocational skill (乒乓球赛). */
  otherKind: boolean;
  understood: boolean;
  /** Two contests share the item. */
  several: boolean;
  event: Field;
  level: Field;
  /** Trade that the name itself states. */
  occupation: string | null;
  /** Index of the first token of the name and of the first behind it. */
  start: number;
  end: number;
  /** Index of a word directly before the name for a place or unit below the contest's level (河北省全国…大赛); else null. */
  host: number | null;
}

/** Event id of a contest that is read and is none of the dictionary. */
const OTHER = 'other';

const NONE: Contest = {
  found: false,
  listed: false,
  otherKind: false,
  understood: false,
  several: false,
  event: null,
  level: null,
  occupation: null,
  start: 0,
  end: 0,
  host: null,
  editions: [],
  everyYears: null,
};

/**
 * Which contest an item names: one of the dictionary (facts.md §3.3, the longest name first), else one that its words
 * describe. `kinds`: kinds of all tokens. `cupless`: the key with the names of cups blanked out, of the same length.
 */
export function contestOf(
  tokens: AwardToken[],
  key: string,
  cupless: string,
  kinds: Set<AwardWord['kind'] | undefined>,
  lexicon: AwardLexicon,
): Contest {
  if (kinds.has('event')) {
    const at = tokens.findIndex((token) => kindOf(token) === 'event');
    const token = tokens[at];
    if (token?.type === 'word' && token.value.kind === 'event')
      return listed(tokens, at, token.value, cupless, lexicon);
  }
  if (!kinds.has('contest') && !kinds.has('series')) return NONE;
  const series = tokens.findLastIndex((token) => kindOf(token) === 'series');
  const word = tokens.findIndex((token) => kindOf(token) === 'contest');
  // A series is no event: which contest it was is not said.
  if (word === -1) return { ...NONE, found: series !== -1, start: series + 1, end: series + 1 };
  return described(tokens, series < word ? series + 1 : 0, word, key, cupless, lexicon);
}

function listed(
  tokens: AwardToken[],
  at: number,
  { event, whole }: { event: ContestEvent; whole: boolean },
  cupless: string,
  lexicon: AwardLexicon,
): Contest {
  const next = tokens.findIndex((token, i) => i > at && kindOf(token) === 'contest');
  const end = whole || next === -1 ? at + 1 : next + 1;
  const others = tokens.some(
    (token) => token.type === 'word' && token.value.kind === 'event' && token.value.event !== event,
  );
  return {
    ...NONE,
    found: true,
    listed: true,
    understood: true,
    several: others || joinsContest(tokens, end) || joinsLevels(tokens, end),
    // 平安京津冀…大赛 is perhaps another contest with a longer name.
    event: isLongerName(tokens, at, event.level, lexicon) ? null : event.id,
    level: event.level,
    occupation: event.occupation ?? null,
    start: at,
    end,
    host: hostAt(tokens, at, event.level, cupless, lexicon),
    editions: event.editions ?? [],
    everyYears: event.everyYears ?? null,
  };
}

/** Whether text stands directly before the name of a regional contest: its theme, by which it may be another one. */
function isLongerName(tokens: AwardToken[], at: number, level: Field, { awards }: AwardLexicon): boolean {
  const before = tokens[at - 1];
  return before?.type === 'text' && awards.levels.themed.some((themed) => themed === level);
}

/** A contest outside the dictionary: its name reaches from `start` to its contest word. */
function described(
  tokens: AwardToken[],
  start: number,
  word: number,
  key: string,
  cupless: string,
  lexicon: AwardLexicon,
): Contest {
  const name = tokens.slice(start, word + 1);
  const skill = name.some(isSkill);
  const other = name.some((token) => kindOf(token) === 'not-skill');
  const from = tokens[start]?.start ?? 0;
  const to = tokens[word]?.end;
  const own = cupless.slice(from, to);
  const level = contestLevel(own, lexicon);
  const understood = skill && !other && level !== null;
  const text = key.slice(from, to);
  const near = lexicon.near.some((group) => group.every((part) => text.includes(part)));
  // A contest of another province is none of the dictionary, whatever its level.
  const elsewhere =
    lexicon.otherPlaces.some((place) => text.startsWith(place)) &&
    !name.some(
      (token) =>
        token.type === 'word' && token.value.kind === 'level' && isWideWord(token.value, lexicon.awards),
    );
  return {
    ...NONE,
    found: true,
    otherKind: other && !skill,
    understood,
    several: joinsContest(tokens, word + 1) || joinsLevels(tokens, word + 1),
    event: understood && (elsewhere || (typeof level === 'string' && !near)) ? OTHER : null,
    level,
    occupation: nameTrack(own, lexicon),
    start,
    end: word + 1,
    host: hostOf(tokens, start, word, cupless, lexicon),
  };
}

/** The place or unit directly before the first level word that is above it (河北省 in 河北省全国焊工大赛). */
function hostOf(
  tokens: AwardToken[],
  start: number,
  word: number,
  cupless: string,
  lexicon: AwardLexicon,
): number | null {
  for (let i = start + 1; i < word; i++) {
    const token = tokens[i];
    if (token?.type !== 'word' || token.value.kind !== 'level') continue;
    const host = hostAt(tokens, i, token.value.level, cupless, lexicon);
    if (host !== null) return host;
  }
  return null;
}

function isSkill(token: AwardToken): boolean {
  if (token.type !== 'word') return false;
  return token.value.kind === 'skill' || (token.value.kind === 'contest' && token.value.skill);
}

/** Whether a second contest is joined on: …大赛和…大赛, …大赛暨…竞赛. */
function joinsContest(tokens: AwardToken[], from: number): boolean {
  const joint = tokens.findIndex((token, i) => i >= from && kindOf(token) === 'conjunction');
  if (joint === -1) return false;
  return tokens.some((token, i) => i > joint && (kindOf(token) === 'contest' || kindOf(token) === 'event'));
}

/** Whether two levels share a contest's name: 全国及北京市…大赛 is two contests. Hosts may be of two levels (…和…主办的). */
function joinsLevels(tokens: AwardToken[], end: number): boolean {
  const name = tokens.slice(0, end);
  if (name.some((token) => kindOf(token) === 'organiser')) return false;
  return name.some((token, i) => {
    if (kindOf(token) !== 'conjunction') return false;
    const before = levelAt(name[kindOf(name[i - 1]) === 'level-mark' ? i - 2 : i - 1]);
    const behind = levelAt(name[i + 1]);
    return before !== null && behind !== null && !overlap(before, behind);
  });
}

function levelAt(token: AwardToken | undefined): Field {
  if (token?.type !== 'word') return null;
  if (token.value.kind === 'event') return token.value.event.level;
  return token.value.kind === 'level' ? token.value.level : null;
}
