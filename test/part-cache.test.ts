import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pack, unpack } from '../src/bytes/codec.js';
import { lruCache, unboundedCache } from '../src/part-cache.js';

/** What parts of these tests come to. */
const loud = (words: string[]) => words.map((word) => `${word}!`);

describe('the cache of parts', () => {
  it('gives what a part came to, however few lie open and in whatever order they are asked for', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.string()), { minLength: 1, maxLength: 12 }),
        fc.array(fc.nat(11), { maxLength: 30 }),
        fc.integer({ min: 1, max: 4 }),
        (parts, asked, capacity) => {
          const cache = lruCache({ pack, unpack }, () => capacity);
          const kept = parts.map((part, index) =>
            index % 3 === 0
              ? cache<string[], string[]>({ packed: pack(part) }, loud)
              : cache({ open: part }, loud, index % 3 === 1 ? loud(part) : undefined),
          );
          for (const place of asked) {
            const index = place % parts.length;
            expect(kept[index]?.get()).toEqual(loud(parts[index] ?? []));
            expect(kept[index]?.source.open()).toEqual(parts[index]);
            expect(unpack(kept[index]?.source.packed() ?? pack(null))).toEqual(parts[index]);
          }
        },
      ),
      { numRuns: 50 },
    );
  });

  it('packs nothing before too much lies open, each part once at most, and makes each again once while they are read in order', () => {
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
    const make = (words: string[]) => {
      calls.push('make');
      return loud(words);
    };
    const cache = lruCache(codec, () => 2);
    const put = (word: string) => cache({ open: [word] }, make, loud([word]));
    const kept = [put('1'), put('2')];
    for (const part of [...kept, ...kept]) part.get();
    expect(calls).toEqual([]);
    const all = [...kept, put('3')];
    expect(calls).toEqual(['pack']);
    expect(all.map((part) => part.get())).toEqual([['1!'], ['2!'], ['3!']]);
    const count = (name: string) => calls.filter((call) => call === name).length;
    expect([count('pack'), count('unpack'), count('make')]).toEqual([3, 3, 3]);
  });

  it('makes a part otherwise from when it is told so: of what lies open, or of the rows', () => {
    const quiet = (words: string[]) => words.map((word) => `${word}.`);
    const cache = lruCache({ pack, unpack }, () => 2);
    const [patched, dropped, packed] = [
      cache({ open: ['1'] }, loud, ['1!']),
      cache({ open: ['2'] }, loud, ['2!']),
      cache<string[], string[]>({ packed: pack(['3']) }, loud),
    ];
    patched.replace(quiet, (open) => [...open, 'patched']);
    dropped.replace(quiet);
    packed.replace(quiet, () => ['never open']);
    expect([patched, dropped, packed].map((part) => part.get())).toEqual([['1!', 'patched'], ['2.'], ['3.']]);
    expect(patched.get(), 'put away meanwhile').toEqual(['1.']);
  });

  it('without a codec everything stays open', () => {
    const kept = unboundedCache()({ open: ['a'] }, loud);
    expect(kept.get()).toEqual(['a!']);
    expect(() => kept.source.packed()).toThrow('no codec');
  });
});
