import { createHmac } from 'node:crypto';

/** Numbers of a fixed number of bits one after the other, hidden under a key, as base64url: the digests of a row. */

/** Packs `[value, bits]` into a text; the same key must never hide two different rows. */
export function packBits(fields: [number, number][], key: Buffer, place: string): string {
  const total = fields.reduce((sum, [, bits]) => sum + bits, 0);
  const bytes = pad(key, place, Math.ceil(total / 8));
  let at = 0;
  for (const [value, bits] of fields) {
    for (let bit = bits - 1; bit >= 0; bit--, at++) {
      if ((value >> bit) & 1) bytes[at >> 3] = (bytes[at >> 3] ?? 0) ^ (0x80 >> (at & 7));
    }
  }
  return bytes.toString('base64url');
}

/** The numbers in a text; null where it holds another number of bits. */
export function unpackBits(text: string, widths: number[], key: Buffer, place: string): number[] | null {
  const packed = Buffer.from(text, 'base64url');
  const bytes = pad(key, place, packed.length);
  for (const [index, byte] of packed.entries()) bytes[index] = (bytes[index] ?? 0) ^ byte;
  const total = widths.reduce((sum, bits) => sum + bits, 0);
  if (bytes.length !== Math.ceil(total / 8)) return null;
  let at = 0;
  return widths.map((bits) => {
    let value = 0;
    for (let bit = 0; bit < bits; bit++, at++) {
      value = (value << 1) | (((bytes[at >> 3] ?? 0) >> (7 - (at & 7))) & 1);
    }
    return value;
  });
}

/** So many bytes that nobody without the key can foretell. */
function pad(key: Buffer, place: string, length: number): Buffer {
  const blocks: Buffer[] = [];
  for (let block = 0; block * 32 < length; block++) {
    blocks.push(createHmac('sha256', key).update(`pad\0${place}\0${block}`).digest());
  }
  return Buffer.concat(blocks).subarray(0, length);
}
