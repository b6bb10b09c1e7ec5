/** A value that fits into this many characters stands on one line. */
const LINE = 110;

/**
 * JSON that a person can read and `diff` can compare: small values on one line, larger ones a member a line, and what
 * stands under one of the `compact` keys on one line whatever its size. Valid JSON; ends without a line break.
 */
export function readableJson(value: unknown, compact: string[] = [], indent = ''): string {
  return layOut(value, new Set(compact), indent).text;
}

/** A value on one line, and as it is printed; made from the leaves up, so that nothing is written twice. */
interface Laid {
  flat: string;
  text: string;
}

function layOut(value: unknown, compact: Set<string>, indent: string): Laid {
  if (typeof value !== 'object' || value === null) return same(JSON.stringify(value) ?? 'null');
  const inner = `${indent}  `;
  const members = Array.isArray(value)
    ? value.map((item) => ({ label: '', ...layOut(item, compact, inner) }))
    : Object.entries(value)
        .filter(([, item]) => item !== undefined)
        .map(([key, item]) => ({
          label: `${JSON.stringify(key)}:`,
          ...(compact.has(key) ? same(JSON.stringify(item) ?? 'null') : layOut(item, compact, inner)),
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
