import type { UnitsVocabulary } from '../model/vocabulary/units.js';
import { withoutSpaces } from '../text/normalise.js';
import { districtPrefix, type UnitName, type UnitTables } from './unit-tables.js';

/** Half width, without spaces, brackets in full width: readable, and the same for the same name. */
export function readableName(text: string): string {
  return withoutSpaces(text.normalize('NFKC'))
    .replace(/[〔［【﹝[(]/gu, '（')
    .replace(/[〕］】﹞\])]/gu, '）')
    .replace(/[“”„‟"『』「」'‘’＂]/gu, '')
    .toUpperCase();
}

/**
 * The name under which the nominees of a unit are counted, for a unit that no table knows by name: without the city
 * before a district, with the city where only 市 stands, with one plain union word at the end where its kind has one.
 * `category` is the id of its Beijing category, null where unknown.
 */
export function groupName(
  readable: string,
  name: UnitName,
  category: string | null,
  unionExpected: boolean,
  units: UnitsVocabulary,
  tables: UnitTables,
): string {
  // Keys and readable names have the same length unless NFKC or lower-casing changed it; then leave the name alone.
  if (readable.length !== name.key.length) return readable;
  const tail = name.key.length - name.bare.length;
  const body = unionExpected ? readable.slice(0, readable.length - tail) + units.unionWord : readable;
  if (districtPrefix(name, tables) !== null) {
    const city = tables.cityPrefixes.find((prefix) => name.key.startsWith(prefix));
    return city === undefined ? body : body.slice(city.length);
  }
  const { shortPrefix, cityPrefixes } = units.beijing;
  const [fullCity] = cityPrefixes;
  const short =
    category !== null && shortPrefix.categories.includes(category) && readable.startsWith(shortPrefix.word);
  return short && fullCity !== undefined ? fullCity + body.slice(shortPrefix.word.length) : body;
}
