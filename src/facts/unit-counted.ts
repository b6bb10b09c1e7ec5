import type { PlaceDistrict } from '../model/vocabulary/places.js';
import type { UnitsVocabulary } from '../model/vocabulary/units.js';
import type { Vocabulary } from '../model/vocabulary.js';
import { compareKey } from '../text/normalise.js';
import { remembered } from '../text/remembered.js';
import { districtOf, type Says } from './places.js';
import { groupName, readableName } from './unit-group.js';
import { type BeijingKind, beijingKind, type NationalKind, nationalKind } from './unit-kind.js';
import { likelyUnit } from './unit-likely.js';
import { severalUnits } from './unit-several.js';
import { type UnitName, unitTables } from './unit-tables.js';
import { renamedUnit, spokenUnit, unitNameOf } from './unit-written.js';
import { oncePer } from './words.js';

/** What the name of one recommending unit says. */
export interface CountedUnit {
  name: UnitName;
  beijing: BeijingKind;
  national: NationalKind;
  /** Official name where the unit is known by its whole name. */
  official: string | null;
  /** The name under which its nominees are counted. */
  group: string;
  /** Written under a name that it had before. */
  renamed: boolean;
  /** Where a list does not have the unit: the known one that may be meant. */
  likely: string | null;
  /** Streets and towns are known of one district only. */
  district: Says<PlaceDistrict>;
}

/** The unit of a text without what stands around the name; null where it names several. A sheet has few of them. */
export function countedUnit(text: string, vocabulary: Vocabulary): CountedUnit | null {
  return unitsBefore(vocabulary)(text);
}

const unitsBefore = oncePer((vocabulary: Vocabulary) =>
  remembered((text) => (severalUnits(text, vocabulary.units) ? null : readUnit(text, vocabulary))),
);

function readUnit(text: string, { units: words, places }: Vocabulary): CountedUnit {
  const asWritten = spokenUnit(text, words);
  const renamed = renamedUnit(asWritten, words);
  const spoken = renamed ?? asWritten;
  const name = unitNameOf(spoken, words, places);
  const beijing = beijingKind(name, words, places);
  const category = beijing.term?.id ?? null;
  const national = nationalKind(name, category, words, places);
  const official = national.official ?? beijing.official;
  const expected = category !== null && unionKinds(words).has(category);
  const group =
    official ?? groupName(readableName(spoken), name, category, expected, words, unitTables(words));
  const district = districtOf(compareKey(official ?? spoken), true, 'employer', places);
  const unlisted = beijing.term === null || national.term === null;
  const likely = unlisted && official === null ? likelyUnit(name.key, words) : null;
  return { name, beijing, national, official, group, renamed: renamed !== null, likely, district };
}

/** Kinds of unit whose name ends in a union word when it recommends. */
const unionKinds = oncePer(
  ({ beijing }: UnitsVocabulary): Set<string> =>
    new Set(beijing.tests.filter((test) => test.withoutUnion !== undefined).map((test) => test.category)),
);
