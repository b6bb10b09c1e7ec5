import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * HMAC-SHA-256 of a text, in 64 lower-case hexadecimal digits. Of an ID number it names a person to whoever has the key,
 * and to nobody else: a bare hash of a number with so few unknown digits could be tried out. Runs in browsers too.
 */
export function keyedHash(text: string, key: string | Uint8Array): string {
  return bytesToHex(hmac(sha256, typeof key === 'string' ? utf8ToBytes(key) : key, utf8ToBytes(text)));
}
