import type { UnitsVocabulary } from '../model/vocabulary/units.js';
import { editDistance, nearest } from '../text/nearest.js';
import { unitTables } from './unit-tables.js';
import { oncePer } from './words.js';

/** A name with more characters wrong is another unit rather than a slip. */
const SLIPS = 2;

/** The official name of the known unit that an unknown name (a comparison key) is a slip of; null where none is near. */
export function likelyUnit(key: string, units: UnitsVocabulary): string | null {
  const known = officialNames(units);
  const found = nearest(key, known.keys());
  return found === null || editDistance(key, found) > SLIPS ? null : (known.get(found) ?? null);
}

/** By the comparison key of every wording that the vocabulary knows. Short ones are like too many. */
const officialNames = oncePer((units: UnitsVocabulary): Map<string, string> => {
  const { national, districts, developmentZone, industry } = unitTables(units);
  const named = [national, districts, developmentZone, industry].flatMap((table) => [...table]);
  return new Map(
    named.flatMap(([key, { official }]): [string, string][] =>
      key.length > 2 * SLIPS ? [[key, official]] : [],
    ),
  );
});
