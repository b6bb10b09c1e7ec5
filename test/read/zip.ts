import { crc32, deflateRawSync } from 'node:zlib';

interface Odd {
  /** Unpacked size that the container claims for each part; the parts are compressed then. */
  claim?: number;
  /** Bytes cut off the end of each compressed part. */
  cut?: number;
}

/** A zip container: stored parts, or compressed ones where something is odd about them. */
export function zip(parts: Record<string, string | Uint8Array>, odd?: Odd): Uint8Array {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(parts)) {
    const data = Buffer.from(content);
    const packed = odd === undefined ? data : deflateRawSync(data).subarray(0, -(odd.cut ?? 0) || undefined);
    const path = Buffer.from(name);
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    // From the compression method on, both records are alike.
    for (const [buffer, at] of [
      [head, 8],
      [entry, 10],
    ] as const) {
      buffer.writeUInt16LE(odd === undefined ? 0 : 8, at);
      buffer.writeUInt32LE(crc32(data), at + 6);
      buffer.writeUInt32LE(packed.length, at + 10);
      buffer.writeUInt32LE(odd?.claim ?? data.length, at + 14);
      buffer.writeUInt16LE(path.length, at + 18);
    }
    entry.writeUInt32LE(offset, 42);
    local.push(head, path, packed);
    central.push(entry, path);
    offset += 30 + path.length + packed.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(parts).length, 8);
  end.writeUInt16LE(Object.keys(parts).length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, directory, end]);
}
