/** Builds a lookup structure once per object of the rule pack, however many rows use it. */
export function oncePer<K extends object, V>(build: (key: K) => V): (key: K) => V {
  const built = new WeakMap<K, V>();
  return (key) => {
    const found = built.get(key);
    if (found !== undefined) return found;
    const value = build(key);
    built.set(key, value);
    return value;
  };
}

/** Words as alternatives of a regular expression: literal, half-width, the longest first. */
export function alternatives(words: readonly string[]): string {
  return words
    .map((word) => word.normalize('NFKC'))
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'))
    .join('|');
}

/** The first of the words that the text starts with; words must be sorted, the longest first. */
export function leading(text: string, words: readonly string[]): string | undefined {
  return words.find((word) => text.startsWith(word));
}

export function trailing(text: string, words: readonly string[]): string | undefined {
  return words.find((word) => text.endsWith(word));
}

/** Every place where a word stands in a text, also within one another. The word is not empty. */
export function placesOf(text: string, word: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) places.push(at);
  return places;
}

/** Half-width and longest first, as `leading` and `trailing` want them. */
export function longestFirst(words: readonly string[]): string[] {
  return words.map((word) => word.normalize('NFKC')).sort((a, b) => b.length - a.length);
}
