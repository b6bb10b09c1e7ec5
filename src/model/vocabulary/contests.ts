/** Level of a contest or honour; `oneOf` where it cannot be told without asking. */
export type LevelRule = string | { oneOf: string[] } | null;

export interface ContestEdition {
  edition?: number;
  year?: number;
  /** ISO date before which this edition's final cannot have been held. */
  heldFrom: string;
  /** The same of its earlier rounds, where known. */
  roundsFrom?: { preliminary?: string; 'semi-final'?: string };
}

export interface ContestEvent {
  id: string;
  /** Official name without edition and year. */
  zh: string;
  aliases?: string[];
  level: LevelRule;
  /** Trade that the name itself states. */
  occupation?: string;
  editions?: ContestEdition[];
  /** Years between two editions, where they are regular: dates editions later than those listed. */
  everyYears?: number;
  /** Keyword groups: an unlisted contest whose name holds all words of a group may be this event, so it is asked about. */
  near?: string[][];
}

/** Contests by name: facts.md §3.3. */
export interface ContestsVocabulary {
  source: string;
  events: ContestEvent[];
  /** Prefixes of a series that are no event themselves. */
  series: string[];
  /** A contest outside the dictionary whose name starts with one of these places is surely none of its events. */
  otherPlaces: string[];
  /** Words for a contest; those of `skill` show by themselves that it is one of vocational skill. */
  words: { skill: string[]; plain: string[] };
  /** Words elsewhere in a contest's name that show that it is one of vocational skill. */
  skillWords: string[];
  /** Words that show a contest of something else (乒乓球). */
  notSkill: string[];
  /** Level of a selection contest whose place is not named, by the level of the main event. */
  selectionLevel: Record<string, LevelRule>;
}
