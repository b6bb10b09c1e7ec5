import type { Remark } from './finding.js';

/** Outcome of a criterion; the first three form Kleene's strong three-valued logic. */
export type Outcome = 'met' | 'unmet' | 'undetermined' | 'not-applicable';

export type Strength = 'mandatory' | 'in-principle' | 'scored' | 'priority' | 'evidence' | 'note';

export type VerdictStatus = 'ineligible' | 'review' | 'explain' | 'eligible';

/** Why an expression came out as it did. A leaf names the cells it read. */
export interface Proof {
  /** Operator of the rule language (`all`, `fact`, `placement` …). */
  op: string;
  outcome: Outcome;
  /** Fact or list that a leaf reads. */
  of?: string;
  /** What was asked for, as data. */
  expected?: unknown;
  /** What the cells say, as data. */
  found?: unknown;
  cells: string[];
  /** Why a leaf is undetermined: the fact's reason, or the key of a question of the rule pack. */
  why?: string;
  remarks?: Remark[];
  children?: Proof[];
}

export interface CriterionResult {
  id: string;
  strength: Strength;
  outcome: Outcome;
  cells: string[];
  clause: string;
  proof: Proof;
}

export interface Verdict {
  scheme: string;
  status: VerdictStatus;
  criteria: CriterionResult[];
  /** What would make it eligible; absent where it is, or where what is open must be found out first. */
  nearest?: Nearest;
  /** Set where a required column is blank or in doubt: the verdict is `review` at best. */
  incomplete?: true;
  /** The verdict if the exceptions that were granted hold; absent: there are none. */
  excepted?: Excepted;
  /** Other ways to read the scheme that give another verdict; absent: not asked for. */
  otherReadings?: OtherReading[];
}

/** `criteria`: those set aside. */
export interface Excepted {
  status: VerdictStatus;
  criteria: string[];
}

/** The smallest set of honest steps to eligibility. */
export interface Nearest {
  /** false: nothing that may honestly be done makes the nominee eligible. */
  possible: boolean;
  /** Criteria that stand in the way where it is not possible. */
  blocked: string[];
  remedies: Remedy[];
  /** First date (ISO) on which it can be so; null where no time must pass. */
  from: string | null;
}

/** One step. `date`: of `wait` only, the first day on which the criterion is met. */
export interface Remedy {
  /** null: of the row as a whole, whose required columns are not all filled. */
  criterion: string | null;
  clause: string | null;
  kind: 'correct' | 'ask' | 'evidence' | 'wait';
  cells: string[];
  date: string | null;
}

/** A way to read a scheme otherwise. */
export interface OtherReading {
  /** Option by reading, where it differs from those in use. */
  readings: Record<string, string>;
  /** The verdict that it gives. */
  status: VerdictStatus;
  /** Criteria that come out otherwise. */
  criteria: string[];
}
