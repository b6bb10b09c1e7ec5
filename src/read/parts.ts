import { type ZipPart, zipParts } from '../bytes/zip.js';
import { LIMITS } from './limits.js';
import { Refusal, tooLarge } from './problem.js';

/**
 * The parts of a zip container, nothing unpacked yet. Throws `file.damaged`, and `file.too-large` for more parts or
 * more unpacked bytes than a file may have.
 */
export async function listParts(bytes: Uint8Array): Promise<ZipPart[]> {
  const parts: ZipPart[] = [];
  let total = 0;
  try {
    for await (const part of zipParts(bytes)) {
      parts.push(part);
      total += part.size;
      if (total > LIMITS.unzippedBytes) throw tooLarge(total, LIMITS.unzippedBytes);
      if (parts.length > LIMITS.zipParts) throw new Refusal('file.too-large', { size: '', limit: '' });
    }
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('file.damaged', { part: 'zip' });
  }
  return parts;
}

/** Unpacks one part as UTF-8 text. Throws `file.too-large` above `limit` bytes, `file.damaged` where it does not unpack. */
export async function partText(part: ZipPart, limit: number): Promise<string> {
  if (part.size > limit) throw tooLarge(part.size, limit);
  try {
    return new TextDecoder().decode(await part.unpack());
  } catch {
    throw new Refusal('file.damaged', { part: part.name });
  }
}
