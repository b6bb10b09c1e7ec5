import type { Cell } from './cell.js';
import type { Facts } from './fact.js';

/** State of one column in a nominee's row. `doubtful`: filled, but a finding says that it cannot be relied on. */
export interface ColumnState {
  cell: string | null;
  state: 'filled' | 'none' | 'blank' | 'pointer' | 'error' | 'no-column' | 'doubtful';
}

/** A row read into facts. */
export interface Nominee {
  /** `file!sheet!row` */
  key: string;
  file: string;
  sheet: string;
  row: number;
  /** As written, spaces between Han characters removed; empty when blank. */
  name: string;
  /** The filled cells by form field, as the sheet holds them: what `explain` starts from. Never in the JSON report. */
  cells: Record<string, Cell>;
  facts: Facts;
  /** State by form field. */
  columns: Record<string, ColumnState>;
  /** Cells of a stretch of the row that stands one column off (`row.shifted`): one finding tells of them all. */
  shifted?: string[];
  /** Facts and columns by reference date (ISO); `facts` and `columns` are those of the latest. */
  byDate: Record<string, { facts: Facts; columns: Record<string, ColumnState> }>;
  /** Cleaned text per form field, for the clean sheet of the summary workbook (full values). */
  clean: Record<string, string>;
  /** Sums of the cleaned texts (text/short-sum.ts), where the texts lie elsewhere and only sameness matters. */
  sums?: string;
}
