import type { Expression } from '../../model/expression.js';
import type { RawScheme } from '../../model/scheme.js';
import { choose } from '../settle.js';
import { childrenOf, type Located } from '../walk.js';
import type { LintProblem, SchemeInput, Variant } from './check.js';

/**
 * The expressions of a scheme by the `when` or `require` that they are part of, each after those below it. Definitions come
 * once, where they are written.
 */
export function everyExpression(raw: RawScheme, { scheme, readings }: Variant): Located[][] {
  const { definitions = {} } = raw;
  const names = Object.keys(definitions);
  // Definitions are settled as the rules of a scheme are.
  const settled = choose(
    { ...raw, criteria: names.map((id) => ({ id, ...definitions[id] })), quotas: [] },
    readings,
  ).criteria;
  const rules = [
    ...scheme.criteria.map((criterion, index) => ({ criterion, path: ['criteria', index] })),
    ...settled.map((criterion, index) => ({ criterion, path: ['definitions', names[index] ?? ''] })),
  ];
  return rules.flatMap(({ criterion, path }) =>
    (['when', 'require'] as const).flatMap((key) => {
      const expression = criterion[key];
      return expression === undefined ? [] : [inOrder(expression, [...path, key])];
    }),
  );
}

function inOrder(expression: Expression, path: PropertyKey[]): Located[] {
  const below = expression.use ? [] : childrenOf(expression);
  return [
    ...below.flatMap((child) => inOrder(child.expression, [...path, ...child.path])),
    { expression, path },
  ];
}

/** `all: []` and `any: []`: a plain yes and no, which readings choose between. */
export function isPlain({ all, any }: Expression): boolean {
  return all?.length === 0 || any?.length === 0;
}

/** An expression in a few signs, for a message. */
export function briefly(expression: Expression): string {
  const text = JSON.stringify(expression).replaceAll('"', '');
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}

/**
 * Faults that stand whatever reading is chosen: found in every variant that has the place at all. A branch may be idle
 * under one reading because it is there for another.
 */
export function inEveryVariant(
  { raw, variants }: SchemeInput,
  find: (expressions: Located[][]) => { places: Iterable<string>; faults: LintProblem[] },
): LintProblem[] {
  const looks = variants.map((variant) => find(everyExpression(raw, variant)));
  const places = looks.map((look) => new Set(look.places));
  const found = looks.map(
    ({ faults }) => new Map(faults.map((fault) => [JSON.stringify([fault.path, fault.code]), fault])),
  );
  const all = new Map(found.flatMap((faults) => [...faults]));
  return [...all].flatMap(([key, fault]) =>
    looks.every((_, index) => found[index]?.has(key) || !places[index]?.has(placeOf(fault.path)))
      ? [fault]
      : [],
  );
}

/** A path as the key of a set. */
export function placeOf(path: PropertyKey[]): string {
  return JSON.stringify(path);
}
