import { parseCount } from '../text/chinese-number.js';
import type { Placement } from './award-fields.js';
import { type AwardToken, type AwardWord, kindOf } from './award-words.js';

/** How a contest came out, as the words of an item say it (facts.md §3.2). */
export interface Result {
  rank: number | null;
  band: number | null;
  prize: string | null;
  /** Whom the rank is among, where a word says so. */
  ranking: Placement['ranking'];
  /** A rank, a band or a prize stands in the text. */
  scored: boolean;
  /** A rank without a number (名列前茅, 前30%). */
  vague: boolean;
  /** Words that make it no placement, also beside a rank (优秀裁判员), or only where none stands (参赛). */
  strong: boolean;
  weak: boolean;
  /** Two results that do not go together. */
  unclear: boolean;
  /** Index behind the first rank, band or prize; null where there is none. */
  end: number | null;
}

/** Kinds of words that belong to the result and to nothing else. */
const RESULT = new Set<AwardWord['kind'] | undefined>([
  'rank',
  'band',
  'prize',
  'vague',
  'not-placement',
  'stage',
  'team',
  'individual',
  'filler',
  'track',
  'shared',
]);

/** Highest rank that is taken for one. */
const MOST = 999;

/** A rank or band and what stands around it. */
interface Place {
  value: number;
  overall: boolean;
  /** A word for a track stands before it (电力赛道第八名). */
  track: boolean;
}

/** What the words of an item have said so far. */
interface Said extends Pick<Result, 'vague' | 'strong' | 'weak' | 'end'> {
  ranks: Place[];
  bands: Place[];
  prizes: Set<string>;
  /** A word for a track stands before what follows. */
  track: boolean;
  /** A rank that was won before the stage behind it (第五名晋级决赛). */
  early: boolean;
  /** A word that makes it no placement stands apart from the result. */
  apart: boolean;
}

/** The words of an item, and which of them are accounted for. */
interface Words {
  tokens: AwardToken[];
  used: boolean[];
  key: string;
}

/** Ranks, bands and prizes; marks the tokens they are made of. Two different ones leave the result unclear. */
export function resultOf(tokens: AwardToken[], used: boolean[], key: string): Result {
  const said: Said = {
    ranks: [],
    bands: [],
    prizes: new Set(),
    vague: false,
    strong: false,
    weak: false,
    end: null,
    track: false,
    early: false,
    apart: false,
  };
  const words = { tokens, used, key };
  for (let at = 0; at < tokens.length; ) at = take(at, words, said);
  const { ranks, bands, prizes, vague, strong, weak, end, early, apart } = said;
  const rank = single(ranks);
  const band = single(bands);
  const [prize = null] = prizes;
  const outside = rank !== null && band !== null && rank.value > band.value;
  const several = (ranks.length > 0 && rank === null) || (bands.length > 0 && band === null);
  return {
    vague,
    strong,
    weak,
    end,
    scored: ranks.length + bands.length + prizes.size > 0,
    rank: rank?.value ?? null,
    band: rank === null ? (band?.value ?? null) : null,
    prize,
    ranking: amongWhom(rank ?? band),
    unclear: several || prizes.size > 1 || outside || early || apart,
  };
}

function amongWhom(place: Place | null): Placement['ranking'] {
  if (place?.overall) return 'overall';
  return place?.track ? 'track' : null;
}

/** Notes what the words from an index on say; gives the index behind them. */
function take(at: number, words: Words, said: Said): number {
  const number = numberAt(words.tokens, at, words.key);
  if (number !== null) {
    const { kind, value, end } = number;
    const place = kind === 'vague' ? null : placeAt(value, at, end, words, said);
    if (place === null) said.vague = true;
    else if (kind === 'rank') said.ranks.push(place);
    else said.bands.push(place);
    said.end ??= end;
    words.used.fill(true, at, end);
    return end;
  }
  const word = wordAt(words.tokens, at);
  if (word !== null && RESULT.has(word.kind)) {
    words.used[at] = true;
    takeWord(word, at, words, said);
  }
  return at + 1;
}

function takeWord(word: AwardWord, at: number, words: Words, said: Said): void {
  const { tokens, used } = words;
  if (word.kind === 'track') said.track = true;
  else if (word.kind === 'vague') said.vague = true;
  else if (word.kind === 'rank') {
    const place = placeAt(word.rank, at, at + 1, words, said);
    said.ranks.push({ ...place, overall: place.overall || word.overall });
  } else if (word.kind === 'band') {
    // 前十强 is 十强.
    if (kindOf(tokens[at - 1]) === 'front') used[at - 1] = true;
    said.bands.push(placeAt(word.band, at, at + 1, words, said));
  } else if (word.kind === 'prize') said.prizes.add(word.prize);
  else if (word.kind === 'not-placement' && word.strong) {
    // …第一名，教练: what was won, and what one was there, or what the one who won was to the nominee.
    if (said.end !== null && tokens[at - 1]?.type === 'mark') said.apart = true;
    else said.strong = true;
  } else if (word.kind === 'not-placement') {
    said.weak = true;
    said.early ||= kindOf(tokens[at + 1]) === 'stage' && said.ranks.length + said.bands.length > 0;
  }
  if (word.kind === 'rank' || word.kind === 'band' || word.kind === 'prize') said.end ??= at + 1;
}

