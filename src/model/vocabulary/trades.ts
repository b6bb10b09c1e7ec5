/** Words about occupations. */
export interface TradesVocabulary {
  /** Endings that say nothing about the trade itself: 操作工, 工, 员 … longest first. */
  suffixes: string[];
}
