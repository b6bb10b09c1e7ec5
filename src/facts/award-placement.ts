import type { Field } from '../model/fact.js';
import type { ContestEdition } from '../model/vocabulary/contests.js';
import { compareKey } from '../text/normalise.js';
import { CUP, contestLevel, isLower, withoutCups } from './award-levels.js';
import { behindRank, type Limits, limited, limitsOf, trimmed } from './award-remarks.js';
import {
  type AwardLexicon,
  type AwardToken,
  type AwardWord,
  kindOf,
  type Undated,
  undated,
} from './award-words.js';
import { scan } from './lexicon.js';
import { leading } from './words.js';

/** Fields of a placement (facts.md §3.2). */
export interface Placement {
  event: Field;
  level: Field;
  year: number | null;
  edition: number | null;
  stage: 'final' | 'semi-final' | 'preliminary' | 'selection' | null;
  team: boolean;
  rank: number | null;
  band: number | null;
  prize: string | null;
  placement: boolean | null;
  occupation: string | null;
  readable: boolean | null;
  heldFrom: string | null;
}

/** What the words of one item show. */
export interface Reading {
  /** Key without years and editions. */
  key: string;
  /** Names a contest (of skill, or one that cannot be told). */
  contest: boolean;
  /** Says how it came out: a rank, a prize, a band, or that there was none (参赛, 优秀组织奖). */
  ranked: boolean;
  /** A rank or prize of a contest though none is named. */
  stray: boolean;
  /** Only rank, stage and prize words: it belongs to the item before. */
  onlyRank: boolean;
  /** Only a year or an edition: it belongs to the item behind. */
  onlyDate: boolean;
  /** A prize of research and the like. */
  achievement: boolean;
  /** Says that one rank holds for several contests. */
  shared: boolean;
  /** Words that take the result back or give it to another. */
  limits: Limits;
  /** What stands beside the contest's name; an honour may hide there (…第一名并获评海淀工匠). */
  beside: string;
  /** Text that is no word of a placement: the trade, or something else. */
  rest: string;
  placement: Placement;
}

/** A longer text is no name of a trade. */
const LONGEST_TRACK = 40;

/** Highest rank that is taken for one. */
const MOST = 999;

/** Reads one item of an award cell. Never throws; linear. */
export function readPlacement(text: string, lexicon: AwardLexicon): Reading {
  const { key, year, edition, from } = undated(compareKey(text).replace(/[《》〈〉]/gu, ''), lexicon);
  const tokens = scan(key, lexicon.words);
  const kinds = new Set(tokens.map(kindOf));
  if (!PLACEMENT.some((kind) => kinds.has(kind)))
    return plain(key, limitsOf(tokens), { year, edition, heldFrom: from });
  const used = new Array<boolean>(tokens.length).fill(false);
  const result = resultOf(tokens, used);
  const contest = contestOf(tokens, key, withoutCups(key, text, lexicon), kinds, lexicon);
  const round = roundOf(tokens, contest, lexicon);
  const has = (kind: AwardWord['kind']) => kinds.has(kind);

  const limits = limitsOf(tokens);
  const tail = behindRank(tokens, used, key, { from: result.end, contest }, lexicon);
  const unclear =
    result.unclear ||
    contest.several ||
    round.unclear ||
    limited(tokens, contest) ||
    (contest.found && !tail.understood);
  const scored = result.rank !== null || result.band !== null || result.prize !== null;
  const decided = result.strong || scored || result.vague;
  const places = tail.from === null ? round.place : teamPlaces(tokens, round.place);
  const front = trackOf(tokens.slice(0, tail.from ?? tokens.length), used, key, contest, places, lexicon);
  const track = [...new Set([front, ...tail.trades])].filter((part) => part !== '').join(' ');
  const placement: Placement = {
    event: contest.understood && !unclear && !round.elsewhere ? contest.event : null,
    level: contest.understood && !unclear ? round.level : null,
    year,
    edition,
    stage: unclear ? null : round.stage,
    team: has('team'),
    rank: unclear ? null : result.rank,
    band: unclear ? null : result.band,
    prize: unclear ? null : result.prize,
    placement: result.strong ? false : has('others') ? null : decided || !result.weak,
    occupation: unclear ? null : track === '' ? contest.occupation : track,
    readable: contest.understood && !unclear,
    heldFrom: heldFrom(contest, { year, edition, from }, round.stage),
  };
  const rest = restOf(tokens, used, key);
  const beside = `${key.slice(0, tokens[contest.start]?.start ?? 0)} ${key.slice(tokens[contest.end]?.start ?? key.length)}`;
  const isContest = contest.found && !contest.otherKind;
  return {
    key,
    contest: isContest,
    ranked: decided || (isContest && result.weak),
    stray: !contest.found && (scored || has('stage')) && !has('achievement'),
    onlyRank: !contest.found && rest === '' && (decided || result.weak || round.stage !== null),
    onlyDate: key.replace(/[\p{P}\p{S}]/gu, '') === '' && (year !== null || edition !== null),
    achievement: has('achievement'),
    shared: has('shared'),
    limits,
    beside: contest.found ? beside : '',
    rest,
    placement,
  };
}

