import type { ReadProblem } from '../model/cell.js';
import type { Args } from '../model/finding.js';

/** Thrown inside this folder only; `readWorkbook` turns it into its result. */
export class Refusal extends Error {
  readonly problem: ReadProblem;

  constructor(code: string, args: Args = {}) {
    super(code);
    this.problem = { code, args };
  }
}
