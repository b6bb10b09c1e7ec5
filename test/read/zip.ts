import { crc32, deflateRawSync } from 'node:zlib';

export interface Odd {
  /** Unpacked size that the container claims for each part; the parts are compressed then. */
  claim?: number;
  /** Size that only the header before each part claims, not the directory. */
  localClaim?: number;
  /** Bytes cut off the end of each compressed part. */
  cut?: number;
  /** Each part has the check sum of another content. */
  wrongSum?: boolean;
}

/** Parts by name; as a list, a name may come twice, and `__proto__` is one like any other. */
export type Parts = Record<string, string | Uint8Array> | (readonly [string, string | Uint8Array])[];

/** A zip container: stored parts, or compressed ones where something is odd about them. */
export function zip(parts: Parts, odd?: Odd): Uint8Array {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  const list = Array.isArray(parts) ? parts : Object.entries(parts);
  let offset = 0;
  for (const [name, content] of list) {
    const data = Buffer.from(content as Uint8Array);
    const packed = odd === undefined ? data : deflateRawSync(data).subarray(0, -(odd.cut ?? 0) || undefined);
    const path = Buffer.from(name);
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    // From the compression method on, both records are alike.
    for (const [buffer, at, claim] of [
      [head, 8, odd?.localClaim ?? odd?.claim],
      [entry, 10, odd?.claim],
    ] as const) {
      buffer.writeUInt16LE(odd === undefined ? 0 : 8, at);
      buffer.writeUInt32LE(odd?.wrongSum === true ? 1 : crc32(data), at + 6);
      buffer.writeUInt32LE(packed.length, at + 10);
      buffer.writeUInt32LE(claim ?? data.length, at + 14);
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
  end.writeUInt16LE(list.length & 0xffff, 8);
  end.writeUInt16LE(list.length & 0xffff, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, directory, end]);
}
