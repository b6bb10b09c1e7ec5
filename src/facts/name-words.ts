/** First word of the list that the text starts with; put longer words first where one holds another. */
export function prefixOf(text: string, words: readonly string[]): string | null {
  return words.find((word) => text.startsWith(word)) ?? null;
}

export function suffixOf(text: string, words: readonly string[]): string | null {
  return words.find((word) => text.endsWith(word)) ?? null;
}

export function hasAny(text: string, words: readonly string[]): boolean {
  return words.some((word) => text.includes(word));
}

/** The text with every one of the words taken out; a mark stays, so that what stood apart does not join. */
export function withoutWords(text: string, words: readonly string[]): string {
  return words.reduce((rest, word) => (rest.includes(word) ? rest.replaceAll(word, ' ') : rest), text);
}

export function longestFirst(words: Iterable<string>): string[] {
  return [...new Set(words)].sort((a, b) => b.length - a.length);
}
