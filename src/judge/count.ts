import type { CountTest } from '../model/expression.js';
import type { Item } from '../model/fact.js';
import { areBlank, itemsOf, judged, unknown } from './items.js';
import { and, type Truth } from './kleene.js';
import { once } from './lists.js';
import type { Requirement } from './setting.js';
import { itemMeets } from './where.js';

/**
 * Counts items between two bounds: those that surely meet the conditions and are surely different, and those that may.
 */
export function count(test: CountTest): Requirement {
  const { of, where = {}, distinctBy, atLeast, atMost } = test;
  const asked = { op: 'count', of, expected: test };
  return (setting) => {
    const list = itemsOf(of, setting);
    if (list.items === null) return unknown(asked, list);
    const outcomes = list.items.map((item) => itemMeets(item, where));
    const sure = list.items.filter((_, index) => outcomes[index] === 'met');
    const possible = list.items.filter((_, index) => outcomes[index] !== 'unmet');
    const low = distinct(sure, distinctBy).low;
    const high = distinct(possible, distinctBy).high;
    const outcome = and([
      atLeast === undefined ? 'met' : bound(low >= atLeast, high < atLeast),
      atMost === undefined ? 'met' : bound(high <= atMost, low > atMost),
    ]);
    const deciding = decidingItems(outcome, { sure, possible }, test);
    const cells = once(deciding.map(({ cell }) => cell).filter((cell) => cell !== ''));
    if (outcome === 'undetermined' && areBlank(deciding)) return unknown(asked, { cells, why: 'blank' });
    const found = low === high ? low : { min: low, max: high };
    return judged(asked, cells.length > 0 ? cells : list.cells, outcome, found);
  };
}

/** The items to look at: those left open, or those that are too many; none where the whole list decides. */
function decidingItems(
  outcome: Truth,
  { sure, possible }: { sure: Item[]; possible: Item[] },
  { distinctBy = [], atMost }: CountTest,
): Item[] {
  if (outcome === 'undetermined') {
    const keyless = (item: Item) => distinctBy.some((field) => (item[field] ?? null) === null);
    return possible.filter((item) => !sure.includes(item) || keyless(item));
  }
  return outcome === 'unmet' && atMost !== undefined ? sure : [];
}

function bound(surely: boolean, surelyNot: boolean): Truth {
  if (surely) return 'met';
  return surelyNot ? 'unmet' : 'undetermined';
}

/** Fewest and most different items: one without a key may be new or may repeat another. */
function distinct(items: Item[], by: string[] | undefined): { low: number; high: number } {
  if (by === undefined) return { low: items.length, high: items.length };
  const keys = items.map((item) => by.map((field) => item[field] ?? null));
  const knownKeys = keys.filter((key) => !key.includes(null)).map((key) => JSON.stringify(key));
  const different = new Set(knownKeys).size;
  const open = keys.length - knownKeys.length;
  return { low: different === 0 && open > 0 ? 1 : different, high: different + open };
}
