/** The calendar of one year, as the State Council announced it. Dates are `MM-DD` or a span `MM-DD..MM-DD`, both included. */
export interface HolidayYear {
  year: number;
  /** The notice that fixes it. */
  source: string;
  /** Days without work, weekends among them included. */
  off: string[];
  /** Saturdays and Sundays that are worked instead (调休). */
  work: string[];
}

/** Public holidays and worked weekends: what tells working days from the others. A year that is not listed is not known. */
export interface HolidaysVocabulary {
  source: string;
  years: HolidayYear[];
}
