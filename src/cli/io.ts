import { randomBytes } from 'node:crypto';
import { open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Input } from '../check.js';
import type { Problem } from '../model/finding.js';
import { LIMITS } from '../read/limits.js';
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

/**
 * Reads the files to check. Each is called by its path from the deepest folder that holds them all, so that no absolute
 * path gets into a report.
 */
export async function readInputs(paths: string[]): Promise<(Input & { path: string })[]> {
  const unique = [...new Set(paths.map((path) => resolve(path)))];
  const root = commonFolder(unique);
  return Promise.all(
    unique.map(async (path) => ({
      path,
      file: relative(root, path).split(sep).join('/'),
      bytes: await readInput(path),
    })),
  );
}

async function readInput(path: string): Promise<Uint8Array> {
  const name = basename(path);
  try {
    const found = await stat(path);
    if (found.isDirectory()) throw refuse('file.is-folder', {}, name);
    // A device or a pipe may never end.
    if (!found.isFile()) throw refuse('file.no-file', {}, name);
    if (found.size > LIMITS.file) throw refuse('file.too-large', sizes(found.size), name);
    return await readFile(path);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const code = (error as NodeJS.ErrnoException).code;
    throw refuse(code === 'ENOENT' ? 'file.not-found' : 'file.unreadable', { reason: code ?? '' }, name);
  }
}

function sizes(bytes: number): Problem['args'] {
  const mib = (count: number): string => `${Math.round(count / 1024 / 1024)} MiB`;
  return { size: mib(bytes), limit: mib(LIMITS.file) };
}

function commonFolder(paths: string[]): string {
  const [first = '', ...others] = paths.map((path) => dirname(path));
  return others.reduce((common, folder) => {
    let shared = common;
    while (shared !== dirname(shared) && folder !== shared && !folder.startsWith(shared + sep))
      shared = dirname(shared);
    return shared;
  }, first);
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