/** Without a word of these kinds a text is no placement and no part of one. */
const PLACEMENT: AwardWord['kind'][] = [
  'event',
  'contest',
  'series',
  'ordinal',
  'front',
  'ranked',
  'strong',
  'rank',
  'band',
  'prize',
  'stage',
  'selection',
  'vague',
  'not-placement',
  'team',
  'individual',
  'achievement',
];

/** A text without any word of a placement: an honour, or something else. */
function plain(key: string, limits: Limits, date: Pick<Placement, 'year' | 'edition' | 'heldFrom'>): Reading {
  const { year, edition } = date;
  return {
    key,
    contest: false,
    ranked: false,
    stray: false,
    onlyRank: false,
    onlyDate: key.replace(/[\p{P}\p{S}]/gu, '') === '' && (year !== null || edition !== null),
    achievement: false,
    shared: false,
    limits,
    beside: '',
    rest: key,
    placement: { ...NO_PLACEMENT, ...date },
  };
}

const NO_PLACEMENT: Placement = {
  event: null,
  level: null,
  year: null,
  edition: null,
  stage: null,
  team: false,
  rank: null,
  band: null,
  prize: null,
  placement: null,
  occupation: null,
  readable: null,
  heldFrom: null,
};

interface Result {
  rank: number | null;
  band: number | null;
  prize: string | null;
  vague: boolean;
  strong: boolean;
  weak: boolean;
  unclear: boolean;
  /** Index behind the first rank, band or prize; null where there is none. */
  end: number | null;
}

/** Ranks, bands and prizes; marks the tokens they are made of. Two different ones leave the result unclear. */
function resultOf(tokens: AwardToken[], used: boolean[]): Result {
  const ranks = new Set<number>();
  const bands = new Set<number>();
  const prizes = new Set<string>();
  const found = { vague: false, strong: false, weak: false, early: false, end: null as number | null };
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as AwardToken;
    const word = token.type === 'word' ? token.value : null;
    const number = numberAt(tokens, i);
    if (number !== null) {
      if (number.kind === 'rank') ranks.add(number.value);
      else if (number.kind === 'band') bands.add(number.value);
      else found.vague = true;
      used.fill(true, i, number.end);
      found.end ??= number.end;
      i = number.end - 1;
    } else if (word === null) {
    } else if (RESULT.has(word.kind)) {
      used[i] = true;
      if (word.kind === 'rank') ranks.add(word.rank);
      if (word.kind === 'band') bands.add(word.band);
      if (word.kind === 'prize') prizes.add(word.prize);
      if (word.kind === 'rank' || word.kind === 'band' || word.kind === 'prize') found.end ??= i + 1;
      if (word.kind === 'vague') found.vague = true;
      if (word.kind === 'not-placement' && word.strong) found.strong = true;
      if (word.kind === 'not-placement' && !word.strong) {
        found.weak = true;
        // 第五名晋级决赛: the rank was won before that stage.
        found.early ||= kindOf(tokens[i + 1]) === 'stage' && ranks.size + bands.size > 0;
      }
    }
  }
  const [rank = null] = ranks;
  const [band = null] = bands;
  const [prize = null] = prizes;
  const outside = rank !== null && band !== null && rank > band;
  const unclear = ranks.size > 1 || bands.size > 1 || prizes.size > 1 || outside || found.early;
  return { ...found, rank, band: rank === null ? band : null, prize, unclear };
}

