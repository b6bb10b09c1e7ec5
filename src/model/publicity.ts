import type { Bilingual } from './text.js';

/** Which columns of a form may be published, and which may not, with the reason. */
export interface FormPublicity {
  /** Always published. Fields in one entry share a column: the first of them that a row has filled is shown. */
  columns: string[][];
  /** Published where asked for. */
  optional: string[];
  /** What tells that a cell holds a date of birth, a way to reach somebody, the rest of a number, or a house. */
  words: {
    birth: string[];
    contact: string[];
    ages?: string[] | undefined;
    endings?: string[] | undefined;
    streets?: string[] | undefined;
    /** What may stand between a street and the number of a house. */
    signs?: string[] | undefined;
    houses?: string[] | undefined;
    homes?: string[] | undefined;
  };
  never: NeverPublished[];
}

/** Columns of the form, and other things by their names (a photograph), that are not published. */
export interface NeverPublished {
  fields: string[];
  names?: string[];
  why: Bilingual;
  /** The provisions that it rests on. */
  basis: string;
}

/** What a scheme says of publishing the list. */
export interface SchemePublicity {
  clause: string;
  /** The requirement that tells of it. */
  criterion: string;
  /** Fewest working days; absent: the document sets no number. */
  workingDays?: number;
  /** Whose publicity the clause is about. */
  by: Bilingual;
  /** The requirement that papers be cleared of secrets: what it asks about is asked again before publishing. */
  clearance?: string;
}

/** One line of the list, and the rows that it came from. */
export interface PublicEntry {
  /** Text by column. */
  texts: string[];
  from: { file: string; sheet: string; row: number }[];
}

/** A list to be put up. Nothing in it comes from the checks. */
export interface PublicList {
  /** Fields by column, in the order of the form. */
  columns: string[][];
  entries: PublicEntry[];
}

/** A span of publicity under one scheme. Dates are ISO. */
export interface PublicWindow {
  scheme: string;
  clause: string;
  by: Bilingual;
  from: string;
  /** Last day as asked for; null: not given. */
  to: string | null;
  /** Working days that the scheme asks for; null: it sets no number. */
  asked: number | null;
  /** Earliest last day, with the posting day counted, and without it (art. 201 of the Civil Code); null: nothing to count. */
  earliest: { counted: string; notCounted: string } | null;
  /** Working days of the span asked for; null: no last day was given. */
  days: { counted: number; notCounted: number } | null;
  /** `first-day`: enough only if the posting day counts. null: nothing to compare. */
  verdict: 'enough' | 'first-day' | 'short' | null;
  /** The notices whose calendars were used. */
  calendars: string[];
}
