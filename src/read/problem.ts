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

/** Both in bytes. */
export function tooLarge(size: number, limit: number): Refusal {
  const mib = (bytes: number) => `${Math.ceil(bytes / 1024 / 1024)} MiB`;
  return new Refusal('file.too-large', { size: mib(size), limit: mib(limit) });
}
