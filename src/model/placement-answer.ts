import type { Outcome } from './outcome.js';

/**
 * The ways in which one item answers a test of placements (facts.md §3.2). `likely`: met by an assumption, which a note
 * states. `not-placement`: 参赛, 优秀组织奖 and the like, which no threshold can be held against.
 */
export const PLACEMENT_ANSWERS = ['met', 'likely', 'ask', 'unmet', 'not-placement'] as const;
export type PlacementAnswer = (typeof PLACEMENT_ANSWERS)[number];

/** What decided the answer. */
export const PLACEMENT_REASONS = [
  // likely
  'stage-assumed',
  // ask
  'column-unread',
  'unread',
  'not-own-open',
  'event-open',
  'level-open',
  'level-asked',
  'stage-early',
  'team-asked',
  'team-open',
  'rank-missing',
  'rank-asked',
  'rank-overall',
  'band-wider',
  'prize-without-rank',
  'prize-asked',
  'track-rank',
  'ranking-open',
  'place-not-named',
  'trade-open',
  'date-later',
  // unmet
  'event-other',
  'level-other',
  'stage-other',
  'team-not-counted',
  'rank-beyond',
  'prize-lower',
  // not-placement
  'no-placement',
] as const;
export type PlacementReason = (typeof PLACEMENT_REASONS)[number];

/** How one item came out under a `placement` test: an element of the proof's `found`. */
export interface PlacementFound {
  text: string;
  outcome: Exclude<Outcome, 'not-applicable'>;
  answer: PlacementAnswer;
  /** What decided; empty where it is met without more. */
  because: PlacementReason[];
  /** How each part of the test came out. */
  parts: Record<string, Exclude<Outcome, 'not-applicable'>>;
}
