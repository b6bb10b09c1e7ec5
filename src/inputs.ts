import { unmarked } from './annotate/unmark.js';
import { sha256 } from './bytes/sha256.js';
import type { Problem } from './model/finding.js';
import { type ReadOptions, readWorkbook } from './read/index.js';
import { byName, type ReadInput } from './tables.js';

export * from './tables.js';

/** The first part of both lines: bytes → cells. What follows (`tables.ts`) runs in a browser as well. */

/** A file to check: the name that the report calls it by, and its bytes, or why they could not be had. */
export type Input = { file: string } & ({ bytes: Uint8Array } | { problem: Problem });

/** Reads the files one by one, by name, so that the order in which they were given changes nothing; the same bytes once. */
export async function readInputs(inputs: Input[], options: ReadOptions): Promise<ReadInput[]> {
  const files: ReadInput[] = [];
  const bySha256 = new Map<string, ReadInput>();
  for (const input of [...inputs].sort(byName)) {
    const read = await readInput(input, bySha256, options);
    files.push(read);
    if (read.sha256 !== null && !bySha256.has(read.sha256)) bySha256.set(read.sha256, read);
  }
  return files;
}

async function readInput(
  input: Input,
  bySha256: Map<string, ReadInput>,
  options: ReadOptions,
): Promise<ReadInput> {
  const { file } = input;
  if ('problem' in input) return { file, sha256: null, read: { ok: false, problem: input.problem } };
  const hash = sha256(input.bytes);
  const first = bySha256.get(hash);
  if (first === undefined) {
    const read = await readWorkbook(input.bytes, file, options);
    if (!read.ok) return { file, sha256: hash, read };
    const { workbook, marks } = unmarked(read.workbook);
    return { file, sha256: hash, read: { ok: true, workbook }, marks };
  }
  // What could not be read the first time is no copy that anything is counted of.
  return { file, sha256: hash, read: first.read, ...(first.read.ok ? { copyOf: first.file } : {}) };
}
