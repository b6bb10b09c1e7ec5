import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pack, unpack } from '../src/bytes/codec.js';
import { OPEN_SHELF, shelfOf } from '../src/shelf.js';

describe('the shelf', () => {
  it('gives back what was put there, however few parts lie open and in whatever order they are asked for', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.string()), { minLength: 1, maxLength: 12 }),
        fc.array(fc.nat(11), { maxLength: 30 }),
        fc.integer({ min: 1, max: 4 }),
        (parts, asked, most) => {
          const shelf = shelfOf({ pack, unpack }, () => most);
          const kept = parts.map((part, index) =>
            shelf<string[]>(index % 3 === 0 ? { packed: pack(part) } : { open: part }),
          );
          for (const place of asked) {
            const index = place % parts.length;
            expect(kept[index]?.open()).toEqual(parts[index]);
            expect(unpack(kept[index]?.packed() ?? pack(null))).toEqual(parts[index]);
          }
        },
      ),
      { numRuns: 50 },
    );
  });

  it('packs no part before there are too many, each once at most, and unpacks each once while they are read in order', () => {
    const calls: string[] = [];
    const codec = {
      pack: (part: unknown) => {
        calls.push('pack');
        return pack(part);
      },
      unpack: (bytes: Uint8Array) => {
        calls.push('unpack');
        return unpack(bytes);
      },
    };
    const shelf = shelfOf(codec, () => 2);
    const kept = [1, 2].map((part) => shelf({ open: part }));
    for (const part of [...kept, ...kept]) part.open();
    expect(calls).toEqual([]);
    const all = [...kept, shelf({ open: 3 })];
    expect(calls).toEqual(['pack']);
    expect(all.map((part) => part.open())).toEqual([1, 2, 3]);
    expect(all.map((part) => part.packed()).map(unpack)).toEqual([1, 2, 3]);
    // Every part was packed once; each of the three was opened again once.
    expect(calls.filter((call) => call === 'pack')).toHaveLength(3);
    expect(calls.filter((call) => call === 'unpack')).toHaveLength(3);
  });

  it('without a codec everything stays open', () => {
    const kept = OPEN_SHELF({ open: ['a'] });
    expect(kept.open()).toEqual(['a']);
    expect(() => kept.packed()).toThrow('no codec');
  });
});
