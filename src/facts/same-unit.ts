import type { ExpertsVocabulary } from '../model/vocabulary/experts.js';
import type { PlacesVocabulary } from '../model/vocabulary/places.js';
import { NUMERAL_CLASS } from '../text/chinese-number.js';
import { isMistyped, isReordered } from '../text/nearest.js';
import { compareKey } from '../text/normalise.js';
import { unitKey } from '../text/unit-key.js';
import { hasAny, prefixOf, suffixOf, withoutWords } from './name-words.js';
import { oncePer } from './words.js';

/** How two units' names relate (A-N7). */
export type UnitRelation =
  /** The same legal entity. */
  | 'same'
  /** One name holds the other, or may be short for it: the same entity, or another one of the group. */
  | 'within'
  /** Two entities of one group. */
  | 'group'
  /** The shorter name may be an abbreviation of the longer one, or one of them is written in another order. */
  | 'perhaps'
  | 'other';

/** Legal entities are told by their names; what shares a name or a group with another is not decided. */
export function unitRelation(
  a: string,
  b: string,
  experts: ExpertsVocabulary,
  places: PlacesVocabulary,
): UnitRelation {
  const [left, right] = [a, b].map((name) => unitKey(name, experts.sameUnit.equivalents)) as [string, string];
  if (left === right) return 'same';
  if (left.includes(right) || right.includes(left)) return 'within';
  if (mayBeMistyped(left, right, experts, places)) return 'perhaps';
  const [shorter, longer] = left.length < right.length ? [left, right] : [right, left];
  const short = isSubsequence(shorter, longer) && !isFullName(shorter, experts, places);
  if (shareBrand(left, right, experts) || shareTradeName(left, right, experts, places)) {
    // 甲乙公司 may be 甲乙有限公司, or another firm of the group.
    return short ? 'within' : 'group';
  }
  return short || isReordered(left, right) ? 'perhaps' : 'other';
}

/** Whether two units' names differ so little that one may be the other with a character mistyped. */
export function nearlySame(
  a: string,
  b: string,
  experts: ExpertsVocabulary,
  places: PlacesVocabulary,
): boolean {
  const [left, right] = [a, b].map((name) => unitKey(name, experts.sameUnit.equivalents)) as [string, string];
  return left !== right && mayBeMistyped(left, right, experts, places);
}

/** A shorter name is another unit if a character differs. */
const LONG_NAME = 6;
const NUMERALS = new RegExp(`[^${NUMERAL_CLASS}]`, 'gu');

/** 启明焊接技术, 启明焊接技木. Another number or another place is another unit: 第一医院 and 第二医院, 湖南大学 and 湖北大学. */
function mayBeMistyped(
  left: string,
  right: string,
  experts: ExpertsVocabulary,
  places: PlacesVocabulary,
): boolean {
  if (left.length !== right.length || left.length < LONG_NAME || left.length > LONGEST_NAME) return false;
  if (!isMistyped(left, right) || left.replace(NUMERALS, '') !== right.replace(NUMERALS, '')) return false;
  // 中国建材 and 中国建筑: both are names of their own.
  const { all } = brandKeys(experts);
  if (hasAny(left, all) && hasAny(right, all)) return false;
  const placesIn = (key: string) =>
    regionNames(places)
      .filter((name) => key.includes(name))
      .join();
  return placesIn(left) === placesIn(right);
}

/** Longer than any name that is compared character by character. */
const LONGEST_NAME = 60;

/** 北京大学: a place and what it is, so not a short form of a longer name. */
function isFullName(key: string, { sameUnit }: ExpertsVocabulary, places: PlacesVocabulary): boolean {
  return (
    suffixOf(key, sameUnit.fullNames) !== null &&
    (prefixOf(key, regionNames(places)) !== null || prefixOf(key, places.country) !== null)
  );
}

const brandKeys = oncePer(({ sameUnit }: ExpertsVocabulary) => {
  const groups = sameUnit.brands.map((names) => names.map(compareKey));
  return { groups, all: groups.flat() };
});

function shareBrand(left: string, right: string, experts: ExpertsVocabulary): boolean {
  const { brandTraps } = experts.sameUnit;
  const [a, b] = [withoutWords(left, brandTraps), withoutWords(right, brandTraps)];
  const { groups, all } = brandKeys(experts);
  return hasAny(a, all) && hasAny(b, all) && groups.some((names) => hasAny(a, names) && hasAny(b, names));
}

/** Two companies whose trade names start alike: 恒瑞医药, 恒瑞新能源. */
function shareTradeName(
  left: string,
  right: string,
  experts: ExpertsVocabulary,
  places: PlacesVocabulary,
): boolean {
  const { companyWords, genericStarts, tradeNameLength } = experts.sameUnit;
  if (!hasAny(left, companyWords) || !hasAny(right, companyWords)) return false;
  const start = tradeName(left, places).slice(0, tradeNameLength);
  const other = tradeName(right, places).slice(0, tradeNameLength);
  return start.length === tradeNameLength && start === other && !genericStarts.includes(start);
}

const regionNames = oncePer(({ beijing, regions, cities }: PlacesVocabulary) => [
  ...beijing.names,
  ...regions,
  ...Object.values(cities).flat(),
]);

/** The name without the place at its start. */
function tradeName(key: string, places: PlacesVocabulary): string {
  const region = prefixOf(key, regionNames(places));
  const rest = region === null ? key : key.slice(region.length);
  const word = prefixOf(rest, places.branchWords);
  return region !== null && word !== null ? rest.slice(word.length) : rest;
}

/** Do two names have any letter in common? Where not, neither is a short form of the other. */
export function sharesCharacter(a: string, b: string): boolean {
  const letters = new Set(compareKey(a).match(/\p{L}/gu) ?? []);
  return [...compareKey(b)].some((letter) => letters.has(letter));
}

/** 五院 in 第五研究院. */
function isSubsequence(shorter: string, longer: string): boolean {
  let matched = 0;
  for (const char of longer) if (shorter[matched] === char) matched += 1;
  return matched === shorter.length;
}
