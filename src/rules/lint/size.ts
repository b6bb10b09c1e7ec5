import type { RawScheme } from '../../model/scheme.js';
import { exceeded } from '../bounds.js';
import { PACK_LIMITS } from '../limits.js';
import type { Check, LintProblem } from './check.js';

/** Schemes that would grow beyond all bounds: definitions that use others twice each, and ways to read them together. */
export const size: Check<RawScheme> = {
  name: 'size',
  run: (scheme): LintProblem[] => {
    const { criteria, quotas, definitions = {} } = scheme;
    for (const [key, rules] of Object.entries({ criteria, quotas })) {
      if (rules.length > PACK_LIMITS.criteria) return [exceeded('criteria', [key])];
    }
    const operators = sizeOf({ criteria, quotas }, definitions, new Map());
    if (operators > PACK_LIMITS.operators)
      return [exceeded('operators', [Object.keys(definitions).length > 0 ? 'definitions' : 'criteria'])];
    return operators * waysToRead(scheme) > PACK_LIMITS.alternatives
      ? [exceeded('alternatives', ['readings'])]
      : [];
  },
};

/** Maps below a value, those of definitions counted at each use. Definitions do not lead back to themselves. */
function sizeOf(value: unknown, definitions: Record<string, unknown>, known: Map<string, number>): number {
  if (Array.isArray(value))
    return value.reduce((sum: number, item) => sum + sizeOf(item, definitions, known), 0);
  if (typeof value !== 'object' || value === null) return 0;
  const use = (value as { use?: unknown }).use;
  if (typeof use !== 'string')
    return Object.values(value).reduce((sum: number, item) => sum + sizeOf(item, definitions, known), 1);
  const counted = known.get(use) ?? 1 + sizeOf(definitions[use], definitions, known);
  known.set(use, counted);
  return counted;
}

/** Ways to choose other options of up to three readings at once (`../alternatives.ts`), and the default. */
function waysToRead({ readings }: RawScheme): number {
  // Sums of products of one, two, three of the numbers, one number after the other.
  const [one, two, three] = readings
    .map(({ options }) => Object.keys(options).length - 1)
    .reduce(([a, b, c], n) => [a + n, b + a * n, c + b * n] as [number, number, number], [0, 0, 0] as [
      number,
      number,
      number,
    ]);
  return 1 + one + two + three;
}
