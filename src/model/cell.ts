import type { Args } from './finding.js';

/** What a reader hands on: one filled cell of a sheet, as stored and as a person sees it. */
export interface Cell {
  /** 1-based row, as the spreadsheet program numbers it. */
  row: number;
  /** 1-based column; column 1 is A. */
  column: number;
  kind: 'text' | 'number' | 'date' | 'boolean' | 'error';
  /** text: the string; number: the stored number; date: ISO `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM:SS`; error: `#N/A` … */
  raw: string | number | boolean;
  /** What the spreadsheet program displays for it; equals `String(raw)` where the reader cannot tell. */
  shown: string;
  /** Present on a formula cell: its text without `=`. A formula without cached value has kind `error`. */
  formula?: string;
  /** Present where the text is struck through, all of it or a part. Not every format tells. */
  struck?: 'whole' | 'part';
  /** Text of the comment at the cell, where the format tells. */
  comment?: string;
}

/** What a formula without a cached value holds. A sign for the program, never a text for people. */
export const NO_VALUE = '#NO-VALUE';
/** What a cell holds whose value is not in the file, or none of the cell's kind. A sign like the other. */
export const LOST_VALUE = '#LOST-VALUE';

export interface SheetRow {
  number: number;
  hidden: boolean;
  /** Filled cells only, in column order. */
  cells: Cell[];
  /** Comments at blank cells; a filled cell has its own. */
  comments?: { column: number; text: string }[];
}

export interface MergedRange {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

export interface Sheet {
  name: string;
  hidden: boolean;
  /** Rows with at least one filled cell, in order. */
  rows: SheetRow[];
  hiddenColumns: number[];
  merges: MergedRange[];
}

export type FileFormat = 'xlsx' | 'xls' | 'xlsb' | 'ods' | 'csv' | 'html' | 'xml';

export interface Workbook {
  format: FileFormat;
  /** Text formats only: the encoding that was decoded (`utf-8`, `gb18030`, `utf-16le` …). */
  encoding: string | null;
  sheets: Sheet[];
  /** Properties that a form of ours carries (`craftsman.…`), where the file still has them. */
  properties?: Record<string, string>;
}

/** Why a file could not be read: a code of the `file.` family, worded in `report/messages`. */
export interface ReadProblem {
  code: string;
  args: Args;
}

export type ReadResult = { ok: true; workbook: Workbook } | { ok: false; problem: ReadProblem };
