import type { UnitsVocabulary } from '../model/vocabulary/units.js';
import { compareKey } from '../text/normalise.js';
import { suffixOf } from './name-words.js';
import { keysOf, unitTables } from './unit-tables.js';

/**
 * Does a cell name several units? A sign or a word between them with a union word on both sides, or white space between
 * two whole names of unions.
 */
export function severalUnits(text: string, units: UnitsVocabulary): boolean {
  const tables = unitTables(units);
  const key = compareKey(text);
  if (tables.national.has(key) || tables.industry.has(key)) return false;
  const names = parts([key], keysOf(units.separators)).filter(
    (part) => part.includes(units.unionWord) || tables.national.has(part),
  );
  if (names.length > 1) return true;
  const spaced = text.split(/\s+/u).map(compareKey);
  return spaced.filter((part) => isWhole(part, units)).length > 1;
}

/** A name that stands for itself: one that a table knows, or a territorial union's. 直属基层工会 is a part of a name. */
function isWhole(part: string, units: UnitsVocabulary): boolean {
  const { national, industry } = unitTables(units);
  if (national.has(part) || industry.has(part)) return part.endsWith(compareKey(units.unionWord));
  const union = suffixOf(part, keysOf(units.beijing.districtUnion));
  return union !== null && part.length > union.length;
}

function parts(texts: string[], separators: string[]): string[] {
  return separators.reduce((all, separator) => all.flatMap((text) => text.split(separator)), texts);
}