function placeAt(value: number, from: number, end: number, { tokens, used }: Words, { track }: Said): Place {
  return { value, overall: markOverall(tokens, used, from, end), track };
}

/** The one place that is said; of a rank in the track and one overall (第八名，总排名第62名) that in the track. */
function single(places: Place[]): Place | null {
  const [first] = places;
  if (first === undefined) return null;
  if (places.every(({ value }) => value === first.value)) {
    return {
      ...first,
      overall: places.some(({ overall }) => overall),
      track: places.some(({ track }) => track),
    };
  }
  const own = places.filter(({ overall }) => !overall);
  const [only] = own;
  return only?.track && own.every(({ value }) => value === only.value) ? only : null;
}

/**
 * Whether a word beside the rank says that it is the overall one: 总成绩第三名, 第三名（总成绩）. Such words are marked as
 * used; elsewhere they may be part of a trade (综合维修工).
 */
function markOverall(tokens: AwardToken[], used: boolean[], from: number, end: number): boolean {
  let before = from - 1;
  while (BESIDE_RANK.has(kindOf(tokens[before])) || tokens[before]?.type === 'mark') before--;
  let behind = end;
  while (tokens[behind]?.type === 'mark') behind++;
  const next = tokens[behind + 1];
  const alone = next === undefined || next.type === 'mark';
  const overall = [before, ...(alone ? [behind] : [])].filter((i) => kindOf(tokens[i]) === 'overall');
  for (const i of overall) used[i] = true;
  const word = wordAt(tokens, from);
  return overall.length > 0 || (word?.kind === 'ranked' && word.overall);
}

/** What may stand between such a word and the rank: 总成绩排名全国第三. */
const BESIDE_RANK = new Set<AwardWord['kind'] | undefined>(['ranked', 'level', 'filler', 'individual']);

function wordAt(tokens: AwardToken[], at: number): AwardWord | null {
  const token = tokens[at];
  return token?.type === 'word' ? token.value : null;
}

/**
 * A rank or band made of a number, from its first token on: 第三名, 第3, 排名3, 前十名, 前10, 二十强. `vague`: 前30%, and 第七八名,
 * which is not the 78th.
 */
function numberAt(
  tokens: AwardToken[],
  from: number,
  key: string,
): { kind: 'rank' | 'band' | 'vague'; value: number; from: number; end: number } | null {
  let i = from;
  let kind: 'rank' | 'band' = 'rank';
  const colon = isColon(tokens[i + 1], key);
  // 名次：4; without the colon 名次 alone is vague.
  const ranked = kindOf(tokens[i]) === 'ranked' || (colon && kindOf(tokens[i]) === 'vague');
  if (ranked) i += colon ? 2 : 1;
  // 排名全国第三
  while (ranked && kindOf(tokens[i]) === 'level') i++;
  const front = kindOf(tokens[i]) === 'front';
  if (front) {
    kind = 'band';
    i++;
  }
  const ordinal = kindOf(tokens[i]) === 'ordinal';
  if (ordinal) i++;
  const number = tokens[i];
  if (number?.type !== 'number') return null;
  i++;
  const count = parseCount(key.slice(number.start, number.end));
  const value = count ?? 0;
  if (count !== null && !isPossible(count)) return null;
  const unit = kindOf(tokens[i]);
  if (unit === 'percent') return front || ranked ? { kind: 'vague', value, from, end: i + 1 } : null;
  const counted = unit === 'strong' || unit === 'counter';
  if (unit === 'strong') kind = 'band';
  else if (!(ranked || front || ordinal) || !(counted || canFollow(tokens[i]))) return null;
  return { kind: count === null ? 'vague' : kind, value, from, end: counted ? i + 1 : i };
}

function isPossible(count: number): boolean {
  return count >= 1 && count <= MOST;
}

function isColon(token: AwardToken | undefined, key: string): boolean {
  return token?.type === 'mark' && key.charAt(token.start) === ':';
}

/** Whether a number without 名 before this token can be a rank: 第一工程公司 is none. */
function canFollow(token: AwardToken | undefined): boolean {
  if (token === undefined || token.type === 'mark') return true;
  const kind = kindOf(token);
  return RESULT.has(kind) || kind === 'conjunction' || kind === 'overall';
}
