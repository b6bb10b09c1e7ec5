/** What a file may cost before it is refused. Raised here only. */
export const LIMITS = {
  /** Bytes of the file itself. */
  fileBytes: 64 * 1024 * 1024,
  /** Sum of the sizes that the parts of a zip container unpack to, in bytes. */
  unzippedBytes: 512 * 1024 * 1024,
  /** Parts of a zip container: a workbook has some dozens, with pictures some hundreds. */
  zipParts: 10_000,
  /** Bytes of a part that only says what kind of file it is. */
  markerBytes: 16 * 1024 * 1024,
  /** Cells of one OpenDocument sheet, repeated cells counted as often as they stand. */
  cells: 5_000_000,
  /** Time for the reader of the older formats, in milliseconds. */
  workerMs: 20_000,
  /** Heap of the reader of the older formats, in MiB. */
  workerHeapMb: 1024,
} as const;
