import type { RulePack } from '../model/pack.js';
import type { Bilingual } from '../model/text.js';

/** A requirement of a document, to be named where something rests on it. */
export interface Requirement {
  id: string;
  clause: string;
  /** Name of the award or the contest. */
  names: Bilingual;
}

/** Every requirement of the pack: criteria and quotas of the schemes, then those of the contests. */
export function requirementsOf({ schemes, contests }: RulePack): Requirement[] {
  return [
    ...schemes.flatMap(({ criteria, quotas, names }) =>
      [...criteria, ...quotas].map(({ id, clause }) => ({ id, clause, names })),
    ),
    ...contests.flatMap(({ criteria, names }) => criteria.map(({ id, clause }) => ({ id, clause, names }))),
  ];
}
