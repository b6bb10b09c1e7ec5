import { EXTREMES, type Mutation } from './bytes.js';
import { pick, type Random } from './random.js';

// Damage to compound files and to the records inside, in place: offsets as [MS-CFB] 2.2 and [MS-XLS] 2.1.4 lay them out.

/** Shifts, counts and first sectors of the tables, then the first sectors of the FAT itself. */
const HEADER = [30, 32, 44, 48, 56, 60, 64, 68, 72, ...Array.from({ length: 8 }, (_, i) => 76 + i * 4)];
/** Of a directory entry: length of the name, type, its siblings and child, first sector, size. */
const ENTRY = [64, 66, 68, 72, 76, 116, 120];
const HEADER_SIZE = 512;
/** Begin of file of BIFF8 and BIFF5, which a stream starts with. */
const BEGIN = ['\x09\x08\x10\0', '\x09\x08\x08\0'];

export const COMPOUND: Record<string, Mutation> = {
  'header-field': sound((bytes, random) => {
    for (let times = 1 + random(3); times > 0; times--)
      bytes.writeUInt32LE(numberFor(bytes, random), pick(HEADER, random));
  }),
  'sector-count': sound((bytes, random) => {
    bytes.writeUInt32LE(pick([1000, 0x10000, 0x7fffffff, 0xffffffff], random), pick([44, 64, 72], random));
  }),
  // A chain that comes back to where it was, or leads out of the file.
  'fat-loop': sound((bytes, random) => {
    const fat = sectorAt(bytes, bytes.readUInt32LE(76));
    for (let times = 1 + random(6); times > 0; times--) {
      const entry = random(Math.max(8, bytes.length / sectorSize(bytes)));
      if (fat + entry * 4 + 4 > bytes.length) return;
      bytes.writeUInt32LE(random(2) === 0 ? entry : numberFor(bytes, random), fat + entry * 4);
    }
  }),
  'directory-loop': sound((bytes, random) => {
    const directory = sectorAt(bytes, bytes.readUInt32LE(48));
    for (let times = 1 + random(4); times > 0; times--) {
      const at = directory + random(8) * 128 + pick(ENTRY, random);
      if (at + 4 > bytes.length) return;
      bytes.writeUInt32LE(random(2) === 0 ? random(8) : numberFor(bytes, random), at);
    }
  }),
  'record-number': onRecord((bytes, { start, length }, random) => {
    for (let times = 1 + random(4); times > 0 && length >= 2; times--)
      bytes.writeUInt16LE(pick(EXTREMES, random) & 0xffff, start + random(length - 1));
  }),
  'record-length': onRecord((bytes, { start }, random) => {
    bytes.writeUInt16LE(pick([0, 1, 4, 0x2020, 0xffff], random), start - 2);
  }),
  'record-type': onRecord((bytes, { start }, random) => {
    bytes.writeUInt16LE(pick(random(20) === 0 ? FORMULAS : TYPES, random), start - 4);
  }),
  // One record's content in the place of another's of the same length.
  'record-swap': (bytes, random) => {
    const records = recordsOf(bytes);
    const one = pick(records, random);
    const same = records.filter(({ length }) => length === one?.length);
    const other = pick(same, random);
    if (one !== undefined && other !== undefined)
      bytes.copy(bytes, one.start, other.start, other.start + other.length);
    return bytes;
  },
};

/** Records with tables and references in them: sheets, strings, formats, merges, encryption, continuations. */
export const TYPES = [
  0x0a, 0x2f, 0x3c, 0x85, 0xbd, 0xbe, 0xe5, 0xfc, 0xfd, 0x200, 0x203, 0x208, 0x20b, 0x27e, 0x41e,
];
/** Records with formulas in them. SheetJS walks in circles in most that are damaged, until it is stopped. */
export const FORMULAS = [0x06, 0x18, 0x221, 0x236, 0x4bc];

function sound(change: (bytes: Buffer, random: Random) => void): Mutation {
  return (bytes, random) => {
    if (bytes.length > HEADER_SIZE * 2) change(bytes, random);
    return bytes;
  };
}

function numberFor(bytes: Buffer, random: Random): number {
  return random(2) === 0 ? random(bytes.length / sectorSize(bytes)) : pick(EXTREMES, random);
}

function sectorSize(bytes: Buffer): number {
  return bytes.readUInt16LE(30) === 12 ? 4096 : 512;
}

function sectorAt(bytes: Buffer, sector: number): number {
  return (sector + 1) * sectorSize(bytes);
}

interface BiffRecord {
  /** Where its content begins, after type and length. */
  start: number;
  length: number;
}

function onRecord(change: (bytes: Buffer, record: BiffRecord, random: Random) => void): Mutation {
  return (bytes, random) => {
    const records = recordsOf(bytes);
    for (let times = 1 + random(3); times > 0 && records.length > 0; times--)
      change(bytes, pick(records, random), random);
    return bytes;
  };
}

/** The records from the first begin of file on, as far as they can be followed: small files are in one piece. */
function recordsOf(bytes: Buffer): BiffRecord[] {
  const records: BiffRecord[] = [];
  const begin = Math.max(...BEGIN.map((mark) => bytes.indexOf(mark, 0, 'latin1')));
  for (let at = begin; at >= 0 && at + 4 <= bytes.length; ) {
    const length = bytes.readUInt16LE(at + 2);
    if (length > 8224 || at + 4 + length > bytes.length) break;
    if (length > 0 || bytes.readUInt16LE(at) !== 0) records.push({ start: at + 4, length });
    at += 4 + length;
  }
  return records;
}