const RESULT = new Set<AwardWord['kind']>([
  'rank',
  'band',
  'prize',
  'vague',
  'not-placement',
  'stage',
  'team',
  'individual',
  'filler',
  'shared',
]);

/** A rank or band made of a number at this place: 第三名, 第3, 排名3, 前十名, 前10, 二十强. `vague`: 前30%. */
function numberAt(
  tokens: AwardToken[],
  at: number,
): { kind: 'rank' | 'band' | 'vague'; value: number; end: number } | null {
  let i = at;
  let kind: 'rank' | 'band' = 'rank';
  const ranked = kindOf(tokens[i]) === 'ranked';
  if (ranked) i++;
  const front = kindOf(tokens[i]) === 'front';
  if (front) {
    kind = 'band';
    i++;
  }
  const ordinal = kindOf(tokens[i]) === 'ordinal';
  if (ordinal) i++;
  const number = tokens[i];
  if (number?.type !== 'number' || number.value === null || number.value < 1 || number.value > MOST)
    return null;
  const value = number.value;
  i++;
  const unit = kindOf(tokens[i]);
  if (unit === 'percent') return front || ranked ? { kind: 'vague', value, end: i + 1 } : null;
  if (unit === 'strong') return { kind: 'band', value, end: i + 1 };
  if (!ranked && !front && !ordinal) return null;
  if (unit === 'counter') return { kind, value, end: i + 1 };
  return canFollow(tokens[i]) ? { kind, value, end: i } : null;
}

/** Whether a number without 名 before this token can be a rank: 第一工程公司 is none. */
function canFollow(token: AwardToken | undefined): boolean {
  if (token === undefined || token.type === 'mark') return true;
  const kind = kindOf(token);
  return kind !== undefined && (RESULT.has(kind) || kind === 'conjunction');
}

interface Contest {
  /** A contest is named. */
  found: boolean;
  /** It is plainly one of something else than vocational skill (乒乓球赛). */
  otherKind: boolean;
  understood: boolean;
  /** Two contests share the item. */
  several: boolean;
  event: Field;
  level: Field;
  occupation: string | null;
  /** Index of the first token of the name and of the first behind it. */
  start: number;
  end: number;
  editions: ContestEdition[];
  everyYears: number | null;
}

function contestOf(
  tokens: AwardToken[],
  key: string,
  cupless: string,
  kinds: Set<AwardWord['kind'] | undefined>,
  lexicon: AwardLexicon,
): Contest {
  const none = {
    found: false,
    understood: false,
    occupation: null,
    editions: [],
    everyYears: null,
    several: false,
    otherKind: false,
    event: null,
    level: null,
    start: 0,
    end: 0,
  };
  if (!kinds.has('event') && !kinds.has('contest') && !kinds.has('series')) return none;
  const series = tokens.findLastIndex((token) => kindOf(token) === 'series');
  const at = tokens.findIndex((token) => kindOf(token) === 'event');
  const first = tokens[at];
  if (first?.type === 'word' && first.value.kind === 'event') {
    const { event, whole } = first.value;
    const next = tokens.findIndex((token, i) => i > at && kindOf(token) === 'contest');
    const end = whole || next === -1 ? at + 1 : next + 1;
    const others = tokens.some(
      (token) => token.type === 'word' && token.value.kind === 'event' && token.value.event !== event,
    );
    return {
      ...none,
      found: true,
      understood: true,
      several: others || joinsContest(tokens, end),
      event: event.id,
      level: event.level,
      occupation: event.occupation ?? null,
      start: at,
      end,
      editions: event.editions ?? [],
      everyYears: event.everyYears ?? null,
    };
  }
  const word = tokens.findIndex((token) => kindOf(token) === 'contest');
  if (word === -1) {
    // A series is no event: which contest it was is not said.
    return { ...none, found: series !== -1, understood: false, start: series + 1, end: series + 1 };
  }
  const start = series < word ? series + 1 : 0;
  const name = tokens.slice(start, word + 1);
  const skill = name.some(isSkill);
  const other = name.some((token) => kindOf(token) === 'not-skill');
  const from = tokens[start]?.start ?? 0;
  const own = cupless.slice(from, tokens[word]?.end);
  const level = contestLevel(own, lexicon);
  const understood = skill && !other && level !== null;
  const text = key.slice(from, tokens[word]?.end);
  const near = lexicon.near.some((group) => group.every((part) => text.includes(part)));
  return {
    ...none,
    found: true,
    otherKind: other && !skill,
    understood,
    several: joinsContest(tokens, word + 1),
    event: understood && typeof level === 'string' && !near ? OTHER : null,
    level,
    occupation: nameTrack(own, lexicon),
    start,
    end: word + 1,
  };
}

