import { isZip, type ZipPart } from '../bytes/zip.js';
import { cfbNames, isCfb } from './cfb.js';
import { LIMITS } from './limits.js';
import { listParts, partText } from './parts.js';
import { Refusal, tooLarge } from './problem.js';
import { type DecodedText, decodeText } from './text.js';

/** What a file is, by its content; its name is never asked. */
export type Detected =
  | { as: 'xlsx' | 'xlsb' }
  | { as: 'ods'; content: ZipPart }
  | { as: 'xls' }
  | { as: 'html' | 'xml' | 'csv'; decoded: DecodedText };

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

/** Decides what the bytes are. Throws a Refusal where they are no spreadsheet, encrypted, damaged or too large. */
export async function detect(bytes: Uint8Array): Promise<Detected> {
  if (bytes.length === 0) throw new Refusal('file.empty');
  if (bytes.length > LIMITS.fileBytes) throw tooLarge(bytes.length, LIMITS.fileBytes);
  if (isZip(bytes)) return detectZip(bytes);
  if (isCfb(bytes)) return detectCfb(bytes);
  const known = SIGNATURES.find(({ bytes: head }) => head.every((byte, i) => bytes[i] === byte));
  // Two letters are too little for a bitmap: what follows them must be no text.
  if (known !== undefined && (known.bytes.length > 2 || bytes.subarray(0, 64).includes(0))) {
    throw new Refusal('file.not-a-spreadsheet', { kind: known.kind });
  }
  return detectText(bytes);
}

async function detectZip(bytes: Uint8Array): Promise<Detected> {
  const parts = await listParts(bytes);
  const find = (name: string) => parts.find((part) => part.name === name);
  const text = async (name: string) => {
    const part = find(name);
    return part === undefined ? '' : partText(part, LIMITS.markerBytes);
  };
  const types = await text('[Content_Types].xml');
  if (types !== '') return detectOoxml(types);
  const content = find('content.xml');
  const kind = (await text('mimetype')).trim();
  if (content !== undefined && (kind === '' || kind.includes('opendocument.spreadsheet'))) {
    const manifest = await text('META-INF/manifest.xml');
    if (manifest.includes('encryption-data')) throw new Refusal('file.encrypted');
    return { as: 'ods', content };
  }
  throw new Refusal('file.not-a-spreadsheet', { kind: content === undefined ? 'archive' : 'document' });
}

function detectOoxml(types: string): Detected {
  if (types.includes('ms-excel.sheet.binary')) return { as: 'xlsb' };
  if (types.includes('spreadsheetml.sheet.main') || types.includes('ms-excel.')) return { as: 'xlsx' };
  if (types.includes('spreadsheetml.template.main')) return { as: 'xlsx' };
  throw new Refusal('file.not-a-spreadsheet', { kind: 'document' });
}

function detectCfb(bytes: Uint8Array): Detected {
  const names = cfbNames(bytes);
  if (names === null) throw new Refusal('file.damaged', { part: 'ole' });
  if (names.includes('EncryptionInfo') || names.includes('EncryptedPackage'))
    throw new Refusal('file.encrypted');
  if (names.includes('Workbook') || names.includes('Book')) return { as: 'xls' };
  throw new Refusal('file.not-a-spreadsheet', { kind: 'document' });
}

function detectText(bytes: Uint8Array): Detected {
  const decoded = decodeText(bytes);
  const head = decoded.text.slice(0, 4096).trimStart().toLowerCase();
  if (head === '') throw new Refusal('file.empty');
  if (head.startsWith('<?xml') || head.startsWith('<workbook')) {
    if (head.includes('urn:schemas-microsoft-com:office:spreadsheet')) return { as: 'xml', decoded };
    if (!head.includes('<html')) throw new Refusal('file.not-a-spreadsheet', { kind: 'xml' });
  }
  if (/^<(\?xml|!doctype|html|head|meta|body|table|style|!--)/.test(head)) {
    if (/<table[\s>]/i.test(decoded.text)) return { as: 'html', decoded };
    throw new Refusal('file.not-a-spreadsheet', { kind: 'html' });
  }
  return { as: 'csv', decoded };
}
