import type { CriterionResult, Outcome } from '../../model/outcome.js';
import type { Paint } from '../paint.js';
import { OUTCOME_SIGN } from '../signs.js';

/** The sign of what does not hold and need not. */
const ASIDE_SIGN = '·';

/** Who lacks what would have been a priority, or what is only worth a word, has failed nothing. */
export function isAside({ outcome, strength }: CriterionResult): boolean {
  return (strength === 'priority' || strength === 'note') && outcome === 'unmet';
}

/**
 * The sign before a line of a proof: whether what the line says holds. `aside`: nothing depends on it (another
 * alternative holds, a priority that the nominee lacks), so that failing it must not look like a failure.
 */
export function markSign(outcome: Outcome, aside: boolean): string {
  return aside && outcome === 'unmet' ? ASIDE_SIGN : OUTCOME_SIGN[outcome];
}

export function paintMark(line: string, outcome: Outcome, aside: boolean, brush: Paint): string {
  const paint = aside ? brush.dim : brush.outcome[outcome];
  return line.replace(markSign(outcome, aside), (sign) => paint(sign));
}
