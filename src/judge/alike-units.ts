import type { ExpertsVocabulary } from '../model/vocabulary/experts.js';
import { NUMERAL_CLASS } from '../text/chinese-number.js';
import { compareKey } from '../text/normalise.js';

/** A recommending unit of the run. */
export interface NamedUnit {
  /** The name that its nominees are counted under. */
  name: string;
  /** The name for comparison, without union word. */
  key: string;
  /** Id of its category among Beijing's, null where open. */
  category: string | null;
}

const NUMERALS = new RegExp(`[${NUMERAL_CLASS}]`, 'gu');
/** A single character is short for too much. */
const SHORTEST = 2;

/**
 * The other units that may be the same as each one, written shorter or longer, or before and after it changed its legal form:
 * 首钢集团 and 首钢集团有限公司, 北汽集团 and 北京汽车集团有限公司, 首钢总公司 and 首钢集团有限公司, 北航 and 北京航空航天大学,
 * 北京焊接协会 and 北京市焊接协会. Meant to err on the side of asking; units of two known categories are two, as are 六局 and 十六局.
 * `cities`: words for the city, which make a name such as 北京大学 whole.
 */
export function alikeUnits(
  units: NamedUnit[],
  { sameUnit }: ExpertsVocabulary,
  cities: string[],
): Map<string, string[]> {
  const [places, wholes, firms] = [cities, sameUnit.fullNames, sameUnit.companyWords].map((words) =>
    words.map(compareKey),
  ) as [string[], string[], string[]];
  const cityOf = (key: string) =>
    places
      .filter((city) => key.startsWith(city))
      .reduce((long, city) => (city.length > long.length ? city : long), '');
  const endsWhole = (key: string) => wholes.some((word) => key.endsWith(word));
  const isWhole = (key: string) => cityOf(key) !== '' && endsWhole(key);
  const withoutCity = (key: string) => key.slice(cityOf(key).length);
  // Of a kind that its own words do not tell, and without the city: 北大, but not 北京建筑.
  const isShortened = ({ key, category }: NamedUnit) => category === null && cityOf(key) === '';
  const isFirm = (key: string) => firms.some((word) => key.includes(word));
  const forms = sameUnit.legalForms.map(compareKey);
  const cores = new Map(units.map(({ key }) => [key, withoutTails(key, forms)]));
  const mayBe = (short: NamedUnit, long: NamedUnit): boolean => {
    if (short.name === long.name || short.key.length > long.key.length) return false;
    if (short.category === null && long.category === null) return false;
    const apart = short.category !== null && long.category !== null && short.category !== long.category;
    if (apart || numeralsOf(short.key) !== numeralsOf(long.key)) return false;
    if (long.key.includes(short.key) || cores.get(long.key) === cores.get(short.key)) return true;
    const [rest, restOfLong] = [withoutCity(short.key), withoutCity(long.key)];
    if (rest === restOfLong && rest.length >= SHORTEST) return true;
    const shortens = isFirm(long.key) ? !isWhole(short.key) : endsWhole(long.key) && isShortened(short);
    return shortens && isSubsequence(short.key, long.key);
  };
  const holders = byCharacter(units);
  const found = new Map<string, Set<string>>();
  const note = (name: string, other: string) => found.set(name, (found.get(name) ?? new Set()).add(other));
  for (const short of units) {
    if (short.key.length < SHORTEST) continue;
    // Whatever holds the whole name, or all of it but the legal form, holds its rarest character.
    const lists = [...new Set(cores.get(short.key))].map((char) => holders.get(char) ?? []);
    const fewest = lists.reduce((least, list) => (list.length < least.length ? list : least));
    for (const long of fewest) {
      if (!mayBe(short, long)) continue;
      note(short.name, long.name);
      note(long.name, short.name);
    }
  }
  return new Map([...found].map(([name, others]) => [name, [...others].sort()]));
}

/** The name without what it ends in of these words; whole where next to nothing would be left. */
function withoutTails(key: string, tails: readonly string[]): string {
  const tail = tails.find((word) => key.endsWith(word) && key.length - word.length >= SHORTEST);
  return tail === undefined ? key : withoutTails(key.slice(0, -tail.length), tails);
}

function byCharacter(units: NamedUnit[]): Map<string, NamedUnit[]> {
  const holders = new Map<string, NamedUnit[]>();
  for (const unit of units) {
    for (const char of new Set(unit.key)) {
      const list = holders.get(char);
      if (list === undefined) holders.set(char, [unit]);
      else list.push(unit);
    }
  }
  return holders;
}

/** A telephone number behind the name is no part of it. */
const TELEPHONE = /[0-9]{7,}/gu;

function numeralsOf(key: string): string {
  return (key.replace(TELEPHONE, '').match(NUMERALS) ?? []).join('');
}

/** 北汽集团 in 北京汽车集团. */
function isSubsequence(shorter: string, longer: string): boolean {
  let matched = 0;
  for (const char of longer) if (shorter.startsWith(char, matched)) matched += char.length;
  return matched === shorter.length;
}
