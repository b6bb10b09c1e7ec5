import type { PlacementTest } from '../model/expression.js';
import type { Item } from '../model/fact.js';
import { compareKey } from '../text/normalise.js';
import { and, type Truth, truth } from './kleene.js';
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

/** One placement against a test: the outcome and, by part of the test, how each came out. */
export interface PlacementFinding {
  text: string;
  outcome: Truth;
  parts: Record<string, Truth>;
  stageAssumed: boolean;
}

/** Judges one placement. Every part is three-valued; they are joined by AND. */
export function testPlacement(item: Item, test: PlacementTest, setting: PlacementSetting): PlacementFinding {
  const parts: Record<string, Truth> = {};
  parts.placement = item.placement === null ? 'undetermined' : truth(item.placement === true);
  if (test.events) parts.event = eventMeets(item, test.events, setting);
  if (test.levels) parts.level = levelMeets(item, test.levels, test.askLevels ?? []);
  parts.stage = stageMeets(item, test.stage);
  parts.person = personMeets(item, test.team ?? 'ask');
  parts.rank = rankMeets(item, test);
  if (test.naming) parts.naming = namingMeets(item, test.naming);
  if (test.occupation === 'own') parts.occupation = tradeMeets(item, setting);
  parts.date = dateMeets(item, setting.asOf);
  return {
    text: item.text,
    outcome: and(Object.values(parts)),
    parts,
    stageAssumed: test.stage !== undefined && item.stage === null,
  };
}

/**
 * A contest outside the dictionary is not one of the named events when its level already rules that out; else it might
 * be one under another wording, so it is asked about.
 */
function eventMeets(item: Item, events: string[], { levelOf }: PlacementSetting): Truth {
  const event = item.event ?? null;
  if (event !== null) return fieldMeets(event, events);
  const levels = events.map(levelOf).filter((level) => level !== undefined);
  return fieldMeets(item.level ?? null, levels) === 'unmet' ? 'unmet' : 'undetermined';
}

function levelMeets(item: Item, levels: string[], askLevels: string[]): Truth {
  const level = item.level ?? null;
  const sure = fieldMeets(level, levels);
  if (sure === 'met') return 'met';
  return fieldMeets(level, [...levels, ...askLevels]) === 'unmet' ? 'unmet' : 'undetermined';
}

function namingMeets(item: Item, words: string[]): Truth {
  const text = compareKey(item.text);
  return words.some((word) => text.includes(compareKey(word))) ? 'met' : 'undetermined';
}

/**
 * Where a final is asked for, another stage fails and none written is taken for it. Otherwise an early stage is asked
 * about; a selection contest has its own, lower level already.
 */
function stageMeets(item: Item, wanted: 'final' | undefined): Truth {
  const stage = item.stage ?? null;
  if (stage === null || stage === 'final') return 'met';
  if (wanted === 'final') return 'unmet';
  return stage === 'selection' ? 'met' : 'undetermined';
}

function personMeets(item: Item, team: 'ask' | 'met' | 'unmet'): Truth {
  if (item.team === false) return 'met';
  if (item.team === null) return team === 'met' ? 'met' : 'undetermined';
  return team === 'ask' ? 'undetermined' : team;
}

function rankMeets(item: Item, test: PlacementTest): Truth {
  const { rank = null, band = null, prize = null } = item;
  if (typeof rank === 'number') {
    if (test.within === undefined || rank <= test.within) return 'met';
    if (typeof prize === 'string' && test.prizes?.includes(prize)) return 'met';
    return test.beyond === 'ask' ? 'undetermined' : 'unmet';
  }
  if (typeof band === 'number') {
    return test.within === undefined || band <= test.within ? 'met' : 'undetermined';
  }
  if (prize === null) return 'undetermined';
  if (test.prizes && fieldMeets(prize, test.prizes) === 'met') return 'met';
  if (test.within !== undefined && test.prizes === undefined) return 'undetermined';
  return fieldMeets(prize, [...(test.prizes ?? []), ...(test.askPrizes ?? [])]) === 'unmet'
    ? 'unmet'
    : 'undetermined';
}

/** Fits when the contest's trade and the nominee's share their stem; otherwise it cannot be told from the sheet. */
function tradeMeets(item: Item, { trades, tradeSuffixes, genericTrades }: PlacementSetting): Truth {
  const where = compareKey(item.text);
  const own = trades
    .map((trade) => stem(compareKey(trade), tradeSuffixes))
    .filter((trade) => !genericTrades.includes(trade));
  const track = typeof item.occupation === 'string' ? stem(compareKey(item.occupation), tradeSuffixes) : null;
  const fits = own.some((trade) => where.includes(trade) || (track !== null && trade.includes(track)));
  return fits ? 'met' : 'undetermined';
}

/** The word without an ending that says nothing; at least two characters stay (焊工, not 焊). */
function stem(word: string, suffixes: string[]): string {
  const suffix = suffixes.find((candidate) => word.endsWith(candidate) && word.length > candidate.length + 1);
  return suffix === undefined ? word : word.slice(0, -suffix.length);
}

/** What is dated after the as-of date cannot have been won yet; what bears no date passes. */
export function dateMeets(item: Item, asOf: string): Truth {
  const year = typeof item.year === 'number' ? item.year : null;
  const heldFrom = typeof item.heldFrom === 'string' ? item.heldFrom : null;
  if (year !== null && year > Number(asOf.slice(0, 4))) return 'undetermined';
  return heldFrom !== null && heldFrom > asOf ? 'undetermined' : 'met';
}
