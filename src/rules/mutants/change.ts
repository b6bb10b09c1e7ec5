import type { Change } from '../../model/mutant.js';

/** A copy of a value with changes; what no change touches is shared. */
export function changed<T>(value: T, changes: Change[]): T {
  return changes.reduce<unknown>((whole, { path, value: to }) => setAt(whole, path, to), value) as T;
}

function setAt(whole: unknown, path: PropertyKey[], to: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return to;
  if (Array.isArray(whole)) {
    return whole.map((item, index) => (index === Number(key) ? setAt(item, rest, to) : item));
  }
  const record = (whole ?? {}) as Record<PropertyKey, unknown>;
  const inner = setAt(record[key], rest, to);
  if (inner !== undefined) return { ...record, [key]: inner };
  const { [key]: _, ...others } = record;
  return others;
}

/** The value at a path; undefined where there is none. */
export function at(value: unknown, path: PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) => (inner as Record<PropertyKey, unknown> | null | undefined)?.[key],
    value,
  );
}
