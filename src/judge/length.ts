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
  const characters = [...withoutSpaces(text.normalize('NFC'))].length;
  const others = [...withoutSpaces(text.normalize('NFC').replace(/[\u0021-\u007E]+/gu, ''))].length;
  const runs = text.match(/[\u0021-\u007E]+/gu)?.length ?? 0;
  return { characters, words: others + runs };
}
