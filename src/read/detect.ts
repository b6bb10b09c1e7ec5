import { constants, gunzipSync } from 'node:zlib';
import { isZip } from '../bytes/is-zip.js';
import { isBareBiff, isWholeBiff } from './biff.js';
import { cfbNames, isCfb } from './cfb.js';
import { type Container, openContainer, partText } from './container.js';
import { type DetectedText, detectText, GNUMERIC } from './detect-text.js';
import { type Limits, MARKER_BYTES } from './limits.js';
import { Refusal, tooLarge } from './problem.js';

/** What a file is, by its content; its name is never asked. */
export type Detected =
  | { as: 'xlsx' | 'xlsb' | 'ods'; container: Container }
  /** A workbook behind a password, in a compound file. */
  | { as: 'encrypted' }
  | { as: 'xls' }
  | DetectedText;

/** Decides what the bytes are. Throws a Refusal where they are no spreadsheet, damaged or too large. */
export async function detect(bytes: Uint8Array, limits: Limits): Promise<Detected> {
  if (bytes.length === 0) throw new Refusal('file.empty');
  if (bytes.length > limits.file) throw tooLarge('file', bytes.length, limits.file);
  if (isZip(bytes)) return detectZip(await openContainer(bytes, limits));
  if (isCfb(bytes)) return detectCfb(bytes);
  if (isBareBiff(bytes)) {
    if (!isWholeBiff(bytes)) throw new Refusal('file.damaged', { part: 'records' });
    return { as: 'xls' };
  }
  if (isGnumeric(bytes)) throw new Refusal('file.gnumeric');
  return detectText(bytes);
}

async function detectZip(container: Container): Promise<Detected> {
  const text = (name: string) => partText(container, name, MARKER_BYTES);
  const types = await text('[Content_Types].xml');
  if (types !== '') return { as: ooxmlKind(types), container };
  const kind = (await text('mimetype')).trim();
  const content = container.has('content.xml');
  if (content && (kind === '' || kind.includes('opendocument.spreadsheet'))) {
    const manifest = await text('META-INF/manifest.xml');
    if (manifest.includes('encryption-data')) throw new Refusal('file.encrypted', { openable: '' });
    return { as: 'ods', container };
  }
  throw new Refusal('file.not-a-spreadsheet', { kind: content ? 'document' : 'archive' });
}

function ooxmlKind(types: string): 'xlsx' | 'xlsb' {
  // The part of the workbook says it. As the type of any `.bin` SheetJS names the binary workbook in every .xlsx as well.
  const named = [...types.matchAll(/<(?:[\w.-]+:)?Override\b[^>]*>/gu)].map(([part]) => part).join('');
  const binary = (text: string) => text.includes('ms-excel.sheet.binary');
  if (binary(named) || (binary(types) && !named.includes('.main+xml'))) return 'xlsb';
  const known = ['spreadsheetml.sheet.main', 'spreadsheetml.template.main', 'ms-excel.'];
  if (known.some((word) => types.includes(word))) return 'xlsx';
  throw new Refusal('file.not-a-spreadsheet', { kind: 'document' });
}

function detectCfb(bytes: Uint8Array): Detected {
  const names = cfbNames(bytes);
  if (names === null) throw new Refusal('file.damaged', { part: 'ole' });
  if (names.includes('EncryptionInfo') || names.includes('EncryptedPackage')) return { as: 'encrypted' };
  if (names.includes('Workbook') || names.includes('Book')) return { as: 'xls' };
  throw new Refusal('file.not-a-spreadsheet', { kind: 'document' });
}

const HEAD_BYTES = 4096;

/** Gnumeric's own format: XML in gzip. Its head is enough; a head of so few bytes cannot unpack to much. */
function isGnumeric(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return false;
  try {
    const head = gunzipSync(bytes.subarray(0, HEAD_BYTES), { finishFlush: constants.Z_SYNC_FLUSH });
    return head.subarray(0, HEAD_BYTES).toString('latin1').includes(GNUMERIC);
  } catch {
    return false;
  }
}
