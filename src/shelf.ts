/**
 * Where the parts of a long run lie while nobody looks at them. The latest few are open; the others are packed, and opened
 * again when somebody asks. What is read in order is so opened once, however many parts there are.
 */

/** How a part is made small, and whole again. */
export interface Codec {
  pack(part: unknown): Uint8Array;
  unpack(bytes: Uint8Array): unknown;
}

/** A part as somebody hands it over: open, or as the codec packed it elsewhere. */
export type Given<T> = { open: T } | { packed: Uint8Array };

/** A part on the shelf. */
export interface Kept<T> {
  open(): T;
  packed(): Uint8Array;
}

export type Shelf = <T>(part: Given<T>) => Kept<T>;

/** Where every part stays open. */
export const OPEN_SHELF: Shelf = (part) => {
  const closed = () => {
    throw new Error('this shelf has no codec');
  };
  return 'open' in part
    ? { open: () => part.open, packed: closed }
    : { open: closed, packed: () => part.packed };
};

/** `most`: how many parts may lie open at once, at least 1; it may change as the run goes on. */
export function shelfOf({ pack, unpack }: Codec, most: () => number): Shelf {
  /** Parts that lie open, from the one that was asked for longest ago to the latest, and how each is put away. */
  const opened = new Map<object, () => void>();
  return <T>(part: Given<T>): Kept<T> => {
    const key = {};
    let packed = 'packed' in part ? part.packed : undefined;
    let open = 'open' in part ? { content: part.open } : undefined;
    const putAway = () => {
      packed ??= pack(open?.content);
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
    if (open !== undefined) use();
    return {
      open: () => {
        // What comes out is what went in.
        open ??= { content: unpack(packed ?? new Uint8Array()) as T };
        const { content } = open;
        use();
        return content;
      },
      packed: () => {
        packed ??= pack(open?.content);
        return packed;
      },
    };
  };
}
