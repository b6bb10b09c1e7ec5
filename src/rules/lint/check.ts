import type { RulePack } from '../../model/pack.js';
import type { RawScheme, Scheme } from '../../model/scheme.js';
import { nearest } from '../../text/nearest.js';
import { PACK_LIMITS } from '../limits.js';
import type { PathProblem } from '../problem.js';
import type { Readings } from '../settle.js';

/** A fault as a check finds it. `among`: words of which one may have been meant. */
export type LintProblem = PathProblem & { among?: Iterable<string> };

/** One thing that `rules lint` looks at: one file each, listed in `index.ts`. */
export interface Check<T> {
  /** Kebab-case; tests name it. */
  name: string;
  run: (input: T) => LintProblem[];
}

export type PackParts = Pick<RulePack, 'forms' | 'vocabulary' | 'terms'>;

/** A scheme whose names are sound, as the checks of its meaning see it. */
export interface SchemeInput {
  raw: RawScheme;
  pack: PackParts;
  /** By the default readings. */
  scheme: Scheme;
  /** By the default readings, and by each other option of each reading: a rule may stand in one branch only. */
  variants: Variant[];
}

/** A scheme settled for one choice of readings. */
export interface Variant {
  readings: Readings;
  scheme: Scheme;
}

/** A name that leads nowhere. */
export function unknownName(
  path: PropertyKey[],
  kind: string,
  name: string,
  known: Iterable<string>,
): LintProblem {
  return { path, code: 'pack.unknown-name', args: { kind, name }, among: known };
}

/** Runs checks one after the other. Each fault is told once, and the nearest word looked up for those that are told. */
export function runChecks<T>(checks: Check<T>[], input: T): PathProblem[] {
  const found = new Map<string, LintProblem>();
  for (const { run } of checks) {
    for (const problem of run(input)) {
      const { path, code, args } = problem;
      found.set(JSON.stringify([path, code, args]), problem);
    }
  }
  return [...found.values()]
    .slice(0, PACK_LIMITS.problems + 1)
    .map(({ among, ...problem }) =>
      among === undefined
        ? problem
        : { ...problem, args: { ...problem.args, nearest: nearest(String(problem.args.name), among) ?? '' } },
    );
}
