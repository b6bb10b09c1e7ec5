import type { PlaceDistrict, PlacesVocabulary } from '../model/vocabulary/places.js';
import { hasAny, longestFirst, prefixOf, suffixOf, withoutWords } from './name-words.js';
import { oncePer, placesOf } from './words.js';

/** What a text says about a place: one answer, several that differ, or nothing. */
export type Says<T> = { says: 'one'; value: T } | { says: 'many' } | { says: 'nothing' };

const otherRegions = oncePer((places: PlacesVocabulary) => [
  ...places.regions,
  ...Object.values(places.cities).flat(),
  ...Object.values(places.citiesWithWord)
    .flat()
    .map((city) => city + places.cityWord),
]);

/** Does the name start with a province or city other than Beijing? A road of that name (南京路) lies anywhere. */
export function startsElsewhere(key: string, places: PlacesVocabulary): boolean {
  const region = prefixOf(key, otherRegions(places));
  return region !== null && !isRoad(key.slice(region.length), places);
}

/** Does what follows a place's name make it the name of a road, a gate or a house? */
export function isRoad(rest: string, { roadMarks, roadTraps }: PlacesVocabulary): boolean {
  return prefixOf(rest, roadMarks) !== null && prefixOf(rest, roadTraps) === null;
}

/** The text without the words for the country at its start. */
export function withoutCountry(key: string, places: PlacesVocabulary): string {
  const country = prefixOf(key, places.country);
  return country === null ? key : key.slice(country.length);
}

/** Does an address lie in Beijing? `key` is a comparison key. */
export function cityOfAddress(key: string, places: PlacesVocabulary): Says<'beijing' | 'elsewhere'> {
  const text = withoutCountry(withoutWords(key, places.beijing.traps).trimStart(), places);
  if (prefixOf(text, places.beijing.names) !== null) return one('beijing');
  if (startsElsewhere(text, places)) return one('elsewhere');
  if (hasAny(text, places.beijing.names)) return holdsElsewhere(text, places) ? many : one('beijing');
  const districts = strongDistricts(key, places).filter((district) => district.shared !== true);
  if (districts.length > 0) return one('beijing');
  // 项目部：河北雄安新区 lies elsewhere as far as one can see; what the first words say is not known.
  return holdsElsewhere(text, places) ? many : nothing;
}

/** Does an employer's name tell that it is in Beijing? The name of a company is weaker than its address. */
export function cityOfEmployer(key: string, places: PlacesVocabulary): Says<'beijing' | 'elsewhere'> {
  const text = withoutWords(key, places.beijing.traps).trimStart();
  const elsewhere = startsElsewhere(text, places);
  // 北京大学深圳医院 is named after two cities, and lies in one.
  const beijingOr = () => (elsewhere || holdsElsewhere(text, places) ? many : one('beijing' as const));
  if (hasAny(text, places.beijing.names)) return beijingOr();
  if (elsewhere) return one('elsewhere');
  const districts = strongDistricts(key, places).filter((district) => district.shared !== true);
  return districts.length > 0 ? beijingOr() : nothing;
}

/** Does a name hold a province or city other than Beijing, wherever it stands? Not as the name of a road. */
export function holdsElsewhere(name: string, places: PlacesVocabulary): boolean {
  const regions = otherRegions(places);
  const text = hasAny(name, regions) ? withoutWords(name, places.regionLookalikes) : '';
  return regions.some((region) =>
    placesOf(text, region).some((at) => !isRoad(text.slice(at + region.length), places)),
  );
}

const placesWithin = oncePer(({ districts, streets }: PlacesVocabulary) => [
  ...districts.flatMap(({ zh, aliases }) => [zh, ...(aliases ?? [])]),
  ...streets.words,
  ...streets.distinctive,
  ...streets.ordinary,
]);

/** Does a short text hold any place at all: a province, a city, a district of Beijing, a street or town in it? */
export function holdsPlace(text: string, places: PlacesVocabulary): boolean {
  return hasAny(text, placesWithin(places)) || holdsElsewhere(text, places);
}

/** A branch in another place: the name of a region directly before 市, 分公司 … */
export function namesBranchElsewhere(text: string, places: PlacesVocabulary): boolean {
  const regions = otherRegions(places);
  return places.branchWords.some((word) =>
    placesOf(text, word).some(
      (at) => suffixOf(text.slice(Math.max(0, at - LONGEST_REGION), at), regions) !== null,
    ),
  );
}

