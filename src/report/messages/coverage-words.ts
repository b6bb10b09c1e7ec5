import type { Expectable, Gap } from '../../model/coverage.js';

/** The fixed words of `rules coverage`, in one language. */
export interface CoverageWords {
  /** Heads of the columns. */
  document: string;
  requirements: string;
  clauses: string;
  outcomes: string;
  options: string;
  total: string;
  /** What is missing, by kind. */
  gap: Record<Gap['kind'], (missing: string) => string>;
  expectable: Record<Exclude<Expectable, 'met' | 'unmet' | 'undetermined' | 'not-applicable'>, string>;
  complete: string;
  gaps: (count: number) => string;
}
