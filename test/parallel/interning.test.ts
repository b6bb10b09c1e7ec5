import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pack, unpack } from '../../src/bytes/codec.js';
import { interner } from '../../src/parallel/interning.js';

const cloned = <T>(data: T) => unpack(pack(data)) as T;

/** A row as threads send it: words of a vocabulary, lists that are mostly empty. */
const row = (number: number) => {
  const sex = { known: true, value: { id: 'male', zh: '男' }, cells: [], steps: [] };
  return {
    number,
    name: `姓名${number}`,
    sex,
    other: { ...sex },
    packed: new Uint32Array([number]),
    long: '长'.repeat(300),
  };
};

describe('what comes from another thread', () => {
  it('is the same when equal parts of it are shared', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (data) => {
        expect(interner()(cloned(data))).toEqual(data);
      }),
    );
  });

  it('holds equal words and empty lists once, also from one message to the next', () => {
    const share = interner();
    const [first, second] = [share(cloned([row(5)])), share(cloned([row(5)]))].flat();
    expect(second).toEqual(row(5));
    expect(second?.other).toBe(first?.sex);
    expect(second?.sex.cells).toBe(first?.sex.steps);
  });

  it('stays right when there is more than is remembered', () => {
    const share = interner();
    const rows = Array.from({ length: 12_000 }, (_, number) => row(number));
    expect(share(cloned(rows))).toEqual(rows);
    expect(share(cloned(rows.slice(0, 50)))).toEqual(rows.slice(0, 50));
  });
});
