export type TitleLevel = 'member' | 'assistant' | 'intermediate' | 'associate-senior' | 'senior';

export interface TitleSeries {
  id: string;
  zh: string;
  levels: Partial<Record<TitleLevel, string[]>>;
}

/** Professional titles (column `title`): facts.md §2.8. */
export interface TitlesVocabulary {
  source: string;
  /** Whole words only. A word may stand in several series. */
  series: TitleSeries[];
  /** Short and old forms: `short` is replaced by `full`, which is a word of a series; reported. */
  synonyms: { short: string; full: string }[];
  /** Words that state a level and no series (中级职称). */
  levelWords: { words: string[]; levels: TitleLevel[] }[];
  /** Titles obtained by examination (软考). */
  exams: { series: string; level: TitleLevel; words: string[] }[];
  /** What may stand before a title of `exams`, and the level that it states. */
  examStarts: { words: string[]; level?: TitleLevel }[];
  /** Occupational registrations: by whole word, or by how the word starts. */
  registered: { words: string[]; starts: string[] };
  /** Posts within a firm: by whole word, or by what stands before a word of `specialised.series`. */
  jobs: { words: string[]; starts: string[] };
  /** The series whose words take a specialty (电气工程师), the levels that may stand before the specialty, the specialties. */
  specialised: { series: string; levelStarts: string[]; specialties: string[] };
  /** May stand before a title of any series but `specialised.series`, and before a registration (国家一级演员). */
  statePrefix: string[];
  /** Words before or after a title that carry no meaning (职称, 资格). */
  fillers: string[];
  /** Words in or beside a title that make it uncertain (内聘, 申报). */
  ask: string[];
  /** Words that make a title uncertain only where they are the whole remark, or a piece of the cell beside it (副). */
  alone: string[];
  /** Remarks in brackets that change nothing: whole words, starts and ends, and what may stand around them. */
  remarks: { words: string[]; starts: string[]; ends: string[]; fillers: string[] };
  /** Texts that say that there is no title. */
  none: string[];
}
