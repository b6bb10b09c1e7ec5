import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * SHA-256 in 64 lower-case hexadecimal digits, of a text that of its UTF-8; as `bytes/sha256.ts`, but where there is no Node too.
 * That one is some eight times as fast, and the one for whole files wherever Node is at hand.
 */
export function hashOf(content: Uint8Array | string): string {
  return bytesToHex(sha256(typeof content === 'string' ? utf8ToBytes(content) : content));
}
