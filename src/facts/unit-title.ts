import type { PlacesVocabulary } from '../model/vocabulary/places.js';
import type { UnitsVocabulary } from '../model/vocabulary/units.js';
import { compareKey } from '../text/normalise.js';
import { beijingKind, nationalKind } from './unit-kind.js';
import { unitName, unitTables } from './unit-tables.js';
import { oncePer } from './words.js';

/** Titles longer than this are no names of a file or a sheet. */
const LONGEST_TITLE = 200;

/** Everything that is looked for in a title: whole names of known units, by key, longest first. */
const knownNames = oncePer((units: UnitsVocabulary): string[] => {
  const tables = unitTables(units);
  const keys = [
    ...tables.national.keys(),
    ...tables.districts.keys(),
    ...tables.developmentZone.keys(),
    ...tables.industry.keys(),
  ];
  const tail = compareKey(units.unionWord);
  return keys.filter((key) => key.endsWith(tail)).sort((a, b) => b.length - a.length);
});

/**
 * A known unit that the name of a sheet or a file holds (T-41: 海淀区总工会推荐汇总表.xlsx). Official name, or null.
 * A suggestion only.
 */
export function unitInTitle(
  titles: string[],
  units: UnitsVocabulary,
  places: PlacesVocabulary,
): string | null {
  for (const title of titles) {
    const key = compareKey(title.slice(-LONGEST_TITLE));
    const found = knownNames(units).find((name) => key.includes(name));
    if (found === undefined) continue;
    const name = unitName(found, unitTables(units));
    const beijing = beijingKind(name, units, places);
    return nationalKind(name, null, units, places).official ?? beijing.official;
  }
  return null;
}
