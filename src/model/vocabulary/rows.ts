/** Words and numbers for comparing the rows of a run with each other. */
export interface RowsVocabulary {
  source: string;
  reasons: {
    /** Reasons of fewer letters than this may well be alike by chance. */
    least: number;
    /** By sex (term id), the words that stand for such a person. */
    pronouns: { sex: string; words: string[] }[];
    /** Words that hold a pronoun's character and are none, or do not tell the nominee's sex. */
    notPronouns: string[];
    /** Names that are everyday words as well: seeing one in a text shows nothing. */
    wordsLikeNames: string[];
  };
  experts: {
    /** From how many nominees on the same three experts are worth a word. */
    many: number;
  };
  /** Characters that are written for one another in names; each text is one class. */
  nameVariants: string[];
  employers: {
    /** What says nothing about which employer it is; places are known from their own vocabulary. */
    generic: string[];
  };
}
