import { Refusal } from './problem.js';

export interface DecodedText {
  text: string;
  encoding: string;
}

/** Control characters that no text file has; tab, line breaks, form feed and the DOS end mark are fine. */
const GARBAGE = /[\0-\x08\x0B\x0E-\x19\x1B-\x1F\x7F\uFFFE\uFFFF]/u;

/**
 * Decodes a text file strictly: by its byte order mark, else as UTF-8, else as GB18030 (which includes GBK and
 * GB 2312). Throws `file.not-a-spreadsheet` for bytes that are no text, `file.undecodable` for text in another
 * encoding.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const encoding = byMark(bytes);
  if (encoding === null && bytes.subarray(0, 65_536).includes(0)) {
    throw new Refusal('file.not-a-spreadsheet', { kind: 'unknown' });
  }
  const tries = encoding === null ? ['utf-8', 'gb18030'] : [encoding];
  for (const candidate of tries) {
    const text = strictly(bytes, candidate);
    if (text === null) continue;
    if (GARBAGE.test(text)) throw new Refusal('file.not-a-spreadsheet', { kind: 'unknown' });
    return { text, encoding: candidate };
  }
  const garbage = bytes.subarray(0, 65_536).some((byte) => byte < 9 || (byte > 13 && byte < 26));
  throw garbage
    ? new Refusal('file.not-a-spreadsheet', { kind: 'unknown' })
    : new Refusal('file.undecodable');
}

function byMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  return null;
}

function strictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
