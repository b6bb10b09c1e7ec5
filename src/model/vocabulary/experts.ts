export interface ExpertsVocabulary {
  source: string;
  /** Signs between name, unit and post. A space separates too. */
  separators: string[];
  /** Signs between two experts in one cell. A line break separates too. */
  personSeparators: string[];
  /** Labels copied from a form: 姓名 … */
  labels: string[];
  /** Words after a name that are no post: 同志 … */
  honorifics: string[];
  /** Hint texts of the blank form. */
  placeholders: string[];
  organisation: {
    /** What a unit's name ends in (T-34). */
    suffixes: string[];
    /** A suffix followed by one of these is part of a post (局长). */
    notBefore: string[];
    /** Words that hold a suffix and are no unit (干部). */
    traps: string[];
    /** Words a unit's name starts with: they end a name that is written without a separator. */
    starts: string[];
    /** Endings of a post. */
    posts: string[];
  };
  surnames: { single: string; compound: string[] };
  /** Words that show a senior expert (A-N8). */
  senior: {
    contains: string[];
    /** Only at the end of a word. */
    endings: string[];
    /** Taken out first: they hold such a word and mean less. */
    not: string[];
  };
  sameUnit: {
    /** Wordings of the same legal form: every other one is read as the first. */
    equivalents: string[][];
    /** Groups: names that mean the same group. */
    brands: string[][];
    /** Endings of companies: two companies whose trade names start alike may be one group. */
    companyWords: string[];
    /** Starts of trade names that many companies share. */
    genericStarts: string[];
    /** How many characters of a trade name must agree. */
    tradeNameLength: number;
  };
}
