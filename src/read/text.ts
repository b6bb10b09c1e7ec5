import { Refusal } from './problem.js';

export interface DecodedText {
  text: string;
  encoding: string;
}

/** Control characters that no text file has; tab, line breaks, form feed and the DOS end mark are fine. */
const GARBAGE = /[\0-\x08\x0B\x0E-\x19\x1B-\x1F\x7F\uFFFE\uFFFF]/gu;
/** One such character in so many may be a slip of some program; more are no text. */
const STRAY = 1000;
const SAMPLE = 65_536;

/**
 * Decodes a text file strictly: by its byte order mark, as UTF-16 where its zero bytes show that, else as UTF-8, else as
 * GB18030 (which includes GBK and GB 2312). Throws `file.not-a-spreadsheet` for bytes that are no text,
 * `file.undecodable` for text in another encoding.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const encoding = byMark(bytes) ?? byZeros(bytes);
  for (const candidate of encoding === null ? ['utf-8', 'gb18030'] : [encoding]) {
    const text = strictly(bytes, candidate);
    if (text === null) continue;
    if (!isText(text)) throw new Refusal('file.not-a-spreadsheet', { kind: 'unknown' });
    return { text, encoding: candidate };
  }
  const garbage = bytes.subarray(0, SAMPLE).some((byte) => byte < 9 || (byte > 13 && byte < 26));
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

/**
 * Digits and separators have a zero byte in UTF-16, always on the same side; 一 and few others have one on the other.
 * Throws for zeros that mean nothing.
 */
function byZeros(bytes: Uint8Array): string | null {
  let even = 0;
  let odd = 0;
  for (const [at, byte] of bytes.subarray(0, SAMPLE).entries()) {
    if (byte === 0 && at % 2 === 0) even += 1;
    else if (byte === 0) odd += 1;
  }
  if (even + odd === 0) return null;
  if (bytes.length % 2 === 0 && odd > even * 4) return 'utf-16le';
  if (bytes.length % 2 === 0 && even > odd * 4) return 'utf-16be';
  throw new Refusal('file.not-a-spreadsheet', { kind: 'unknown' });
}

function isText(text: string): boolean {
  if (text.includes('\0')) return false;
  const strays = text.match(GARBAGE)?.length ?? 0;
  return strays === 0 || strays * STRAY <= text.length;
}

function strictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
