import type { Outcome } from '../../model/outcome.js';
import { OUTCOME_SIGN, type Paint } from '../paint.js';

/** The sign of what does not hold and need not. */
const ASIDE_SIGN = '·';

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
