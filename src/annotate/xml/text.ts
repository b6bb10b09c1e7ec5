import { safeText } from '../../report/xlsx/text.js';
import type { Xml } from './scan.js';

const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** What is cut off of a text is said by three dots. */
export const WORDLESS = { text: () => '', rows: () => '' };

/** A text as it may stand in a cell, a comment or an attribute: nothing in it is a sign of XML, nothing XML cannot hold. */
export function escaped(text: string): Xml {
  return bytesOf(safeText(text, WORDLESS).replace(/[&<>"]/gu, (sign) => SIGNS[sign] ?? sign));
}

/** The bytes of a text in UTF-8, a character a byte. */
export function bytesOf(text: string): Xml {
  return Buffer.from(text, 'utf8').toString('latin1');
}

/** What a raw text says: UTF-8 decoded, references replaced by what they stand for. */
export function decoded(raw: Xml): string {
  return Buffer.from(raw, 'latin1')
    .toString('utf8')
    .replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp|lt|gt|quot|apos));/giu, (whole, decimal, hex, name) => {
      if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    });
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
