import { deserialize, serialize } from 'node:v8';
import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** The fastest: a part of a run holds the same words again and again, and gets small at once. */
const LEVEL = 1;

/** Plain data → a few bytes, for this run of this program only. What two places of the data share, they share afterwards. */
export function pack(data: unknown): Uint8Array {
  // A copy: few bytes come as a view of a large buffer, all of which would be kept, and sent.
  return new Uint8Array(deflateRawSync(serialize(data), { level: LEVEL }));
}

export function unpack(bytes: Uint8Array): unknown {
  return deserialize(inflateRawSync(bytes));
}
