import { ANY_BYTES, type Mutation, type Seed } from './bytes.js';
import { COMPOUND } from './compound.js';
import { CONTAINER } from './container.js';
import { pick, type Random, randomFrom } from './random.js';
import { rawFile } from './raw.js';
import { MARKUP, TEXT } from './text.js';
import type { TextEdit } from './xml.js';

export type { Seed } from './bytes.js';
export { soundFiles } from './seeds.js';

/** Damage that makes a file larger than this is left out: size alone is the business of other tests. */
const MOST_BYTES = 12 * 1024 * 1024;

/**
 * A sound file with one to `depth` things wrong; its name tells the number, the sound file, and what was done to that. The
 * same number gives the same file.
 */
export function malformed(seeds: readonly Seed[], number: number, depth = 3): Seed {
  const random = randomFrom(number);
  const { name, bytes: sound, password } = pick(seeds, random);
  let bytes = Buffer.from(sound);
  const done: string[] = [];
  for (let times = 1 + random(depth); times > 0; times--) {
    const [what, mutation] = pick(mutationsFor(bytes, random), random);
    const next = mutation(Buffer.from(bytes), random, seeds);
    if (next.length > MOST_BYTES) continue;
    bytes = Buffer.from(next);
    done.push(what);
  }
  return {
    name: `${number} ${name} ${done.join(' ')}`,
    bytes,
    ...(password === undefined ? {} : { password }),
  };
}

/** The n-th file that the tests read: of five, four are damaged and one is put together from pieces. */
export function corpusFile(seeds: readonly Seed[], number: number): Seed {
  return number % 5 === 4 ? rawFile(number) : malformed(seeds, number);
}

/** Three times in four what fits the kind of file, else damage to any bytes. */
function mutationsFor(bytes: Buffer, random: Random): [string, Mutation][] {
  const fitting = random(4) === 0 ? ANY_BYTES : fittingKind(bytes);
  return Object.entries(fitting);
}

function fittingKind(bytes: Buffer): Record<string, Mutation> {
  const head = bytes.toString('latin1', 0, 4);
  if (head === 'PK\x03\x04') return CONTAINER;
  if (head === '\xd0\xcf\x11\xe0') return COMPOUND;
  // Files from before compound files start with a record.
  if (head.startsWith('\x09')) return COMPOUND;
  const markup = /^\s*(?:\ufeff|\xef\xbb\xbf)?</u.test(bytes.toString('latin1', 0, 100));
  return Object.fromEntries(
    Object.entries(markup ? MARKUP : TEXT).map(([name, edit]) => [name, onBytes(edit)]),
  );
}

/** Text is edited in the encoding that it most likely has: bytes of GBK survive as Latin-1. */
function onBytes(edit: TextEdit): Mutation {
  return (bytes, random) => {
    const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf16le' : isUtf8(bytes) ? 'utf8' : 'latin1';
    return Buffer.from(edit(bytes.toString(encoding), random), encoding);
  };
}

function isUtf8(bytes: Buffer): boolean {
  return !bytes.toString('utf8').includes('\ufffd');
}
