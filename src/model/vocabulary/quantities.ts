/** Words and bounds of the year-month grammar. */
export interface YearMonthWords {
  /** Words after the year, the month, the day. */
  year: string[];
  month: string[];
  day: string[];
  /** Signs between the numbers. */
  separators: string[];
  /** Words that may stand before or after the date and say nothing about it. */
  prefixes: string[];
  suffixes: string[];
  /** Two-digit years accepted, inclusive, and the century added. Others are asked about. */
  twoDigitYears: { from: number; to: number; century: number };
  /** Two-digit years that may be of the next century, where nothing earlier is possible. Rules of before have none. */
  laterTwoDigitYears?: { from: number; to: number; century: number };
  /** Four-digit numbers taken for a year, inclusive. */
  years: { from: number; to: number };
  /** Five-digit numbers taken for a day count of the spreadsheet (1900 system), inclusive. */
  serials: { from: number; to: number };
  /** Years that the first four of five digits may be, where a day count could also be year and month without a dot. */
  undotted: { from: number; to: number };
  /** How far a number cell may be off two decimals. */
  noise: number;
  /** Names of the twelve months in the spreadsheet's own language. */
  monthNames: string[][];
  /** Months that a number cell shows alike because it drops a trailing zero. */
  lostZeroMonths: number[];
}

/** Ages in years. */
export interface AgeBounds {
  /** Births before this year are asked about. */
  birthFrom: number;
  /** Working below this age is asked about. */
  working: number;
  /** Working below this age is an obvious mistake. */
  impossible: number;
  /** Membership (term id of the list `political`) that normally ends at an age. */
  league: { term: string; over: number };
  /** Words after, and before, an age that is written beside a month of birth. Rules of before have none. */
  units?: string[];
  before?: string[];
}

/** Words and bounds of the grammar for years of work. */
export interface YearsWords {
  year: string[];
  month: string[];
  /** After a number of months without years; a bare word for month would be a date. */
  monthsAlone: string[];
  half: string[];
  /** Words between years and months that mean nothing. */
  and: string[];
  /** After the number: at least so many. */
  more: string[];
  /** After a round number: some more, fewer than the next ten. */
  few: string[];
  /** Before the number. */
  atLeast: string[];
  near: string[];
  below: string[];
  atMost: string[];
  about: string[];
  /** After the number. */
  aboutAfter: string[];
  atMostAfter: string[];
  /** Between the two ends of a range. */
  to: string[];
  /** Before, or after, a year from which the years count. */
  since: string[];
  sinceAfter: string[];
  /** Stands for the reference date at the end of a range. */
  now: string[];
  /** Words before, and after, the number that say nothing about it. */
  fillers: string[];
  fillersAfter: string[];
  /** Words of another time than that on the shop floor (length of service), wherever they stand. */
  otherTime: string[];
  /** Known wordings that hold no number. */
  vague: string[];
  /**
   * Words before a part of the years that stands beside them: in the number, not in it, or of which so many were something. `floor`: words by
   * which the part itself is the time on the shop floor. Rules of before have none.
   */
  parts?: { including: string[]; excluding: string[]; ofWhich: string[]; floor: string[] };
  /** How far "near N" may fall short, in years. */
  nearBy: number;
  /** How far "about N" may be off: a share of N, and at least so many years. */
  aboutBy: { share: number; least: number };
  /** More years than anyone has worked. */
  most: number;
  /** Fewer than this are no number of years. Rules of before have none. */
  least?: number;
  /** What the calendar year that has begun counts in years counted by calendar years; also how far such a count may be off. */
  tolerance: number;
}

export interface QuantitiesVocabulary {
  source: string;
  yearMonth: YearMonthWords;
  ages: AgeBounds;
  years: YearsWords;
  /** Years before and after the reference date in which a sheet may have been filled in. Rules of before have none. */
  filledWithin?: number;
}
