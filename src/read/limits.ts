/** What a file may cost before it is refused; the command line may raise each (`--limit NAME=VALUE`, by these names). */
export interface Limits {
  /** Bytes of the file itself. */
  file: number;
  /** Parts of a zip container: a workbook has some dozens, with pictures some hundreds. */
  parts: number;
  /** Sum of the sizes that the parts of a zip container unpack to, in bytes. */
  unzipped: number;
  /** How many times its packed size a zip container may unpack to, once that is large at all (`RATIO_FROM`). */
  ratio: number;
  /**
   * Filled cells of a file of up to 1 MiB; a larger one may have as many for every MiB. In an OpenDocument sheet, repeated
   * cells count as often as they stand.
   */
  cells: number;
  /** The last row and column of a sheet that may hold something. */
  rows: number;
  columns: number;
  /** Characters of one cell. */
  text: number;
  /** Seconds of the processor's time to read a file of up to 1 MiB; a larger one has as many for every MiB. */
  time: number;
  /** Heap to read a file of up to 4 MiB, in bytes; a larger one has as much for every 4 MiB. */
  memory: number;
}

export const MIB = 1024 * 1024;

export const LIMITS: Limits = {
  file: 64 * MIB,
  parts: 10_000,
  unzipped: 512 * MIB,
  // Sheets reach 10 to 25 times; style parts that WPS writes 100 times, but of small files.
  ratio: 50,
  // One for every two bytes: no text file can hold more, and sheets of the same twelve rows take four bytes for a cell.
  cells: MIB / 2,
  // What a sheet of Excel, WPS and LibreOffice has.
  rows: 1_048_576,
  columns: 16_384,
  // What Excel, WPS and LibreOffice hold in a cell: a longer one comes of lost quotes or lost separators.
  text: 32_767,
  // A sheet of 6,000 rows makes 1 MiB, and takes 1 s to read; what takes ten times as long is made to.
  time: 8,
  // A sheet of 40,000 rows makes 6.5 MiB, and takes 500 MiB.
  memory: 384 * MIB,
};

/** The limits for a file of so many bytes. A small file that wants much is hostile. */
export function allowance(limits: Limits, size: number): Limits {
  const { cells, time, memory } = limits;
  const times = Math.max(1, size / MIB);
  return {
    ...limits,
    cells: Math.ceil(cells * times),
    time: Math.ceil(time * times),
    memory: memory * Math.max(1, Math.ceil(size / (4 * MIB))),
  };
}

/**
 * How many times the limit on time may pass by the clock: where as many programs want the processor, each file still gets its
 * time, and what waits for something that never comes ends all the same.
 */
export const WAITING = 10;

/** Bytes of a part that only says what kind of file it is. */
export const MARKER_BYTES = 16 * MIB;

/** Unpacked bytes from which on the ratio counts: a second sign of a zip bomb, beside the absolute size. */
export const RATIO_FROM = 32 * MIB;

/**
 * How many times its heap a thread may take in all: texts and the parts of a container lie outside. What the program took
 * before is not counted.
 */
export const OUTSIDE_HEAP = 2;
