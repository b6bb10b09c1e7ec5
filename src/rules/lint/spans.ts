import type { Check, LintProblem } from './check.js';

/** Spans whose end lies before their beginning, in whatever file: `{ from, to }` of dates or numbers. */
export const spans: Check<unknown> = {
  name: 'spans',
  run: (value) => spansIn(value, []),
};

function spansIn(value: unknown, path: PropertyKey[]): LintProblem[] {
  if (typeof value !== 'object' || value === null) return [];
  const { from, to } = value as { from?: unknown; to?: unknown };
  const comparable = typeof from === typeof to && (typeof from === 'string' || typeof from === 'number');
  // The dates of an edition have words of their own (`../editions.ts`).
  const here =
    comparable && path.at(-1) !== 'effective' && (to as string | number) < (from as string | number)
      ? [{ path: [...path, 'to'], code: 'pack.backwards', args: { from: String(from), to: String(to) } }]
      : [];
  return [...here, ...Object.entries(value).flatMap(([key, item]) => spansIn(item, [...path, key]))];
}
