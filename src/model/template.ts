import type { Bilingual } from './text.js';

/** What a blank copy of a form is made of, beside the names of its columns. */
export interface FormTemplate {
  /** How many rows are prepared for nominees, and how many of them are numbered beforehand. */
  rows: number;
  numbered: number;
  /** By field. */
  columns: Record<string, TemplateColumn>;
}

export interface TemplateColumn {
  /** What the example row of the document says here; absent: nothing. */
  example?: string | number;
  /** How to fill the column in, and where that is said. */
  note?: Bilingual;
  clause?: string;
  /** List of words to choose from: one of the vocabulary, by name. */
  list?: TemplateList;
  /** What a value must look like. */
  value?: 'year-month' | 'years';
  /** Fewest and most characters. */
  length?: { min: number; max: number };
  /** A value that does not fit is refused, remarked upon (where absent), or welcome. */
  fit?: 'must' | 'ask' | 'free';
  /** Facts that are read out of this column: requirements about them are told beside it. */
  facts?: string[];
}

/** `term`: the vocabulary of words for the column's own field. `units`: those of the scheme (`SchemeTemplate`). */
export type TemplateList = 'term' | 'grade' | 'industry' | 'units';

/** Kinds of units that a list of recommenders is made of. */
export type UnitList = 'national' | 'beijing-districts' | 'beijing-industries';

/** What a scheme's blank form says that those of other schemes do not. */
export interface SchemeTemplate {
  /** Title row: it names the award, so that `check` knows the scheme by it. */
  title: string;
  /** Recommending units to choose from; others may be written. */
  units?: UnitList[];
}
