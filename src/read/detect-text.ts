import { Refusal } from './problem.js';
import { type DecodedText, decodeText } from './text.js';

/** A file that is text, by its content. */
export interface DetectedText {
  as: 'html' | 'xml' | 'fods' | 'csv';
  decoded: DecodedText;
}

/** By what Gnumeric's own format is known. */
export const GNUMERIC = 'www.gnumeric.org';

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

/** Decides what the bytes of a text are. Throws a Refusal where they are no text, or none with a table. */
export function detectText(bytes: Uint8Array): DetectedText {
  const known = SIGNATURES.find(({ bytes: head }) => head.every((byte, i) => bytes[i] === byte));
  // Two letters are too little for a bitmap: what follows them must be no text.
  if (known !== undefined && (known.bytes.length > 2 || bytes.subarray(0, 64).includes(0))) {
    throw new Refusal('file.not-a-spreadsheet', { kind: known.kind });
  }
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
