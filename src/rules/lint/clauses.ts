import type { Criterion, Scheme } from '../../model/scheme.js';
import { type Check, type SchemeInput, unknownName } from './check.js';

/** Citations of clauses that the scheme does not list. */
export const clauses: Check<SchemeInput> = {
  name: 'clauses',
  run: ({ scheme }) => {
    const known = new Set(scheme.clauses.map(({ id }) => id));
    return citations(scheme)
      .filter(({ clause }) => !known.has(clause))
      .map(({ clause, path }) => unknownName(path, 'clause', clause, known));
  },
};

/** What cites clauses: a scheme, or a contest, which has no quotas. */
export type Cited = Pick<Scheme, 'clauses' | 'readings'> & {
  criteria: Pick<Criterion, 'id' | 'clause' | 'also' | 'evidence'>[];
  quotas?: Scheme['quotas'];
};

/** Every clause that a scheme cites, with the path of the citation and the requirement; null: a reading cites it. */
export function citations(scheme: Cited): { clause: string; rule: string | null; path: PropertyKey[] }[] {
  return [
    ...scheme.criteria.flatMap(({ id: rule, clause, also = [], evidence = [] }, index) => [
      { clause, rule, path: ['criteria', index, 'clause'] },
      ...also.map((further, i) => ({ clause: further, rule, path: ['criteria', index, 'also', i] })),
      ...evidence.flatMap(({ clause: proven }, i) =>
        proven === undefined
          ? []
          : [{ clause: proven, rule, path: ['criteria', index, 'evidence', i, 'clause'] }],
      ),
    ]),
    ...(scheme.quotas ?? []).flatMap(({ id: rule, clause, also = [] }, index) => [
      { clause, rule, path: ['quotas', index, 'clause'] },
      ...also.map((further, i) => ({ clause: further, rule, path: ['quotas', index, 'also', i] })),
    ]),
    ...scheme.readings.map(({ clause }, index) => ({
      clause,
      rule: null,
      path: ['readings', index, 'clause'],
    })),
  ];
}

/** Clauses that ask something and that no requirement cites; a reading alone does not cover one. */
export function uncoveredClauses(scheme: Cited): { clause: string; path: PropertyKey[] }[] {
  const cited = new Set(citations(scheme).flatMap(({ clause, rule }) => (rule === null ? [] : [clause])));
  return scheme.clauses.flatMap(({ id, requires }, index) =>
    requires === false || cited.has(id) ? [] : [{ clause: id, path: ['clauses', index] }],
  );
}
