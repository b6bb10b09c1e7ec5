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

/** A value on one line, and as it is printed; made from the leaves up, so that nothing is written twice. */
interface Laid {
  flat: string;
  text: string;
}

function layOut(value: unknown, compact: Set<string>, indent: string): Laid {
  if (typeof value !== 'object' || value === null) return same(asciiControls(value));
  const inner = `${indent}  `;
  const members = Array.isArray(value)
    ? value.map((item) => ({ label: '', ...layOut(item, compact, inner) }))
    : Object.entries(value)
        .filter(([, item]) => item !== undefined)
        .map(([key, item]) => ({
          label: `${asciiControls(key)}:`,
          ...(compact.has(key) ? same(asciiControls(item)) : layOut(item, compact, inner)),
        }));
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  const flat = `${open}${members.map(({ label, flat: text }) => label + text).join(',')}${close}`;
  if (flat.length + indent.length <= LINE) return same(flat);
  const lines = members.map(({ label, text }) => `${inner}${label === '' ? '' : `${label} `}${text}`);
  return { flat, text: `${open}\n${lines.join(',\n')}\n${indent}${close}` };
}

function same(flat: string): Laid {
  return { flat, text: flat };
}
