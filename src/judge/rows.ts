import type { Nominee } from '../model/nominee.js';
import { idOf } from '../model/values.js';
import { comparePersons, type PersonComparison, type RowsSetting } from './persons.js';
import { compareReasons } from './reasons.js';
import { nameKey } from './row-facts.js';
import { sameExperts, samePhone } from './shared.js';

/**
 * Compares all rows of a run with each other: the same person twice, and what was copied from one person's row to
 * another's (facts.md §5, T-30 … T-38, T-51). Takes time in proportion to the rows: each is met once a check, by key.
 */
export function compareRows(nominees: Nominee[], setting: RowsSetting): PersonComparison {
  const { rows, identity } = setting.vocabulary;
  const compared = comparePersons(nominees, setting);
  const personOf = ({ key }: Nominee) => compared.persons[key]?.maybe ?? key;
  // A row without a number may be any person of its name: what it shares with that one was not copied.
  const same = (a: Nominee, b: Nominee) =>
    personOf(a) === personOf(b) ||
    (nameKey(a) !== null && nameKey(a) === nameKey(b) && (idOf(a) === null || idOf(b) === null));
  return {
    ...compared,
    findings: [
      ...compared.findings,
      ...compareReasons(nominees, rows.reasons, same),
      ...sameExperts(nominees, rows.experts.many, personOf),
      ...samePhone(nominees, identity.phone.joiner, personOf),
    ],
  };
}