/** Event id of a contest that is read and is none of the dictionary. */
const OTHER = 'other';

function isSkill(token: AwardToken): boolean {
  if (token.type !== 'word') return false;
  return token.value.kind === 'skill' || (token.value.kind === 'contest' && token.value.skill);
}

/** Whether a second contest is joined on: …大赛和…大赛. */
function joinsContest(tokens: AwardToken[], from: number): boolean {
  const joint = tokens.findIndex((token, i) => i >= from && kindOf(token) === 'conjunction');
  if (joint === -1) return false;
  const level = tokens.findIndex((token, i) => i > joint && kindOf(token) === 'level');
  return level !== -1 && tokens.some((token, i) => i > level && kindOf(token) === 'contest');
}

interface Round {
  stage: Placement['stage'];
  level: Field;
  unclear: boolean;
  /** It may be the final of a place instead of the event's: 全国…大赛北京决赛. */
  elsewhere: boolean;
  /** Tokens that name the place of a selection. */
  place: Set<number>;
}

/** Stage, and the level that follows from a selection or regional round (…北京赛区决赛 is Beijing's). */
function roundOf(tokens: AwardToken[], contest: Contest, lexicon: AwardLexicon): Round {
  const round: Round = {
    stage: null,
    level: contest.level,
    unclear: false,
    elsewhere: false,
    place: new Set(),
  };
  const stages = new Set(
    tokens.flatMap((t) => (t.type === 'word' && t.value.kind === 'stage' ? [t.value.stage] : [])),
  );
  const local = localFinal(tokens, contest, lexicon);
  const at = tokens.findIndex((token) => kindOf(token) === 'selection');
  if (at !== -1 || local?.sure) {
    round.stage = 'selection';
    const word =
      tokens[at]?.type === 'word' ? (tokens[at] as AwardToken & { value: AwardWord }).value : undefined;
    const stated = word?.kind === 'selection' ? word.level : undefined;
    const placeAt = local?.sure ? local.at : lastLevel(tokens, contest.end, at);
    const place = tokens[placeAt];
    if (placeAt !== -1) round.place.add(placeAt);
    if (stated !== undefined) round.level = stated;
    else if (place?.type === 'word' && place.value.kind === 'level') round.level = place.value.level;
    else
      round.level =
        typeof contest.level === 'string' ? (lexicon.contests.selectionLevel[contest.level] ?? null) : null;
    return round;
  }
  if (stages.size > 1) round.unclear = true;
  const [stage = null] = stages;
  round.stage = stage as Round['stage'];
  if (local !== null) {
    const place = tokens[local.at];
    round.elsewhere = true;
    round.place.add(local.at);
    round.stage = null;
    if (place?.type === 'word' && place.value.kind === 'level')
      round.level = both(contest.level, place.value.level);
  }
  return round;
}

function both(a: Field, b: Field): Field {
  return typeof a === 'string' && typeof b === 'string' ? { oneOf: [a, b] } : null;
}

function lastLevel(tokens: AwardToken[], from: number, to: number): number {
  for (let i = to - 1; i >= from; i--) if (kindOf(tokens[i]) === 'level') return i;
  return -1;
}

/** A place directly before 决赛, behind the contest's name: 省级决赛 is surely that place's, 北京决赛 may be. */
function localFinal(
  tokens: AwardToken[],
  contest: Contest,
  lexicon: AwardLexicon,
): { at: number; sure: boolean } | null {
  for (let i = contest.end; i < tokens.length; i++) {
    const token = tokens[i] as AwardToken;
    if (token.type !== 'word' || token.value.kind !== 'level') continue;
    const marked = kindOf(tokens[i + 1]) === 'level-mark';
    if (kindOf(tokens[marked ? i + 2 : i + 1]) !== 'stage') continue;
    if (!isLower(token.value.level, contest.level, lexicon)) continue;
    return { at: i, sure: marked || token.value.graded };
  }
  return null;
}

