import { pick, type Random } from './random.js';

/** A sound file to start from; `password` opens it. */
export interface Seed {
  name: string;
  bytes: Uint8Array;
  password?: string;
}

/** What goes wrong with a file. `bytes` may be changed in place; `seeds`: other files to take a piece from. */
export type Mutation = (bytes: Buffer, random: Random, seeds: readonly Seed[]) => Uint8Array;

/** Numbers at the edges of what 1, 2 and 4 bytes hold, some of them with a meaning in compound files. */
export const EXTREMES = [
  0, 1, 0xff, 0xffff, 0x10000, 0x7fffffff, 0x80000000, 0xfffffffa, 0xfffffffc, 0xfffffffd, 0xfffffffe,
  0xffffffff,
];

/** Damage to the bytes of any file: halved downloads, broken disks, glued files. */
export const ANY_BYTES: Record<string, Mutation> = {
  truncate: (bytes, random) => bytes.subarray(0, random(bytes.length)),
  'cut-head': (bytes, random) => bytes.subarray(random(Math.min(bytes.length, 600))),
  flip: (bytes, random) => {
    for (let times = 1 + random(32); times > 0 && bytes.length > 0; times--) {
      const at = random(bytes.length);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << random(8));
    }
    return bytes;
  },
  'extreme-numbers': (bytes, random) => {
    for (let times = 1 + random(8); times > 0 && bytes.length > 4; times--) {
      bytes.writeUInt32LE(pick(EXTREMES, random), random(bytes.length - 4));
    }
    return bytes;
  },
  zero: (bytes, random) => {
    const at = random(bytes.length);
    bytes.subarray(at, at + random(2000)).fill(0);
    return bytes;
  },
  delete: (bytes, random) => {
    const at = random(bytes.length);
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + random(500))]);
  },
  repeat: (bytes, random) => {
    const at = random(bytes.length);
    const part = bytes.subarray(at, at + random(2000));
    const copies = Array.from({ length: 1 + random(20) }, () => part);
    return Buffer.concat([bytes.subarray(0, at), ...copies, bytes.subarray(at)]);
  },
  splice: (bytes, random, seeds) => {
    const other = Buffer.from(pick(seeds, random).bytes);
    return Buffer.concat([bytes.subarray(0, random(bytes.length)), other.subarray(random(other.length))]);
  },
  noise: (bytes, random) => {
    const at = random(bytes.length);
    const noise = Buffer.from(Array.from({ length: random(400) }, () => random(256)));
    return Buffer.concat([bytes.subarray(0, at), noise, bytes.subarray(at)]);
  },
};