/** No name of a region is longer, in characters. */
const LONGEST_REGION = 8;

interface DistrictForms {
  district: PlaceDistrict;
  forms: string[];
}

const districtForms = oncePer((places: PlacesVocabulary) => {
  const districts = places.districts.map(
    (district): DistrictForms => ({
      district,
      forms: [
        ...places.districtMarks.map((mark) => district.zh + mark),
        ...places.beijing.names.map((city) => city + district.zh),
        ...(district.aliases ?? []),
      ],
    }),
  );
  return { districts, all: districts.flatMap(({ forms }) => forms) };
});

/** Districts that the text names beyond doubt: with 区, 园, or directly after the city. */
function strongDistricts(key: string, places: PlacesVocabulary): PlaceDistrict[] {
  const { districts, all } = districtForms(places);
  if (!hasAny(key, all)) return [];
  return districts.filter(({ forms }) => hasAny(key, forms)).map(({ district }) => district);
}

const branchForms = oncePer(({ districts, districtBranches }: PlacesVocabulary) => {
  const named = districts.map((district) => ({
    district,
    forms: districtBranches.map((branch) => district.zh + branch),
  }));
  return { named, all: named.flatMap(({ forms }) => forms) };
});

/** Districts that a unit of Beijing has a branch in: 海淀院区. */
function branchDistricts(key: string, places: PlacesVocabulary): PlaceDistrict[] {
  const { named, all } = branchForms(places);
  if (!hasAny(key, all)) return [];
  return named.filter(({ forms }) => hasAny(key, forms)).map(({ district }) => district);
}

interface StreetWords {
  anywhere: string[];
  inBeijing: string[];
  marked: string[];
}

const streetWords = oncePer(
  ({ streets }: PlacesVocabulary): StreetWords => ({
    anywhere: longestFirst([...streets.words, ...streets.distinctive]),
    inBeijing: longestFirst(streets.ordinary),
    marked: [...streets.distinctive, ...streets.ordinary].flatMap((street) =>
      suffixOf(street, streets.marks) === null ? streets.marks.map((mark) => street + mark) : [street],
    ),
  }),
);

/**
 * The district of Beijing that a text names. `beijing`: it is known to be in Beijing, so that a name which other
 * cities have too may be taken. In an employer's name a street counts only with 街道 or 镇 after it: 中关村 is a
 * trade name as well.
 */
export function districtOf(
  key: string,
  beijing: boolean,
  kind: 'address' | 'employer',
  places: PlacesVocabulary,
): Says<PlaceDistrict> {
  const named = namedDistrict(key, beijing, kind, places);
  if (named.says !== 'one' || places.doubts === undefined) return named;
  // 海淀医院朝阳院区, 海淀区上地十街10号(朝阳项目部): a part of it lies elsewhere.
  const elsewhere = branchDistricts(key, places).some(({ id }) => id !== named.value.id);
  return elsewhere || hasAny(key, places.doubts) ? many : named;
}

function namedDistrict(
  key: string,
  beijing: boolean,
  kind: 'address' | 'employer',
  places: PlacesVocabulary,
): Says<PlaceDistrict> {
  const strong = strongDistricts(key, places).filter((district) => beijing || district.shared !== true);
  const branch = beijing && kind === 'employer' ? branchDistricts(key, places) : [];
  const [only, ...others] = new Set([...strong, ...branch]);
  if (others.length > 0) return many;
  if (only !== undefined) return one(only);
  const home = places.districts.find((district) => district.id === places.streets.district);
  if (home === undefined) return nothing;
  const rest = withoutWords(key, places.streets.traps);
  const { anywhere, inBeijing, marked } = streetWords(places);
  const named =
    hasAny(rest, places.streets.words) ||
    (kind === 'employer'
      ? beijing && hasAny(rest, marked)
      : hasAny(rest, anywhere) || (beijing && hasAny(rest, inBeijing)));
  return named ? one(home) : nothing;
}

function one<T>(value: T): Says<T> {
  return { says: 'one', value };
}

const many: { says: 'many' } = { says: 'many' };
const nothing: { says: 'nothing' } = { says: 'nothing' };
