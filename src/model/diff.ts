import type { Outcome, VerdictStatus } from './outcome.js';
import type { Criterion, Quota, Scheme } from './scheme.js';

/** Which way a change goes for a nominee: harder to meet, easier, or neither for sure. */
export type Direction = 'tighter' | 'looser' | 'other';

/** One difference inside a requirement. `path`: keys of the YAML from the requirement down; '' where there is nothing. */
export interface Detail {
  path: string;
  from: string;
  to: string;
  direction: Direction;
}

/** `reworded`: nothing that decides has changed, only title, clause, advice or papers. */
export type ChangeKind = 'added' | 'dropped' | 'tightened' | 'loosened' | 'changed' | 'reworded';

/** What became of one requirement; null on the side where there is none. */
export interface RequirementChange {
  kind: ChangeKind;
  from: Criterion | Quota | null;
  to: Criterion | Quota | null;
  details: Detail[];
}

/** A nominee whose verdict is another one under the new rules, and the requirements that make it so. */
export interface Flip {
  file: string;
  sheet: string;
  row: number;
  name: string;
  from: VerdictStatus;
  to: VerdictStatus;
  /** What decides under the new rules (`to`); where nothing stands in the way any more, what did before (`from`). */
  because: { side: 'from' | 'to'; id: string; clause: string; outcome: Outcome }[];
}

/** What changed from one scheme to another. */
export interface SchemeDiff {
  from: Scheme;
  to: Scheme;
  changes: RequirementChange[];
  /** null: no files were given to look at. */
  flips: Flip[] | null;
}
