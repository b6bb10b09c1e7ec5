/** The words that stand in an annotated workbook, in one language. */
export interface AnnotateWords {
  /** Name of the first sheet: at most 31 characters, none of `[]:*?/\`. */
  sheet: string;
  /** First cell of that sheet. */
  title: string;
  /** What the marks mean, one line each. */
  notes: (tool: string) => string[];
  /** Header of the column beside a table. */
  column: string;
  /** Of a comment that would be too long. */
  more: (count: number) => string;
  none: string;
}
