import type { Step } from '../../model/mutant.js';
import { short } from './step.js';

interface Ranked {
  id?: string;
  zh?: string;
  rank?: number;
}

/**
 * Neighbours of an ordered vocabulary exchanged: every entry of one rank takes the next rank and the other way round. The
 * list stays sorted by rank, so that the result is a vocabulary in which somebody had the order wrong, not a broken file.
 */
export function rankedSteps(path: PropertyKey[], list: Ranked[]): Step[] {
  const ranks = [...new Set(list.flatMap(({ rank }) => rank ?? []))].sort((a, b) => a - b);
  return ranks.slice(1).map((upper, index) => {
    const lower = ranks[index] ?? upper;
    const swapped = list
      .map((entry) => ({
        ...entry,
        ...(entry.rank === undefined ? {} : { rank: other(entry.rank, lower, upper) }),
      }))
      .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
    const names = (rank: number) =>
      list
        .filter((entry) => entry.rank === rank)
        .map(({ zh, id }) => zh ?? id ?? '')
        .join('/');
    return {
      path: [...path, list.findIndex(({ rank }) => rank === lower)],
      kind: 'swapped' as const,
      from: `${names(lower)} < ${names(upper)}`,
      to: `${names(upper)} < ${names(lower)}`,
      changes: [{ path, value: swapped }],
    };
  });
}

function other(rank: number, lower: number, upper: number): number {
  return rank === lower ? upper : rank === upper ? lower : rank;
}

/** Neighbours of a list of words exchanged. */
export function listSteps(path: PropertyKey[], list: unknown[]): Step[] {
  return list.slice(1).map((upper, index) => {
    const value = [...list];
    [value[index], value[index + 1]] = [upper, list[index]];
    return {
      path: [...path, index],
      kind: 'swapped' as const,
      from: `${short(list[index])}, ${short(upper)}`,
      to: `${short(upper)}, ${short(list[index])}`,
      changes: [{ path, value }],
    };
  });
}

/** Values of a record whose keys are in order: those of neighbouring keys exchanged. `keys`: all that there may be. */
export function recordSteps(path: PropertyKey[], record: Record<string, unknown>, keys: string[]): Step[] {
  const present = keys.filter((key) => Object.hasOwn(record, key));
  return present.slice(1).map((upper, index) => {
    const lower = present[index] ?? upper;
    return {
      path: [...path, lower],
      kind: 'swapped' as const,
      from: `${lower}: ${short(record[lower])}, ${upper}: ${short(record[upper])}`,
      to: `${lower}: ${short(record[upper])}, ${upper}: ${short(record[lower])}`,
      changes: [{ path, value: { ...record, [lower]: record[upper], [upper]: record[lower] } }],
    };
  });
}
