/** White space of every script, zero-width characters, BOM and soft hyphen. */
const SPACES = /[\s\u00A0\u00AD\u180E\u200B-\u200F\u202A-\u202E\u2060\u3000\uFEFF]+/gu;

/** Removes every white-space and zero-width character. */
export function withoutSpaces(text: string): string {
  return text.replace(SPACES, '');
}

/** Trims, and turns each inner run of white space into one ASCII space. */
export function singleSpaced(text: string): string {
  return text.replace(SPACES, ' ').trim();
}

/** The dots inside names, of which there are several. */
const NAME_DOTS = /[·•・‧.･]/gu;

/** A person's name for comparison, or a text in which names are looked for: as `compareKey`, and without dots. */
export function personKey(text: string): string {
  return compareKey(text).replace(NAME_DOTS, '');
}

/** What `compareKey` leaves as it is: most texts are of nothing else, in half width. */
const PLAIN = /^[\u4E00-\u9FFF0-9a-z、。.,:;+%/()-]*$/u;

/**
 * The form used to compare names and words, never shown: NFKC (full-width to half-width), no spaces, straight
 * brackets and quotes, lower case.
 */
export function compareKey(text: string): string {
  if (PLAIN.test(text)) return text;
  const half = text.normalize('NFKC');
  if (PLAIN.test(half)) return half;
  return withoutSpaces(half)
    .replace(/[〔［【﹝[]/gu, '(')
    .replace(/[〕］】﹞\]]/gu, ')')
    .replace(/[“”„‟"『』「」'‘’＂]/gu, '')
    .toLowerCase();
}
