import type { OutRuled, OutValidation } from './fill-in.js';

/** What a workbook is made of before it is one: plain data, also shown as tables of the page. */

export type CellTone =
  | 'plain'
  | 'head'
  | 'section'
  | 'good'
  | 'caution'
  | 'ask'
  | 'bad'
  | 'muted'
  /** Headline of a page. */
  | 'title'
  /** A line of text outside any table: no frame around it. */
  | 'bare';

/** A place of the same workbook, or another file beside it as `targetOf` writes it. */
export type Link = { sheet: string; cell: string } | { href: string };

export interface OutCell {
  value: string | number;
  tone?: CellTone;
  /** Kept as text by spreadsheet programs even when someone edits it. */
  text?: boolean;
  align?: 'left' | 'center';
  bold?: boolean;
  /** Written upwards: a column of one sign need not be as wide as its name. */
  turned?: boolean;
  /** In the middle of its row's height, as headers are. */
  middle?: boolean;
  link?: Link;
  /** Text of the comment at the cell. */
  comment?: string;
  /** Struck through. */
  struck?: boolean;
}

export interface OutSheet {
  name: string;
  rows: (OutCell | null)[][];
  /** Column widths in characters of the Latin alphabet; a Han character takes two. */
  widths: number[];
  /** Rows and columns that stay in sight and are repeated on every printed page. */
  frozen: { rows: number; columns: number };
  /** 0-based row of the header to filter by; the filter takes in every column. */
  filterRow?: number;
  /** 0-based last row that is filtered; absent: the last of the sheet. */
  filterEnd?: number;
  /** How the page lies; on its side where absent. */
  orientation?: 'portrait' | 'landscape';
  hidden?: boolean;
  validations?: OutValidation[];
  ruled?: OutRuled;
  /** 0-based row from which on rows are as high as their texts: somebody will fill them in. */
  growFrom?: number;
  /** How many A4 pages wide it prints. */
  pagesWide: number;
  /** Prints on one page as a whole. */
  onePage?: boolean;
  /** 0-based rows that begin a new page. */
  pageStarts?: number[];
  /** 0-based, inclusive. */
  merges?: { top: number; left: number; bottom: number; right: number }[];
  /** 0-based. */
  hiddenRows?: number[];
  hiddenColumns?: number[];
  /** Page footer: left, middle, right. `&P` page, `&N` pages. */
  footer: [string, string, string];
}

export interface OutWorkbook {
  title: string;
  /** Program that writes it: name and what marks the file as its own. */
  creator: string;
  mark: string;
  /** What is said where a text or a table is longer than a workbook can hold. */
  says: Cut;
  /** Properties of our own, by name; they survive where the file is saved by another program. */
  properties?: Record<string, string>;
  sheets: OutSheet[];
}

export interface Cut {
  /** `characters`: length of the whole text. */
  text: (characters: number) => string;
  /** `rows`: how many are left out. */
  rows: (rows: number) => string;
}
