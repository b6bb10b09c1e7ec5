import { sha256 } from '../bytes/sha256.js';
import { zipParts } from '../bytes/zip.js';
import type { PartSum } from './package.js';

/** The part of an annotated copy that tells it from every other file. */
export const MARK_PART = 'customXml/craftsman.xml';
const NAMESPACE = 'craftsman.annotated/1';
/** The part has some hundred bytes. */
const MARK_BYTES = 4096;
/** An annotated copy has some dozens of parts; one of a workbook with many pictures some hundreds. */
const MARK_PARTS = 20_000;

/** The part's content. `original`: SHA-256 of the file that the copy was made of. */
export function markPart(original: string, parts: PartSum[]): string {
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<annotated xmlns="${NAMESPACE}" original="${original}" contents="${hashOf(parts)}"/>`
  );
}

/**
 * SHA-256 of the file that an annotated copy was made of; null for every other file, also for a copy that has been saved
 * since: somebody has worked on that. Unpacks one small part and nothing else.
 */
export async function originalOf(bytes: Uint8Array): Promise<string | null> {
  try {
    const parts: PartSum[] = [];
    let mark = '';
    for await (const part of zipParts(bytes)) {
      if (part.name !== MARK_PART) parts.push(part);
      else if (part.size > MARK_BYTES) return null;
      else mark = new TextDecoder().decode(await part.unpack());
      if (parts.length > MARK_PARTS) return null;
    }
    const found = /<annotated xmlns="([^"]*)" original="(\w{64})" contents="(\w{64})"\/>/u.exec(mark);
    const [, namespace, original = '', contents] = found ?? [];
    return namespace === NAMESPACE && contents === hashOf(parts) ? original : null;
  } catch {
    // Not a zip container, or a broken one: no copy of ours.
    return null;
  }
}

/** Names, check sums and sizes: what another program saves differs in them. */
function hashOf(parts: PartSum[]): string {
  const lines = parts.map(({ name, sum, size }) => `${name}\0${sum}\0${size}\n`).sort();
  return sha256(lines.join(''));
}
