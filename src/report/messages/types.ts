import type { Args } from '../../model/finding.js';

/** Wording of one finding code: what is wrong and why, and what to do (empty for a note that asks nothing). */
export interface Message {
  what: string;
  todo: string;
}

/** Wording by finding code. Both languages have the same codes; a test compares them with the codes in src/. */
export type Messages = Record<string, (args: Args) => Message>;
