import type { Term } from '../model/fact.js';
import type { PlacesVocabulary } from '../model/vocabulary/places.js';
import type { NamedUnit, NameTest, RegionUnit, UnitsVocabulary } from '../model/vocabulary/units.js';
import { compareKey } from '../text/normalise.js';
import { longestFirst } from './name-words.js';
import { holdsElsewhere, namesBranchElsewhere, startsElsewhere } from './places.js';
import { oncePer } from './words.js';

/** A unit that the vocabulary knows by its whole name. */
export interface KnownUnit {
  official: string;
  /** Wording from before a reform. */
  old?: boolean;
}

/** The vocabulary with every name turned into a comparison key: one look-up per name. */
export interface UnitTables {
  national: Map<string, { term: Term; official: string }>;
  /** Rows of the quota table that two units share, by their own names. */
  shared: Map<string, Term>;
  districts: Map<string, KnownUnit>;
  /** 海淀区, 北京市海淀区 …: the district itself, whose union recommends. */
  districtNames: Set<string>;
  developmentZone: Map<string, KnownUnit>;
  industry: Map<string, KnownUnit>;
  /** Names of today by former ones. */
  renamed: Map<string, string>;
  /** Industry unions of other provinces: no table has their official names. */
  industryElsewhere: Set<string>;
  merged: Set<string>;
  selfWords: Set<string>;
  unionTails: string[];
  cityPrefixes: string[];
  /** 海淀区, 北京市海淀区 …: what a name inside a district starts with. */
  districtPrefixes: string[];
  categories: Map<string, Term>;
}

export const unitTables = oncePer((units: UnitsVocabulary): UnitTables => {
  const { beijing, national } = units;
  const districtPrefixes = beijing.districts.flatMap(({ zh }) =>
    ['', ...beijing.cityPrefixes].map((city) => compareKey(city + zh + beijing.districtWord)),
  );
  return {
    national: nationalTable(national),
    shared: new Map(
      national.sharedRows.flatMap(({ id, label, names }) =>
        names.map((name) => [compareKey(name), { id, zh: label }]),
      ),
    ),
    districts: districtTable(beijing),
    districtNames: new Set(districtPrefixes),
    developmentZone: new Map(
      [beijing.developmentZone.official, ...beijing.developmentZone.aliases].map((name) => [
        compareKey(name),
        { official: beijing.developmentZone.official },
      ]),
    ),
    industry: industryTable(beijing),
    renamed: new Map(
      units.renamed.flatMap(({ official, names }) => names.map((name) => [compareKey(name), official])),
    ),
    industryElsewhere: industriesElsewhere(units),
    merged: new Set(
      beijing.merged.flatMap(({ zh }) => districtUnions(zh, beijing, ['', beijing.districtWord])),
    ),
    selfWords: new Set(units.selfWords.map(compareKey)),
    unionTails: longestFirst(units.unionTails.map(compareKey)),
    cityPrefixes: longestFirst(beijing.cityPrefixes.map(compareKey)),
    districtPrefixes: longestFirst(districtPrefixes),
    categories: new Map(beijing.categories.map(({ id, zh }) => [id, { id, zh }])),
  };
});

function nationalTable({ regionKinds, regions, unions, others }: UnitsVocabulary['national']) {
  const table: UnitTables['national'] = new Map();
  const forms = new Map(regionKinds.map((kind) => [kind.id, kind.forms]));
  const add = ({ id, label, official }: NamedUnit | RegionUnit, names: string[]) => {
    for (const name of names) table.set(compareKey(name), { term: { id, zh: label }, official });
  };
  for (const region of regions) {
    const name = region.name ?? region.label;
    const written = (forms.get(region.kind) ?? []).map((form) =>
      form.replaceAll('{name}', name).replaceAll('{full}', region.full),
    );
    add(region, [region.official, ...written, ...(region.aliases ?? [])]);
  }
  for (const unit of [...unions, ...others]) add(unit, [unit.official, ...unit.aliases]);
  return table;
}

