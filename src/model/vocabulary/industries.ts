/** One of the 20 categories of industry, and the words that point to it. */
export interface IndustryCategory {
  /** Letter of GB/T 4754. */
  id: string;
  zh: string;
  /** A word may stand under several categories: then each of them is suggested. */
  words: string[];
}

/** Categories of industry, to suggest one where a sheet describes the industry in its own words. */
export interface IndustriesVocabulary {
  source: string;
  /** Signs and words that do not tell one name of a category from another. */
  ignored: string[];
  /** More categories than this fit a text that says nothing certain. */
  most: number;
  categories: IndustryCategory[];
}
