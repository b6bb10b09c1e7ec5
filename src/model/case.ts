import type { CriterionResult } from './outcome.js';
import type { QuotaReport, SchemeReport } from './report.js';

/** What came out of one case, or of one entry of a case's `each` (`rules test`). */
export interface CaseResult {
  /** `cases/x.yaml:12:5` */
  place: string;
  name: string;
  /** Cells that the entry of `each` changes, by header; null for a case without. */
  change: Record<string, string | number> | null;
  passed: boolean;
  expected: string;
  found: string;
  /** What the case is about, as judged; null where that could not be done. */
  about: CaseSubject | null;
}

/** The rule that a case asks about, and what was made of it: proofs of criteria, or groups of a quota. */
export interface CaseSubject {
  /** Id of the criterion or quota; null for a verdict. */
  rule: string | null;
  scheme: SchemeReport;
  criteria: CriterionResult[];
  quotas: QuotaReport[];
}
