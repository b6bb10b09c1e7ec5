/** One accepted word of a closed (or open) column, and how else people write it. */
export interface TermEntry {
  id: string;
  /** The wording used in the cleaned copy. */
  zh: string;
  /** Place in an ordered list; entries may share it. */
  rank?: number;
  /** Other wordings: replaced by `zh` and reported. */
  aliases?: string[];
  /** Wordings that mean exactly `zh`: replaced without a word. */
  silent?: string[];
  /** Wordings of the same level that stay as written in the cleaned copy; reported. */
  readAs?: string[];
  /** Accepted, with a note: not in the standard list, or not expected on such a sheet. */
  remark?: 'unlisted' | 'unexpected';
}

/** Wordings that must be asked about; `candidates` are the words that could be meant. */
export interface AskEntry {
  words: string[];
  candidates: string[];
}

export interface TermList {
  /** The entries have ranks, low to high. */
  ordered?: boolean;
  /** Unknown words are kept as they are, with a note, instead of being asked about. */
  open?: boolean;
  /** A last character that may be left off every word of the list without a change of meaning. */
  optionalSuffix?: string;
  /** Words before, after or in brackets after a term that say how it was gained; the level is the term's. */
  manners?: string[];
  terms: TermEntry[];
  ask?: AskEntry[];
}

/** Posts that say of what kind they are, told by the end of a part of the text. */
export interface PostKinds {
  /** Words between two posts, beside punctuation. */
  joiners: string[];
  /** Words that may stand before or within a post without changing its kind. */
  degrees: string[];
  kinds: { id: string; zh: string; endings: string[]; whole: string[] }[];
  /** End like a post of a kind, and are none. */
  not: string[];
}

/** Columns that hold one word out of a list, by form field; the fact has the field's name. */
export interface TermsVocabulary {
  source: string;
  lists: Record<string, TermList>;
  /** Rules of before have none. */
  posts?: PostKinds;
}
