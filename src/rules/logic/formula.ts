import type { Expression } from '../../model/expression.js';

/**
 * An outcome as a number: 0 unmet, 1 undetermined, 2 met. `all` is the least of its members, `any` the greatest, and `not`
 * turns the order round.
 */
export type Level = 0 | 1 | 2;

export type Formula =
  | { op: 'leaf'; leaf: number }
  | { op: 'all' | 'any' | 'agree'; members: Formula[] }
  | { op: 'not' | 'ask-when' | 'ask-unless'; inner: Formula }
  | { op: 'if'; condition: Formula; yes: Formula; no: Formula };

/** Collects leaves, equal ones under one number. */
export interface LeafList {
  leaves: Expression[];
  numbers: Map<string, number>;
}

export function leafList(): LeafList {
  return { leaves: [], numbers: new Map() };
}

/** An expression, settled for one choice of readings, as a formula over the leaves of a list, which grows. */
export function formulaOf(expression: Expression, list: LeafList): Formula {
  const below = (member: Expression | undefined): Formula =>
    member === undefined ? { op: 'all', members: [] } : formulaOf(member, list);
  const { all, any, agree, ask, options, use } = expression;
  if (all) return { op: 'all', members: all.map(below) };
  if (any) return { op: 'any', members: any.map(below) };
  if (agree) return { op: 'agree', members: agree.members.map(below) };
  if (expression.not) return { op: 'not', inner: below(expression.not) };
  if (expression.if)
    return {
      op: 'if',
      condition: below(expression.if),
      yes: below(expression.then),
      no: below(expression.else),
    };
  if (ask) return { op: ask.when ? 'ask-when' : 'ask-unless', inner: below(ask.when ?? ask.unless) };
  if (options) return below(Object.values(options)[0]);
  if (use) return below(use.require);
  return { op: 'leaf', leaf: leafNumber(expression, list) };
}

function leafNumber(leaf: Expression, { leaves, numbers }: LeafList): number {
  const key = JSON.stringify(leaf);
  const known = numbers.get(key);
  if (known !== undefined) return known;
  numbers.set(key, leaves.length);
  return leaves.push(leaf) - 1;
}

/** The outcome of a formula for the outcomes of its leaves: as `src/judge` judges it. */
export function levelOf(formula: Formula, leaves: readonly Level[]): Level {
  switch (formula.op) {
    case 'leaf':
      return leaves[formula.leaf] ?? 1;
    case 'all':
      return least(formula.members.map((member) => levelOf(member, leaves)));
    case 'any':
      return greatest(formula.members.map((member) => levelOf(member, leaves)));
    case 'agree':
      return shared(formula.members.map((member) => levelOf(member, leaves)));
    case 'not':
      return (2 - levelOf(formula.inner, leaves)) as Level;
    case 'ask-when':
      return levelOf(formula.inner, leaves) === 0 ? 0 : 1;
    case 'ask-unless':
      return levelOf(formula.inner, leaves) === 2 ? 2 : 1;
    case 'if': {
      const condition = levelOf(formula.condition, leaves);
      if (condition === 2) return levelOf(formula.yes, leaves);
      if (condition === 0) return levelOf(formula.no, leaves);
      return shared([levelOf(formula.yes, leaves), levelOf(formula.no, leaves)]);
    }
  }
}

function least(levels: Level[]): Level {
  return levels.reduce<Level>((low, level) => (level < low ? level : low), 2);
}

function greatest(levels: Level[]): Level {
  return levels.reduce<Level>((high, level) => (level > high ? level : high), 0);
}

function shared([first = 1, ...others]: Level[]): Level {
  return others.every((level) => level === first) ? first : 1;
}

/** Numbers of the leaves below a formula. */
export function leavesOf(formula: Formula): number[] {
  switch (formula.op) {
    case 'leaf':
      return [formula.leaf];
    case 'all':
    case 'any':
    case 'agree':
      return [...new Set(formula.members.flatMap(leavesOf))];
    case 'if':
      return [...new Set([formula.condition, formula.yes, formula.no].flatMap(leavesOf))];
    default:
      return leavesOf(formula.inner);
  }
}
