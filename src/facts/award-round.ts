import type { Field } from '../model/fact.js';
import type { Contest } from './award-contest.js';
import type { Placement } from './award-fields.js';
import { isLower, overlap } from './award-levels.js';
import { type AwardLexicon, type AwardToken, kindOf } from './award-words.js';

/** The stage of a contest that a result belongs to. */
export interface Round {
  stage: Placement['stage'];
  level: Field;
  unclear: boolean;
  /** It may be the round of a place instead of the event's own: 全国…大赛北京决赛, 河北省全国…大赛. */
  elsewhere: boolean;
  /** Tokens that name its place. */
  places: Set<number>;
}

/** Stage, and the level that follows from a selection or regional round (…北京赛区决赛 is Beijing's). */
export function roundOf(tokens: AwardToken[], contest: Contest, lexicon: AwardLexicon): Round {
  const local = localFinal(tokens, contest, lexicon);
  const at = tokens.findIndex((token) => kindOf(token) === 'selection');
  // 北京市…大赛暨全国选拔赛: the contest's own result, which also served to select for another.
  const doubles = tokens.some((token, i) => i >= contest.end && i < at && kindOf(token) === 'conjunction');
  if (contest.found && doubles)
    return { stage: null, level: contest.level, unclear: false, elsewhere: true, places: new Set() };
  if (at !== -1 || local?.sure) return selection(tokens, contest, at, local, lexicon);
  const stages = new Set(
    tokens.flatMap((token) =>
      token.type === 'word' && token.value.kind === 'stage' ? [token.value.stage] : [],
    ),
  );
  const [stage = null] = stages as Set<Placement['stage']>;
  const round = { stage, level: contest.level, unclear: stages.size > 1, elsewhere: false };
  // The level of a contest outside the dictionary takes such a place in already.
  const place = local?.at ?? (contest.listed ? contest.host : null);
  if (place === null) return { ...round, places: new Set() };
  return {
    ...round,
    // The final of a place is no final of the event.
    stage: stage === 'final' ? null : stage,
    level: both(contest.level, levelAt(tokens, place)),
    elsewhere: true,
    places: local === null ? new Set() : nameOf(tokens, place, contest.end),
  };
}

/** A selection: its level is stated, follows from its place, or from the level of the main event. */
function selection(
  tokens: AwardToken[],
  contest: Contest,
  at: number,
  local: LocalFinal | null,
  { contests }: AwardLexicon,
): Round {
  const word = tokens[at];
  const stated = word?.type === 'word' && word.value.kind === 'selection' ? word.value.level : undefined;
  const place = local?.sure ? local.at : selectionPlace(tokens, contest, at);
  const main = typeof contest.level === 'string' ? (contests.selectionLevel[contest.level] ?? null) : null;
  return {
    stage: 'selection',
    level: stated !== undefined ? stated : place === null ? main : levelAt(tokens, place),
    unclear: false,
    elsewhere: false,
    places: place === null ? new Set() : nameOf(tokens, place, contest.end),
  };
}

/** The place of a selection: between the contest and the word (…大赛北京选拔赛), around (选拔赛（北京）), or before the contest. */
function selectionPlace(tokens: AwardToken[], contest: Contest, at: number): number | null {
  const between = lastLevel(tokens, at < contest.start ? 0 : contest.end, at);
  if (between !== null) return between;
  if (tokens[at + 1]?.type === 'mark' && kindOf(tokens[at + 2]) === 'level')
    return lastOfName(tokens, at + 2);
  return contest.host;
}

function lastLevel(tokens: AwardToken[], from: number, to: number): number | null {
  for (let i = to - 1; i >= from; i--) if (kindOf(tokens[i]) === 'level') return i;
  return null;
}

/** The last of the level words that stand together from here on (山东 + 省). */
function lastOfName(tokens: AwardToken[], at: number): number {
  let last = at;
  while (kindOf(tokens[last + 1]) === 'level') last++;
  return last;
}

/** All tokens of the name that ends here: 山东 + 省. */
function nameOf(tokens: AwardToken[], at: number, from: number): Set<number> {
  const name = new Set([at]);
  for (let i = at - 1; i >= from && kindOf(tokens[i]) === 'level'; i--) name.add(i);
  return name;
}

function levelAt(tokens: AwardToken[], at: number): Field {
  const token = tokens[at];
  return token?.type === 'word' && token.value.kind === 'level' ? token.value.level : null;
}

function both(a: Field, b: Field): Field {
  return typeof a === 'string' && typeof b === 'string' && a !== b ? { oneOf: [a, b] } : a === b ? a : null;
}

interface LocalFinal {
  at: number;
  sure: boolean;
}

/** A place directly before 决赛, behind the contest's name: 省级决赛 is surely that place's, 北京决赛 may be. */
function localFinal(tokens: AwardToken[], contest: Contest, lexicon: AwardLexicon): LocalFinal | null {
  for (let i = contest.end; i < tokens.length; i++) {
    const token = tokens[i] as AwardToken;
    if (token.type !== 'word' || token.value.kind !== 'level') continue;
    const marked = kindOf(tokens[i + 1]) === 'level-mark';
    if (kindOf(tokens[marked ? i + 2 : i + 1]) !== 'stage') continue;
    // 北京市…大赛市级决赛 is its own.
    if (overlap(token.value.level, contest.level)) continue;
    if (!isLower(token.value.level, contest.level, lexicon)) continue;
    return { at: i, sure: marked || token.value.graded };
  }
  return null;
}
