/**
 * A cache of parts for long runs. What a part comes to (facts, verdicts) follows from its rows: when a part is evicted, only its
 * rows are kept, packed, and the rest is computed again when somebody asks. Reading in order therefore computes each part once.
 */

/** Turns plain data into bytes and back. */
export interface Codec {
  pack(data: unknown): Uint8Array;
  unpack(bytes: Uint8Array): unknown;
}

/** Data as it is, or as the codec has packed it elsewhere. */
export type MaybePacked<S> = { open: S } | { packed: Uint8Array };

/** Data that can be had either way. */
export interface PackedSource<S> {
  open(): S;
  packed(): Uint8Array;
}

export interface CachedPart<S, T> {
  source: PackedSource<S>;
  get(): T;
  /** From now on it is computed by `compute`. `patch` adapts a value that is at hand; without it, that value is dropped. */
  replace(compute: (source: S) => T, patch?: (value: T) => T): void;
}

/** Adds a part: its source, how its value is computed, and the value if it is at hand already. */
export type PartCache = <S, T>(
  source: MaybePacked<S>,
  compute: (source: S) => T,
  value?: T,
) => CachedPart<S, T>;

/** A cache that evicts nothing: a part lives as long as somebody holds it. */
export function unboundedCache(): PartCache {
  return lruCache({ pack: noCodec, unpack: noCodec }, () => Number.POSITIVE_INFINITY);
}

function noCodec(): never {
  throw new Error('this cache has no codec');
}

/** Evicts what was used longest ago. `capacity`: parts that are not packed, at least 1; it may change as the run goes on. */
export function lruCache({ pack, unpack }: Codec, capacity: () => number): PartCache {
  /** Parts that are not packed, least recently used first, and how each is evicted. */
  const held = new Map<object, () => void>();
  return <S, T>(given: MaybePacked<S>, compute: (source: S) => T, computed?: T): CachedPart<S, T> => {
    const key = {};
    let current = compute;
    let packed = 'packed' in given ? given.packed : undefined;
    let open = 'open' in given ? { data: given.open } : undefined;
    let value: { data: T } | undefined = computed === undefined ? undefined : { data: computed };
    const source: PackedSource<S> = {
      // The codec gives back what was put in.
      open: () => (open === undefined ? (unpack(packed ?? new Uint8Array()) as S) : open.data),
      packed: () => {
        packed ??= pack(open?.data);
        return packed;
      },
    };
    const evict = () => {
      source.packed();
      open = undefined;
      value = undefined;
    };
    const use = () => {
      held.delete(key);
      held.set(key, evict);
      for (const [oldest, evictOldest] of held) {
        if (held.size <= capacity()) return;
        held.delete(oldest);
        evictOldest();
      }
    };
    if (open !== undefined || value !== undefined) use();
    return {
      source,
      get: () => {
        value ??= { data: current(source.open()) };
        const { data } = value;
        use();
        return data;
      },
      replace: (otherwise, patch) => {
        current = otherwise;
        if (value !== undefined) value = patch && { data: patch(value.data) };
      },
    };
  };
}