/** Trade in the contest's own name, cups left out: 全国数控车工职业技能竞赛 → 数控车工. */
function nameTrack(own: string, lexicon: AwardLexicon): string | null {
  const name = scan(own, lexicon.words);
  const { sectorMarks, cupMarks } = lexicon.awards.levels;
  const behind = (i: number) => own.slice(name[i + 1]?.start ?? own.length);
  const level = name.findLastIndex(
    (token, i) =>
      kindOf(token) === 'organiser' ||
      // The sector (银行业) is part of the trade.
      (kindOf(token) === 'level' && !sectorMarks.some((mark) => behind(i).startsWith(mark))),
  );
  const contest = name.findIndex(
    (token, i) => i > level && (kindOf(token) === 'contest' || kindOf(token) === 'skill'),
  );
  const from = name[level + 1];
  const to = name[contest];
  if (from === undefined || to === undefined) return null;
  const written = own.slice(from.start, to.start).replaceAll(CUP, '');
  const text = trimmed(written.slice(leading(written, cupMarks)?.length ?? 0), lexicon);
  // One character is no trade (银 of 银行业).
  return text.length < 2 ? null : text;
}

/** Places of a selection, and those of a team (北京队). */
function teamPlaces(tokens: AwardToken[], place: Set<number>): Set<number> {
  const before = (_: AwardToken, i: number) =>
    kindOf(tokens[i]) === 'level' && kindOf(tokens[i + 1]) === 'team';
  return new Set([...place, ...tokens.flatMap((token, i) => (before(token, i) ? [i] : []))]);
}

/** Trade behind the contest's name: …大赛（焊工）决赛 → 焊工. */
function trackOf(
  tokens: AwardToken[],
  used: boolean[],
  key: string,
  contest: Contest,
  place: Set<number>,
  lexicon: AwardLexicon,
): string {
  if (!contest.found) return '';
  let text = '';
  for (let i = contest.end; i < tokens.length; i++) {
    const token = tokens[i] as AwardToken;
    const kind = kindOf(token);
    const silent = token.type === 'mark' || kind === 'selection' || kind === 'stage' || kind === 'contest';
    if (used[i] || silent || place.has(i)) {
      if (text !== '' && !text.endsWith(' ')) text += ' ';
    } else text += key.slice(token.start, token.end);
  }
  const runs = [...new Set(text.split(' ').map((run) => trimmed(run, lexicon)))].filter((run) => run !== '');
  const track = runs.join(' ');
  return track.length > LONGEST_TRACK ? '' : track;
}

/** Text of an item that is no word of a placement. */
function restOf(tokens: AwardToken[], used: boolean[], key: string): string {
  const silent = new Set<AwardWord['kind'] | undefined>(['selection', 'conjunction', 'counter']);
  return tokens
    .filter((token, i) => !used[i] && token.type !== 'mark' && !silent.has(kindOf(token)))
    .map((token) => key.slice(token.start, token.end))
    .join('');
}

/** Date before which the result cannot exist: from the edition where the vocabulary knows it, and the date as written. */
function heldFrom(
  contest: Contest,
  { year, edition, from }: Pick<Undated, 'year' | 'edition' | 'from'>,
  stage: Placement['stage'],
): string | null {
  const early = stage !== null && stage !== 'final';
  const known = contest.editions.find((candidate) =>
    edition !== null && candidate.edition !== undefined
      ? candidate.edition === edition
      : year !== null && candidate.year === year,
  );
  // Rounds before the final take place earlier; how much is not known.
  const byEdition =
    known === undefined ? laterEdition(contest, edition, early) : early ? null : known.heldFrom;
  if (byEdition === null || from === null) return byEdition ?? from;
  return from > byEdition ? from : byEdition;
}

/** An edition behind the last one listed comes after it, by as many years as lie between two editions (at least one). */
function laterEdition(
  { editions, everyYears }: Contest,
  edition: number | null,
  early: boolean,
): string | null {
  let last: ContestEdition | undefined;
  for (const candidate of editions) if ((candidate.edition ?? 0) > (last?.edition ?? 0)) last = candidate;
  if (edition === null || last?.edition === undefined || edition <= last.edition) return null;
  const steps = edition - last.edition - (early ? 1 : 0);
  const year = Number(last.heldFrom.slice(0, 4)) + steps * (everyYears ?? 1);
  return `${Math.min(year, 9999)}${last.heldFrom.slice(4)}`;
}
