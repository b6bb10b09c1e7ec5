import type { PlacementTest } from '../model/expression.js';
import type { Field, Item } from '../model/fact.js';
import type { PlacementReason } from '../model/placement-answer.js';
import { compareKey } from '../text/normalise.js';
import { placesOf } from '../text/words.js';
import type { Truth } from './kleene.js';
import { fieldMeets } from './where.js';

/** What else decides about a placement: the nominee's own trade and the as-of date. */
export interface PlacementSetting {
  /** Occupation and industry as written. */
  trades: string[];
  /** ISO date. */
  asOf: string;
  /** Levels of the contests of the vocabulary, by event id. */
  levelOf: (event: string) => string | undefined;
  /** Word endings that say nothing about the trade (工, 员 …). */
  tradeSuffixes: string[];
  /** Words left of a trade that fit too many contests to show anything (制造, 服务 …). */
  genericTrades: string[];
}

/** How one part of a test came out, and why where it is not simply met. */
export interface Part {
  outcome: Truth;
  because?: PlacementReason;
}

const MET: Part = { outcome: 'met' };
const unmet = (because: PlacementReason): Part => ({ outcome: 'unmet', because });
const open = (because: PlacementReason): Part => ({ outcome: 'undetermined', because });

/** The parts of a test, by name, for one item. */
export function placementParts(
  item: Item,
  test: PlacementTest,
  setting: PlacementSetting,
): Record<string, Part> {
  return {
    placement: ownMeets(item),
    // What it was a contest of is not known, though its name tells the level.
    ...(item.readable === false ? { contest: open('unread') } : {}),
    ...(test.events ? { event: eventMeets(item, test.events, setting) } : {}),
    ...(test.levels ? { level: levelMeets(item, test.levels, test.askLevels ?? []) } : {}),
    stage: stageMeets(item, test.stage),
    person: personMeets(item, test.team ?? 'ask'),
    rank: rankMeets(item, test),
    ...(test.ranking === 'overall' ? { ranking: overallMeets(item) } : {}),
    ...(test.naming ? { naming: namingMeets(item, test.naming) } : {}),
    ...(test.occupation === 'own' ? { occupation: tradeMeets(item, setting) } : {}),
    date: dateMeets(item, setting.asOf) === 'met' ? MET : open('date-later'),
  };
}

function ownMeets({ placement }: Item): Part {
  if (placement === null) return open('not-own-open');
  return placement === true ? MET : unmet('no-placement');
}

/**
 * A contest outside the dictionary is not one of the named events when its level already rules that out; else it might
 * be one under another wording, so it is asked about.
 */
function eventMeets(item: Item, events: string[], { levelOf }: PlacementSetting): Part {
  const event = item.event ?? null;
  if (event !== null) return fieldMeets(event, events) === 'met' ? MET : unmet('event-other');
  const levels = events.map(levelOf).filter((level) => level !== undefined);
  return fieldMeets(item.level ?? null, levels) === 'unmet' ? unmet('event-other') : open('event-open');
}

function levelMeets(item: Item, levels: string[], askLevels: string[]): Part {
  const level = item.level ?? null;
  if (fieldMeets(level, levels) === 'met') return MET;
  if (isNone(level, levels, askLevels)) return unmet('level-other');
  return typeof level === 'string' ? open('level-asked') : open('level-open');
}

function namingMeets(item: Item, words: string[]): Part {
  const text = compareKey(item.text);
  return words.some((word) => text.includes(compareKey(word))) ? MET : open('place-not-named');
}

/**
 * Where a final is asked for, another stage fails and none written is taken for it. Otherwise an early stage is asked
 * about; a selection contest has its own, lower level already.
 */
function stageMeets(item: Item, wanted: 'final' | undefined): Part {
  const stage = item.stage ?? null;
  if (stage === null && wanted === 'final') return { outcome: 'met', because: 'stage-assumed' };
  if (stage === null || stage === 'final') return MET;
  if (wanted === 'final') return unmet('stage-other');
  return stage === 'selection' ? MET : open('stage-early');
}

function personMeets(item: Item, team: 'ask' | 'met' | 'unmet'): Part {
  if (item.team === false || team === 'met') return MET;
  if (item.team === null) return open('team-open');
  return team === 'ask' ? open('team-asked') : unmet('team-not-counted');
}

function rankMeets(item: Item, test: PlacementTest): Part {
  const { rank = null, band = null, prize = null } = item;
  if (typeof rank === 'number') return numberMeets(rank, item, test);
  if (typeof band === 'number') {
    return test.within === undefined || band <= test.within ? MET : open('band-wider');
  }
  if (prize === null) return open('rank-missing');
  if (test.prizes && fieldMeets(prize, test.prizes) === 'met') return MET;
  if (test.within !== undefined && test.prizes === undefined) return open('prize-without-rank');
  return isNone(prize, test.prizes ?? [], test.askPrizes ?? []) ? unmet('prize-lower') : open('prize-asked');
}

function numberMeets(rank: number, { prize, ranking }: Item, test: PlacementTest): Part {
  if (test.within === undefined || rank <= test.within) return MET;
  if (typeof prize === 'string' && test.prizes?.includes(prize)) return MET;
  // Among all entrants one may be far behind, and within the own track well in front.
  if (test.ranking === 'track' && ranking !== 'track')
    return open(ranking === 'overall' ? 'rank-overall' : 'ranking-open');
  return test.beyond === 'ask' ? open('rank-asked') : unmet('rank-beyond');
}

/** Surely neither what counts in full nor what must be asked about. */
function isNone(field: Field, words: string[], asked: string[]): boolean {
  return fieldMeets(field, words) === 'unmet' && fieldMeets(field, asked) === 'unmet';
}

/** Where the overall rank counts, a rank within a track says too little. */
function overallMeets({ ranking }: Item): Part {
  if (ranking === 'overall') return MET;
  return open(ranking === 'track' ? 'track-rank' : 'ranking-open');
}

/** Fits when the contest's trade and the nominee's share their stem; otherwise it cannot be told from the sheet. */
function tradeMeets(item: Item, { trades, tradeSuffixes, genericTrades }: PlacementSetting): Part {
  const where = compareKey(item.text);
  const own = trades
    .map((trade) => stem(compareKey(trade), tradeSuffixes))
    .filter((trade) => !genericTrades.includes(trade));
  const track = typeof item.occupation === 'string' ? stem(compareKey(item.occupation), tradeSuffixes) : null;
  const fits = own.some(
    (trade) => standsIn(where, trade, genericTrades) || (track !== null && trade.includes(track)),
  );
  return fits ? MET : open('trade-open');
}

/** Whether a word stands in a text without cutting one of these in two: 木工 does not stand in 土木工程. */
function standsIn(text: string, word: string, whole: string[]): boolean {
  return placesOf(text, word).some((at) => {
    const ends = [at, at + word.length];
    return !whole.some((other) =>
      placesOf(text, other).some((from) => ends.some((end) => from < end && end < from + other.length)),
    );
  });
}

/** The word without an ending that says nothing; at least two characters stay (焊工, not 焊). */
function stem(word: string, suffixes: string[]): string {
  const suffix = suffixes.find((candidate) => word.endsWith(candidate) && word.length > candidate.length + 1);
  return suffix === undefined ? word : word.slice(0, -suffix.length);
}

/** What is dated after the as-of date cannot have been won yet; what bears no date passes. */
export function dateMeets({ heldFrom }: Item, asOf: string): Truth {
  return typeof heldFrom === 'string' && heldFrom > asOf ? 'undetermined' : 'met';
}
