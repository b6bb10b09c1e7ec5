/** Characters of the Latin alphabet that a line takes; wide characters count two. */
export function charactersOf(line: string): number {
  let used = 0;
  for (const char of line) used += (char.codePointAt(0) ?? 0) > 0x2000 ? 2 : 1;
  return used;
}

/** Lines that a text takes in a column of so many characters. An estimate on the generous side. */
export function linesOf(text: string, width: number): number {
  return text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(charactersOf(line) / Math.max(2, width))), 0);
}
