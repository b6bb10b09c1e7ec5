import { constants, gunzipSync } from 'node:zlib';
import { isZip } from '../bytes/zip.js';
import { isBareBiff, isWholeBiff } from './biff.js';
import { cfbNames, isCfb } from './cfb.js';
import { type Container, openContainer, partText } from './container.js';
import { type Limits, MARKER_BYTES } from './limits.js';
import { Refusal, tooLarge } from './problem.js';
import { type DecodedText, decodeText } from './text.js';

/** What a file is, by its content; its name is never asked. */
export type Detected =
  | { as: 'xlsx' | 'xlsb' | 'ods'; container: Container }
  /** A workbook behind a password, in a compound file. */
  | { as: 'encrypted' }
  | { as: 'xls' }
  | { as: 'html' | 'xml' | 'fods' | 'csv'; decoded: DecodedText };

const SIGNATURES: { kind: string; bytes: number[] }[] = [
  { kind: 'pdf', bytes: [0x25, 0x50, 0x44, 0x46] },
  { kind: 'picture', bytes: [0x89, 0x50, 0x4e, 0x47] },
  { kind: 'picture', bytes: [0xff, 0xd8, 0xff] },
  { kind: 'picture', bytes: [0x47, 0x49, 0x46, 0x38] },
  { kind: 'picture', bytes: [0x42, 0x4d] },
  { kind: 'archive', bytes: [0x52, 0x61, 0x72, 0x21] },
  { kind: 'archive', bytes: [0x37, 0x7a, 0xbc, 0xaf] },
  { kind: 'archive', bytes: [0x1f, 0x8b] },
  { kind: 'rtf', bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66] },
];

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
  const known = SIGNATURES.find(({ bytes: head }) => head.every((byte, i) => bytes[i] === byte));
  // Two letters are too little for a bitmap: what follows them must be no text.
  if (known !== undefined && (known.bytes.length > 2 || bytes.subarray(0, 64).includes(0))) {
    throw new Refusal('file.not-a-spreadsheet', { kind: known.kind });
  }
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
  if (types.includes('ms-excel.sheet.binary')) return 'xlsb';
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

const GNUMERIC = 'www.gnumeric.org';
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

function detectText(bytes: Uint8Array): Detected {
  const decoded = decodeText(bytes);
  const head = decoded.text.slice(0, 4096).trimStart().toLowerCase();
  if (head === '') throw new Refusal('file.empty');
  if (/^<(?:\?xml|workbook|office:document)/u.test(head)) {
    if (head.includes('urn:schemas-microsoft-com:office:spreadsheet')) return { as: 'xml', decoded };
    if (head.includes('opendocument.spreadsheet')) return { as: 'fods', decoded };
    if (head.includes(GNUMERIC)) throw new Refusal('file.gnumeric');
    if (!head.includes('<html')) throw new Refusal('file.not-a-spreadsheet', { kind: 'xml' });
  }
  const isPage = /^<(\?xml|!doctype|html|head|meta|body|table|style|!--)/u.test(head);
  // Web systems also export bare pieces of a page, which may begin with any element.
  if (isPage || /^<[a-z]/u.test(head)) {
    if (/<table[\s>]/iu.test(decoded.text)) return { as: 'html', decoded };
    if (isPage) throw new Refusal('file.not-a-spreadsheet', { kind: 'html' });
  }
  if (/^mime-version:\s/u.test(head)) throw new Refusal('file.not-a-spreadsheet', { kind: 'mhtml' });
  return { as: 'csv', decoded };
}
