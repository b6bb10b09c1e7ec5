/** A text with runs of fonts: from each position on, in characters, the font of that number. */
export interface RichText {
  text: string;
  runs: { at: number; font: number }[];
}

/** Reads on through the pieces of a record and those that continue it. Throws behind the last. */
interface Reader {
  u8(): number;
  u16(): number;
  u32(): number;
  skip(bytes: number): void;
  /** So many characters, of one byte or two; a continued piece says anew how many. '' where they are not wanted. */
  characters(count: number, wide: boolean, wanted: boolean): string;
}

const WIDE = 1;
const PHONETIC = 4;
const RICH = 8;

/**
 * Which of the shared texts of an .xls have runs of fonts, by their number; [MS-XLS] 2.4.265, 2.5.293. `pieces`: the
 * content of the record and of those that continue it. Of damaged texts those before the damage.
 */
export function richTexts(pieces: readonly Uint8Array[]): Map<number, RichText> {
  const found = new Map<number, RichText>();
  const reader = readerOf(pieces);
  try {
    reader.skip(4);
    const count = reader.u32();
    for (let index = 0; index < count; index++) {
      const rich = readText(reader);
      if (rich.runs.length > 0) found.set(index, rich);
    }
  } catch {
    // What follows cannot be told apart any more.
  }
  return found;
}

function readText(reader: Reader): RichText {
  const length = reader.u16();
  const flags = reader.u8();
  const count = flags & RICH ? reader.u16() : 0;
  const phonetic = flags & PHONETIC ? reader.u32() : 0;
  const text = reader.characters(length, (flags & WIDE) !== 0, count > 0);
  const runs: RichText['runs'] = [];
  for (let i = 0; i < count; i++) runs.push({ at: reader.u16(), font: reader.u16() });
  reader.skip(phonetic);
  return { text, runs };
}

/** The text of a cell that has one of its own, in the version of Excel 97 (`wide`) or 95; [MS-XLS] 2.4.228. */
export function ownRichText(content: Uint8Array, excel97: boolean): RichText | null {
  const reader = readerOf([content]);
  try {
    const length = reader.u16();
    const wide = excel97 && (reader.u8() & WIDE) !== 0;
    const text = reader.characters(length, wide, true);
    const next = excel97 ? reader.u16 : reader.u8;
    const runs: RichText['runs'] = [];
    for (let left = next(); left > 0; left--) runs.push({ at: next(), font: next() });
    return { text, runs };
  } catch {
    return null;
  }
}

function readerOf(pieces: readonly Uint8Array[]): Reader {
  let number = 0;
  let at = 0;

  /** The piece that has the next byte. */
  function piece(): Uint8Array {
    for (;;) {
      const current = pieces[number];
      if (current === undefined) throw new RangeError('end');
      if (at < current.length) return current;
      number += 1;
      at = 0;
    }
  }

  function u8(): number {
    const current = piece();
    return current[at++] as number;
  }

  const u16 = () => u8() + u8() * 2 ** 8;

  return {
    u8,
    u16,
    u32: () => u16() + u16() * 2 ** 16,
    skip(bytes) {
      for (let left = bytes; left > 0; ) {
        const step = Math.min(left, piece().length - at);
        at += step;
        left -= step;
      }
    },
    characters(count, wide, wanted) {
      let size = wide ? 2 : 1;
      let text = '';
      for (let left = count; left > 0; ) {
        const before = number;
        const current = piece();
        if (number !== before) size = (u8() & WIDE) + 1;
        const fitting = Math.min(left, Math.floor((current.length - at) / size));
        // Half a character at the end of a piece: nothing that follows can be told.
        if (fitting === 0 && current.length > at) throw new RangeError('half a character');
        const bytes = current.subarray(at, at + fitting * size);
        if (wanted) text += DECODERS[size === 2 ? 'wide' : 'narrow'].decode(bytes);
        at += bytes.length;
        left -= fitting;
      }
      return text;
    },
  };
}

/** The narrow one keeps a character for a byte; what it is does not matter here. */
const DECODERS = {
  wide: new TextDecoder('utf-16le', { ignoreBOM: true }),
  narrow: new TextDecoder('latin1'),
};
