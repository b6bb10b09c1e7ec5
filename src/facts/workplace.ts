import type { Fact, Term, Unknown } from '../model/fact.js';
import type { PlaceDistrict, PlacesVocabulary } from '../model/vocabulary/places.js';
import { compareKey } from '../text/normalise.js';
import { type FactReader, type FieldText, known, readField, unknown } from './context.js';
import { cityOfAddress, cityOfEmployer, districtOf, type Says } from './places.js';

/** What one column says, with its cell. */
interface Witness<T> {
  says: Says<T>;
  cells: string[];
}

/**
 * Where the nominee works, by employer and its address (B-06, H-04): `workCity` (`beijing`, `elsewhere`) and
 * `workDistrict` (a district of Beijing, or `elsewhere`). Where the two columns contradict each other, nothing is
 * chosen.
 */
export const workplace: FactReader = (row, context) => {
  const { places } = context.vocabulary;
  const employer = readField(row, 'employer', context);
  const address = readField(row, 'employerAddress', context);
  const employerKey = keyOf(employer);
  const addressKey = keyOf(address);

  const city = agree([
    { says: cityOfAddress(addressKey, places), cells: address.cells },
    { says: cityOfEmployer(employerKey, places), cells: employer.cells },
  ]);
  // 中关村大街1号 names no city, but can lie in one district only.
  const inBeijing = city.says.says === 'one' && city.says.value === 'beijing';
  const district = agree([
    { says: districtOf(addressKey, inBeijing, 'address', places), cells: address.cells },
    { says: districtOf(employerKey, inBeijing, 'employer', places), cells: employer.cells },
  ]);

  const openCells = [...employer.cells, ...address.cells];
  const why = reason(employer, address);
  return {
    facts: {
      workCity: cityFact(city, district, places, why, openCells),
      workDistrict: districtFact(city, district, places, why, openCells),
    },
    findings: [],
    clean: {},
  };
};

function keyOf(field: FieldText): string {
  return field.state === 'filled' ? compareKey(field.text) : '';
}

/** One answer where all columns that say something say the same. */
function agree<T>(witnesses: Witness<T>[]): Witness<T> {
  const speaking = witnesses.filter(({ says }) => says.says !== 'nothing');
  const [first, ...others] = speaking;
  if (first === undefined) return { says: { says: 'nothing' }, cells: [] };
  const cells = speaking.flatMap((witness) => witness.cells);
  const { says } = first;
  const same =
    says.says === 'one' &&
    others.every((other) => other.says.says === 'one' && other.says.value === says.value);
  // A name that leaves it open (a branch) does not contradict an address that is clear.
  if (!same && says.says === 'one' && others.every((other) => other.says.says === 'many')) {
    return { says, cells: first.cells };
  }
  return { says: same ? says : { says: 'many' }, cells };
}

type City = Witness<'beijing' | 'elsewhere'>;

function cityFact(
  city: City,
  district: Witness<PlaceDistrict>,
  places: PlacesVocabulary,
  why: Unknown,
  openCells: string[],
): Fact<Term> {
  const beijing = { id: places.beijing.id, zh: places.beijing.zh };
  if (city.says.says === 'one') {
    return known(city.says.value === 'beijing' ? beijing : { ...places.elsewhere }, city.cells);
  }
  if (city.says.says === 'many') return unknown('ambiguous', city.cells);
  return district.says.says === 'one' ? known(beijing, district.cells) : unknown(why, openCells);
}

function districtFact(
  city: City,
  district: Witness<PlaceDistrict>,
  places: PlacesVocabulary,
  why: Unknown,
  openCells: string[],
): Fact<Term> {
  if (city.says.says === 'many') return unknown('ambiguous', city.cells);
  if (city.says.says === 'one' && city.says.value === 'elsewhere') {
    return known({ ...places.elsewhere }, city.cells);
  }
  if (district.says.says === 'one') {
    const { id, zh } = district.says.value;
    return known({ id, zh }, district.cells);
  }
  return district.says.says === 'many' ? unknown('ambiguous', district.cells) : unknown(why, openCells);
}

/** Why nothing could be told: no column at all, nothing written, or words that name no place. */
function reason(...fields: FieldText[]): Unknown {
  const states = fields.map((field) => field.state);
  if (states.every((state) => state === 'no-column')) return 'no-column';
  if (states.some((state) => state === 'filled' || state === 'pointer')) return 'ambiguous';
  return states.includes('error') ? 'unreadable' : 'blank';
}
