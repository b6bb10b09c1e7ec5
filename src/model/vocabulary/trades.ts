/** Words about occupations. */
export interface TradesVocabulary {
  /** Endings that say nothing about the trade itself: 操作工, 工, 员 … longest first. */
  suffixes: string[];
  /** What is left of a trade that fits too many contests to show anything: 制造, 服务 … */
  generic: string[];
}
