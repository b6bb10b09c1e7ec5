import { unmarked } from './annotate/unmark.js';
import { sha256 } from './bytes/sha256.js';
import type { Problem } from './model/finding.js';
import { type ReadOptions, readWorkbook } from './read/index.js';
import { byName, type ReadInput } from './tables.js';

export * from './tables.js';

/** The first part of both lines: bytes → cells. What follows (`tables.ts`) runs in a browser as well. */

/** A file to check: the name that the report calls it by, and its bytes, or why they could not be had. `bytes` may be a getter. */
export type Input = { file: string } & ({ bytes: Uint8Array } | { problem: Problem });

/** Reads the files one by one, by name, so that the order in which they were given changes nothing; the same bytes once. */
export async function readInputs(inputs: Input[], options: ReadOptions): Promise<ReadInput[]> {
  const files: ReadInput[] = [];
  const read = inputReader(options);
  for (const input of [...inputs].sort(byName)) files.push(await read(input));
  return files;
}

export type InputReader = (input: Input) => Promise<ReadInput>;

/**
 * Reads one input after another; of several with the same bytes the first that it was given is read, the others are its
 * copies. The first of `ahead`, by name, is read at once.
 */
export function inputReader(options: ReadOptions, ahead: Input[] = []): InputReader {
  /** What is known of files by their bytes; their cells are not held here. */
  const bySha256 = new Map<string, Promise<ReadInput>>();
  const read: InputReader = async (input) => {
    const { file } = input;
    const found = bytesOf(input);
    if ('problem' in found) return { file, sha256: null, read: { ok: false, problem: found.problem } };
    const hash = sha256(found.bytes);
    const known = bySha256.get(hash);
    if (known === undefined) {
      const reading = readBytes(file, found.bytes, hash, options);
      bySha256.set(hash, reading.then(withoutCells));
      return reading;
    }
    const first = await known;
    // What could not be read the first time is no copy that anything is counted of.
    return { file, sha256: hash, read: first.read, ...(first.read.ok ? { copyOf: first.file } : {}) };
  };
  const [first] = [...ahead].sort(byName);
  if (first === undefined) return read;
  const begun = read(first);
  // Whoever asks for it is told why it failed; until then nobody is there to be told.
  begun.catch(() => undefined);
  const underway = new Map([[first, begun]]);
  return (input) => {
    const early = underway.get(input);
    underway.delete(input);
    return early ?? read(input);
  };
}

/** A file of which only the properties of the whole are wanted. */
export function withoutCells(file: ReadInput): ReadInput {
  if (!file.read.ok) return file;
  return { ...file, read: { ok: true, workbook: { ...file.read.workbook, sheets: [] } } };
}

/** Bytes that are not at hand are fetched here, once; that may fail. */
export function bytesOf(input: Input): { bytes: Uint8Array } | { problem: Problem } {
  if ('problem' in input) return input;
  try {
    return { bytes: input.bytes };
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? '';
    return { problem: { code: 'file.unreadable', args: { reason } } };
  }
}

async function readBytes(
  file: string,
  bytes: Uint8Array,
  sha256: string,
  options: ReadOptions,
): Promise<ReadInput> {
  const read = await readWorkbook(bytes, file, options);
  if (!read.ok) return { file, sha256, read };
  const { workbook, marks } = unmarked(read.workbook);
  return { file, sha256, read: { ok: true, workbook }, marks };
}
