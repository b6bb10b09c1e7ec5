import { compareKey } from '../text/normalise.js';
import { isUnderstoodBefore } from './award-before.js';
import { type Between, isUnderstoodBetween } from './award-between.js';
import { type Contest, contestOf } from './award-contest.js';
import { type Undated, undated } from './award-dates.js';
import { type Honour, OPEN_PLACEMENT, type Placement } from './award-fields.js';
import { beforeFirst, heldFrom } from './award-held.js';
import { readHonour } from './award-honour.js';
import { withoutCups } from './award-levels.js';
import { behindRank, type Limits, limited, limitsOf } from './award-remarks.js';
import { type Result, resultOf } from './award-result.js';
import { type Round, roundOf } from './award-round.js';
import { teamPlaces, trackOf } from './award-track.js';
import { isSomebody, namedByColon, namesEntrant, namesWinner } from './award-whose.js';
import { type AwardLexicon, type AwardToken, type AwardWord, kindOf } from './award-words.js';
import { scan } from './lexicon.js';

/** What the words of one item show. */
export interface Reading {
  /** Key without years and editions. */
  key: string;
  /** Names a contest (of skill, or one that cannot be told). */
  contest: boolean;
  /** Says how it came out for good: a rank, a prize, a band, or an honour of the contest that is none (优秀组织奖). */
  decided: boolean;
  /** Says how it came out, or that there was no result (参赛, 优秀组织奖). */
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
  /** Somebody else is named before the contest as the one who won it. */
  anothers: boolean;
  /** ISO date with which the text begins: what is listed behind it may be of that date too. */
  listFrom: string | null;
  /** What stands beside the contest's name; an honour may hide there (…第一名并获评海淀工匠). */
  beside: string;
  /** Text that is no word of a placement: the trade, or something else. */
  rest: string;
  placement: Placement;
  /** The key read as an honour. */
  honour: () => Honour;
}

export function withoutBookMarks(key: string): string {
  return key.replace(/[《》〈〉]/gu, '');
}

/** Reads one item of an award cell; `words`: its key, where some words are left out. Never throws; linear. */
export function readPlacement(text: string, lexicon: AwardLexicon, words = compareKey(text)): Reading {
  const date = undated(withoutBookMarks(words), lexicon);
  const { key } = date;
  const tokens = scan(key, lexicon.words);
  const kinds = new Set(tokens.map(kindOf));
  let read: Honour | null = null;
  const honour = () => {
    read ??= readHonour(key, lexicon);
    return read;
  };
  const placement = tokens.some((token) => PLACEMENT.has(kindOf(token)))
    ? placed(text, date, tokens, kinds, lexicon)
    : plain(date);
  const limits = limitsOf(tokens, kinds);
  if (!placement.contest && (namesEntrant(key, lexicon) || isSomebody(key, lexicon)))
    Object.assign(limits, { others: true, ahead: true });
  return { ...placement, limits, listFrom: date.listFrom, onlyDate: isOnlyDate(date), honour };
}

type Read = Omit<Reading, 'limits' | 'listFrom' | 'onlyDate' | 'honour'>;

/** A text that holds a word of a placement. */
function placed(
  text: string,
  date: Undated,
  tokens: AwardToken[],
  kinds: Set<AwardWord['kind'] | undefined>,
  lexicon: AwardLexicon,
): Read {
  const { key, year, edition } = date;
  const has = (kind: AwardWord['kind']) => kinds.has(kind);
  const used = new Array<boolean>(tokens.length).fill(false);
  const result = resultOf(tokens, used, key);
  const contest = contestOf(tokens, key, withoutCups(key, text, lexicon), kinds, lexicon);
  const round = roundOf(tokens, contest, lexicon);
  const tail = behindRank(tokens, used, key, { from: result.end, contest }, lexicon);
  const places = new Set([...round.places, ...(tail.from === null ? [] : teamPlaces(tokens))]);
  const between = { tokens, used, key, contest, to: result.end ?? tokens.length, places };
  const sure =
    !result.unclear &&
    !ledTo(result, contest, tokens) &&
    !contest.several &&
    !beforeFirst(contest, date) &&
    !round.unclear;
  const anothers = contest.found && isAnothers(key.slice(0, tokens[contest.end]?.start), lexicon);
  const unclear =
    !sure ||
    anothers ||
    limited(tokens, contest) ||
    (contest.found && !isUnderstood(text, between, result.scored, tail.understood, lexicon));
  const untilTail = tokens.slice(0, tail.from ?? tokens.length);
  const before = { tokens: untilTail, used, key, from: contest.end, places };
  const front = contest.found ? trackOf(before, contest.level, lexicon) : '';
  const track = joined([front, ...tail.trades]);
  const rest = restOf(tokens, used, key);
  return {
    key,
    ...itemOf(result, contest, round, rest, kinds),
    achievement: has('achievement'),
    shared: has('shared'),
    anothers,
    beside: contest.found ? besideContest(contest, tokens, key) : '',
    rest,
    placement: {
      ...(unclear ? UNCLEAR : clearResult(result, round, track, contest, has('track'))),
      event: contest.understood && !unclear && !round.elsewhere ? contest.event : null,
      // Of a contest that may be of something else than skill the name tells the level all the same.
      level: !unclear && (contest.understood || isSkill(contest)) ? round.level : null,
      year,
      edition,
      team: has('team'),
      placement: result.strong ? false : has('others') ? null : isDecided(result) || !result.weak,
      readable: contest.understood && !unclear,
      heldFrom: heldFrom(contest, date, round.stage),
    },
  };
}

