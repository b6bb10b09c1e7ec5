import { type Check, type SchemeInput, unknownName } from './check.js';

/** A clause or requirement on publishing that the scheme does not have. */
export const publicity: Check<SchemeInput> = {
  name: 'publicity',
  run: ({ scheme: { publicity: said, criteria, clauses } }) => {
    if (said === undefined) return [];
    const known = criteria.map(({ id }) => id);
    const named = [
      { key: 'criterion', kind: 'requirement', name: said.criterion, among: known },
      ...(said.clearance === undefined
        ? []
        : [{ key: 'clearance', kind: 'requirement', name: said.clearance, among: known }]),
      { key: 'clause', kind: 'clause', name: said.clause, among: clauses.map(({ id }) => id) },
    ];
    return named
      .filter(({ name, among }) => !among.includes(name))
      .map(({ key, kind, name, among }) => unknownName(['publicity', key], kind, name, among));
  },
};
