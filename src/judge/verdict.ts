import type { CriterionResult, Outcome, Strength, VerdictStatus } from '../model/outcome.js';

/** Strengths whose criteria bear on the verdict. */
const BINDING: Strength[] = ['mandatory', 'in-principle', 'scored'];

/**
 * The first that applies: ineligible (a mandatory criterion unmet), review (a binding one undetermined), explain (an
 * in-principle or scored one unmet), eligible.
 */
export function verdictOf(criteria: Pick<CriterionResult, 'strength' | 'outcome'>[]): VerdictStatus {
  const has = (strengths: Strength[], outcome: Outcome): boolean =>
    criteria.some((criterion) => criterion.outcome === outcome && strengths.includes(criterion.strength));
  if (has(['mandatory'], 'unmet')) return 'ineligible';
  if (has(BINDING, 'undetermined')) return 'review';
  return has(['in-principle', 'scored'], 'unmet') ? 'explain' : 'eligible';
}
