import { withoutSpaces } from '../text/normalise.js';

/** Two ways to count a text: every character, or the way word processors count (a run of Latin letters or digits as one). */
export interface TextLength {
  /** Code points without white space, after NFC. */
  characters: number;
  /** The same, each unbroken run of printable ASCII counted once. */
  words: number;
}

/** Counts a text in both ways (facts.md T-28). */
export function textLength(text: string): TextLength {
  const composed = text.normalize('NFC');
  const runs = composed.match(ASCII_RUNS)?.length ?? 0;
  return { characters: lengthOf(composed), words: lengthOf(composed.replace(ASCII_RUNS, '')) + runs };
}

/** Printable ASCII without the space. */
const ASCII_RUNS = /[\u0021-\u007E]+/gu;

/** Each takes two places of a string and is one character. */
const BEYOND_16_BITS = /[\u{10000}-\u{10FFFF}]/gu;

function lengthOf(text: string): number {
  const signs = withoutSpaces(text);
  return signs.length - (signs.match(BEYOND_16_BITS)?.length ?? 0);
}
