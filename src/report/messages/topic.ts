/** A subject that somebody looks up with `craftsman help <topic>`; the man page has them all. */
export interface Topic {
  title: string;
  blocks: Block[];
}

/** A paragraph; terms with what they mean; or lines that are shown as they are. */
export type Block = string | { rows: [term: string, text: string][] } | { example: string };

/** What topics say that stands elsewhere: the program fills it in, so that it stays true. */
export interface TopicFacts {
  /** Default of each limit with its unit, by name. */
  limits: Record<string, string>;
  /** Names of the schemes of the bundled pack, by id. */
  schemes: Record<string, string>;
}

/** Ids of the topics, in the order in which they are listed. */
export const TOPICS = [
  'verdicts',
  'exit-codes',
  'schemes',
  'readings',
  'files',
  'formats',
  'outputs',
  'privacy',
  'limits',
  'waivers',
  'archive',
  'rule-pack',
  'ci',
] as const;

export type TopicId = (typeof TOPICS)[number];

/** All topics in one language. */
export type Topics = (facts: TopicFacts) => Record<TopicId, Topic>;
