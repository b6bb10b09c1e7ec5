/** A value that fits into this many characters stands on one line. */
const LINE = 110;

/**
 * JSON that a person can read and `diff` can compare: small values on one line, larger ones a member a line, and what
 * stands under one of the `compact` keys on one line whatever its size. Valid JSON; ends without a line break.
 */
export function readableJson(value: unknown, compact: string[] = [], indent = ''): string {
  const flat = JSON.stringify(value) ?? 'null';
  if (typeof value !== 'object' || value === null || flat.length + indent.length <= LINE) return flat;
  const inner = `${indent}  `;
  const member = (key: string, item: unknown): string =>
    compact.includes(key) ? (JSON.stringify(item) ?? 'null') : readableJson(item, compact, inner);
  if (Array.isArray(value)) {
    return `[\n${value.map((item) => inner + readableJson(item, compact, inner)).join(',\n')}\n${indent}]`;
  }
  const members = Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .map(([key, item]) => `${inner}${JSON.stringify(key)}: ${member(key, item)}`);
  return `{\n${members.join(',\n')}\n${indent}}`;
}
