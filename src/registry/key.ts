import { keyedHash } from '../text/keyed-hash.js';

/** First line of a key file, by which it is known; the second is the key in hexadecimal digits. */
const MARK = 'craftsman.registry-key/1';
/** Bytes of a key. */
export const KEY_BYTES = 32;
/** Fewer different bytes than this among 32 were not drawn at random: one in 10^18 keys has so few. */
const FEWEST_DIFFERENT = 12;

/** The text of a key file. `key`: `KEY_BYTES` random bytes. */
export function keyText(key: Uint8Array): string {
  return `${MARK}\n${Buffer.from(key).toString('hex')}\n`;
}

/** The key in the text of a key file; null for what is none, or what somebody made up. */
export function readKey(text: string): Uint8Array | null {
  const [, digits = ''] = /^\uFEFF?craftsman\.registry-key\/1\r?\n([0-9a-f]{64})\s{0,8}$/u.exec(text) ?? [];
  const key = Buffer.from(digits, 'hex');
  if (key.length !== KEY_BYTES || new Set(key).size < FEWEST_DIFFERENT) return null;
  return new Uint8Array(key);
}

/** Tells two keys apart without telling anything of them. 16 hexadecimal digits. */
export function keyId(key: Uint8Array): string {
  return keyedHash('craftsman.registry-key-id/1', key).slice(0, 16);
}
