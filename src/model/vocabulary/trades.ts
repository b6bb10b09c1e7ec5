/** An occupation of a list that a notice names. */
export interface Occupation {
  id: string;
  zh: string;
  /** Parts of other names that may mean this occupation, or one of its kinds: 焊 for 焊工. They are asked about. */
  alike: string[];
}

/** Words about occupations. */
export interface TradesVocabulary {
  /** Endings that say nothing about the trade itself: 操作工, 工, 员 … longest first. */
  suffixes: string[];
  /** What is left of a trade that fits too many contests to show anything: 制造, 服务 … */
  generic: string[];
  /** Occupations that a scheme may name. */
  occupations: Occupation[];
  /** What else an occupation may be: like one of these, or none of them. */
  similar: { id: string; zh: string };
  unlisted: { id: string; zh: string };
}
