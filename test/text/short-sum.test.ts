import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shortSum } from '../../src/text/short-sum.js';

it('two texts have one sum only if they are the same', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      expect(shortSum(a) === shortSum(b)).toBe(a === b);
    }),
    {
      examples: [
        ['长期从事焊接', '长期从事焊按'],
        ['abcde', 'abced'],
        ['无', '无 '],
      ],
    },
  );
  const texts = Array.from({ length: 50_000 }, (_, i) => `长期从事压力容器焊接，带出徒弟${i}人。`);
  expect(new Set(texts.map(shortSum)).size).toBe(texts.length);
});
