/** Names that HTML has for characters of everyday Chinese text; those of XML and a few more SheetJS knows itself. */
const NAMED: Record<string, string> = {
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  hellip: '…',
  mdash: '—',
  ndash: '–',
  times: '×',
  deg: '°',
  ensp: '\u2002',
  emsp: '\u2003',
};

const REFERENCE = /&(?:#(?:x([0-9a-f]{1,6})|([0-9]{1,7}))|([a-z]{3,6}));/giu;
/** Characters that mean something to what reads the text next: their references stay as they are. */
const MARKUP = /[&<>"']/u;

/**
 * Writes characters out that an XML or HTML text gives by number or by name: SheetJS cuts numbers to 16 bits, so that
 * &#134071; (𠮷) becomes another character, and in HTML leaves them as they are.
 */
export function withoutReferences(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(REFERENCE, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return Object.hasOwn(NAMED, name) ? (NAMED[name] as string) : whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return isCharacter(code) && !MARKUP.test(String.fromCodePoint(code)) ? String.fromCodePoint(code) : whole;
  });
}

/** A character of text: no control characters, no halves of pairs. Line breaks inside cells stay references. */
function isCharacter(code: number): boolean {
  return code >= 0x20 && code <= 0x10ffff && (code < 0x7f || code > 0x9f) && (code < 0xd800 || code > 0xdfff);
}
