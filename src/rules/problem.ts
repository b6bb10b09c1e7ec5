import type { Args } from '../model/finding.js';

/** One fault of a rule pack, with the place in the file and what would mend it. */
export interface PackProblem {
  /** Path inside the pack, with forward slashes. */
  file: string;
  /** 1-based. */
  line: number;
  column: number;
  /** `pack.…`; wording in `report/messages`. */
  code: string;
  args: Args;
}

/** A fault by its path in the document, before the place is looked up. */
export interface PathProblem {
  path: PropertyKey[];
  /** Point at the key itself rather than at its value. */
  atKey?: boolean;
  code: string;
  args: Args;
}
