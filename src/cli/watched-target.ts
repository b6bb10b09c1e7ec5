import { createHash } from 'node:crypto';
import { sha256 } from '../bytes/sha256.js';
import type { Target } from './outputs.js';

/** A target that tells, once it is written, what was written. */
export function watched(target: Target): {
  target: Target;
  seen: () => { sha256: string; size: number } | null;
} {
  let written: { sha256: string; size: number } | null = null;
  const content = async () => {
    const made = await target.content();
    if (made instanceof Uint8Array) {
      written = { sha256: sha256(made), size: made.length };
      return made;
    }
    return counted(made, (sum) => {
      written = sum;
    });
  };
  return { target: { ...target, content }, seen: () => written };
}

function* counted(
  pieces: Iterable<string>,
  done: (sum: { sha256: string; size: number }) => void,
): Generator<string> {
  const hash = createHash('sha256');
  let size = 0;
  for (const piece of pieces) {
    hash.update(piece);
    size += Buffer.byteLength(piece);
    yield piece;
  }
  done({ sha256: hash.digest('hex'), size });
}
