import fc from 'fast-check';
import { expect, it } from 'vitest';
import { gathered } from '../../src/text/gathered.js';

it('gives the same text in pieces of at least so many characters', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), fc.integer({ min: 1, max: 20 }), (pieces, size) => {
      const all = [...gathered(pieces, size)];
      expect(all.join('')).toBe(pieces.join(''));
      expect(all.slice(0, -1).every((piece) => piece.length >= size)).toBe(true);
      expect(all).not.toContain('');
    }),
  );
});
