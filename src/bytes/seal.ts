import { crc32 } from 'node:zlib';
import { sha256 } from './sha256.js';
import { zipParts } from './zip.js';
import { copyZip } from './zip-copy.js';

/**
 * The part by which a workbook that this program wrote proves that nobody has changed it since: a hash over the names, check
 * sums and sizes of all its other parts. Whatever another program saves differs in them.
 */
export const SEAL_PART = 'customXml/craftsman.xml';
const WRITTEN = 'craftsman.written/1';
/** Of a copy of somebody's file, which also names the file that it was made of. */
const ANNOTATED = 'craftsman.annotated/1';
/** The part has some hundred bytes. */
const SEAL_BYTES = 4096;
/** A workbook has some dozens of parts; one with many pictures some hundreds. */
const MOST_PARTS = 20_000;

export interface PartSum {
  name: string;
  sum: number;
  size: number;
}

/** What the seal of an unchanged workbook says: `original`: SHA-256 of the file that it is an annotated copy of, or null. */
export interface Seal {
  original: string | null;
}

/** The part's content. `parts`: all others of the workbook. */
export function sealText({ original }: Seal, parts: PartSum[]): string {
  const element =
    original === null
      ? `<written xmlns="${WRITTEN}"`
      : `<annotated xmlns="${ANNOTATED}" original="${original}"`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${element} contents="${hashOf(parts)}"/>`;
}

/**
 * The seal of a workbook as this program wrote it; null for every other file, also for one that has been saved since: somebody
 * has worked on that. Unpacks one small part and nothing else.
 */
export async function sealOf(bytes: Uint8Array): Promise<Seal | null> {
  // Names of parts are never packed: most files show without being opened that they have no seal.
  if (!Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(SEAL_PART)) return null;
  try {
    const parts: PartSum[] = [];
    let seal = '';
    for await (const part of zipParts(bytes)) {
      if (part.name !== SEAL_PART) parts.push(part);
      else if (part.size > SEAL_BYTES) return null;
      else seal = new TextDecoder().decode(await part.unpack());
      if (parts.length > MOST_PARTS) return null;
    }
    const found = /<\w+ xmlns="([^"]*)"(?: original="(\w{64})")? contents="(\w{64})"\/>/u.exec(seal);
    const [, namespace, original = null, contents] = found ?? [];
    if (namespace !== (original === null ? WRITTEN : ANNOTATED) || contents !== hashOf(parts)) return null;
    return { original };
  } catch {
    // Not a zip container, or a broken one: nothing that we wrote.
    return null;
  }
}

const TYPES = '[Content_Types].xml';
const RELATIONSHIPS = 'xl/_rels/workbook.xml.rels';
const CUSTOM_XML = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml';

/** A workbook of our own making with its seal. Same input, same bytes. */
export async function sealed(bytes: Uint8Array): Promise<Uint8Array> {
  const changed = new Map<string, Uint8Array>();
  const parts: PartSum[] = [];
  for await (const part of zipParts(bytes)) {
    const end = ENDS.get(part.name);
    if (end === undefined) parts.push(part);
    else {
      const [element, text] = end;
      const xml = new TextDecoder().decode(await part.unpack());
      const content = new TextEncoder().encode(xml.replace(element, `${text}${element}`));
      changed.set(part.name, content);
      parts.push({ name: part.name, sum: crc32(content), size: content.length });
    }
  }
  const content = new TextEncoder().encode(sealText({ original: null }, parts));
  return copyZip(bytes, changed, [{ name: SEAL_PART, content }]);
}

/** What is put before the last element of the parts that list all others. */
const ENDS = new Map([
  [TYPES, ['</Types>', `<Override PartName="/${SEAL_PART}" ContentType="application/xml"/>`]],
  [
    RELATIONSHIPS,
    ['</Relationships>', `<Relationship Id="rIdCraftsman" Type="${CUSTOM_XML}" Target="../${SEAL_PART}"/>`],
  ],
] as const) as ReadonlyMap<string, readonly [string, string]>;

function hashOf(parts: PartSum[]): string {
  const lines = parts.map(({ name, sum, size }) => `${name}\0${sum}\0${size}\n`).sort();
  return sha256(lines.join(''));
}
