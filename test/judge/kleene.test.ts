import { describe, expect, it } from 'vitest';
import { agree, and, not, or, type Truth } from '../../src/judge/kleene.js';

const M: Truth = 'met';
const U: Truth = 'unmet';
const Q: Truth = 'undetermined';

/** Strong Kleene logic: a, b → and, or, agree. */
const TABLE: [Truth, Truth, Truth, Truth, Truth][] = [
  [M, M, M, M, M],
  [M, U, U, M, Q],
  [M, Q, Q, M, Q],
  [U, U, U, U, U],
  [U, Q, U, Q, Q],
  [Q, Q, Q, Q, Q],
];

describe('three-valued logic', () => {
  for (const [a, b, both, either, same] of TABLE) {
    it(`${a}, ${b}: and ${both}, or ${either}, agree ${same}, in either order`, () => {
      expect([and([a, b]), and([b, a])]).toEqual([both, both]);
      expect([or([a, b]), or([b, a])]).toEqual([either, either]);
      expect([agree([a, b]), agree([b, a])]).toEqual([same, same]);
    });
  }

  it('not turns met and unmet round and leaves the unknown alone', () => {
    expect([M, U, Q].map(not)).toEqual([U, M, Q]);
  });

  it('an empty conjunction is met, an empty disjunction unmet', () => {
    expect(and([])).toBe(M);
    expect(or([])).toBe(U);
  });
});
