import { changed } from '../model/changed.js';
import type { Fact, Term } from '../model/fact.js';
import type { Finding } from '../model/finding.js';
import type { Nominee } from '../model/nominee.js';
import { textOf } from '../model/values.js';
import type { UnitsVocabulary } from '../model/vocabulary/units.js';
import type { Vocabulary } from '../model/vocabulary.js';
import { compareKey } from '../text/normalise.js';
import { unitKey } from '../text/unit-key.js';
import { alikeUnits, type NamedUnit } from './alike-units.js';
import { grouped, rowFinding } from './row-facts.js';

/** What comparing the recommending units of all rows shows. */
export interface RecommenderComparison {
  /**
   * Nominees of one unit with one name of it in the fact `recommender`; where other units of the run may be the same one,
   * with the names of those in the list fact `alikeRecommenders`.
   */
  nominees: Nominee[];
  findings: Finding[];
}

/** A row with its unit as the comparison sees it. */
interface Sent {
  nominee: Nominee;
  unit: string;
  /** Category among Beijing's, null where open. */
  beijing: Term | null;
  /** Row of the national quota table, null where open. */
  national: Term | null;
}

/**
 * One unit that rows write differently (T-40): where only its legal form, brackets or union word differ, the rows are
 * counted under one name; where the spellings of a file fall into two categories, the rarer one is asked about. Which row
 * comes first makes no difference.
 */
export function compareRecommenders(nominees: Nominee[], vocabulary: Vocabulary): RecommenderComparison {
  const words = keyWords(vocabulary);
  const sent = nominees.flatMap(sentBy);
  const names = new Map<Nominee, string>();
  for (const rows of grouped(sent, (row) => `${unionKey(row.unit, words)} ${categoryOf(row)}`)) {
    const name = fullest(rows.map(({ unit }) => unit));
    for (const { nominee, unit } of rows) if (unit !== name) names.set(nominee, name);
  }
  const asked = grouped(sent, ({ nominee, unit }) => `${nominee.file} ${baseKey(unit, words)}`).flatMap(
    rarer,
  );
  const named = sent.map(
    ({ nominee, unit, beijing }): NamedUnit => ({
      name: names.get(nominee) ?? unit,
      key: unionKey(names.get(nominee) ?? unit, words),
      category: beijing?.id ?? null,
    }),
  );
  const units = [...new Map(named.map((unit) => [`${unit.category} ${unit.name}`, unit])).values()];
  const { beijing } = vocabulary.units;
  const alike = withSuccessors(
    alikeUnits(units, vocabulary.experts, beijing.cityPrefixes),
    units,
    successorsOf(beijing),
  );
  const doubtful = new Set(asked.map(({ row }) => row.nominee));
  return {
    nominees: nominees.map((nominee) =>
      withAlike(renamed(doubtful.has(nominee) ? inDoubt(nominee) : nominee, names.get(nominee)), alike),
    ),
    findings: [
      ...sent.flatMap(({ nominee, unit }) => {
        const group = names.get(nominee);
        return group === undefined
          ? []
          : [rowFinding(nominee, 'recommender', 'unit.counted-with', 'note', { unit, group })];
      }),
      ...asked.map(({ row, other }) =>
        rowFinding(row.nominee, 'recommender', 'unit.two-categories', 'review', {
          unit: writtenIn(row),
          category: categoryName(row, other),
          other: writtenIn(other),
          otherCategory: categoryName(other, row),
        }),
      ),
    ],
  };
}

/** Official names of the district unions that others were merged into, by the keys of those. */
function successorsOf({ merged, districts, districtWord, cityPrefixes }: UnitsVocabulary['beijing']) {
  const found = new Map<string, string>();
  for (const { zh, into } of merged) {
    const today = districts.find((district) => district.zh === into);
    if (today === undefined) continue;
    for (const city of ['', ...cityPrefixes]) {
      for (const mark of ['', districtWord]) found.set(compareKey(city + zh + mark), today.official);
    }
  }
  return found;
}

/** Who is sent by the union of a district that is no more may count for that of the one which it belongs to now. */
function withSuccessors(
  alike: Map<string, string[]>,
  units: NamedUnit[],
  successors: Map<string, string>,
): Map<string, string[]> {
  const names = new Set(units.map(({ name }) => name));
  const pairs = units.flatMap(({ key, name }): [string, string][] => {
    const successor = successors.get(key);
    return successor === undefined || !names.has(successor) ? [] : [[name, successor]];
  });
  const both = pairs.flatMap(([one, other]): [string, string][] => [
    [one, other],
    [other, one],
  ]);
  const joined = new Map(alike);
  for (const [one, other] of both) joined.set(one, [...(joined.get(one) ?? []), other].sort());
  return joined;
}

