import type { Bilingual } from './text.js';

/** One edition of an award's rules, with the days on which it is in force. */
export interface Edition {
  id: string;
  names: Bilingual;
  /** First and last day (ISO). `until` null: until another supersedes it. */
  from: string;
  until: string | null;
}

/** What the editions of one award share: its id, and their line, the oldest first. */
export interface Programme {
  id: string;
  editions: Edition[];
}

/**
 * Why an edition is used: the newest (no date was asked for), the one in force on that date, or named by option though it
 * is not (`outside`). `none`: none is in force then, so none is used.
 */
export interface EditionChoice {
  why: 'newest' | 'in-force' | 'outside' | 'none';
  /** The editions to choose among, the oldest first. */
  editions: Edition[];
  /** Id of the one used; null where none is. */
  used: string | null;
  /** The date asked for (ISO); null: none. */
  on: string | null;
}
