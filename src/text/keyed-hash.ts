import { createHmac } from 'node:crypto';

/**
 * HMAC-SHA-256 of a text, in 64 lower-case hexadecimal digits. Of an ID number it names a person to whoever has the key,
 * and to nobody else: a bare hash of a number with so few unknown digits could be tried out.
 */
export function keyedHash(text: string, key: string | Uint8Array): string {
  return createHmac('sha256', key).update(text).digest('hex');
}
