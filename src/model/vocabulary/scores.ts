/** Words of score sheets: `rules/vocab/scores.yaml`. */
export interface ScoresVocabulary {
  source: string;
  /** What may stand behind or before a number of points or a rank. */
  points: { units: string[] };
  rank: { prefixes: string[]; suffixes: string[] };
  /** Words that say that somebody did not take part. */
  absent: string[];
  /** Words anywhere in a remark that say that a result is taken back, or not settled; packs of archives may have none. */
  inDoubt?: string[] | undefined;
  /** Answers of the columns that are answered with yes or no. */
  yes: string[];
  no: string[];
  /**
   * Employers that are government offices: by how the name ends, by how a firm's or an institution's ends that holds such
   * a word, and by the words of the column of kinds.
   */
  office: { endings: string[]; others: string[]; kinds: string[]; otherKinds: string[] };
}
