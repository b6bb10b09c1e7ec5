/** The two prime factors and starts of FNV-1a (32 bits), and another start for the second half. */
const PRIME = 0x01000193;
const START = 0x811c9dc5;
const OTHER_START = 0x2f0b4c47;
/** A text that is no longer stands for itself. */
const SHORT = 4;

/**
 * Four characters in the place of a longer text, to see whether two texts are the same: 64 bits of FNV-1a, which differ where
 * the texts do, but for one pair in billions. No secret: short texts stand for themselves.
 */
export function shortSum(text: string): string {
  if (text.length <= SHORT) return text;
  let a = START;
  let b = OTHER_START;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    a = Math.imul(a ^ code, PRIME);
    b = Math.imul(b ^ (code + at), PRIME);
  }
  return String.fromCharCode(a & 0xffff, (a >>> 16) & 0xffff, b & 0xffff, (b >>> 16) & 0xffff);
}
