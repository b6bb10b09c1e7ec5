import type { Outcome, Strength } from '../model/outcome.js';
import type { NomineeReport, Report } from '../model/report.js';
import type { Evidence } from '../model/scheme.js';
import { schemeOf } from './lookup.js';

/** One paper to attach for a nominee, and which requirement asks for it. */
export interface Paper {
  scheme: string;
  criterion: string;
  /** Clause of the indicator that it proves; of the requirement where it has none of its own. */
  clause: string;
  strength: Strength;
  outcome: Outcome;
  paper: Evidence;
}

/**
 * What must be attached for a nominee: the papers of every requirement that applies, scheme by scheme in the order of the
 * documents. A scheme whose requirements the nominee does not meet needs none; nor does a priority that is not claimed.
 */
export function papersOf({ verdicts }: NomineeReport, report: Report): Paper[] {
  return verdicts
    .filter(({ status }) => status !== 'ineligible')
    .flatMap(({ scheme, criteria }) => {
      const rules = schemeOf(report, scheme)?.criteria ?? [];
      return criteria.filter(isClaimed).flatMap(({ id, clause, strength, outcome }) =>
        (rules.find((rule) => rule.id === id)?.evidence ?? []).map(
          (paper): Paper => ({
            scheme,
            criterion: id,
            clause: paper.clause ?? clause,
            strength,
            outcome,
            paper,
          }),
        ),
      );
    });
}

function isClaimed({ strength, outcome }: { strength: Strength; outcome: Outcome }): boolean {
  return outcome !== 'not-applicable' && (strength !== 'priority' || outcome === 'met');
}
