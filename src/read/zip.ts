import { inflateRawSync } from 'node:zlib';
import { Refusal } from './problem.js';

/** One part of a zip container, as its central directory describes it. */
export interface ZipEntry {
  /** Path with forward slashes. */
  name: string;
  method: number;
  compressed: number;
  uncompressed: number;
  offset: number;
}

const END = 0x06054b50;
const END64 = 0x06064b50;
const LOCATOR64 = 0x07064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const MAX32 = 0xffffffff;

export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

/** Reads the central directory without unpacking anything. Throws `file.damaged` when it is missing or broken. */
export function zipEntries(bytes: Uint8Array): ZipEntry[] {
  try {
    return readDirectory(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  } catch (error) {
    // A read beyond the end of the file: the directory was cut off.
    if (error instanceof RangeError) throw new Refusal('file.damaged', { part: 'zip' });
    throw error;
  }
}

function readDirectory(view: DataView): ZipEntry[] {
  const end = findEnd(view);
  let count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if ((at === MAX32 || count === 0xffff) && end >= 20 && view.getUint32(end - 20, true) === LOCATOR64) {
    const end64 = Number(view.getBigUint64(end - 12, true));
    if (view.getUint32(end64, true) !== END64) throw new Refusal('file.damaged', { part: 'zip' });
    count = Number(view.getBigUint64(end64 + 32, true));
    at = Number(view.getBigUint64(end64 + 48, true));
  }
  const entries: ZipEntry[] = [];
  for (let i = 0; i < count; i++) {
    if (view.getUint32(at, true) !== CENTRAL) throw new Refusal('file.damaged', { part: 'zip' });
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const name = new Uint8Array(view.buffer, view.byteOffset + at + 46, nameLength);
    entries.push({
      name: new TextDecoder().decode(name).replaceAll('\\', '/'),
      method: view.getUint16(at + 10, true),
      ...wideSizes(view, at, at + 46 + nameLength, extraLength),
    });
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The end record stands within the last 64 KiB: it is followed only by a comment. */
function findEnd(view: DataView): number {
  const last = view.byteLength - 22;
  for (let at = last; at >= 0 && at >= last - 0xffff; at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw new Refusal('file.damaged', { part: 'zip' });
}

/** Sizes and offset; a field of all ones has its value in the zip64 extra field, in this order. */
function wideSizes(view: DataView, at: number, extra: number, extraLength: number) {
  let uncompressed = view.getUint32(at + 24, true);
  let compressed = view.getUint32(at + 20, true);
  let offset = view.getUint32(at + 42, true);
  for (let p = extra; p + 4 <= extra + extraLength; p += 4 + view.getUint16(p + 2, true)) {
    if (view.getUint16(p, true) !== 1) continue;
    let q = p + 4;
    const next = () => {
      q += 8;
      return Number(view.getBigUint64(q - 8, true));
    };
    if (uncompressed === MAX32) uncompressed = next();
    if (compressed === MAX32) compressed = next();
    if (offset === MAX32) offset = next();
  }
  return { uncompressed, compressed, offset };
}

/** Unpacks one part as UTF-8 text; never more than `limit` bytes, whatever the directory claims. */
export function zipText(bytes: Uint8Array, entry: ZipEntry, limit: number): string {
  try {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (view.getUint32(entry.offset, true) !== LOCAL) throw new Refusal('file.damaged', { part: entry.name });
    const start =
      entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
    const packed = bytes.subarray(start, start + entry.compressed);
    const data = entry.method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: limit });
    return new TextDecoder().decode(data);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    if ((error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE') {
      throw new Refusal('file.too-large', { limit: `${Math.round(limit / 1024 / 1024)} MiB`, size: '' });
    }
    throw new Refusal('file.damaged', { part: entry.name });
  }
}
