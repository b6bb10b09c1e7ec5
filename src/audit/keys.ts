import { createHash, createHmac, hash } from 'node:crypto';

/**
 * A seal may be shown to anyone, and an ID number has so few unknown digits that a bare hash of it could be tried out. So
 * what a seal says of rows is keyed by the bytes of the input, through another hash than the one that the seal publishes:
 * who has the input can check it, and who has not can check no guess.
 */

const LABEL = 'craftsman.seal/1 key\0';

/** The secret of a file, in pieces as it is read. */
export function fileSecret(): { update: (bytes: Uint8Array) => void; digest: () => Buffer } {
  const hash = createHash('sha512').update(LABEL);
  return { update: (bytes) => void hash.update(bytes), digest: () => hash.digest() };
}

/** The secret of a file that is in memory. */
export function secretOf(bytes: Uint8Array): Buffer {
  const secret = fileSecret();
  secret.update(bytes);
  return secret.digest();
}

/**
 * Keys of one seal: of each input, and of all together (whatever their names). `once`: what no other seal has, so that the
 * same row sealed twice shows nothing by comparison.
 */
export function sealKeys(secrets: ReadonlyMap<string, Buffer>, once: string): SealKeys {
  const own = (secret: Buffer) => createHmac('sha256', secret).update(once).digest();
  const all = createHash('sha512');
  for (const sum of [...secrets.keys()].sort()) all.update(secrets.get(sum) ?? '');
  return {
    input: (sum) => {
      const secret = secrets.get(sum ?? '');
      return secret === undefined ? null : own(secret);
    },
    all: own(all.digest()),
  };
}

export interface SealKeys {
  /** By the SHA-256 of an input; null for one that is not at hand. */
  input: (sha256: string | null) => Buffer | null;
  all: Buffer;
}

export function keyed(key: Buffer, ...texts: string[]): Buffer {
  const hmac = createHmac('sha256', key);
  for (const [index, text] of texts.entries()) hmac.update(index === 0 ? text : `\0${text}`);
  return hmac.digest();
}

/**
 * The same for the many small digests of rows, a sixth of the time: SHA-256 over the key and the texts. Who could lengthen a
 * text without the key would have to know the whole hash, of which a seal shows some bits.
 */
export function quickKeyed(key: Buffer, ...texts: string[]): string {
  return hash('sha256', `${key.toString('hex')}\0${texts.join('\0')}`, 'hex');
}
