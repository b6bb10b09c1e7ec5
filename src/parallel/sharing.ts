/** Longer texts are hardly ever the same. */
const LONGEST = 100;
/** As many different texts as are remembered at a time. */
const MOST = 5_000;

/**
 * Makes equal short texts, empty lists, and facts that are words of a vocabulary, one in plain data: what comes from another
 * thread has each anew, and of a city's rows that is most of what they take. The data is changed in place.
 */
export function sharing(): <T>(data: T) => T {
  const texts = new Map<string, string>();
  const records = new Map<string, object>();
  const share = (value: unknown): unknown => {
    if (typeof value === 'string') return value.length > LONGEST ? value : remembered(texts, value, value);
    if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value;
    if (Array.isArray(value)) {
      if (value.length === 0) return NOTHING;
      for (const [index, item] of value.entries()) value[index] = share(item);
      return value;
    }
    const record = value as Record<string, unknown>;
    for (const name in record) record[name] = share(record[name]);
    if ('zh' in record || isBareTerm(record)) return remembered(records, JSON.stringify(record), record);
    return record;
  };
  return <T>(data: T) => share(data) as T;
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
