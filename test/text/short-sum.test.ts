import fc from 'fast-check';
import { expect, it } from 'vitest';
import { differingSums, shortSums } from '../../src/text/short-sum.js';

it('tells which of several texts differ', () => {
  const texts = fc.array(fc.string(), { minLength: 3, maxLength: 3 });
  fc.assert(
    fc.property(texts, texts, (a, b) => {
      const differing = [0, 1, 2].filter((place) => a[place] !== b[place]);
      expect(differingSums(shortSums(a), shortSums(b))).toEqual(differing);
    }),
    {
      examples: [
        [
          ['长期从事焊接', 'abcde', '无'],
          ['长期从事焊按', 'abced', '无 '],
        ],
      ],
    },
  );
});

it('gives no two texts of a long list the same sum', () => {
  const texts = Array.from({ length: 50_000 }, (_, i) => `长期从事压力容器焊接，带出徒弟${i}人。`);
  expect(new Set(texts.map((text) => shortSums([text]))).size).toBe(texts.length);
});
