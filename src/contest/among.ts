import type { ScoreRow } from '../model/contest-report.js';
import { personKey } from '../text/normalise.js';
import { value } from './setting.js';

/**
 * Whether somebody may be one of the persons of some rows, as far as they tell: the ID number, or the name where one of the
 * two has none.
 */
export function among(rows: ScoreRow[]): (row: ScoreRow) => boolean {
  const ids = new Set(rows.flatMap((row) => value<string>(row, 'idNumber') ?? []));
  const namesOf = (some: ScoreRow[]) => new Set(some.map(({ name }) => personKey(name)));
  const names = namesOf(rows);
  const withoutId = namesOf(rows.filter((row) => value(row, 'idNumber') === null));
  return (row) => {
    const id = value<string>(row, 'idNumber');
    const key = personKey(row.name);
    const isNamed = key !== '' && (id === null ? names : withoutId).has(key);
    return isNamed || (id !== null && ids.has(id));
  };
}
