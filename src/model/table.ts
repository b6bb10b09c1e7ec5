import type { Cell } from './cell.js';

/** Why a physical row below a header is not a nominee. */
export type SkipReason =
  | 'example-row'
  | 'blank-numbered-row'
  | 'blank-row'
  | 'footer'
  | 'repeated-header'
  /** A line above a group of people. */
  | 'group-heading'
  /** A remark, or whom to ask, that is nobody's row though it stands where names do. */
  | 'remark'
  /** The title of a table that never came, or of one that goes on below. */
  | 'title-row'
  | `duplicate-of-row-${number}`
  /** Text that goes on with the person of a row above. */
  | `continuation-of-row-${number}`;

export interface SkippedRow {
  row: number;
  why: SkipReason;
}

/** One nominee's row, cells by form field. */
export interface TableRow {
  file: string;
  sheet: string;
  row: number;
  hidden: boolean;
  /** Filled cells by field id; a field that the sheet has no column for is absent from `columns` of the table. */
  cells: Record<string, Cell>;
  /** Fields that a row below seems to go on with: what they say is not known to the end. */
  continued?: string[];
  /** Fields whose text was damaged before the file was saved: what they say cannot be relied on. */
  garbled?: string[];
}

/** A nominee table found in one sheet. */
export interface Table {
  file: string;
  sheet: string;
  headerRow: number;
  /** Text of the rows above the header, joined by line breaks: it may name the award. */
  title: string;
  /** Title of the sheet's first table, where this is a further one: it names the award if `title` names none. */
  titleAbove: string;
  /** 1-based column by field id. */
  columns: Record<string, number>;
  /** Every header cell seen, also those that belong to no field: text in one line, 1-based column, its (last) row. */
  headers: { column: number; text: string; row: number }[];
  /** Filled rows of the sheet that fall to this table, title rows above the header included. */
  filledRows: number;
  /** Row numbers of the titles above the header, and of the header itself. */
  titleRows: number[];
  headerRows: number[];
  rows: TableRow[];
  skipped: SkippedRow[];
}

/** Why a sheet is left out as a whole. */
export type LeftOut = 'no-table' | 'hidden' | 'empty';

/** What became of a sheet: its tables, one under the other, or why it has none. */
export interface SheetTables {
  name: string;
  /** Every row of the sheet with something in it, by number: each must turn up in the report. */
  filledRows: number[];
  leftOut: LeftOut | null;
  tables: Table[];
}
