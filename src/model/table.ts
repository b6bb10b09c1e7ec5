import type { Cell } from './cell.js';

/** Why a physical row below a header is not a nominee. */
export type SkipReason =
  | 'example-row'
  | 'blank-numbered-row'
  | 'blank-row'
  | 'footer'
  | 'repeated-header'
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
}

/** A nominee table found in one sheet. */
export interface Table {
  file: string;
  sheet: string;
  headerRow: number;
  /** Text of the rows above the header, joined by line breaks: it may name the award. */
  title: string;
  /** 1-based column by field id. */
  columns: Record<string, number>;
  /** Every header cell seen, also those that belong to no field: text in one line, 1-based column. */
  headers: { column: number; text: string }[];
  rows: TableRow[];
  skipped: SkippedRow[];
}
