import type { CountTest, Expression, PlacementTest, Where } from '../../model/expression.js';
import { CELL_LENGTH, type FactBounds } from './bounds.js';
import type { Level } from './formula.js';

/** Outcomes that a leaf about something else than a scalar fact can have, whatever the sheet says. */
export function itemLevels(leaf: Expression, bounds: FactBounds): Level[] {
  const { placement, count, length } = leaf;
  if (placement && ranksNobody(placement)) return [0];
  if (count) return countLevels(count, bounds);
  if (length && length.atMost >= CELL_LENGTH) return [2];
  // Damage is not ineligibility; and what a text does not mention is not open.
  if (leaf.complete) return [1, 2];
  if (leaf.mentions) return [0, 2];
  return [0, 1, 2];
}

/** No rank lies within, no prize stands for one, and nothing is asked: or no contest at all is looked at. */
function ranksNobody(test: PlacementTest): boolean {
  const { events, levels, askLevels = [], within, beyond, prizes = [], askPrizes = [] } = test;
  if (events?.length === 0 || (levels?.length === 0 && askLevels.length === 0)) return true;
  return within === 0 && beyond !== 'ask' && prizes.length === 0 && askPrizes.length === 0;
}

function countLevels(
  { of, where = {}, distinctBy, atLeast = 0, atMost = Infinity }: CountTest,
  bounds: FactBounds,
): Level[] {
  const most = Math.min(bounds.items[of] ?? Infinity, different(of, where, distinctBy, bounds));
  if (atLeast > atMost || atLeast > most) return [0];
  return atLeast === 0 && atMost >= most ? [2] : [0, 1, 2];
}

/** How many items can differ in fields whose values are all known. */
function different(list: string, where: Where, by: string[] | undefined, { fields }: FactBounds): number {
  if (by === undefined) return Infinity;
  return by.reduce((product, field) => {
    const wanted = where[field] ?? fields[list]?.[field];
    return product * (wanted === undefined ? Infinity : [wanted].flat().length);
  }, 1);
}

/** Whether one leaf can never come out better than another: what shows the first shows the second. */
export function implies(one: Expression, other: Expression): boolean {
  if (one.honour && other.honour) return narrows(one.honour, other.honour);
  if (one.title && other.title) return narrows(one.title, other.title);
  if (one.every && other.every)
    return one.every.of === other.every.of && narrows(one.every.where, other.every.where);
  if (one.count && other.count) return countImplies(one.count, other.count);
  if (one.placement && other.placement) return placementImplies(one.placement, other.placement);
  if (one.length && other.length)
    return one.length.of === other.length.of && one.length.atMost <= other.length.atMost;
  if (one.mentions && other.mentions)
    return (
      within(one.mentions.columns, other.mentions.columns) && within(one.mentions.words, other.mentions.words)
    );
  if (one.present !== undefined && other.present !== undefined)
    return within([other.present].flat(), [one.present].flat());
  return false;
}

/** Whether two leaves can never both be met: so many, and not so many. */
export function excludes(one: Expression, other: Expression): boolean {
  if (!one.count || !other.count || !sameItems(one.count, other.count)) return false;
  const [a, b] = [one.count, other.count];
  return (a.atLeast ?? 0) > (b.atMost ?? Infinity) || (b.atLeast ?? 0) > (a.atMost ?? Infinity);
}

function countImplies(one: CountTest, other: CountTest): boolean {
  return (
    sameItems(one, other) &&
    (one.atLeast ?? 0) >= (other.atLeast ?? 0) &&
    (one.atMost ?? Infinity) <= (other.atMost ?? Infinity)
  );
}

function sameItems(one: CountTest, other: CountTest): boolean {
  const items = ({ of, where = {}, distinctBy = [] }: CountTest) => JSON.stringify([of, where, distinctBy]);
  return items(one) === items(other);
}

/** Alike in all but the contests, their levels and the rank, in none of which the first is wider. */
function placementImplies(one: PlacementTest, other: PlacementTest): boolean {
  const rest = ({ events, levels, within: rank, ...others }: PlacementTest) =>
    JSON.stringify(Object.entries(others).sort(([a], [b]) => (a < b ? -1 : 1)));
  return (
    rest(one) === rest(other) &&
    (other.events === undefined || (one.events !== undefined && within(one.events, other.events))) &&
    (other.levels === undefined || (one.levels !== undefined && within(one.levels, other.levels))) &&
    (other.within === undefined || (one.within !== undefined && one.within <= other.within))
  );
}

function narrows(one: Where, other: Where): boolean {
  return Object.entries(other).every(([field, values]) => {
    const own = one[field];
    return own !== undefined && within([own].flat(), [values].flat());
  });
}

function within<T>(some: readonly T[], all: readonly T[]): boolean {
  const set = new Set(all);
  return some.every((each) => set.has(each));
}
