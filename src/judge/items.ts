import type { PlacementTest, Where } from '../model/expression.js';
import type { Item } from '../model/fact.js';
import type { Remark } from '../model/finding.js';
import type { PlacementFound } from '../model/placement-answer.js';
import { and, or, type Truth } from './kleene.js';
import { once } from './lists.js';
import { testPlacement } from './placement.js';
import { dateMeets } from './placement-parts.js';
import type { Requirement, Setting } from './setting.js';
import { itemMeets } from './where.js';

/** The items of a list fact; none where it is known to be empty; null with the reason where it is not known. */
export function itemsOf(
  name: string,
  { nominee }: Setting,
): { items: Item[]; cells: string[] } | { items: null; cells: string[]; why: string } {
  const list = nominee.facts[name];
  if (!list?.known) return { items: null, cells: list?.cells ?? [], why: list?.why ?? 'no-column' };
  return { items: Array.isArray(list.value) ? list.value : [], cells: list.cells };
}

/** Some placement meets the test; each item found says in which of the five ways it answers (`PlacementFound`). */
export function placement(test: PlacementTest): Requirement {
  return (setting) => {
    const list = itemsOf('placements', setting);
    const base = { op: 'placement', of: 'placements', expected: test };
    if (list.items === null) return { ...base, cells: list.cells, outcome: 'undetermined', why: list.why };
    const results = list.items.map((item) => testPlacement(item, test, setting.placement));
    const outcome = or(results.map((result) => result.outcome));
    const remarks = assumed(results);
    return {
      ...base,
      cells: cellsOfItems(list, results, outcome),
      outcome,
      found: results,
      ...(outcome === 'undetermined' ? { why: 'ambiguous' } : {}),
      ...(remarks.length > 0 ? { remarks } : {}),
    };
  };
}

/** An assumption matters only where nothing is met without it. */
function assumed(results: PlacementFound[]): Remark[] {
  if (results.some(({ answer }) => answer === 'met')) return [];
  const likely = results.find(({ answer }) => answer === 'likely');
  return likely === undefined
    ? []
    : [{ code: 'placement.stage-assumed', severity: 'note', args: { text: likely.text } }];
}

/** Some item of a list meets the conditions. */
export function some(op: string, of: string, where: Where): Requirement {
  return (setting) => {
    const list = itemsOf(of, setting);
    const base = { op, of, expected: where };
    if (list.items === null) return { ...base, cells: list.cells, outcome: 'undetermined', why: list.why };
    // What is dated after the reference date cannot have been given yet: it is asked about (T-47).
    const results = list.items.map((item) => ({
      text: item.text,
      outcome: and([itemMeets(item, where), dateMeets(item, setting.placement.asOf)]),
    }));
    const outcome = or(results.map((result) => result.outcome));
    return {
      ...base,
      cells: cellsOfItems(list, results, outcome),
      outcome,
      found: results,
      ...(outcome === 'undetermined' ? { why: 'ambiguous' } : {}),
    };
  };
}

/** Cells of the items that meet a test, or that may; where none does, all that was read. */
function cellsOfItems(
  { items, cells }: { items: Item[]; cells: string[] },
  results: { outcome: Truth }[],
  outcome: Truth,
): string[] {
  if (outcome === 'unmet') return cells;
  const decisive = items.filter((item, index) => results[index]?.outcome === outcome && item.cell !== '');
  return decisive.length > 0 ? once(decisive.map(({ cell }) => cell)) : cells;
}

/** Every item of a list meets the conditions. */
export function every(of: string, where: Where): Requirement {
  return (setting) => {
    const list = itemsOf(of, setting);
    const base = { op: 'every', of, expected: where };
    if (list.items === null) return { ...base, cells: list.cells, outcome: 'undetermined', why: list.why };
    const results = list.items.map((item) => ({ text: item.text, outcome: itemMeets(item, where) }));
    const outcome = and(results.map((result) => result.outcome));
    const decisive = list.items.filter(
      ({ cell }, index) => results[index]?.outcome === outcome && cell !== '',
    );
    return {
      ...base,
      cells: once(decisive.map(({ cell }) => cell)),
      outcome,
      found: results,
      ...(outcome === 'undetermined' ? { why: 'ambiguous' } : {}),
    };
  };
}
