import { constantOf, type FactBounds, idleMembers } from '../logic/index.js';
import type { Located } from '../walk.js';
import type { Check, LintProblem, SchemeInput } from './check.js';
import { briefly, inEveryVariant, placeOf } from './expressions.js';
import { boundsOf } from './thresholds.js';

/** Members of `any` and `all` that never matter: another one already says so, or one before them always holds. */
export const branches: Check<SchemeInput> = {
  name: 'branches',
  run: (input) => {
    const bounds = boundsOf(input);
    return inEveryVariant(input, (rules) => ({
      places: rules.flat().map(({ path }) => placeOf(path)),
      faults: rules.flat().flatMap((located) => memberFaults(located, bounds)),
    }));
  },
};

function memberFaults({ expression, path }: Located, bounds: FactBounds): LintProblem[] {
  return (['any', 'all'] as const).flatMap((op) => {
    const members = expression[op];
    if (members === undefined || members.length < 2) return [];
    return (
      idleMembers({ op, members }, bounds)
        // What never or always holds by itself is told as that.
        .filter(({ index }) => constantOf(members[index] ?? {}, bounds) === null)
        .map(({ index, by }) => ({
          path: [...path, op, index],
          code: op === 'any' ? 'pack.branch-unreachable' : 'pack.condition-idle',
          args: {
            rule: briefly(members[index] ?? {}),
            other: by === null ? '' : briefly(members[by] ?? {}),
          },
        }))
    );
  });
}
