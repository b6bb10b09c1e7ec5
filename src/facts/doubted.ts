import type { Facts, Unknown } from '../model/fact.js';
import { unknown } from './context.js';

/** The facts, of which those that rest on one of these cells are unknown, for this reason. */
export function doubted(facts: Facts, cells: string[], why: Unknown): Facts {
  if (cells.length === 0) return facts;
  const doubtful = new Set(cells);
  return Object.fromEntries(
    Object.entries(facts).map(([name, fact]) => {
      const touched = fact.cells.some((cell) => doubtful.has(cell));
      return [name, touched ? unknown(why, fact.cells, fact.steps) : fact];
    }),
  );
}
