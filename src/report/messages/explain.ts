/** The words that only `explain <file> --row N` uses, in one language. */
export interface ExplainWords {
  /** What the signs before the lines mean. */
  legend: string;
  /** Heading of the columns, with how to read them. */
  columns: string;
  /** Heading of the facts that several columns give together. */
  together: string;
  /** Columns without text; columns that the sheet lacks. */
  blank: (columns: string) => string;
  missing: (columns: string) => string;
  /** `shown` and what the cell really stores. */
  storedNumber: (value: string) => string;
  storedDate: (value: string) => string;
  storedText: (value: string) => string;
  formula: (formula: string) => string;
  /** What stands in a cell whose formula was never calculated. */
  noValue: string;
  lostValue: string;
  /** What no reader names a step: white space, width, and the like. */
  tidied: string;
  /** The same, written the way the program writes it. */
  canonical: string;
  /** How long a text is that is not shown to its end. */
  length: (characters: number) => string;
  or: (values: string[]) => string;
  /** A value that is not the same at every reference date. */
  asOf: (value: string, date: string) => string;
  /** Nothing certain could be read. */
  open: (why: string) => string;
  /** Heading of what documents must show, and how a line of it reads. */
  papers: string;
  /** The outcome of a priority criterion that the nominee does not have. */
  notHeld: string;
  /** One member of an operator on the line of the operator itself. */
  noneOf: (condition: string) => string;
  appliesOnly: (condition: string) => string;
  /** An open alternative beside one that holds. */
  notNeeded: (text: string) => string;
  noQuestion: (condition: string) => string;
  /** Readings of an ambiguous clause that all say the same, or all leave it open. */
  agreed: string;
  agreedOpen: string;
  disagreed: string;
  /** The chosen reading of an ambiguous clause. */
  chosen: (reading: string, question: string, option: string) => string;
  /** The first of many words. */
  among: (words: string, count: number) => string;
  /** Fields of the items of a list fact, by field, `field.true`, `field.false` or `field.open`; others are not shown. */
  item: Record<string, (value: string) => string>;
}
