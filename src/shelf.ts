/**
 * Where the parts of a long run lie while nobody looks at them. What a part came to (its facts, its verdicts) follows from
 * its rows, so only those are kept, packed; the latest few parts lie open, and any other is made again when somebody asks.
 * What is read in order is so made once more, however many parts there are.
 */

/** How rows are made small, and whole again. */
export interface Codec {
  pack(data: unknown): Uint8Array;
  unpack(bytes: Uint8Array): unknown;
}

/** Rows as somebody hands them over: open, or as the codec packed them elsewhere. */
export type Given<S> = { open: S } | { packed: Uint8Array };

/** Rows, as somebody may ask for them. */
export interface Source<S> {
  open(): S;
  packed(): Uint8Array;
}

/** A part on the shelf. */
export interface Kept<S, T> {
  source: Source<S>;
  open(): T;
  /** From now on it is made otherwise. `patch`: what becomes of it if it lies open; absent: it is made again. */
  become(make: (source: S) => T, patch?: (open: T) => T): void;
}

/** Puts a part there: of what it is made, how, and what was made already, if it is at hand. */
export type Shelf = <S, T>(source: Given<S>, make: (source: S) => T, made?: T) => Kept<S, T>;

/** A shelf for one run on which every part stays open: it holds them as long as somebody holds it. */
export function openShelf(): Shelf {
  return shelfOf({ pack: noCodec, unpack: noCodec }, () => Number.POSITIVE_INFINITY);
}

function noCodec(): never {
  throw new Error('this shelf has no codec');
}

/** `most`: how many parts may lie open at once, at least 1; it may change as the run goes on. */
export function shelfOf({ pack, unpack }: Codec, most: () => number): Shelf {
  /** Parts that lie open, from the one that was asked for longest ago to the latest, and how each is put away. */
  const opened = new Map<object, () => void>();
  return <S, T>(given: Given<S>, make: (source: S) => T, made?: T): Kept<S, T> => {
    const key = {};
    let making = make;
    let packed = 'packed' in given ? given.packed : undefined;
    let rows = 'open' in given ? { content: given.open } : undefined;
    let open: { content: T } | undefined = made === undefined ? undefined : { content: made };
    const source: Source<S> = {
      // What comes out is what went in.
      open: () => (rows === undefined ? (unpack(packed ?? new Uint8Array()) as S) : rows.content),
      packed: () => {
        packed ??= pack(rows?.content);
        return packed;
      },
    };
    const putAway = () => {
      source.packed();
      rows = undefined;
      open = undefined;
    };
    const use = () => {
      opened.delete(key);
      opened.set(key, putAway);
      for (const [oldest, away] of opened) {
        if (opened.size <= most()) return;
        opened.delete(oldest);
        away();
      }
    };
    if (rows !== undefined || open !== undefined) use();
    return {
      source,
      open: () => {
        open ??= { content: making(source.open()) };
        const { content } = open;
        use();
        return content;
      },
      become: (otherwise, patch) => {
        making = otherwise;
        if (open !== undefined) open = patch && { content: patch(open.content) };
      },
    };
  };
}
