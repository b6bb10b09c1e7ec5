import { crc32, deflateRawSync } from 'node:zlib';
import { type RawPart, zipParts } from './zip.js';

/** A part to put into a container. */
export interface NewPart {
  name: string;
  content: Uint8Array;
}

/** No clock: 1 January 1980, the first day that a zip container can name. */
const FIRST_DAY = 0x0021;
const DEFLATE = 8;
const NAMES_IN_UTF8 = 0x0800;
/** Sizes that follow the content; ours stand before it. */
const SIZES_BEHIND = 0x0008;
const VERSION = 20;

/**
 * A copy of a zip container in which some parts have another content, by their name in the directory, and some are added
 * at the end. Every other part is copied as it lies there, packed bytes, order and dates alike; the changed ones keep
 * their place. Same input, same bytes. Rejects where the container is broken.
 */
export async function copyZip(
  bytes: Uint8Array,
  changed: ReadonlyMap<string, Uint8Array>,
  added: NewPart[],
): Promise<Uint8Array> {
  const parts: RawPart[] = [];
  for await (const part of zipParts(bytes)) {
    const content = changed.get(part.name);
    const raw = part.raw();
    parts.push(content === undefined ? raw : { ...raw, ...packed(content) });
  }
  for (const { name, content } of added) {
    const fresh = { time: 0, date: FIRST_DAY, attributes: 0, flags: NAMES_IN_UTF8, method: DEFLATE };
    parts.push({ ...fresh, name: Buffer.from(name), ...packed(content) });
  }
  return written(parts);
}

function packed(content: Uint8Array): Pick<RawPart, 'packed' | 'method' | 'sum' | 'size'> {
  return { packed: deflateRawSync(content), method: DEFLATE, sum: crc32(content), size: content.length };
}

function written(parts: RawPart[]): Uint8Array {
  const local: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const part of parts) {
    const common = commonHeader(part);
    const head = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, Buffer.alloc(2)]);
    local.push(head, part.name, part.packed);
    const entry = Buffer.alloc(16);
    entry.writeUInt32LE(part.attributes, 8);
    entry.writeUInt32LE(offset, 12);
    const made = Buffer.from([VERSION, 0]);
    directory.push(Buffer.from('PK\x01\x02', 'latin1'), made, common, entry, part.name);
    offset += head.length + part.name.length + part.packed.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, ...directory, end]);
}

/** What stands alike before a part and in the directory, from the version needed up to the length of the name. */
function commonHeader({ name, packed, method, flags, time, date, sum, size }: RawPart): Buffer {
  const head = Buffer.alloc(24);
  head.writeUInt16LE(VERSION, 0);
  head.writeUInt16LE(flags & ~SIZES_BEHIND, 2);
  head.writeUInt16LE(method, 4);
  head.writeUInt16LE(time, 6);
  head.writeUInt16LE(date, 8);
  head.writeUInt32LE(sum, 10);
  head.writeUInt32LE(packed.length, 14);
  head.writeUInt32LE(size, 18);
  head.writeUInt16LE(name.length, 22);
  return head;
}
