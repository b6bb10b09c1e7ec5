import type { PlacementTest, Where } from '../model/expression.js';
import type { Item } from '../model/fact.js';
import type { Remark } from '../model/finding.js';
import type { Proof } from '../model/outcome.js';
import type { PlacementFound } from '../model/placement-answer.js';
import { and, or, type Truth } from './kleene.js';
import { once } from './lists.js';
import { testPlacement } from './placement.js';
import { dateMeets } from './placement-parts.js';
import type { Judged, Requirement, Setting } from './setting.js';
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
  const asked = { op: 'placement', of: 'placements', expected: test };
  return (setting) => {
    const list = itemsOf(asked.of, setting);
    if (list.items === null) return unknown(asked, list);
    const found = list.items.map((item) => testPlacement(item, test, setting.placement));
    const outcome = or(found.map((result) => result.outcome));
    const proof = judged(asked, cellsOfItems(list, found, outcome), outcome, found);
    const remarks = assumed(found);
    return remarks.length > 0 ? { ...proof, remarks } : proof;
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
  const asked = { op, of, expected: where };
  return (setting) => {
    const list = itemsOf(of, setting);
    if (list.items === null) return unknown(asked, list);
    // What is dated after the reference date cannot have been given yet: it is asked about (T-47).
    const found = list.items.map((item) => ({
      text: item.text,
      outcome: and([itemMeets(item, where), dateMeets(item, setting.placement.asOf)]),
    }));
    const outcome = or(found.map((result) => result.outcome));
    return judged(asked, cellsOfItems(list, found, outcome), outcome, found);
  };
}

/** Cells of the items that meet a test, or that may; where none does, all that was read. */
function cellsOfItems(
  { items, cells }: { items: Item[]; cells: string[] },
  found: { outcome: Truth }[],
  outcome: Truth,
): string[] {
  const decisive = outcome === 'unmet' ? [] : cellsLike(outcome, items, found);
  return decisive.length > 0 ? decisive : cells;
}

/** Cells of the items that came out like the whole. */
function cellsLike(outcome: Truth, items: Item[], found: { outcome: Truth }[]): string[] {
  const alike = items.filter((item, index) => found[index]?.outcome === outcome && item.cell !== '');
  return once(alike.map(({ cell }) => cell));
}

/** Every item of a list meets the conditions. */
export function every(of: string, where: Where): Requirement {
  const asked = { op: 'every', of, expected: where };
  return (setting) => {
    const list = itemsOf(of, setting);
    if (list.items === null) return unknown(asked, list);
    const found = list.items.map((item) => ({ text: item.text, outcome: itemMeets(item, where) }));
    const outcome = and(found.map((result) => result.outcome));
    const cells = cellsLike(outcome, list.items, found);
    const open = list.items.filter((_, index) => found[index]?.outcome === 'undetermined');
    return outcome === 'undetermined' && areBlank(open)
      ? unknown(asked, { cells, why: 'blank' })
      : judged(asked, cells, outcome, found);
  };
}

/** Whether what leaves a list open are blank cells, and nothing that is written in one. */
export function areBlank(open: Item[]): boolean {
  return open.length > 0 && open.every(({ text, cell }) => text === '' && cell !== '');
}

/** What a leaf about a list asks for. */
export type Asked = Required<Pick<Proof, 'op' | 'of' | 'expected'>>;

/** The proof of a leaf whose list is not known. */
export function unknown(
  { op, of, expected }: Asked,
  { cells, why }: { cells: string[]; why: string },
): Judged {
  return { op, of, expected, cells, outcome: 'undetermined', why };
}

/** The proof of a leaf whose list was looked at: what is open then is so because of what the items say. */
export function judged({ op, of, expected }: Asked, cells: string[], outcome: Truth, found: unknown): Judged {
  return outcome === 'undetermined'
    ? { op, of, expected, cells, outcome, found, why: 'ambiguous' }
    : { op, of, expected, cells, outcome, found };
}
