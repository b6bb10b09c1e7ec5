import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

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

/** A part that is compressed already; what it unpacks to need not be in memory. */
export interface Packed {
  packed: Uint8Array;
  size: number;
  sum: number;
}

type Content = string | Uint8Array | Packed;

/** Parts by name; as a list, a name may come twice, and `__proto__` is one like any other. */
export type Parts = Record<string, Content> | (readonly [string, Content])[];

export interface Part {
  name: string;
  content: Buffer;
}

/** A zip container: stored parts, or compressed ones where something is odd about them. */
export function zip(parts: Parts, odd?: Odd): Uint8Array {
  const local: Uint8Array[] = [];
  const central: Buffer[] = [];
  const list = Array.isArray(parts) ? parts : Object.entries(parts);
  let offset = 0;
  for (const [name, content] of list) {
    const { packed, size, sum } = isPacked(content) ? content : pack(bytesOf(content), odd);
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
      buffer.writeUInt16LE(odd === undefined && !isPacked(content) ? 0 : 8, at);
      buffer.writeUInt32LE(odd?.wrongSum === true ? 1 : sum, at + 6);
      buffer.writeUInt32LE(packed.length, at + 10);
      buffer.writeUInt32LE(claim ?? size, at + 14);
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

function isPacked(content: Content): content is Packed {
  return typeof content === 'object' && 'packed' in content;
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? Buffer.from(content) : content;
}

/** Compressed only where something is odd about the container. */
function pack(data: Uint8Array, odd: Odd | undefined): Packed {
  const cut = -(odd?.cut ?? 0) || undefined;
  const packed = odd === undefined ? data : deflateRawSync(data).subarray(0, cut);
  return { packed, size: data.length, sum: crc32(data) };
}

/** The parts of a sound container; those before the damage of one that is not. */
export function unzip(bytes: Buffer): Part[] {
  const parts: Part[] = [];
  try {
    const end = bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1');
    let at = bytes.readUInt32LE(end + 16);
    for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
      const nameLength = bytes.readUInt16LE(at + 28);
      const local = bytes.readUInt32LE(at + 42);
      const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
      const stored = bytes.subarray(start, start + bytes.readUInt32LE(at + 20));
      const deflated = bytes.readUInt16LE(at + 10) === 8;
      const content = deflated ? inflateRawSync(stored, { maxOutputLength: 32 * 1024 * 1024 }) : stored;
      parts.push({ name: bytes.toString('utf8', at + 46, at + 46 + nameLength), content });
      at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    }
  } catch {
    return parts;
  }
  return parts;
}
