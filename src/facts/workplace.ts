import type { Fact, KnownFact, Term, Unknown } from '../model/fact.js';
import type { PlaceDistrict, PlacesVocabulary } from '../model/vocabulary/places.js';
import { compareKey } from '../text/normalise.js';
import { type FactReader, type FieldText, known, readField, unknown } from './context.js';
import { cityOfAddress, cityOfEmployer, districtOf, type Says } from './places.js';

/** What columns say, with their cells and texts. */
interface Witness<T> {
  says: Says<T>;
  cells: string[];
  texts: string[];
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
    witness(cityOfAddress(addressKey, places), address),
    witness(cityOfEmployer(employerKey, places), employer),
  ]);
  // 中关村大街1号 names no city, but can lie in one district only.
  const inBeijing = city.says.says === 'one' && city.says.value === 'beijing';
  const district = agree([
    witness(districtOf(addressKey, inBeijing, 'address', places), address),
    witness(districtOf(employerKey, inBeijing, 'employer', places), employer),
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

/** Longer than any name or address: not searched for places. */
const LONGEST = 1000;

function keyOf(field: FieldText): string {
  return field.state === 'filled' && field.text.length <= LONGEST ? compareKey(field.text) : '';
}

function witness<T>(says: Says<T>, field: FieldText): Witness<T> {
  return { says, cells: field.cells, texts: field.state === 'filled' ? [field.text] : [] };
}

/** One answer where all columns that say something say the same. */
function agree<T>(witnesses: Witness<T>[]): Witness<T> {
  const speaking = witnesses.filter(({ says }) => says.says !== 'nothing');
  const [first, ...others] = speaking;
  if (first === undefined) return { says: { says: 'nothing' }, cells: [], texts: [] };
  const cells = speaking.flatMap((each) => each.cells);
  const texts = speaking.flatMap((each) => each.texts);
  const { says } = first;
  const same =
    says.says === 'one' &&
    others.every((other) => other.says.says === 'one' && other.says.value === says.value);
  // A name that leaves it open (a branch) does not contradict an address that is clear.
  if (!same && says.says === 'one' && others.every((other) => other.says.says === 'many')) {
    return first;
  }
  return { says: same ? says : { says: 'many' }, cells, texts };
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
    return place(city.says.value === 'beijing' ? beijing : { ...places.elsewhere }, city);
  }
  if (city.says.says === 'many') return unknown('ambiguous', city.cells);
  return district.says.says === 'one' ? place(beijing, district) : unknown(why, openCells);
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
    return place({ ...places.elsewhere }, city);
  }
  if (district.says.says === 'one') {
    const { id, zh } = district.says.value;
    return place({ id, zh }, district);
  }
  return district.says.says === 'many' ? unknown('ambiguous', district.cells) : unknown(why, openCells);
}

/** A place, with the texts that name it as steps. */
function place(term: Term, { cells, texts }: Witness<unknown>): KnownFact<Term> {
  return known(
    term,
    cells,
    texts.map((from) => ({ step: 'place', from, to: term.zh })),
  );
}

/** Why nothing could be told: no column at all, nothing written, or words that name no place. */
function reason(...fields: FieldText[]): Unknown {
  const states = fields.map((field) => field.state);
  if (states.every((state) => state === 'no-column')) return 'no-column';
  if (states.some((state) => state === 'filled' || state === 'pointer')) return 'ambiguous';
  return states.includes('error') ? 'unreadable' : 'blank';
}
