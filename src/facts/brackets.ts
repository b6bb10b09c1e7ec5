const PAIRS = [
  ['(', ')'],
  ['《', '》'],
  ['〈', '〉'],
  ['“', '”'],
  ['『', '』'],
  ['「', '」'],
  ['[', ']'],
  ['【', '】'],
  ['〔', '〕'],
  ['"', '"'],
] as const;
const CLOSER = new Map<string, string>(PAIRS);
const OPENER = new Map<string, string>(PAIRS.map(([open, close]) => [close, open]));
const BRACKET = /[()（）《》〈〉“”『』「」[\]【】〔〕"＂]/u;

export const isOpener = (char: string) => CLOSER.has(char);
export const isCloser = (char: string) => OPENER.has(char);

/**
 * Depth in brackets and quotation marks of each character, brackets included; only brackets that find their partner
 * count. Linear.
 */
export function depths(text: string): Int32Array {
  const change = new Int32Array(text.length + 1);
  if (!BRACKET.test(text)) return change;
  const open: { char: string; at: number }[] = [];
  const standing = new Map<string, number>();
  const count = (char: string, by: number) => standing.set(char, (standing.get(char) ?? 0) + by);
  for (let i = 0; i < text.length; i++) {
    const char = halfWidth(text.charAt(i));
    const opener = OPENER.get(char);
    if (opener !== undefined && (standing.get(opener) ?? 0) > 0) {
      // Whatever was opened inside and not closed does not count.
      for (let top = open.pop(); top !== undefined; top = open.pop()) {
        count(top.char, -1);
        if (top.char !== opener) continue;
        change[top.at] = (change[top.at] ?? 0) + 1;
        change[i + 1] = (change[i + 1] ?? 0) - 1;
        break;
      }
    } else if (CLOSER.has(char)) {
      open.push({ char, at: i });
      count(char, 1);
    }
  }
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    depth += change[i] ?? 0;
    change[i] = depth;
  }
  return change;
}

function halfWidth(char: string): string {
  if (char === '（') return '(';
  if (char === '）') return ')';
  return char === '＂' ? '"' : char;
}
