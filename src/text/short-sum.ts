/** Signs of a sum. */
const SIZE = 4;

/** The sums of several texts in one, in order. Two texts in the same place are the same where their sums are. */
export function shortSums(texts: string[]): string {
  return texts.map((text) => shortSum(text).padEnd(SIZE, '\0')).join('');
}

/** Places of the texts that differ. */
export function differingSums(a: string, b: string): number[] {
  const places = Math.ceil(Math.max(a.length, b.length) / SIZE);
  const sumAt = (sums: string, place: number) => sums.slice(place * SIZE, (place + 1) * SIZE);
  return Array.from({ length: places }, (_, place) => place).filter(
    (place) => sumAt(a, place) !== sumAt(b, place),
  );
}

/** The two prime factors and starts of FNV-1a (32 bits), and another start for the second half. */
const PRIME = 0x01000193;
const START = 0x811c9dc5;
const OTHER_START = 0x2f0b4c47;
/**
 * Four characters in the place of a longer text, to see whether two texts are the same: 64 bits of FNV-1a, which differ where
 * the texts do, but for one pair in billions. No secret: short texts stand for themselves.
 */
function shortSum(text: string): string {
  if (text.length <= SIZE) return text;
  let a = START;
  let b = OTHER_START;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    a = Math.imul(a ^ code, PRIME);
    b = Math.imul(b ^ (code + at), PRIME);
  }
  return String.fromCharCode(a & 0xffff, (a >>> 16) & 0xffff, b & 0xffff, (b >>> 16) & 0xffff);
}
