import type { Expression } from './expression.js';
import type { Strength } from './outcome.js';
import type { SchemePublicity } from './publicity.js';
import type { SchemeTemplate } from './template.js';
import type { Bilingual } from './text.js';

export interface Source {
  title: string;
  issuer: string;
  /** Document number; null where the stored text has none. */
  number: string | null;
  /** ISO date of issue. */
  date: string;
}

export interface Clause {
  id: string;
  title: string;
  /** false: asks nothing, so no criterion need cover it. */
  requires?: boolean;
}

/** A document that would settle a criterion. */
export interface Evidence extends Bilingual {
  /** Where it proves an indicator of its own. */
  clause?: string;
  /** Name of the indicator that it proves. */
  indicator?: Bilingual;
  /** How many of it are asked for, where there are several. */
  count?: number;
}

/** Numbered requirements of a document: `{ letter: N, count: 25 }` are N-01 to N-25. */
export interface Numbered {
  letter: string;
  count: number;
}

export interface Reading {
  /** Name used on the command line: `haidian-2025/practice=and`. */
  name: string;
  /** Number of the ambiguity in facts.md, e.g. `A-H1`. */
  ambiguity: string;
  clause: string;
  question: Bilingual;
  options: Record<string, Bilingual>;
  default: string;
}

export interface Criterion {
  id: string;
  clause: string;
  strength: Strength;
  /** `nominee` (default): judged for each. `unit`, `scheme`: about the unit or the whole round, listed only. */
  about?: 'nominee' | 'unit' | 'scheme';
  /** Further clauses that this criterion covers. */
  also?: string[];
  /** Outcomes that this criterion is never meant to have; the cases prove the others. */
  never?: ('met' | 'unmet' | 'undetermined')[];
  title: Bilingual;
  /** Not applicable to a nominee for whom this is unmet; without `require`, to all for whom it is not surely met. */
  when?: Expression;
  /** Absent: the sheet cannot decide it. */
  require?: Expression;
  /** What would settle it: documents, certificates. */
  evidence?: Evidence[];
  /** What to do when it is not met or not decided. */
  advice?: Bilingual;
  /** Printed at the head of every report. */
  banner?: boolean;
  /** Names of the readings that bear on it. */
  readings?: string[];
}

export interface Cap {
  /** Group label, or a category of the grouping fact. */
  group: string;
  cap: number;
  strength?: Strength;
  /** Groups counted together under this label besides itself. */
  members?: string[];
  /** Part of another row, so not counted in `total`. */
  within?: string;
}

export interface Quota {
  id: string;
  clause: string;
  strength: Strength;
  title: Bilingual;
  /** Facts whose values together name the group. */
  by: string[];
  /** Fact that holds the category that `caps` are keyed by; absent: `caps` are keyed by the group itself. */
  category?: string;
  /** Caps by group or category; a single cap for all groups has group `*`. */
  caps: Cap[];
  /** Further clauses that this quota rests on. */
  also?: string[];
  /** Groups, or categories of groups (ids), whose members count for another group in the end, not known which. */
  open?: string[];
  /** Term fact: who is of an `open` group counts, if anywhere, for a group of the same term or of none that is known. */
  openWithin?: string;
  /** List fact: names of other groups that may be the same one, differently written. */
  alike?: string;
  /** By a fact of `by`: list fact, other values that its value may stand for. Groups that may be one are not tallied apart. */
  perhaps?: Record<string, string>;
  /** With `category`: categories for which no cap is set; they and unknown ones are listed, undetermined. */
  uncapped?: string[];
  /**
   * What settles it for those who are in no group; who they are is then listed as a group without a name. `except`:
   * categories that another quota counts, or for which the document sets no number. `only`: no others are listed.
   */
  unplaced?: Bilingual & { except?: string[]; only?: string[] };
  /** Sum that the rows must add up to (lint). */
  total?: number;
  /** What a group over its cap means: `exceeded` (default) or `ask` (undetermined). */
  over?: 'exceeded' | 'ask';
  /** Groups are listed always (default) or only when over the cap. */
  list?: 'always' | 'over';
  advice?: Bilingual;
  /** Further words for one group, with the clause of another document. */
  remarks?: { group: string; text: Bilingual }[];
  /** Names of the readings that bear on it. */
  readings?: string[];
}

/** A scheme, settled for one choice of readings: no value depends on a reading any more. */
export interface Scheme {
  id: string;
  programme: string;
  /** Place in lists: the widest award first. */
  order: number;
  names: Bilingual;
  /** Words that name this award in the title row of a sheet. */
  titleWords: string[];
  /** How a title names the round that these rules are of (第四届); absent where there are no numbered rounds. */
  titleRound?: string | undefined;
  source: Source;
  effective: { from: string; to: string | null };
  /** ISO date, or `today` where the document sets none. */
  asOf: { date: string; why: Bilingual };
  form: string;
  /** Requirements that the document has (`rules coverage`); absent: nobody has counted them. */
  requirements?: Numbered;
  /** What is assumed because a document or annex is not at hand. */
  assumptions?: Bilingual[];
  columns: { required: string[]; oneOf?: string[][] };
  publicity?: SchemePublicity;
  template?: SchemeTemplate;
  clauses: Clause[];
  readings: Reading[];
  criteria: Criterion[];
  quotas: Quota[];
}

/**
 * A scheme as its file says it: any value of a criterion or quota may be `{ reading, options }` instead, and
 * `definitions` hold requirements that several criteria use.
 */
export type RawScheme = Omit<Scheme, 'criteria' | 'quotas'> & {
  definitions?: Record<string, { title: Bilingual; require: unknown }>;
  criteria: { id: string }[];
  quotas: { id: string }[];
};

/** A scheme as one run uses it. */
export interface SchemeInUse {
  scheme: Scheme;
  /** ISO date. */
  asOf: string;
  asOfWhy: 'default' | 'option' | 'today';
  /** Chosen option by reading name. */
  readings: Record<string, string>;
  /** The scheme read otherwise, the fewest changes first; absent: not asked for. */
  alternatives?: Alternative[];
}

/** A scheme settled for other options than those in use. */
export interface Alternative {
  /** Option by reading, where it differs. */
  changed: Record<string, string>;
  scheme: Scheme;
}