function sentBy(nominee: Nominee): Sent[] {
  const { recommender, beijingUnit, nationalUnit, route } = nominee.facts;
  const unit = textOf(recommender);
  if (unit === null || termOf(route)?.id !== 'unit') return [];
  return [{ nominee, unit, beijing: termOf(beijingUnit), national: termOf(nationalUnit) }];
}

/** The cell's own words: the name that nominees are counted under may be the same for both. */
function writtenIn({ nominee, unit }: Sent): string {
  return nominee.clean.recommender ?? unit;
}

function termOf(fact: Fact | undefined): Term | null {
  const value = fact?.known ? fact.value : null;
  return typeof value === 'object' && value !== null && 'zh' in value ? value : null;
}

/** The category that tells a row's unit from another's; '' where it is open. */
function categoryName(row: Sent, other: Sent): string {
  const term = row.beijing?.id === other.beijing?.id ? row.national : row.beijing;
  return term?.zh ?? '';
}

function categoryOf({ beijing, national }: Sent): string {
  return `${beijing?.id ?? ''}/${national?.id ?? ''}`;
}

/** The vocabulary's words as comparison keys. */
interface KeyWords {
  unionTails: string[];
  cityPrefixes: string[];
  college: string;
  equivalents: string[][];
}

function keyWords({ units, experts }: Vocabulary): KeyWords {
  const longestFirst = (words: string[]) => words.map(compareKey).sort((a, b) => b.length - a.length);
  return {
    unionTails: longestFirst(units.unionTails),
    cityPrefixes: longestFirst(units.beijing.cityPrefixes),
    college: compareKey(units.beijing.craftsmanColleges.word),
    equivalents: experts.sameUnit.equivalents.map((forms) => forms.map(compareKey)),
  };
}

/** The same for two ways to write one name: also without union word. */
function unionKey(unit: string, { unionTails, equivalents }: KeyWords): string {
  const whole = compareKey(unit);
  const tail = unionTails.find((word) => whole.length > word.length && whole.endsWith(word)) ?? '';
  return unitKey(whole.slice(0, whole.length - tail.length), equivalents);
}

/** Coarser: also without the city before it and without its second capacity (北京城市学院（首都工匠学院）). */
function baseKey(unit: string, words: KeyWords): string {
  const key = unionKey(unit, words);
  const rest = key.replaceAll(words.college, '');
  const base = rest === '' ? key : rest;
  const city = words.cityPrefixes.find((prefix) => base.length > prefix.length && base.startsWith(prefix));
  return base.slice(city?.length ?? 0);
}

/** The longest of the names; of equals the first in code order. */
function fullest(names: string[]): string {
  return names.reduce((best, name) =>
    name.length > best.length || (name.length === best.length && name < best) ? name : best,
  );
}

/** Rows outside the category that most rows of the group have (of equals, a known one), each with a row inside it. */
function rarer(rows: Sent[]): { row: Sent; other: Sent }[] {
  const [main = [], ...minor] = grouped(rows, categoryOf).sort(
    (a, b) => b.length - a.length || openParts(a) - openParts(b) || (nameOf(a) < nameOf(b) ? -1 : 1),
  );
  const [other] = main;
  return other === undefined ? [] : minor.flat().map((row) => ({ row, other }));
}

function openParts([row]: Sent[]): number {
  return [row?.beijing, row?.national].filter((term) => term === null).length;
}

function nameOf([row]: Sent[]): string {
  return row === undefined ? '' : categoryOf(row);
}

function renamed(nominee: Nominee, name: string | undefined): Nominee {
  const { recommender } = nominee.facts;
  if (name === undefined || !recommender?.known) return nominee;
  const step = { step: 'unit-name', from: String(recommender.value), to: name };
  const facts = {
    ...nominee.facts,
    recommender: { ...recommender, value: name, steps: [...recommender.steps, step] },
  };
  return changed(nominee, { facts });
}

/** The fact `alikeRecommenders`, where there are any. */
function withAlike(nominee: Nominee, alike: Map<string, string[]>): Nominee {
  const { recommender } = nominee.facts;
  const others = alike.get(textOf(recommender) ?? '') ?? [];
  if (others.length === 0 || !recommender?.known) return nominee;
  const { cells } = recommender;
  const value = others.map((text) => ({ text, cell: cells[0] ?? '' }));
  const alikeRecommenders = { known: true as const, value, cells, steps: [] };
  return changed(nominee, { facts: { ...nominee.facts, alikeRecommenders } });
}

function inDoubt(nominee: Nominee): Nominee {
  const column = nominee.columns.recommender ?? { cell: null, state: 'no-column' };
  return changed(nominee, {
    columns: { ...nominee.columns, recommender: { ...column, state: 'doubtful' } },
  });
}
