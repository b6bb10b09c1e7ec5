import { randomBytes } from 'node:crypto';
import { open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Problem } from '../model/finding.js';
import type { PackFile } from '../rules/pack-file.js';

/** Thrown inside the command line only: ends the program with one line and exit code 2. */
export class Refusal extends Error {
  constructor(readonly problems: (Problem & { file?: string | null })[]) {
    super('refused');
  }
}

export function refuse(code: string, args: Problem['args'] = {}, file: string | null = null): Refusal {
  return new Refusal([{ code, args, file }]);
}

/** The rule pack that comes with the program. */
export const BUNDLED_RULES = fileURLToPath(new URL('../../rules', import.meta.url));

/** Folders of a pack that the program reads. */
const PACK_FOLDERS = ['schemes', 'form', 'vocab', 'contests', 'cases'];

/** All YAML files of a pack folder, by path. */
export async function readPackFiles(folder: string): Promise<PackFile[]> {
  if (!(await isFolder(folder))) throw refuse('pack.no-folder', { folder });
  const lists = await Promise.all(PACK_FOLDERS.map((name) => yamlFiles(folder, name)));
  const paths = lists.flat().sort();
  return Promise.all(paths.map(async (path) => ({ path, text: await readFile(join(folder, path), 'utf8') })));
}

async function yamlFiles(folder: string, name: string): Promise<string[]> {
  const entries = await readdir(join(folder, name)).catch(() => []);
  return entries.map((entry) => `${name}/${entry}`);
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null))?.isDirectory() ?? false;
}

export async function readIfExists(path: string): Promise<Uint8Array | null> {
  return readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw refuse('file.unreadable', { reason: error.code ?? '' }, basename(path));
  });
}

/** Writes a file whole or not at all: a temporary file beside it, then a rename. */
export async function writeAtomic(path: string, bytes: Uint8Array): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    const file = await open(temporary, 'wx');
    try {
      await file.writeFile(bytes);
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
