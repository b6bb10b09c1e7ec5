import type { Expression } from '../../model/expression.js';
import type { Outcome } from '../../model/outcome.js';
import type { Criterion } from '../../model/scheme.js';
import type { FactBounds } from './bounds.js';
import { type Formula, formulaOf, type Level, leafList, levelOf } from './formula.js';
import { worldsOf } from './worlds.js';

export { type FactBounds, factBounds, newWork } from './bounds.js';

/** What an expression comes out as in every world in which the sheet can be read, where that is always the same; else null. */
export const constantOf = remembered(findConstant);

function findConstant(expression: Expression, bounds: FactBounds): 'met' | 'unmet' | null {
  const list = leafList();
  const formula = formulaOf(expression, list);
  const worlds = worldsOf([formula], list.leaves, bounds, 'readable');
  if (worlds === null || worlds.length === 0) return null;
  const levels = new Set(worlds.map((world) => levelOf(formula, world)));
  if (levels.size !== 1) return null;
  return levels.has(0) ? 'unmet' : levels.has(2) ? 'met' : null;
}

/** A member of `all` or `any` without which nothing changes. `by`: the one that says as much already; null: several do. */
export interface Idle {
  index: number;
  by: number | null;
}

/** Members of `all` or `any` that never matter beside the others, whatever a sheet says. Of two alike the later one. */
export const idleMembers = remembered(findIdle);

function findIdle({ op, members }: { op: 'all' | 'any'; members: Expression[] }, bounds: FactBounds): Idle[] {
  const list = leafList();
  const formulas = members.map((member) => formulaOf(member, list));
  const same = (some: Formula[], more: Formula): boolean => {
    const worlds = worldsOf([...some, more], list.leaves, bounds, 'all');
    if (worlds === null) return false;
    return worlds.every(
      (world) => levelOf({ op, members: some }, world) === levelOf({ op, members: [...some, more] }, world),
    );
  };
  let kept = formulas.map((formula, index) => ({ formula, index }));
  const idle: Idle[] = [];
  for (const [index, formula] of [...formulas.entries()].reverse()) {
    const others = kept.filter((each) => each.index !== index);
    const by = others.find((other) => same([other.formula], formula))?.index ?? null;
    if (
      by === null &&
      (others.length < 2 ||
        !same(
          others.map((each) => each.formula),
          formula,
        ))
    )
      continue;
    idle.push({ index, by });
    kept = others;
  }
  return idle.reverse();
}

const OUTCOMES: Record<Level, Exclude<Outcome, 'not-applicable'>> = {
  0: 'unmet',
  1: 'undetermined',
  2: 'met',
};

/**
 * Outcomes that a criterion can have by its logic (`src/judge/criterion.ts`); all of them where there are too many worlds to
 * look at.
 */
export function possibleOutcomes({ when, require }: Criterion, bounds: FactBounds): Set<Outcome> {
  const list = leafList();
  const condition: Formula = when === undefined ? { op: 'all', members: [] } : formulaOf(when, list);
  const asked: Formula | null = require === undefined ? null : formulaOf(require, list);
  const worlds = worldsOf(asked === null ? [condition] : [condition, asked], list.leaves, bounds, 'all');
  if (worlds === null) {
    return new Set<Outcome>(['met', 'unmet', 'undetermined', ...(when ? (['not-applicable'] as const) : [])]);
  }
  return new Set(
    worlds.map((world) => {
      const applies = levelOf(condition, world);
      if (asked === null) return applies === 2 ? 'undetermined' : 'not-applicable';
      if (applies === 0) return 'not-applicable';
      const level = levelOf(asked, world);
      return applies === 1 && level === 0 ? 'undetermined' : OUTCOMES[level];
    }),
  );
}

/** The readings of a scheme, and its mutants, share most of their expressions: what was found out about one is kept. */
function remembered<A, R>(find: (about: A, bounds: FactBounds) => R): (about: A, bounds: FactBounds) => R {
  const answers = new WeakMap<FactBounds, Map<string, { answer: R }>>();
  return (about, bounds) => {
    const known = answers.get(bounds) ?? new Map<string, { answer: R }>();
    answers.set(bounds, known);
    const key = JSON.stringify(about);
    const before = known.get(key);
    if (before !== undefined) return before.answer;
    const answer = find(about, bounds);
    known.set(key, { answer });
    return answer;
  };
}
