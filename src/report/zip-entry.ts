import { inflateRawSync } from 'node:zlib';

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const END_SIZE = 22;
const CENTRAL_SIZE = 46;
const LOCAL_SIZE = 30;
/** A summary has about fifteen parts; a file with more is not one. */
const MOST_ENTRIES = 64;
const MOST_BYTES = 64 * 1024;

/**
 * One small text part of a zip file without comment, as the summary writer makes them; null for anything else. Trusts
 * nothing: every offset is checked, and no more than 64 kB is unpacked.
 */
export function zipEntry(bytes: Uint8Array, path: string): string | null {
  try {
    return findEntry(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), bytes, path);
  } catch {
    // An offset beyond the end, or data that does not unpack: not a file of ours.
    return null;
  }
}

function findEntry(view: DataView, bytes: Uint8Array, path: string): string | null {
  const end = bytes.length - END_SIZE;
  if (end < 0 || view.getUint32(end, true) !== END) return null;
  const entries = Math.min(view.getUint16(end + 10, true), MOST_ENTRIES);
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < entries; i++) {
    if (view.getUint32(at, true) !== CENTRAL) return null;
    const nameSize = view.getUint16(at + 28, true);
    const name = bytes.subarray(at + CENTRAL_SIZE, at + CENTRAL_SIZE + nameSize);
    if (new TextDecoder().decode(name) === path) return unpack(view, bytes, at);
    at += CENTRAL_SIZE + nameSize + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return null;
}

function unpack(view: DataView, bytes: Uint8Array, central: number): string | null {
  const method = view.getUint16(central + 10, true);
  const size = view.getUint32(central + 20, true);
  const local = view.getUint32(central + 42, true);
  const start = local + LOCAL_SIZE + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (size > MOST_BYTES || start + size > bytes.length) return null;
  const data = bytes.subarray(start, start + size);
  if (method === 0) return new TextDecoder().decode(data);
  return method === 8
    ? new TextDecoder().decode(inflateRawSync(data, { maxOutputLength: MOST_BYTES }))
    : null;
}
