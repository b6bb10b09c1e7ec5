import { inflateRawSync } from 'node:zlib';
import { zip } from './zip.js';

/** A file of the corpus: what was done to which file, and the bytes. */
export interface Malformed {
  name: string;
  bytes: Uint8Array;
}

/** A file to start from. */
export interface Seed {
  name: string;
  bytes: Uint8Array;
}

type Random = (below: number) => number;
type Mutation = (bytes: Buffer, random: Random, all: Seed[]) => Uint8Array;

/** The same numbers for the same seed, on every machine (xorshift). */
export function randomFrom(seed: number): Random {
  let state = seed === 0 ? 1 : seed | 0;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return below <= 0 ? 0 : (state >>> 0) % below;
  };
}

/** The n-th file of the corpus that a seed number stands for: a sound file with one to three things wrong. */
export function malformed(seeds: Seed[], number: number): Malformed {
  const random = randomFrom(number * 2654435761 + 12345);
  for (let warm = 0; warm < 4; warm++) random(2);
  const seed = seeds[random(seeds.length)] as Seed;
  let bytes = Buffer.from(seed.bytes);
  const done: string[] = [];
  for (let times = 1 + random(3); times > 0; times--) {
    const names = Object.keys(isZip(bytes) && random(3) > 0 ? PARTS : ANY);
    const name = names[random(names.length)] as string;
    bytes = Buffer.from(((PARTS[name] ?? ANY[name]) as Mutation)(bytes, random, seeds));
    done.push(name);
  }
  return { name: `${number} ${seed.name} ${done.join(' ')}`, bytes };
}

function isZip(bytes: Buffer): boolean {
  return bytes.length > 30 && bytes.readUInt32LE(0) === 0x04034b50;
}

/** Damage to any bytes. */
const ANY: Record<string, Mutation> = {
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
      bytes.writeUInt32LE(EXTREMES[random(EXTREMES.length)] as number, random(bytes.length - 4));
    }
    return bytes;
  },
  // The header of a compound file names its tables: loops start here.
  'header-numbers': (bytes, random) => {
    for (let times = 1 + random(4); times > 0 && bytes.length > 512; times--) {
      bytes.writeUInt32LE(
        random(2) === 0 ? random(64) : (EXTREMES[random(EXTREMES.length)] as number),
        4 * random(127),
      );
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
    return Buffer.concat([
      bytes.subarray(0, at),
      ...Array.from({ length: 1 + random(20) }, () => part),
      bytes.subarray(at),
    ]);
  },
  splice: (bytes, random, all) => {
    const other = Buffer.from((all[random(all.length)] as Seed).bytes);
    return Buffer.concat([bytes.subarray(0, random(bytes.length)), other.subarray(random(other.length))]);
  },
  noise: (bytes, random) => {
    const at = random(bytes.length);
    const noise = Buffer.from(Array.from({ length: random(400) }, () => random(256)));
    return Buffer.concat([bytes.subarray(0, at), noise, bytes.subarray(at)]);
  },
};

const EXTREMES = [0, 1, 0x7fffffff, 0x80000000, 0xffffffff, 0xfffffffe, 0xfffffffd, 0x00010000, 0xffff];

/** Damage inside the container, which itself stays sound. */
const PARTS: Record<string, Mutation> = {
  'drop-part': edit((parts, random) => {
    const names = Object.keys(parts);
    delete parts[names[random(names.length)] as string];
  }),
  'empty-part': edit((parts, random) => {
    parts[some(parts, random)] = '';
  }),
  'cut-part': edit((parts, random) => {
    const name = some(parts, random);
    parts[name] = (parts[name] as string).slice(0, random((parts[name] as string).length));
  }),
  'swap-parts': edit((parts, random) => {
    const [a, b] = [some(parts, random), some(parts, random)];
    [parts[a], parts[b]] = [parts[b] as string, parts[a] as string];
  }),
  'odd-names': edit((parts, random) => {
    const name = some(parts, random);
    const text = parts[name] as string;
    delete parts[name];
    parts[(ODD_NAMES[random(ODD_NAMES.length)] as (name: string) => string)(name)] = text;
  }),
  'odd-attribute': edit((parts, random) => {
    for (let times = 1 + random(5); times > 0; times--)
      replaceSome(parts, random, /="[^"]*"/gu, () => `="${HOSTILE[random(HOSTILE.length)]}"`);
  }),
  'odd-text': edit((parts, random) =>
    replaceSome(parts, random, />[^<]+</gu, () => `>${HOSTILE[random(HOSTILE.length)]}<`),
  ),
  'drop-tag': edit((parts, random) => replaceSome(parts, random, /<[^>]*>/gu, () => '')),
  'repeat-tag': edit((parts, random) =>
    replaceSome(parts, random, /<[^>]*>/gu, (tag) => tag.repeat(1 + random(5000))),
  ),
  'nest-tag': edit((parts, random) =>
    replaceSome(parts, random, /<[a-z][^>/]*>/gu, (tag) => tag.repeat(20_000)),
  ),
  'long-text': edit((parts, random) =>
    replaceSome(parts, random, />[^<]+</gu, () => `>${'长'.repeat(200_000)}<`),
  ),
  'entity-bomb': edit((parts, random) => {
    const name = some(parts, random);
    parts[name] = (parts[name] as string)
      .replace(/^(<\?xml[^>]*\?>)?/u, (head) => `${head}${ENTITIES}`)
      .replace('>1<', '>&e9;<');
  }),
  'cyclic-formulas': edit((parts, random) =>
    replaceSome(
      parts,
      random,
      /<c ([^>]*)>/gu,
      (_, attributes) => `<c ${attributes}><f t="shared" ref="A1:XFD1048576" si="0">A1</f>`,
    ),
  ),
  'wide-column': edit((parts, random) =>
    replaceSome(
      parts,
      random,
      /r="[A-Z]+([0-9]+)"/gu,
      (_, row) => `r="${['AVLI', 'XFD', 'XFE', 'ZZZZ'][random(4)]}${row}"`,
    ),
  ),
  'high-row': edit((parts, random) =>
    replaceSome(
      parts,
      random,
      /r="([A-Z]*)[0-9]+"/gu,
      (_, column) => `r="${column}${[0, 1048576, 1048577, 99999999, 4294967296][random(5)]}"`,
    ),
  ),
  'huge-claim': (bytes, random) => zip(unzip(bytes), { claim: [6e8, 1e9, 4294967295][random(3)] as number }),
  'cut-packed': (bytes, random) => zip(unzip(bytes), { cut: 1 + random(200) }),
};

