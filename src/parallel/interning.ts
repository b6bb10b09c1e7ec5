/** Characters of a text that is looked up; longer ones are hardly ever equal. */
const LONGEST = 100;
/** Different texts that are remembered at a time. */
const MOST = 5_000;

/**
 * Interns plain data that came from another thread: equal short texts, empty lists, and facts that are words of a vocabulary become
 * one object each, from one message to the next. They are most of what a city's rows take. The data is changed in place.
 */
export function interner(): <T>(data: T) => T {
  const texts = new Map<string, string>();
  const records = new Map<string, object>();
  const intern = (value: unknown): unknown => {
    if (typeof value === 'string') return value.length > LONGEST ? value : remembered(texts, value, value);
    if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value;
    if (Array.isArray(value)) {
      if (value.length === 0) return NOTHING;
      for (const [index, item] of value.entries()) value[index] = intern(item);
      return value;
    }
    const record = value as Record<string, unknown>;
    for (const name in record) record[name] = intern(record[name]);
    if ('zh' in record || isBareTerm(record)) return remembered(records, JSON.stringify(record), record);
    return record;
  };
  return <T>(data: T) => intern(data) as T;
}

/** A fact that is a word of a vocabulary, without the cells that it came from. */
function isBareTerm({ value, cells }: Record<string, unknown>): boolean {
  return cells === NOTHING && typeof value === 'object' && value !== null && 'zh' in value;
}

const NOTHING: readonly never[] = Object.freeze([]);

function remembered<T>(known: Map<string, T>, key: string, value: T): T {
  const found = known.get(key);
  if (found !== undefined) return found;
  if (known.size >= MOST) known.clear();
  known.set(key, value);
  return value;
}
