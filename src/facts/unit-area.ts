import type { PlacesVocabulary } from '../model/vocabulary/places.js';
import type { UnitsVocabulary } from '../model/vocabulary/units.js';
import type { Vocabulary } from '../model/vocabulary.js';
import { compareKey } from '../text/normalise.js';
import { remembered } from '../text/remembered.js';
import { cellFinding, type FactReader, readField } from './context.js';
import { prefixOf } from './name-words.js';
import { districtOf } from './places.js';
import { provinceOfAddress } from './provinces.js';
import { beijingKind, nationalKind } from './unit-kind.js';
import { unitNameOf, writtenUnit } from './unit-written.js';
import { oncePer, quote } from './words.js';

const ADDRESS = 'employerAddress';
/** Longer than any name with any address, in characters. */
const LONGEST = 1000;

/**
 * A note where the employer's address surely lies outside the area of the recommending unit (T-52): another province than
 * the provincial union's, another district of Beijing than the district union's. It decides nothing: quotas go by unit.
 */
export const unitArea: FactReader = (row, context) => {
  const recommender = readField(row, 'recommender', context);
  const address = readField(row, ADDRESS, context);
  const none = { facts: {}, findings: [], clean: {} };
  if (recommender.state !== 'filled' || address.state !== 'filled') return none;
  if (recommender.text.length + address.text.length > LONGEST) return none;
  const area = areas(context.vocabulary)(recommender.text);
  const outside = area === null ? null : placeOutside(area, compareKey(address.text), context.vocabulary);
  if (outside === null) return none;
  const args = { unit: quote(recommender.text), place: outside };
  return { ...none, findings: [cellFinding(row, ADDRESS, context, 'unit.other-area', 'note', args)] };
};

/** Where the address lies, if that is surely not in the unit's area; else null. `address` is a comparison key. */
function placeOutside(area: Area, address: string, { units, places }: Vocabulary): string | null {
  const province = provinceOfAddress(address, places);
  if (province !== null && province !== area.province) return province;
  if (area.district === null) return null;
  const district = districtOf(address, province === places.beijing.zh, 'address', places);
  if (district.says !== 'one' || !apart(district.value.id, area.district, places)) return null;
  return district.value.zh + units.beijing.districtWord;
}

/** Province, and in Beijing the id of the district, that a union is of. */
interface Area {
  province: string;
  district: string | null;
}

const areas = oncePer(({ units, places }: Vocabulary) => remembered((unit) => areaOf(unit, units, places)));

/** null for a unit of no area. */
function areaOf(unit: string, units: UnitsVocabulary, places: PlacesVocabulary): Area | null {
  const name = unitNameOf(writtenUnit(unit, units), units, places);
  const beijing = beijingKind(name, units, places);
  const district = districtsByUnion(units).get(beijing.official ?? '');
  if (district !== undefined) return { province: places.beijing.zh, district };
  const { term } = nationalKind(name, null, units, places);
  const region = units.national.regions.find(({ id }) => id === term?.id);
  const province = prefixOf(region?.full ?? '', provincesOf(places));
  return province === null ? null : { province, district: null };
}

const provincesOf = oncePer(({ beijing, regions }: PlacesVocabulary) => [beijing.zh, ...regions]);

/** Id of the district by the official name of its union. */
const districtsByUnion = oncePer(
  ({ beijing }: UnitsVocabulary) =>
    new Map([
      ...beijing.districts.map(({ id, official }) => [official, id] as const),
      [beijing.developmentZone.official, beijing.developmentZone.id] as const,
    ]),
);

/** Two districts of which neither lies in the other. */
function apart(a: string, b: string, { districts }: PlacesVocabulary): boolean {
  const within = (id: string) => districts.find((district) => district.id === id)?.within ?? [];
  return a !== b && !within(a).includes(b) && !within(b).includes(a);
}
