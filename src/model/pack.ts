import type { Contest, RawContest } from './contest.js';
import type { Term } from './fact.js';
import type { Form } from './form.js';
import type { RawScheme, Scheme } from './scheme.js';
import type { Vocabulary } from './vocabulary.js';

/** The rule pack, loaded and valid. */
export interface RulePack {
  /** Settled for the default readings. */
  schemes: Scheme[];
  /** As written, by id: for other readings. */
  raw: Record<string, RawScheme>;
  forms: Form[];
  vocabulary: Vocabulary;
  /** Editions of contests: what they ask, and which certificates a placement leads to. Settled for the default readings. */
  contests: Contest[];
  /** As written, by id: for other readings. */
  rawContests: Record<string, RawContest>;
  /** Forms of their score sheets; `forms` has that of the nominees. */
  contestForms: Form[];
  /** Words that a fact may hold, by fact name, for facts that hold a term; and by `event` the names of the contests. */
  terms: Record<string, Term[]>;
  /** SHA-256 by scheme id, and of contests by `contests/<id>`: over it and all it relies on (form, vocabularies, contests). */
  hashes: Record<string, string>;
}
