import { expect, it } from 'vitest';
import { pack, unpack } from '../../src/bytes/codec.js';

it.each([0, 3, 5000])('data of %d rows comes back, and takes no more bytes than it is packed to', (count) => {
  const rows = Array.from({ length: count }, (_, index) => ({ row: index, name: `姓名${index}` }));
  const packed = pack(rows);
  expect(unpack(packed)).toEqual(rows);
  expect(packed.buffer.byteLength).toBe(packed.length);
});
