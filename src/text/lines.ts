/** Lines that a text takes in a column; wide characters count two. An estimate on the generous side. */
export function linesOf(text: string, width: number): number {
  return text.split('\n').reduce((sum, line) => {
    let used = 0;
    for (const char of line) used += (char.codePointAt(0) ?? 0) > 0x2000 ? 2 : 1;
    return sum + Math.max(1, Math.ceil(used / Math.max(2, width)));
  }, 0);
}
