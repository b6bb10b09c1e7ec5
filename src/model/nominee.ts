import type { Facts } from './fact.js';

/** A row read into facts. */
export interface Nominee {
  /** `file!sheet!row` */
  key: string;
  file: string;
  sheet: string;
  row: number;
  /** As written, spaces between Han characters removed; empty when blank. */
  name: string;
  facts: Facts;
  /** Cleaned text per form field, for the clean sheet of the summary workbook (full values). */
  clean: Record<string, string>;
}
