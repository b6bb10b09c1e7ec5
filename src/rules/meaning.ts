import type { RawScheme } from '../model/scheme.js';
import { type PackParts, runChecks, type SchemeInput } from './lint/check.js';
import { LOGIC_CHECKS, NAME_CHECKS, SCHEME_CHECKS, SIZE_CHECKS } from './lint/index.js';
import { boundsOf } from './lint/thresholds.js';
import { newWork } from './logic/index.js';
import type { PathProblem } from './problem.js';
import { choose } from './settle.js';
import { everyReading } from './variants.js';

/** Faults of a scheme that its structure does not show. Later checks rely on what earlier ones have found sound. */
export function meaning(raw: RawScheme, pack: PackParts): PathProblem[] {
  for (const checks of [NAME_CHECKS, SIZE_CHECKS]) {
    const faults = runChecks(checks, raw);
    if (faults.length > 0) return faults;
  }
  const variants = everyReading(raw).map((readings) => ({ readings, scheme: choose(raw, readings) }));
  const input: SchemeInput = { raw, pack, scheme: choose(raw, {}), variants };
  const faults = runChecks(SCHEME_CHECKS, input);
  if (faults.length > 0) return faults;
  newWork(boundsOf(input));
  return runChecks(LOGIC_CHECKS, input);
}
