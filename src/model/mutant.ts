import type { Vocabulary } from './vocabulary.js';

/** What one step changes (`rules test --mutate`). */
export type StepKind =
  | 'less'
  | 'more'
  | 'above'
  | 'below'
  | 'day-before'
  | 'day-after'
  | 'month-before'
  | 'month-after'
  | 'rank-down'
  | 'rank-up'
  | 'swapped'
  | 'dropped'
  | 'operator'
  | 'not-asked'
  | 'branches'
  | 'flipped'
  | 'other-value'
  | 'other-default'
  | 'strength';

/** One value of a file to be replaced; without `value` it is left out. */
export interface Change {
  path: PropertyKey[];
  value?: unknown;
}

/** One value of a file changed by one step, at its path in the file. */
export interface Step {
  path: PropertyKey[];
  kind: StepKind;
  /** Short texts, as the file would write them. */
  from: string;
  to: string;
  changes: Change[];
}

/** What a file of the pack holds. */
export type Part =
  | { is: 'scheme'; id: string }
  | { is: 'contest'; id: string }
  | { is: 'vocabulary'; id: keyof Vocabulary };

/** One value of the pack changed by one step. A value that a file writes once and uses often is changed in all its uses. */
export interface Mutant extends Step {
  file: string;
  line: number;
  column: number;
  part: Part;
}

/** The general rule by which a mutant can never change an outcome, a verdict or a quota. */
export type Equivalence =
  /** The criterion is about the unit or the round: no nominee is judged by it. */
  | 'not-judged'
  /** Whatever the sheet says, the criterion comes out the same and weighs the same under every reading. */
  | 'same-logic'
  /** The quota never comes out exceeded, so that its strength weighs nothing. */
  | 'never-exceeded'
  /** No rule tells the two neighbours of an order apart. */
  | 'order-not-asked'
  /** No rule of the scheme asks for anything that the reference date decides. */
  | 'date-not-asked'
  /** No edition that asks for it was in force on or before the day. */
  | 'before-every-edition';

/** What became of a mutant. */
export type Fate =
  /** A case fails under it; `by`: its place. */
  | { is: 'killed'; by: string }
  /** `rules lint` refuses the pack. */
  | { is: 'refused' }
  | { is: 'equivalent'; rule: Equivalence }
  /** No case fails; `kill`: a case that would. */
  | { is: 'survived'; kill: KillingCase | null };

/** A case that would kill a mutant, as YAML; or where none was found, the closest one there is (`at`: its place). */
export interface KillingCase {
  yaml: string;
  at: string | null;
}

export interface TestedMutant {
  mutant: Mutant;
  fate: Fate;
}
