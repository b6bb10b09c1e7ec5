import type { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';

// The only module that knows yauzl and yazl, loaded when a container is opened or made.

/** One part of a zip container, as the central directory describes it; nothing is unpacked yet. */
export interface ZipPart {
  /** Path inside the container, with forward slashes. */
  name: string;
  /** Bytes that it takes in the container, and that it claims to unpack to. */
  packed: number;
  size: number;
  /** Check sum that the directory gives of the unpacked bytes. */
  sum: number;
  /** What a copy of the part in another container needs, byte for byte; throws where it lies outside of this one. */
  raw(): RawPart;
  /**
   * The unpacked bytes, exactly `size` of them: who wants a limit compares `size` first. Rejects as soon as the part
   * gives more than it claims, where it is cut off, encrypted or packed in an unknown way, and where its check sum
   * shows that it has been damaged.
   */
  unpack(): Promise<Uint8Array>;
}

/** A part as it lies in a container. */
export interface RawPart {
  name: Uint8Array;
  packed: Uint8Array;
  /** As in the directory: packing method, flags, time and date of MS-DOS, attributes. */
  method: number;
  flags: number;
  time: number;
  date: number;
  attributes: number;
  sum: number;
  size: number;
}

const END_RECORD = Buffer.from('PK\x05\x06', 'latin1');
const END_RECORD_SIZE = 22;

/** The parts, one by one in the order of the directory, so that the caller may stop early. Rejects where it is broken. */
export async function* zipParts(bytes: Uint8Array): AsyncGenerator<ZipPart> {
  const { fromBufferPromise } = await import('yauzl');
  // Names stay bytes: otherwise one odd name (`/xl/workbook.xml`) would make the whole file unreadable.
  const whole = withoutTail(bytes);
  const zip = await fromBufferPromise(whole, { decodeStrings: false });
  for await (const entry of zip.eachEntry()) {
    yield {
      name: entry.fileNameRaw.toString().replaceAll('\\', '/'),
      packed: entry.compressedSize,
      size: entry.uncompressedSize,
      sum: entry.crc32,
      raw: () => ({
        name: entry.fileNameRaw,
        packed: packedBytes(whole, entry.relativeOffsetOfLocalHeader, entry.compressedSize),
        method: entry.compressionMethod,
        flags: entry.generalPurposeBitFlag,
        time: entry.lastModFileTime,
        date: entry.lastModFileDate,
        attributes: entry.externalFileAttributes,
        sum: entry.crc32,
        size: entry.uncompressedSize,
      }),
      unpack: async () => {
        const content = await collected(await zip.openReadStreamPromise(entry), entry.uncompressedSize);
        if (crc32(content) !== entry.crc32) throw new Error('check sum');
        return content;
      },
    };
  }
}

/** A container of these parts, not compressed. */
export async function storeZip(parts: { name: string; content: Uint8Array }[]): Promise<Uint8Array> {
  const { ZipFile } = await import('yazl');
  const zip = new ZipFile();
  const mtime = new Date(1980, 0, 1);
  for (const { name, content } of parts) {
    const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
    zip.addBuffer(bytes, name, { compress: false, mtime });
  }
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream as unknown as Readable) chunks.push(chunk);
  return Buffer.concat(chunks);
}

const LOCAL_HEADER_SIZE = 30;

/** The packed bytes behind the header that stands before a part. */
function packedBytes(zip: Buffer, at: number, size: number): Buffer {
  const from = at + LOCAL_HEADER_SIZE + zip.readUInt16LE(at + 26) + zip.readUInt16LE(at + 28);
  if (from + size > zip.length) throw new Error('cut off');
  return zip.subarray(from, from + size);
}

/** All bytes of a stream, `size` of them, in one piece from the start: they may be many. */
async function collected(stream: Readable, size: number): Promise<Buffer> {
  const content = Buffer.allocUnsafe(size);
  let at = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) at += chunk.copy(content, at);
  if (at !== size) throw new Error('size');
  return content;
}

/** Bytes after the end of the container, as padding adds them, are no reason to refuse it: spreadsheet programs read on. */
function withoutTail(bytes: Uint8Array): Buffer {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = all.lastIndexOf(END_RECORD);
  if (end === -1 || end + END_RECORD_SIZE > all.length) return all;
  return all.subarray(0, end + END_RECORD_SIZE + all.readUInt16LE(end + END_RECORD_SIZE - 2));
}
