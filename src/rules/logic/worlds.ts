import type { Comparison, Expression } from '../../model/expression.js';
import { SCALAR_FACTS } from '../expression.js';
import type { FactBounds } from './bounds.js';
import { type Formula, type Level, leavesOf } from './formula.js';
import { excludes, implies, itemLevels } from './item-values.js';
import { type Assignment, scalarValues } from './scalar-values.js';

/** Most worlds that are looked at for one question; beyond, the question is left open. */
const MOST = 20_000;

const QUESTION = 500;

/** Which worlds: all, or only those in which everything can be read. */
export type Which = 'all' | 'readable';

/**
 * Every way in which the leaves of formulas can come out together, each a list of outcomes by the number of the leaf. Leaves
 * about one fact depend on each other by its value; leaves about lists by what one says of the other. null: too many.
 */
export function worldsOf(
  formulas: Formula[],
  leaves: readonly Expression[],
  bounds: FactBounds,
  which: Which,
): Level[][] | null {
  const used = [...new Set(formulas.flatMap(leavesOf))];
  // To ask at all costs as much as to try some hundred outcomes.
  bounds.work.left -= QUESTION;
  if (bounds.work.left < 0) return null;
  const groups = groupsOf(used, leaves);
  let worlds: Level[][] = [[]];
  for (const { fact, numbers } of groups) {
    const own = numbers.map((number) => leaves[number] ?? {});
    const values = fact === null ? itemValues(own, bounds, which) : factValues(fact, own, bounds, which);
    if (values === null || worlds.length * values.length > MOST) return null;
    bounds.work.left -= worlds.length * values.length * used.length;
    if (bounds.work.left < 0) return null;
    worlds = worlds.flatMap((world) =>
      values.map((levels) => {
        const next = [...world];
        for (const [index, number] of numbers.entries()) next[number] = levels[index] ?? 1;
        return next;
      }),
    );
  }
  return worlds;
}

interface Group {
  /** null: leaves about lists and texts, all of them together. */
  fact: string | null;
  numbers: number[];
}

function groupsOf(used: number[], leaves: readonly Expression[]): Group[] {
  const groups = new Map<string | null, number[]>();
  for (const number of used) {
    const fact = scalarFact(leaves[number] ?? {});
    groups.set(fact, [...(groups.get(fact) ?? []), number]);
  }
  return [...groups].map(([fact, numbers]) => ({ fact, numbers }));
}

function scalarFact(leaf: Expression): string | null {
  return Object.keys(leaf).find((key) => Object.hasOwn(SCALAR_FACTS, key)) ?? null;
}

function factValues(fact: string, own: Expression[], bounds: FactBounds, which: Which): Level[][] | null {
  const kind = SCALAR_FACTS[fact as keyof typeof SCALAR_FACTS];
  const tests = own.map((leaf) => leaf[fact] as Comparison);
  // Each value is compared with each word.
  const words = tests.reduce((sum, test) => sum + [Object.values(test)].flat(2).length, 0);
  bounds.work.left -= words * (kind === 'term' ? (bounds.terms[fact]?.length ?? 0) : words + 2);
  if (bounds.work.left < 0) return null;
  return scalarValues(fact, kind, tests, bounds)
    .filter(({ known }: Assignment) => known || which === 'all')
    .map(({ levels }) => levels);
}

/** Built leaf by leaf, so that what one rules out is never combined further. */
function itemValues(own: Expression[], bounds: FactBounds, which: Which): Level[][] | null {
  const tried = own.map((leaf) => {
    const levels = itemLevels(leaf, bounds);
    return which === 'all' || leaf.complete ? levels : levels.filter((level) => level !== 1);
  });
  if (tried.reduce((product, levels) => product * levels.length, 1) > MOST) return null;
  let values: Level[][] = [[]];
  for (const [index, levels] of tried.entries()) {
    const allowed = own.slice(0, index).map((other) => together(other, own[index] ?? {}));
    values = values.flatMap((before) =>
      levels
        .filter((level) => before.every((other, at) => allowed[at]?.(other, level) ?? true))
        .map((level) => [...before, level]),
    );
  }
  return values;
}

/** Which outcomes two leaves can have at once. */
function together(one: Expression, other: Expression): (a: Level, b: Level) => boolean {
  const [forth, back, never] = [implies(one, other), implies(other, one), excludes(one, other)];
  return (a, b) => !(forth && a > b) && !(back && b > a) && !(never && a + b > 2);
}
