import { printable, wellFormed } from './printable.js';

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text with a reference for each sign that means something in XML or HTML: content of an element, or a quoted value. */
export function escapeSigns(text: string): string {
  return text.replace(/[&<>"']/gu, (sign) => ENTITIES[sign] ?? sign);
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** What a text of XML says: references replaced by what they stand for. */
export function unescapeXml(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp|lt|gt|quot|apos));/giu,
    (whole, decimal, hex, name) => {
      if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

/**
 * A text as content of an element or value of an attribute in XML 1.0. What XML cannot hold, and what a terminal would
 * obey, is shown as a sign; line breaks and tabs are written so that they survive in an attribute too.
 */
export function escapeXml(text: string): string {
  return escapeSigns(wellFormed(printable(text)))
    .replace(/[\uFFFE\uFFFF]/gu, '\uFFFD')
    .replace(/[\t\n\r]/gu, (sign) => `&#${sign.charCodeAt(0)};`);
}
