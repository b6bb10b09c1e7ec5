import type { PlacementAnswer, PlacementReason } from '../../model/placement-answer.js';

/** How `explain` says in which of the five ways a placement answers a test, and what decided. */
export interface AnswerWords {
  answer: Record<PlacementAnswer, string>;
  because: Record<PlacementReason, string>;
  /** The way, and its reasons where there are any. */
  say: (answer: string, reasons: string[]) => string;
}
