import type { Finding } from '../model/finding.js';
import type { Nominee } from '../model/nominee.js';
import { textOf } from '../model/values.js';
import { maskPhone } from '../text/mask.js';
import { grouped, placeOf, rowFinding } from './row-facts.js';

/** Who a nominee may be, for counting different persons. */
export type PersonOf = (nominee: Nominee) => string;

/** As many rows as one finding names. */
const MOST_ROWS = 200;

/** The same three experts, in any order, on many nominees: one note a group, at its first row (T-33). */
export function sameExperts(nominees: Nominee[], many: number, personOf: PersonOf): Finding[] {
  return grouped(nominees, expertsKey).flatMap((rows) => {
    const [first, ...others] = rows;
    const count = new Set(rows.map(personOf)).size;
    if (first === undefined || count < many) return [];
    const names = expertsOf(first).flatMap(({ name }) => (typeof name === 'string' ? [name] : []));
    return [
      rowFinding(first, 'expert1', 'experts.same-for-many', 'note', { names, count, rows: places(others) }),
    ];
  });
}

/** Null unless all three are known to be different persons. */
function expertsKey(nominee: Nominee): string | null {
  const persons = expertsOf(nominee).map(({ person }) => person);
  const keys = persons.filter((person) => typeof person === 'string');
  return keys.length === 3 && new Set(keys).size === 3 ? JSON.stringify(keys.sort()) : null;
}

function expertsOf({ facts: { experts } }: Nominee) {
  return experts?.known && Array.isArray(experts.value) ? experts.value : [];
}

/** One number for several nominees: one note a number, at its first row (facts.md §2.14). `joiner`: between numbers. */
export function samePhone(nominees: Nominee[], joiner: string, personOf: PersonOf): Finding[] {
  const uses = nominees.flatMap((nominee) =>
    [...new Set((textOf(nominee.facts.phone) ?? '').split(joiner))]
      .filter((number) => number !== '')
      .map((number) => ({ number, nominee })),
  );
  return grouped(uses, ({ number }) => number).flatMap((same) => {
    const [first, ...others] = same;
    if (first === undefined || new Set(same.map(({ nominee }) => personOf(nominee))).size < 2) return [];
    const rows = places(others.map(({ nominee }) => nominee));
    return [
      rowFinding(first.nominee, 'phone', 'phone.shared', 'note', { phone: maskPhone(first.number), rows }),
    ];
  });
}

function places(rows: Nominee[]): string[] {
  return rows.slice(0, MOST_ROWS).map(placeOf);
}
