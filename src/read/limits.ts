/** What a file may cost before it is refused; the command line may raise each (`--limit NAME=VALUE`, by these names). */
export interface Limits {
  /** Bytes of the file itself. */
  file: number;
  /** Parts of a zip container: a workbook has some dozens, with pictures some hundreds. */
  parts: number;
  /** Sum of the sizes that the parts of a zip container unpack to, in bytes. */
  unzipped: number;
  /** Filled cells of a workbook; in an OpenDocument sheet, repeated cells count as often as they stand. */
  cells: number;
  /** Characters of one cell. */
  text: number;
  /** Seconds to read a file of up to 1 MiB; a larger one has as many for every MiB. */
  time: number;
  /** Heap to read a file of up to 8 MiB, in bytes; a larger one has as much for every 8 MiB. */
  memory: number;
}

const MIB = 1024 * 1024;

export const LIMITS: Limits = {
  file: 64 * MIB,
  parts: 10_000,
  unzipped: 512 * MIB,
  cells: 5_000_000,
  // What Excel, WPS and LibreOffice hold in a cell: a longer one comes of lost quotes or lost separators.
  text: 32_767,
  // A sheet of 6,000 rows makes 1 MiB, and takes 1 s to read; what takes ten times as long is made to.
  time: 8,
  memory: 384 * MIB,
};

/** What a file of so many bytes may take: seconds, and bytes of heap. A small file that wants much is hostile. */
export function allowance({ time, memory }: Limits, size: number): Pick<Limits, 'time' | 'memory'> {
  return {
    time: Math.ceil(time * Math.max(1, size / MIB)),
    memory: memory * Math.max(1, Math.ceil(size / (8 * MIB))),
  };
}

/** Bytes of a part that only says what kind of file it is. */
export const MARKER_BYTES = 16 * MIB;

/** Rows and columns that a spreadsheet can have. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/**
 * Second sign of a zip bomb, beside the absolute size: more than this many times the packed size, once it is large at
 * all. Style parts that WPS writes reach 100 times, in small files.
 */
export const BOMB = { ratio: 250, from: 32 * MIB };
