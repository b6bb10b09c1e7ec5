/** Why a fact is not known. */
export type Unknown = 'blank' | 'unreadable' | 'ambiguous' | 'no-column';

/** One step from the raw cell to the value, for `explain`: the step's code, text before, text after. */
export interface Step {
  step: string;
  from: string;
  to: string;
}

export interface KnownFact<T> {
  known: true;
  value: T;
  /** Addresses of the cells read. */
  cells: string[];
  steps: Step[];
}

export interface UnknownFact {
  known: false;
  why: Unknown;
  cells: string[];
  /** Other cells whose fault it is. */
  because?: string[];
  steps: Step[];
}

/** A typed value read out of cells, or the reason why there is none. Missing is never zero. */
export type Fact<T = FactValue> = KnownFact<T> | UnknownFact;

/** A word of a vocabulary. `rank` is present where the vocabulary is ordered. */
export interface Term {
  id: string;
  zh: string;
  rank?: number;
}

/** A number known exactly (`min === max`) or within bounds; null is unbounded. `maxOpen`: max itself excluded. */
export interface Range {
  min: number | null;
  max: number | null;
  maxOpen?: boolean;
}

/** `month` is null where only the year is known. */
export interface YearMonth {
  year: number;
  month: number | null;
}

/**
 * A field of a record in a list fact. null: not known. `oneOf`: one of these, not known which.
 */
export type Field = string | number | boolean | null | { oneOf: string[] };

/** An element of a list fact (a placement, an honour, a title, an expert). `cell` is its address. */
export interface Item {
  text: string;
  cell: string;
  [field: string]: Field;
}

/** null is known to be empty (无, /, — in an optional column). */
export type FactValue = string | number | boolean | Term | Range | YearMonth | Item[] | null;

export type Facts = Record<string, Fact>;
