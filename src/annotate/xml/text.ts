import { safeText } from '../../report/xlsx/text.js';
import { escapeSigns, unescapeXml } from '../../text/xml.js';
import type { Xml } from './scan.js';

/** What is cut off of a text is said by three dots. */
export const WORDLESS = { text: () => '', rows: () => '' };

/** A text as it may stand in a cell, a comment or an attribute: nothing in it is a sign of XML, nothing XML cannot hold. */
export function escaped(text: string): Xml {
  return bytesOf(escapeSigns(safeText(text, WORDLESS)));
}

/** The bytes of a text in UTF-8, a character a byte. */
export function bytesOf(text: string): Xml {
  return Buffer.from(text, 'utf8').toString('latin1');
}

/** What a raw text says: UTF-8 decoded, references replaced by what they stand for. */
export function decoded(raw: Xml): string {
  return unescapeXml(Buffer.from(raw, 'latin1').toString('utf8'));
}
