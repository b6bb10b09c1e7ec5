/** What stands between brackets for something to be put there, in the words of a language: `<files...>`, `[options]`. */
export function withPlaceholders(term: string, words: Record<string, string>): string {
  return term.replace(
    /([<[])([^<>[\].]+)((?:\.\.\.)?[>\]])/gu,
    (_, open: string, word: string, close: string) => `${open}${words[word] ?? word}${close}`,
  );
}
