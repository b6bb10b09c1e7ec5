import { constantOf } from '../logic/index.js';
import type { Check, LintProblem, SchemeInput } from './check.js';
import { briefly } from './expressions.js';
import { boundsOf } from './thresholds.js';

/** Criteria that ask for what their own `when` rules out. */
export const applicability: Check<SchemeInput> = {
  name: 'applicability',
  run: (input) => {
    const bounds = boundsOf(input);
    const perVariant = input.variants.map(({ scheme }) =>
      scheme.criteria.flatMap(({ when, require }, index): LintProblem[] => {
        if (when === undefined || require === undefined) return [];
        // A fault of one of them alone is told as such.
        if ([when, require].some((part) => constantOf(part, bounds) !== null)) return [];
        return constantOf({ all: [when, require] }, bounds) === 'unmet'
          ? [
              {
                path: ['criteria', index, 'require'],
                code: 'pack.against-when',
                args: { rule: briefly(when) },
              },
            ]
          : [];
      }),
    );
    const [first = [], ...others] = perVariant;
    return first.filter(({ path }) =>
      others.every((faults) => faults.some((fault) => fault.path[1] === path[1])),
    );
  },
};
