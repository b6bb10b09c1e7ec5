import type { CriterionResult, Outcome, Strength, VerdictStatus } from '../model/outcome.js';

/** Strengths whose criteria bear on the verdict. */
export const BINDING: Strength[] = ['mandatory', 'in-principle', 'scored'];

/**
 * The first that applies: ineligible (a mandatory criterion unmet), review (a binding one undetermined), explain (an
 * in-principle or scored one unmet), eligible. A row with a required column blank or in doubt is `review` at best, also
 * under a scheme that has no criterion about it: nobody is called eligible on a damaged row (design.md §2a).
 */
export function verdictOf(
  criteria: Pick<CriterionResult, 'strength' | 'outcome'>[],
  complete: boolean,
): VerdictStatus {
  const has = (strengths: Strength[], outcome: Outcome): boolean =>
    criteria.some((criterion) => criterion.outcome === outcome && strengths.includes(criterion.strength));
  if (has(['mandatory'], 'unmet')) return 'ineligible';
  if (has(BINDING, 'undetermined') || !complete) return 'review';
  return has(['in-principle', 'scored'], 'unmet') ? 'explain' : 'eligible';
}
