import type { FormPublicity } from './publicity.js';
import type { FormTemplate } from './template.js';
import type { Bilingual } from './text.js';

/** What a text may be asked for: keywords of JSON Schema, with the meaning that they have there. */
export interface TextRule {
  pattern?: string | undefined;
  minLength?: number | undefined;
  maxLength?: number | undefined;
  enum?: string[] | undefined;
}

/** JSON Schema of a text: the small part of it that a form may use. */
export interface TextSchema extends TextRule {
  type: 'string';
  anyOf?: TextRule[] | undefined;
}

/** One column of the official sheet. */
export interface FormField {
  id: string;
  /** Header as in the document, without inner spaces. */
  header: string;
  en: string;
  /** Other wordings seen for the same column. */
  aliases: string[];
  /** Width of the column in the summary workbook, in characters. */
  width: number;
  /** Stored as text in the workbook. */
  text?: boolean;
  /** Holds personal data: masked outside the clean sheet. */
  personal?: boolean;
  /** An empty cell or a word such as 无 means "none", not "forgotten". */
  optional?: boolean;
  /** The value of a vertically merged cell holds for every row of the merge. */
  mergeable?: boolean;
  /** Where a person belongs, not who it is; often filled down before there is a person in the row. */
  aboutUnit?: boolean;
  /** A sign alone says something there (√). */
  signs?: boolean;
  /** It is filled in with words: a figure alone, such as the 0 of a link to a blank cell, says nothing there. */
  worded?: boolean;
  /** Long text that clerks go on with in the next row. */
  continues?: boolean;
  /** JSON Schema of the cleaned text; `schemaCode` is the finding it raises. */
  schema?: TextSchema;
  schemaCode?: string;
}

/** Names of places of one kind, and what may follow them: 省, 市. */
export interface PlaceNames {
  names: string[];
  marks: string[];
}

/** Columns for remarks, by words in their headers, and whole remarks that say nothing against anybody. */
export interface RemarkColumns {
  headers: string[];
  harmless: string[];
}

export interface Form {
  id: string;
  names: Bilingual;
  /** How many headers must match for a row to be the header row, and within how many first rows. */
  headerRow: {
    matches: number;
    within: number;
    /**
     * Names of the part of a column that is the whole of it, where others are below the same name; any other part is none. Absent: the
     * first part is the whole.
     */
    wholes?: string[];
  };
  /** What tells that brackets after a column name hold a note on how to fill it in, and no other name; digits do too. */
  headerNotes: string[];
  /** Words of a title row, by which it is known where it stands between tables. */
  titleWords: string[];
  /** What is left of a text that was lost in a wrong encoding. */
  garbledWords: string[];
  /** Words in the first cell that mark an example row. */
  exampleWords: string[];
  /** An example row that lost its mark: the example's names, and what stands in its text for the name of a unit. */
  examplePerson: { names: string[]; placeholders: string[] };
  /**
   * Words that a footer row starts with, texts that it may be made of, digits and punctuation aside (a bare date, a page
   * number), and the most cells such a row has filled where it has one label only. `sexWords` show that the row is a
   * person's, whatever it starts with. Below a footer, a text longer than `longestName` beside a number alone is a remark. `marks` are what signatures
   * and stamps are told by, `sums` stand behind the heading of a group. What is optional is absent in kept packs: nothing is told by it.
   */
  footer: {
    words: string[];
    shapes: string[];
    maxCells: number;
    sexWords: string[];
    longestName?: number;
    marks?: string[];
    sums?: string[];
    /**
     * Labels, also among `words`, for the name of somebody who is no nominee: of those who fill in and answer for the form, and of
     * those who sign it, whose labels are posts that a nominee may have as well.
     */
    people?: { clerks: string[]; signers: string[] };
    /** Whole remarks, and what a remark longer than a name starts with or ends in. */
    remarks?: { words: string[]; starts: string[]; ends: string[] };
  };
  /**
   * Lines above a group of people: whole texts, texts without digits and punctuation, and what a text ends in that is longer
   * than a name. Absent in kept packs: none is told.
   */
  headings?: {
    words: string[];
    shapes: string[];
    endings: string[];
    /** Words before a number of people, and the words for them behind it. */
    counts: { lead: string[]; units: string[] };
    longestName: number;
    /** Put in by the loader, from the vocabulary of places. */
    places?: PlaceNames[];
  };
  /** Cell texts that mean "nothing written": 无, /, — . */
  emptyWords: string[];
  /** Hint texts of the blank form that were left in: treated as blank. */
  hintWords: string[];
  /** Remarks in brackets about the length of a text, `#` for a number: no part of it. */
  lengthRemarks: string[];
  /** Words that point elsewhere (同上, 见附件): asked about, never copied. */
  pointerWords: string[];
  /** A text of such words and numbers alone, with one of the verbs, points elsewhere too (见附件1). Absent in kept packs: none does. */
  pointers?: { verbs: string[]; things: string[] };
  /** Words that there is something, which is not written or not known yet (待补, 不详). Absent in kept packs: none is told. */
  pendingWords?: string[];
  /** Columns of the user's own that hold remarks. Absent in kept packs: what stands there is not told row by row. */
  remarkColumns?: RemarkColumns;
  /** What of it may be published; absent: a form of which no list is published. */
  publicity?: FormPublicity;
  /** What a blank copy of it is made of; absent: none is made. */
  template?: FormTemplate;
  fields: FormField[];
}
