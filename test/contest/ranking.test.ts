import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareKeys, type Ranked, ranksOf } from '../../src/contest/ranking.js';

const key = fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 3 }));
const entry = fc
  .record({ a: key, b: key, known: fc.boolean(), sure: fc.boolean() })
  .map(({ a, b, known, sure }): Ranked => {
    const other = known ? a : b;
    const [low, high] = compareKeys(a, other) <= 0 ? [a, other] : [other, a];
    return { low, high, sure };
  });

describe('ranks', () => {
  test.each([
    [
      'by total',
      [
        [90, 80],
        [85, 99],
      ],
      [
        [1, 1],
        [2, 2],
      ],
    ],
    [
      'equal totals: the higher skill goes first',
      [
        [90, 80],
        [90, 85],
      ],
      [
        [2, 2],
        [1, 1],
      ],
    ],
    [
      'equal throughout: within bounds',
      [
        [90, 80],
        [90, 80],
        [80, 1],
      ],
      [
        [1, 2],
        [1, 2],
        [3, 3],
      ],
    ],
  ] as [string, [number, number][], [number, number][]][])('%s', (_, keys, ranks) => {
    const found = ranksOf(keys.map((each) => ({ low: each, high: each, sure: true })));
    expect(found.map(({ best, worst }) => [best, worst])).toEqual(ranks);
  });

  test('are what counting everybody above one by one gives', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 12 }), (all) => {
        const counted = all.map((own) => {
          const others = all.filter((other) => other !== own);
          return {
            best: 1 + others.filter(({ sure, low }) => sure && compareKeys(low, own.high) > 0).length,
            worst: 1 + others.filter(({ high }) => compareKeys(high, own.low) >= 0).length,
          };
        });
        expect(ranksOf(all)).toEqual(counted);
      }),
    );
  });

  test('with every score known and nobody equal, ranks are 1 to n without gaps', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 10_000 }), { maxLength: 60 }), (totals) => {
        const found = ranksOf(totals.map((total) => ({ low: [total, 0], high: [total, 0], sure: true })));
        expect(found.map(({ best }) => best).sort((a, b) => a - b)).toEqual(
          totals.map((_, index) => index + 1),
        );
        expect(found.every(({ best, worst }) => best === worst)).toBe(true);
      }),
    );
  });
});