/** Whether the rank was what led to the contest: 以第二名的成绩晋级…大赛. */
function ledTo({ end }: Result, { found, start }: Contest, tokens: AwardToken[]): boolean {
  return found && end !== null && tokens.slice(end, start).some((token) => kindOf(token) === 'not-placement');
}

/** What an item is about, by itself. */
function itemOf(
  result: Result,
  contest: Contest,
  { stage }: Round,
  rest: string,
  kinds: Set<AwardWord['kind'] | undefined>,
): Pick<Read, 'contest' | 'decided' | 'ranked' | 'stray' | 'onlyRank'> {
  const decided = isDecided(result);
  const stray = (result.scored || kinds.has('stage')) && !kinds.has('achievement');
  return {
    contest: isSkill(contest),
    decided,
    ranked: decided || (isSkill(contest) && result.weak),
    stray: !contest.found && stray,
    onlyRank: !contest.found && rest === '' && (decided || result.weak || stage !== null),
  };
}

function isDecided({ strong, scored, vague }: Result): boolean {
  return strong || scored || vague;
}

/** A contest of skill, or one that cannot be told. */
function isSkill({ found, otherKind }: Contest): boolean {
  return found && !otherKind;
}

/** The different parts that are not empty. */
function joined(parts: string[]): string {
  return [...new Set(parts)].filter((part) => part !== '').join(' ');
}

/** Whether all that stands around the name of a contest is understood. */
function isUnderstood(
  text: string,
  between: Between,
  scored: boolean,
  tail: boolean,
  lexicon: AwardLexicon,
): boolean {
  if (!tail || (scored && !isUnderstoodBetween(between, lexicon))) return false;
  return isUnderstoodBefore({ ...between, text }, lexicon);
}

/** Whether somebody else is named as the one who won. `before`: up to the contest word. */
function isAnothers(before: string, lexicon: AwardLexicon): boolean {
  return namesWinner(before.slice(before.lastIndexOf(':') + 1), lexicon) || namedByColon(before, lexicon);
}

/** What the words for the result and the round say of a placement. */
type Outcome = Pick<Placement, 'stage' | 'rank' | 'band' | 'prize' | 'ranking' | 'occupation'>;

const UNCLEAR: Outcome = {
  stage: null,
  rank: null,
  band: null,
  prize: null,
  ranking: null,
  occupation: null,
};

function clearResult(
  { rank, band, prize, ranking, scored }: Result,
  { stage }: Round,
  track: string,
  { occupation }: Contest,
  saysTrack: boolean,
): Outcome {
  return {
    stage,
    rank,
    band,
    prize,
    ranking: scored ? rankingOf(ranking, saysTrack || track !== '') : null,
    occupation: track === '' ? occupation : track,
  };
}

/** What stands before and behind the contest's name. */
function besideContest(contest: Contest, tokens: AwardToken[], key: string): string {
  const start = tokens[contest.start]?.start ?? 0;
  const end = tokens[contest.end]?.start ?? key.length;
  return `${key.slice(0, start)} ${key.slice(end)}`;
}

/** 建筑赛道总成绩第二名: in the track by total score, or overall? Left open. */
function rankingOf(said: Placement['ranking'], track: boolean): Placement['ranking'] {
  if (said === 'overall') return track ? null : said;
  return track ? 'track' : null;
}

/** Without a word of these kinds a text is no placement and no part of one. */
const PLACEMENT = new Set<AwardWord['kind'] | undefined>([
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
]);

/** A text without any word of a placement: an honour, or something else. */
function plain({ key, year, edition, from }: Undated): Read {
  return {
    key,
    contest: false,
    decided: false,
    ranked: false,
    stray: false,
    onlyRank: false,
    achievement: false,
    shared: false,
    anothers: false,
    beside: '',
    rest: key,
    placement: { ...OPEN_PLACEMENT, team: false, year, edition, heldFrom: from },
  };
}

function isOnlyDate({ key, year, edition }: Undated): boolean {
  return (year !== null || edition !== null) && key.replace(/[\p{P}\p{S}]/gu, '') === '';
}

/** Text of an item that is no word of a placement. */
function restOf(tokens: AwardToken[], used: boolean[], key: string): string {
  let rest = '';
  for (const [i, token] of tokens.entries()) {
    if (!used[i] && token.type !== 'mark' && !SILENT.has(kindOf(token)))
      rest += key.slice(token.start, token.end);
  }
  return rest;
}

const SILENT = new Set<AwardWord['kind'] | undefined>(['selection', 'conjunction', 'counter', 'overall']);
