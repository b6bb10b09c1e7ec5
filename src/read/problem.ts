import type { ReadProblem } from '../model/cell.js';
import type { Args } from '../model/finding.js';
import type { Limits } from './limits.js';

/** Thrown inside this folder only; `readHere` turns it into its result. */
export class Refusal extends Error {
  readonly problem: ReadProblem;

  constructor(code: string, args: Args = {}) {
    super(code);
    this.problem = { code, args };
  }
}

/** What is over a limit: the limit's name, how much there is, how much may be (bytes in MiB; both '' where unknown). */
export function tooLarge(limit: keyof Limits, size: number | null, most: number): Refusal {
  const inBytes = limit === 'file' || limit === 'unzipped' || limit === 'memory';
  const amount = (value: number) => (inBytes ? sizeText(value) : String(value));
  return new Refusal('file.too-large', {
    limit,
    size: size === null ? '' : amount(size),
    most: amount(most),
  });
}

function sizeText(bytes: number): string {
  const kib = Math.ceil(bytes / 1024);
  return kib < 1024 ? `${kib} KiB` : `${Math.ceil(kib / 1024)} MiB`;
}

/**
 * Whether an error tells of a file of the program that cannot be had: reading takes bytes, and opens no file of anybody's. A
 * virus scanner, or half a copy, leaves such an installation; another reader, with other eyes, is no substitute for what is gone.
 */
export function isOfProgram(error: unknown): boolean {
  const { code } = (error ?? {}) as { code?: unknown };
  return typeof code === 'string' && /^(?:E[A-Z]+|ERR_MODULE_NOT_FOUND|MODULE_NOT_FOUND)$/u.test(code);
}
