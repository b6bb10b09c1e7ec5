import type { PlacesVocabulary } from '../model/vocabulary/places.js';
import type { UnitsVocabulary } from '../model/vocabulary/units.js';
import { NUMERAL_CLASS } from '../text/chinese-number.js';
import { compareKey } from '../text/normalise.js';
import { hasAny, suffixOf } from './name-words.js';
import { holdsPlace } from './places.js';
import { readableName } from './unit-group.js';
import { keysOf, type UnitName, type UnitTables, unitName, unitTables } from './unit-tables.js';

/** Full-width letters, digits and the signs inside a name; brackets and commas are right in full width. */
const WIDE = /[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A\uFF06\uFF0B\uFF0D\uFF0E\uFF0F]/gu;

/** A unit's name with letters and digits in half width (T-19): ＡＢＢ → ABB. */
export function halfWidthName(name: string): string {
  return name.replace(WIDE, (char) => char.normalize('NFKC'));
}

/** Punctuation around a name. */
const END_MARKS = /^[\s,，;；、。.:：]+|[\s,，;；、。.:：]+$/gu;

/** The number of a list before a name: 1. （二） */
const NUMBER_BEFORE = new RegExp(
  `^\\s*(?:[(（][${NUMERAL_CLASS}]{1,3}[)）]|[${NUMERAL_CLASS}]{1,3}[.．、)）])`,
  'u',
);

/**
 * A cell's text without punctuation and a number around it and without a label copied from the form: 1.海淀区总工会,
 * 推荐单位：海淀区总工会。
 */
export function writtenUnit(text: string, units: UnitsVocabulary): string {
  const colon = text.search(/[:：]/u);
  const label = colon > 0 && keysOf(units.labels).includes(compareKey(text.slice(0, colon)));
  return text
    .slice(label ? colon : 0)
    .replace(NUMBER_BEFORE, '')
    .replace(END_MARKS, '');
}

/**
 * The committee of a national union at a unit, under the name it goes by: 中国教育工会北京大学委员会 → 北京大学工会,
 * 中国教育工会北京市海淀区委员会 → 北京市海淀区教育工会. Any other name as it is.
 */
export function spokenUnit(written: string, units: UnitsVocabulary): string {
  const { committees, unionWord } = units;
  const name = readableName(written);
  const union = committees.unions.find(({ prefix }) => name.startsWith(prefix));
  if (union === undefined || !name.endsWith(committees.suffix)) return written;
  if (isKnown(compareKey(written), unitTables(units))) return written;
  const of = name.slice(union.prefix.length, -committees.suffix.length);
  if (of === '') return written;
  return of + (suffixOf(of, committees.areas) === null ? '' : union.industry) + unionWord;
}

/** A unit that has another name now under that name, its union word kept; null for any other. */
export function renamedUnit(name: string, units: UnitsVocabulary): string | null {
  const tables = unitTables(units);
  const { key, bare } = unitName(compareKey(name), tables);
  const official = tables.renamed.get(bare);
  return official === undefined ? null : official + key.slice(bare.length);
}

/** The name as the tests see it; a department of a known union is the union. */
export function unitNameOf(written: string, units: UnitsVocabulary, places: PlacesVocabulary): UnitName {
  const key = compareKey(written);
  return unitName(unionOfDepartment(key, units, places) ?? key, unitTables(units));
}

/** No department has a longer name, brackets included. */
const LONGEST_DEPARTMENT = 12;

/**
 * The union that a department or a stamp is written after (海淀区总工会（职工发展部）): its comparison key, or null. Only
 * for unions that a table knows by their whole name, and never for another unit that they run, nor for an office that is
 * named after a place (北京市总工会通州办公室): it may be a unit of that place, with a quota of its own.
 */
function unionOfDepartment(key: string, units: UnitsVocabulary, places: PlacesVocabulary): string | null {
  const tables = unitTables(units);
  const rest = key.replace(/[()]+$/u, '');
  if (suffixOf(rest, keysOf(units.departments)) === null || isKnown(key, tables)) return null;
  if (suffixOf(rest, keysOf(units.notDepartments ?? [])) !== null) return null;
  const word = compareKey(units.unionWord);
  const end = key.indexOf(word) + word.length;
  const union = key.slice(0, end);
  const department = rest.slice(end);
  if (holdsPlace(department, places) || hasAny(department, keysOf(units.committees.areas))) return null;
  const one = department !== '' && department.length <= LONGEST_DEPARTMENT && !department.includes(word);
  return one && isKnown(union, tables) ? union : null;
}

function isKnown(key: string, { national, districts, developmentZone, industry }: UnitTables): boolean {
  return [national, districts, developmentZone, industry].some((table) => table.has(key));
}
