import type { PlacesVocabulary } from '../model/vocabulary/places.js';
import { hasAny, prefixOf, withoutWords } from './name-words.js';
import { isRoad, withoutCountry } from './places.js';
import { oncePer } from './words.js';

/** No part of a province has a longer name, in characters. */
const LONGEST_PART = 8;

/** Names of cities, each with its province; the first of a name wins. */
const citiesOf = oncePer(({ cities, citiesWithWord, cityWord, cityMarks }: PlacesVocabulary) => {
  const provinces = new Map<string, string>();
  for (const province of new Set([...Object.keys(cities), ...Object.keys(citiesWithWord)])) {
    const names = [
      ...(cities[province] ?? []).flatMap((city) => cityMarks.map((mark) => city + mark)),
      ...(citiesWithWord[province] ?? []).map((city) => city + cityWord),
    ];
    for (const name of names) if (!provinces.has(name)) provinces.set(name, province);
  }
  return { provinces, names: [...provinces.keys()] };
});

/**
 * The province that an address surely lies in, by its short name (北京, 河北, 内蒙古 …); null where the address does not
 * start with a province or a city. `key` is a comparison key.
 */
export function provinceOfAddress(key: string, places: PlacesVocabulary): string | null {
  const text = withoutCountry(withoutWords(key, places.beijing.traps).trimStart(), places);
  if (prefixOf(text, places.beijing.names) !== null) return places.beijing.zh;
  if (prefixOf(text, places.regionTraps) !== null) return null;
  const region = prefixOf(text, places.regions);
  if (region !== null && isProvince(region, text.slice(region.length), places)) return region;
  const { provinces, names } = citiesOf(places);
  return provinces.get(prefixOf(text, names) ?? '') ?? null;
}

/** 河北省…, 河北石家庄…, 上海浦东新区… are the province; 河南路 and 海南州 are not. */
function isProvince(region: string, rest: string, places: PlacesVocabulary): boolean {
  if (rest === '') return true;
  if (isRoad(rest, places)) return false;
  if (prefixOf(rest, places.regionMarks) !== null) return true;
  if (prefixOf(rest, places.cities[region] ?? []) !== null) return true;
  const near = rest.slice(0, LONGEST_PART);
  const ends = places.partMarks.map((mark) => near.indexOf(mark)).filter((at) => at > 0);
  return ends.length > 0 && !hasAny(near.slice(0, Math.min(...ends)), places.roadMarks);
}
