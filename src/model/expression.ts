import type { Bilingual } from './text.js';

/** Comparison of one scalar fact. Exactly one key. Words are vocabulary terms (Chinese or id). */
export interface Comparison {
  is?: string | boolean;
  in?: string[];
  atLeast?: number | string;
  atMost?: number | string;
  /** Text facts: holds one of these words. */
  contains?: string[];
}

/** Conditions on the fields of a record; a list means "one of". */
export type Where = Record<string, string | number | boolean | (string | number | boolean)[]>;

export interface PlacementTest {
  events?: string[];
  levels?: string[];
  /** Levels that may answer the requirement but must be asked about. */
  askLevels?: string[];
  /** The text must name one of these places, else it is asked about. */
  naming?: string[];
  /** Only this stage counts. No stage written is taken for it, with a note. */
  stage?: 'final';
  /** Rank or band must lie within; a prize without a rank leaves it open. */
  within?: number;
  /** Whom the rank must be among: only the overall one counts, or also one within a track (a worse overall one is asked). */
  ranking?: 'overall' | 'track';
  /** What an exact rank beyond `within` means: `unmet` (default) or `ask`. */
  beyond?: 'unmet' | 'ask';
  /** Prizes that count as a placement in full. */
  prizes?: string[];
  /** Prizes that must be asked about. */
  askPrizes?: string[];
  /** `own`: the contest must fit the nominee's industry or occupation, else it is asked about. */
  occupation?: 'own' | 'any';
  /** What a team result means: `ask` (default), `met`, `unmet`. */
  team?: 'ask' | 'met' | 'unmet';
}

export interface CountTest {
  of: string;
  where?: Where;
  /** Items that agree in all these fields count once. */
  distinctBy?: string[];
  atLeast?: number;
  atMost?: number;
}

/** One operator of the rule language. Exactly one of the keys (with `if`: also `then`, `else`). */
export interface Expression {
  all?: Expression[];
  any?: Expression[];
  not?: Expression;
  /** The outcome that all members share; where they differ, the question must be asked (undetermined). */
  agree?: { members: Expression[]; question: Bilingual };
  if?: Expression;
  then?: Expression;
  else?: Expression;
  /** `when` met, or `unless` not met: the question must be asked (undetermined). */
  ask?: { when?: Expression; unless?: Expression; question: Bilingual };
  /** A branch chosen by a reading: `options` holds the chosen one only (the pack's file holds all). */
  reading?: string;
  options?: Record<string, Expression>;
  /** A requirement that the scheme defines under a name of its own (in the pack's file: the name alone). */
  use?: { name: string; title: Bilingual; require: Expression };
  /** The text of one of the columns holds one of the words. A blank column holds none. */
  mentions?: { columns: string[]; words: string[] };
  /** The columns hold something. */
  present?: string | string[];
  /** Every column that the scheme requires holds a readable value. */
  complete?: true;
  placement?: PlacementTest;
  /** Some honour / title meets the conditions. */
  honour?: Where;
  title?: Where;
  count?: CountTest;
  every?: { of: string; where: Where };
  length?: { of: string; atMost: number };
  /** Age at the as-of date against the statutory retirement age. */
  retirementAge?: 'within';
  /** Any scalar fact by its name. */
  [fact: string]: unknown;
}