const ODD_NAMES: ((name: string) => string)[] = [
  (name) => `../../${name}`,
  (name) => `/${name}`,
  (name) => name.replaceAll('/', '\\'),
  (name) => name.toUpperCase(),
  (name) => `C:\\${name}`,
  () => '__proto__',
  (name) => `${name}\0`,
  () => '',
];

const HOSTILE = [
  '-1',
  '0',
  '1',
  '2147483648',
  '99999999999999999999',
  '1e308',
  'NaN',
  'A99999999',
  'XFD1048576',
  'A1:XFD1048576',
  '__proto__',
  'constructor',
  'toString',
  '',
  ' ',
  '&#0;',
  '&#x110000;',
  '&e;',
  '../../../etc/passwd',
  'file:///etc/passwd',
  'http://127.0.0.1:9/',
  '=1+1',
  'true',
  's',
  'shared',
  'inlineStr',
  'd',
  'e',
  '\u202e',
  '𠊎'.repeat(50),
];

const ENTITIES = `<!DOCTYPE a [<!ENTITY e0 "x">${Array.from({ length: 9 }, (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`).join('')}]>`;

/** A mutation of the parts as text; binary ones are kept out of it. */
function edit(change: (parts: Record<string, string>, random: Random) => void): Mutation {
  return (bytes, random) => {
    const parts = Object.fromEntries(
      Object.entries(unzip(bytes)).map(([name, part]) => [name, Buffer.from(part).toString()]),
    );
    if (Object.keys(parts).length === 0) return bytes;
    change(parts, random);
    return zip(parts, random(2) === 0 ? undefined : {});
  };
}

/** One part by name, the sheets and the strings more often than the rest. */
function some(parts: Record<string, string>, random: Random): string {
  const names = Object.keys(parts);
  const rich = names.filter((name) => /sheet|content|workbook|strings|styles|types/iu.test(name));
  const from = rich.length > 0 && random(4) > 0 ? rich : names;
  return from[random(from.length)] ?? '';
}

/** Replaces one to three of the places that a pattern finds in a part. */
function replaceSome(
  parts: Record<string, string>,
  random: Random,
  pattern: RegExp,
  by: (...match: string[]) => string,
): void {
  const name = some(parts, random);
  const text = parts[name] ?? '';
  const places = [...text.matchAll(pattern)].length;
  if (places === 0) return;
  const chosen = new Set(Array.from({ length: 1 + random(3) }, () => random(places)));
  let at = 0;
  parts[name] = text.replace(pattern, (...match) =>
    chosen.has(at++) ? by(...(match as string[])) : (match[0] as string),
  );
}

/** The parts of a sound container; none of one that is not. */
function unzip(bytes: Buffer): Record<string, Uint8Array> {
  const parts: Record<string, Uint8Array> = {};
  try {
    const end = bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1');
    let at = bytes.readUInt32LE(end + 16);
    for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
      const [method, size, nameLength] = [
        bytes.readUInt16LE(at + 10),
        bytes.readUInt32LE(at + 20),
        bytes.readUInt16LE(at + 28),
      ];
      const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
      const local = bytes.readUInt32LE(at + 42);
      const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
      const packed = bytes.subarray(start, start + size);
      parts[name] = method === 8 ? inflateRawSync(packed, { maxOutputLength: 32 * 1024 * 1024 }) : packed;
      at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    }
  } catch {
    return parts;
  }
  return parts;
}
