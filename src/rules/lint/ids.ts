import type { Check, SchemeInput } from './check.js';

/** Numbers of requirements, and clauses, that stand twice. */
export const ids: Check<SchemeInput> = {
  name: 'ids',
  run: ({ scheme: { criteria, quotas, clauses } }) => [
    ...repeated([
      ...criteria.map(({ id }, index) => ({ id, path: ['criteria', index, 'id'] })),
      ...quotas.map(({ id }, index) => ({ id, path: ['quotas', index, 'id'] })),
    ]),
    ...repeated(clauses.map(({ id }, index) => ({ id, path: ['clauses', index, 'id'] }))),
  ],
};

function repeated(named: { id: string; path: PropertyKey[] }[]) {
  const seen = new Set<string>();
  return named.flatMap(({ id, path }) => {
    const again = seen.has(id);
    seen.add(id);
    return again ? [{ path, code: 'pack.duplicate-id', args: { id } }] : [];
  });
}
