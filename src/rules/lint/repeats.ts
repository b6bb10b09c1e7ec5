import type { Check, LintProblem } from './check.js';

/** A word that stands twice in one list of words: what was meant to stand there? */
export const repeats: Check<unknown> = {
  name: 'repeats',
  run: (value) => repeatsIn(value, []),
};

function repeatsIn(value: unknown, path: PropertyKey[]): LintProblem[] {
  if (typeof value !== 'object' || value === null) return [];
  const seen = new Set<string>();
  return Object.entries(value).flatMap(([key, item]) => {
    if (!Array.isArray(value) || typeof item !== 'string') return repeatsIn(item, [...path, key]);
    const again = seen.has(item);
    seen.add(item);
    return again ? [{ path: [...path, key], code: 'pack.word-twice', args: { word: item } }] : [];
  });
}
