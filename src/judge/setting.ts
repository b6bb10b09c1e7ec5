import type { Fact } from '../model/fact.js';
import type { Nominee } from '../model/nominee.js';
import type { Proof } from '../model/outcome.js';
import type { RankOf } from './compare.js';
import type { Truth } from './kleene.js';
import type { PlacementSetting } from './placement-parts.js';

/** What judging one nominee under one scheme may read. */
export interface Setting {
  nominee: Nominee;
  /** Proofs of the scheme's named requirements, as they are judged. */
  used: Map<string, Judged>;
  required: string[];
  /** Groups of columns of which one must be filled. */
  oneOf: string[][];
  rankOf: (fact: string) => RankOf;
  placement: PlacementSetting;
  /** At the reference date, or at another (ISO). */
  withinRetirementAge: (birth: Fact | undefined, sex: Fact | undefined, date?: string) => Truth;
}

/** A proof of an expression never is `not-applicable`. */
export type Judged = Proof & { outcome: Truth };

/** An expression made ready to be asked of one nominee after the other. */
export type Requirement = (setting: Setting) => Judged;
