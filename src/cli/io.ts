import { randomBytes } from 'node:crypto';
import { open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Problem } from '../model/finding.js';

/** Thrown inside the command line only: ends the program with one line and exit code 2. */
export class Refusal extends Error {
  constructor(readonly problems: (Problem & { file?: string | null })[]) {
    super('refused');
  }
}

export function refuse(code: string, args: Problem['args'] = {}, file: string | null = null): Refusal {
  return new Refusal([{ code, args, file }]);
}

export async function readIfExists(path: string): Promise<Uint8Array | null> {
  return readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw refuse('file.unreadable', { reason: error.code ?? '' }, basename(path));
  });
}

/** Writes a file whole or not at all: a temporary file beside it, then a rename. Long texts come in pieces. */
export async function writeAtomic(path: string, content: Uint8Array | Iterable<string>): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    const file = await open(temporary, 'wx');
    try {
      await writeFile(file, content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw refuse('file.unwritable', { reason: (error as NodeJS.ErrnoException).code ?? '' }, basename(path));
  }
}
