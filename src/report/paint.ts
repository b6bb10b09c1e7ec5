import { Chalk } from 'chalk';
import type { Severity } from '../model/finding.js';
import type { Outcome, VerdictStatus } from '../model/outcome.js';

type Brush = (text: string) => string;

/** Colours of the terminal. Colour never carries what a sign and a word do not say too. */
export interface Paint {
  strong: Brush;
  dim: Brush;
  severity: Record<Severity, Brush>;
  verdict: Record<VerdictStatus, Brush>;
  outcome: Record<Outcome, Brush>;
}

/** Pure: the level is given, never sensed from the environment. */
export function paint(color: boolean): Paint {
  const chalk = new Chalk({ level: color ? 1 : 0 });
  return {
    strong: chalk.bold,
    dim: chalk.dim,
    severity: { error: chalk.red, warning: chalk.yellow, review: chalk.cyan, note: chalk.blue },
    verdict: { ineligible: chalk.red, review: chalk.cyan, explain: chalk.yellow, eligible: chalk.green },
    outcome: {
      met: chalk.green,
      unmet: chalk.red,
      undetermined: chalk.cyan,
      'not-applicable': chalk.dim,
    },
  };
}
