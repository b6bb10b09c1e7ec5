/**
 * Texts as Git or an editor on Windows may write them anew: with other line ends, with a byte order mark. Latin-1 keeps every byte,
 * whatever the encoding of the text.
 */

const MARK = '\u00EF\u00BB\u00BF';

/** Every other way to end the lines of a text; none for bytes that are no text. */
export function otherLineEnds(bytes: Uint8Array): Uint8Array[] {
  if (bytes.includes(0)) return [];
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const plain = (text.startsWith(MARK) ? text.slice(MARK.length) : text).replaceAll('\r\n', '\n');
  const windows = plain.replaceAll('\n', '\r\n');
  const all = [plain, windows, MARK + plain, MARK + windows];
  return all.filter((other) => other !== text).map((other) => Buffer.from(other, 'latin1'));
}
