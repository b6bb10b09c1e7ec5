import { byFirst, byLast, wordAt, wordBefore } from './word-index.js';

/** So few words are tried one by one; more are looked up by a character. */
const FEW = 4;

/** First word of the list that the text starts with; put longer words first where one holds another. */
export function prefixOf(text: string, words: readonly string[]): string | null {
  if (words.length > FEW) return wordAt(text, 0, byFirst(words)) ?? null;
  for (const word of words) if (text.startsWith(word)) return word;
  return null;
}

export function suffixOf(text: string, words: readonly string[]): string | null {
  if (words.length > FEW) return wordBefore(text, text.length, byLast(words)) ?? null;
  for (const word of words) if (text.endsWith(word)) return word;
  return null;
}

export function hasAny(text: string, words: readonly string[]): boolean {
  if (words.length > FEW) {
    const index = byFirst(words);
    for (let at = 0; at < text.length; at++) if (wordAt(text, at, index) !== undefined) return true;
    return false;
  }
  for (const word of words) if (text.includes(word)) return true;
  return false;
}

/** The text with every one of the words taken out; a mark stays, so that what stood apart does not join. */
export function withoutWords(text: string, words: readonly string[]): string {
  if (!hasAny(text, words)) return text;
  return words.reduce((rest, word) => (rest.includes(word) ? rest.replaceAll(word, ' ') : rest), text);
}

export function longestFirst(words: Iterable<string>): string[] {
  return [...new Set(words)].sort((a, b) => b.length - a.length);
}
