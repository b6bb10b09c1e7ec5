import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { numberInName } from '../audit/seal-name.js';
import { sha256 } from '../bytes/sha256.js';

/**
 * Whether a seal, in the folder of a file or in one above it, names these bytes: then they are evidence, and nothing may be
 * written over them. A seal has every hash in the open, so it need not be read as one.
 */
export async function isSealedEvidence(path: string, bytes: Uint8Array): Promise<boolean> {
  const sum = Buffer.from(sha256(bytes));
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    const names = await readdir(folder).catch(() => []);
    for (const name of names.filter((each) => numberInName(each) !== null)) {
      const seal = await readFile(join(folder, name)).catch(() => null);
      if (seal?.includes(sum)) return true;
    }
    if (folder === dirname(folder)) return false;
  }
}
