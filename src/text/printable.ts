/**
 * Control characters, and marks that turn the direction of a line: a terminal obeys them, so that a cell could move the
 * cursor, hide text or show it in another order. Line breaks and tabs are left to the layout.
 */
const OBEYED = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/gu;

/** Nearly no text has any. */
const SOME_OBEYED = new RegExp(OBEYED.source, 'u');

/** The text with a visible sign for each character that a terminal would obey: ESC → `␛`, others `�`. */
export function printable(text: string): string {
  if (!SOME_OBEYED.test(text)) return text;
  return text.replace(/\r\n/gu, '\n').replace(OBEYED, visible);
}

function visible(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '\u2421' : '\uFFFD';
}

/** The text without halves of surrogate pairs, which no encoding can write: `�` in their place. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}