/** All wordings of a district union, with one of the marks after the district: `^(北京市)?X[区县]?总工会$`. */
function districtUnions(zh: string, beijing: UnitsVocabulary['beijing'], marks: string[]): string[] {
  return ['', ...beijing.cityPrefixes].flatMap((city) =>
    marks.flatMap((mark) => beijing.districtUnion.map((union) => compareKey(city + zh + mark + union))),
  );
}

function districtTable(beijing: UnitsVocabulary['beijing']): Map<string, KnownUnit> {
  const table = new Map<string, KnownUnit>();
  for (const { zh, official, old, countyElsewhere } of beijing.districts) {
    const former = districtUnions(zh, beijing, [beijing.formerDistrictWord]);
    const more = (old ?? []).flatMap((name) =>
      ['', ...beijing.cityPrefixes].map((city) => compareKey(city + name)),
    );
    for (const name of [...former, ...more]) {
      if (countyElsewhere !== true || !name.startsWith(zh)) table.set(name, { official, old: true });
    }
    for (const name of districtUnions(zh, beijing, ['', beijing.districtWord])) table.set(name, { official });
  }
  return table;
}

function industryTable(beijing: UnitsVocabulary['beijing']): Map<string, KnownUnit> {
  const table = new Map<string, KnownUnit>();
  for (const { official, names, aliases } of beijing.industryUnions) {
    const written = beijing.industryPrefixes.flatMap((prefix) =>
      names.flatMap((name) => beijing.industryTails.map((tail) => prefix + name + tail)),
    );
    for (const name of [official, ...written, ...(aliases ?? [])]) table.set(compareKey(name), { official });
  }
  return table;
}

function industriesElsewhere({ beijing, national }: UnitsVocabulary): Set<string> {
  const regions = national.regions.filter(({ id }) => id !== national.home);
  return new Set(
    regions.flatMap(({ full }) =>
      beijing.industriesElsewhere.flatMap((name) =>
        beijing.industryTails.map((tail) => compareKey(full + name + tail)),
      ),
    ),
  );
}

/** A unit's name as the tests see it. */
export interface UnitName {
  /** Comparison key of the whole name. */
  key: string;
  /** The key without union words at its end. */
  bare: string;
}

/** Cuts 工会, 总工会, 机关工会委员会 … off the end of a comparison key. */
export function unitName(key: string, { unionTails }: UnitTables): UnitName {
  const tail = unionTails.find((candidate) => key.length > candidate.length && key.endsWith(candidate));
  return { key, bare: tail === undefined ? key : key.slice(0, -tail.length) };
}

/** Comparison keys of a list of words of the vocabulary. */
export const keysOf = oncePer((words: string[]) => words.map(compareKey));

/** Do all conditions of a test hold? See `NameTest`. */
export function nameFits(
  name: UnitName,
  test: NameTest,
  tables: UnitTables,
  places: PlacesVocabulary,
): boolean {
  const text = test.bare === true ? name.bare : name.key;
  const any = (words: string[] | undefined, fits: (word: string) => boolean, otherwise: boolean) =>
    words === undefined ? otherwise : keysOf(words).some(fits);
  return (
    any(test.exact, (word) => text === word, true) &&
    any(test.prefix, (word) => text.startsWith(word), true) &&
    any(test.suffix, (word) => text.endsWith(word), true) &&
    any(test.contains, (word) => text.includes(word), true) &&
    !any(test.notPrefix, (word) => text.startsWith(word), false) &&
    !any(test.notSuffix, (word) => text.endsWith(word), false) &&
    !any(test.notContains, (word) => text.includes(word), false) &&
    (test.inDistrict !== true || districtPrefix(name, tables) !== null) &&
    (test.otherRegion !== true || startsElsewhere(text, places)) &&
    (test.holdsRegion !== true || holdsElsewhere(text, places)) &&
    (test.branchElsewhere !== true || namesBranchElsewhere(text, places))
  );
}

/** 海淀区 of 海淀区学院路街道总工会; null where nothing but union words follows the district. */
export function districtPrefix({ key, bare }: UnitName, { districtPrefixes }: UnitTables): string | null {
  const prefix = districtPrefixes.find((candidate) => key.startsWith(candidate));
  return prefix !== undefined && bare.length > prefix.length ? prefix : null;
}
