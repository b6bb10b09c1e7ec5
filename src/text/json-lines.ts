/** A value that fits into this many characters stands on one line. */
const LINE = 110;

/**
 * JSON that a person can read and `diff` can compare: small values on one line, larger ones a member a line, and what
 * stands under one of the `compact` keys on one line whatever its size. Valid JSON; ends without a line break.
 */
export function readableJson(value: unknown, compact: string[] = [], indent = ''): string {
  return layOut(value, new Set(compact), indent).text;
}

/** What JSON lets stand and a terminal obeys: DEL, the C1 controls, line separators, marks that turn the direction. */
const UNESCAPED = /[\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/gu;

/** JSON on one line in which every control character is escaped: the same value, safe to print. */
export function asciiControls(value: unknown): string {
  return (JSON.stringify(value) ?? 'null').replace(
    UNESCAPED,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/**
 * A value as it is printed, and on one line: null where it is too long for one, so that what is large is put together
 * once and not again at every level above it.
 */
interface Laid {
  flat: string | null;
  text: string;
}

function layOut(value: unknown, compact: Set<string>, indent: string): Laid {
  if (typeof value !== 'object' || value === null) return same(scalar(value));
  const inner = `${indent}  `;
  const laid: Laid[] = [];
  const labels: string[] = [];
  if (Array.isArray(value)) {
    for (const item of value) laid.push(layOut(item, compact, inner));
  } else {
    for (const [key, item] of Object.entries(value)) {
      if (item === undefined) continue;
      labels.push(`${scalar(key)}:`);
      laid.push(compact.has(key) ? same(asciiControls(item)) : layOut(item, compact, inner));
    }
  }
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  const flat = onOneLine(laid, labels, LINE - indent.length - 2);
  if (flat !== null) return same(`${open}${flat}${close}`);
  const lines = laid.map(({ text }, index) => {
    const label = labels[index];
    return `${inner}${label === undefined ? '' : `${label} `}${text}`;
  });
  return { flat: null, text: `${open}\n${lines.join(',\n')}\n${indent}${close}` };
}

/** Members side by side; null where they take more than so many characters. */
function onOneLine(laid: Laid[], labels: string[], room: number): string | null {
  let length = Math.max(0, laid.length - 1);
  const members: string[] = [];
  for (const [index, { flat }] of laid.entries()) {
    if (flat === null) return null;
    const member = (labels[index] ?? '') + flat;
    length += member.length;
    if (length > room) return null;
    members.push(member);
  }
  return members.join(',');
}

function same(flat: string): Laid {
  return { flat, text: flat };
}

/** What needs no escape: nearly all keys and words. */
const PLAIN = /^[ !#-[\]-~\u3001-\u303F\u4E00-\u9FFF\uFF01-\uFFE6]*$/u;

function scalar(value: unknown): string {
  if (typeof value === 'string' && PLAIN.test(value)) return `"${value}"`;
  return asciiControls(value);
}
