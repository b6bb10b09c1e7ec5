import type { Term } from '../model/fact.js';
import type { PlacesVocabulary } from '../model/vocabulary/places.js';
import type { UnitsVocabulary, UnitTest } from '../model/vocabulary/units.js';
import { type KnownUnit, nameFits, type UnitName, type UnitTables, unitTables } from './unit-tables.js';

/** The category of a recommending unit among Beijing's (facts.md §4.1). */
export interface BeijingKind {
  /** null: no test knows the name, or it is left open on purpose. */
  term: Term | null;
  /** Official name where the unit is known by its whole name. */
  official: string | null;
  /** Wording from before a reform. */
  old: boolean;
  /** A kind of unit whose union recommends, written without a union word. */
  withoutUnion: boolean;
  remark: UnitTest['remark'] | null;
}

/** Runs the tests of the vocabulary in their order; the first that holds decides. */
export function beijingKind(name: UnitName, units: UnitsVocabulary, places: PlacesVocabulary): BeijingKind {
  const tables = unitTables(units);
  for (const test of units.beijing.tests) {
    const known = test.lookup === undefined ? undefined : lookUp(name, test.lookup, units, tables);
    const holds = test.lookup === undefined ? nameFits(name, test, tables, places) : known !== undefined;
    if (!holds) continue;
    const withoutUnion =
      test.withoutUnion !== undefined && name.bare === name.key && !name.key.includes(units.unionWord);
    const open = test.perhaps === true || (withoutUnion && test.withoutUnion === 'ask');
    return {
      term: open ? null : (tables.categories.get(test.category) ?? null),
      official: known?.official ?? null,
      old: known?.old === true,
      withoutUnion,
      remark: test.remark ?? null,
    };
  }
  return { term: null, official: null, old: false, withoutUnion: false, remark: null };
}

function lookUp(
  { key }: UnitName,
  table: NonNullable<UnitTest['lookup']>,
  units: UnitsVocabulary,
  tables: UnitTables,
): Partial<KnownUnit> | undefined {
  switch (table) {
    case 'districts':
      return tables.districts.get(key);
    case 'district-names':
      return tables.districtNames.has(key) ? {} : undefined;
    case 'development-zone':
      return tables.developmentZone.get(key);
    case 'industry-unions':
      return tables.industry.get(key);
    case 'national-units': {
      const unit = tables.national.get(key);
      return unit === undefined || unit.term.id === units.national.home ? undefined : unit;
    }
    case 'industry-unions-elsewhere':
      return tables.industryElsewhere.has(key) ? {} : undefined;
  }
}

/** The row of the national quota table that a unit belongs to (facts.md §4.3). */
export interface NationalKind {
  term: Term | null;
  official: string | null;
}

/** `beijing` is the id of the unit's Beijing category, or null: some of them are below the province for certain. */
export function nationalKind(
  name: UnitName,
  beijing: string | null,
  units: UnitsVocabulary,
  places: PlacesVocabulary,
): NationalKind {
  const tables = unitTables(units);
  const unit = tables.national.get(name.key);
  if (unit !== undefined) return { term: unit.term, official: unit.official };
  const shared = tables.shared.get(name.key);
  if (shared !== undefined) return { term: shared, official: null };
  const { subordinate } = units.national;
  const below =
    (beijing !== null && subordinate.categories.includes(beijing)) ||
    subordinate.tests.some((test) => nameFits(name, test, tables, places));
  return { term: below ? { id: 'subordinate', zh: subordinate.zh } : null, official: null };
}
