import type { Expression } from '../model/expression.js';
import type { Criterion, Scheme } from '../model/scheme.js';

/** An expression with its path in the scheme's document. */
export interface Located {
  expression: Expression;
  path: PropertyKey[];
}

/** An expression and all below it. */
export function walk(expression: Expression, path: PropertyKey[]): Located[] {
  const below = childrenOf(expression).flatMap((child) => walk(child.expression, [...path, ...child.path]));
  return [{ expression, path }, ...below];
}

/** The members of an operator, each with its path from the operator. */
export function childrenOf(expression: Expression): Located[] {
  const lists = (['all', 'any'] as const).flatMap((key) =>
    (expression[key] ?? []).map((member, index) => ({ expression: member, path: [key, index] })),
  );
  const agreeing = (expression.agree?.members ?? []).map((member, index) => ({
    expression: member,
    path: ['agree', 'members', index],
  }));
  const single = (['not', 'if', 'then', 'else'] as const).flatMap((key) => {
    const member = expression[key] as Expression | undefined;
    return member === undefined ? [] : [{ expression: member, path: [key] }];
  });
  const asked = (['when', 'unless'] as const).flatMap((key) => {
    const member = expression.ask?.[key];
    return member === undefined ? [] : [{ expression: member, path: ['ask', key] }];
  });
  const options = Object.entries(expression.options ?? {}).map(([option, member]) => ({
    expression: member,
    path: ['options', option],
  }));
  // What a definition holds is looked at where it is used; its own place in the file is not known here.
  const used = expression.use === undefined ? [] : [{ expression: expression.use.require, path: ['use'] }];
  return [...lists, ...agreeing, ...single, ...asked, ...options, ...used];
}

/** Every expression of a criterion. */
export function expressionsOf(criterion: Criterion, path: PropertyKey[]): Located[] {
  return (['when', 'require'] as const).flatMap((key) => {
    const expression = criterion[key];
    return expression === undefined ? [] : walk(expression, [...path, key]);
  });
}

/** Every expression of a scheme. */
export function allExpressions(scheme: Scheme): Located[] {
  return scheme.criteria.flatMap((criterion, index) => expressionsOf(criterion, ['criteria', index]));
}
