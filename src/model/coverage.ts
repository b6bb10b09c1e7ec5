import type { Outcome } from './outcome.js';
import type { QuotaStatus } from './report.js';
import type { Bilingual } from './text.js';

/** How many of those that should be there are. */
export interface Share {
  covered: number;
  all: number;
}

/** What a case can expect of a rule; `not-listed`: a group of a quota that the report leaves out. */
export type Expectable = Outcome | QuotaStatus | 'not-listed';

/** Something of a document that nothing covers. */
export type Gap =
  /** Numbers of the document that no rule has. */
  | { kind: 'requirement'; id: string }
  /** A clause that asks something and that no rule cites. */
  | { kind: 'clause'; id: string }
  /** A rule that cites a clause that the document does not list. */
  | { kind: 'rule'; id: string; clause: string }
  /** Outcomes that a rule can have and that no case expects. */
  | { kind: 'outcome'; id: string; missing: Expectable[] }
  /** Options of a reading that no case chooses. */
  | { kind: 'option'; id: string; missing: string[] };

/** A scheme or contest, and what is covered of it. */
export interface DocumentCoverage {
  id: string;
  names: Bilingual;
  /** Letter of its requirements (`N`); null where the file does not say how many there are. */
  letter: string | null;
  requirements: Share;
  clauses: Share;
  outcomes: Share;
  options: Share;
  gaps: Gap[];
}

/** `craftsman rules coverage --format json`. */
export interface Coverage {
  schema: 'craftsman.coverage/1';
  documents: DocumentCoverage[];
  /** Numbered requirements of all documents. */
  requirements: Share;
  complete: boolean;
}
