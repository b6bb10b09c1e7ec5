import { constants, readdirSync, readFileSync } from 'node:fs';
import { type FileHandle, open, opendir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PACK_LIMITS, type PackLimit } from '../rules/limits.js';
import type { PackFile } from '../rules/pack-file.js';
import { refuse } from './io.js';
import { IS_SINGLE, ownFile } from './own-files.js';

/** The rule pack that comes with the program. */
const BUNDLED_RULES = fileURLToPath(new URL('../../rules', import.meta.url));

/** Folders of a pack that the program reads; of cases also the folders in it, so deep. */
const PACK_FOLDERS = ['schemes', 'form', 'vocab', 'contests', 'cases'];
const CASE_FOLDERS = 8;

/** All YAML files of the pack in a folder, or of the bundled one. */
export async function packFiles(folder: string | undefined): Promise<PackFile[]> {
  if (folder !== undefined) return readPackFiles(folder);
  return IS_SINGLE ? (JSON.parse(ownFile('rules.json')) as PackFile[]) : readPackFiles(BUNDLED_RULES);
}

/**
 * The files of the bundled pack, read without the guards against strangers, which take longer than all else of a small
 * run: only to see whether they are those of the last build. null where they cannot be read like that.
 */
export function bundledAtOnce(): PackFile[] | null {
  try {
    return PACK_FOLDERS.flatMap((folder) =>
      readdirSync(join(BUNDLED_RULES, folder), { recursive: folder === 'cases', encoding: 'utf8' })
        .filter((name) => name.endsWith('.yaml'))
        .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
        .map((path) => ({ path, text: readFileSync(join(BUNDLED_RULES, path), 'utf8') })),
    );
  } catch {
    return null;
  }
}

/**
 * All YAML files of a pack folder, by path. The pack may come from a stranger: only ordinary files that lie in the folder
 * itself are opened, never what a link points at outside of it, and no more of them than `PACK_LIMITS` says is read.
 */
async function readPackFiles(folder: string): Promise<PackFile[]> {
  const root = await realpath(folder).catch(() => null);
  if (root === null || !(await stat(root)).isDirectory()) throw refuse('pack.no-folder', { folder });
  const paths: string[] = [];
  for (const name of PACK_FOLDERS) {
    for await (const entry of entriesOf(join(root, name), name === 'cases' ? CASE_FOLDERS : 0)) {
      if (paths.length >= PACK_LIMITS.files) throw exceeds('files', '.');
      paths.push(`${name}/${entry}`);
    }
  }
  let left: number = PACK_LIMITS.totalBytes;
  const files: PackFile[] = [];
  for (const path of paths.sort()) {
    // What is no YAML is named as stray by the checks: what it holds does not matter.
    const bytes = path.endsWith('.yaml') ? await readInside(root, path) : new Uint8Array();
    left -= bytes.length;
    if (left < 0) throw exceeds('totalBytes', path);
    files.push({ path, text: decoded(bytes, path) });
  }
  return files;
}

/**
 * Names in a folder, one by one: there may be more than fit into memory. None of a folder that is not there; hidden ones,
 * which systems and editors leave behind, are none of the pack's. `depth`: how far folders in it are gone into.
 */
async function* entriesOf(folder: string, depth: number): AsyncGenerator<string> {
  const listed = await opendir(folder).catch(() => null);
  if (listed === null) return;
  for await (const entry of listed) {
    const { name } = entry;
    if (name.startsWith('.')) continue;
    if (depth === 0 || !entry.isDirectory()) yield name;
    else for await (const inner of entriesOf(join(folder, name), depth - 1)) yield `${name}/${inner}`;
  }
}

/** Neither waits at a pipe nor follows a link that was put there since. Windows has no such flags. */
const FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0);

async function readInside(root: string, path: string): Promise<Uint8Array> {
  const real = await realpath(join(root, path)).catch(() => null);
  if (real === null) throw refuse('pack.unreadable-file', { reason: 'ENOENT' }, path);
  if (!real.startsWith(root + sep)) throw refuse('pack.outside', {}, path);
  let file: FileHandle | undefined;
  try {
    // To open a device may be enough to disturb it.
    if (!(await stat(real)).isFile()) throw refuse('pack.no-file', {}, path);
    file = await open(real, FLAGS);
    const found = await file.stat();
    if (!found.isFile()) throw refuse('pack.no-file', {}, path);
    if (found.size > PACK_LIMITS.fileBytes) throw exceeds('fileBytes', path);
    return await firstBytes(file, path);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code;
    if (reason === undefined) throw error;
    throw refuse('pack.unreadable-file', { reason }, path);
  } finally {
    await file?.close();
  }
}

/** The whole file, however large it turns out to be: it may grow, or tell no size. */
async function firstBytes(file: FileHandle, path: string): Promise<Uint8Array> {
  const bytes = new Uint8Array(PACK_LIMITS.fileBytes + 1);
  let length = 0;
  for (;;) {
    const { bytesRead } = await file.read(bytes, length, bytes.length - length);
    length += bytesRead;
    if (length === bytes.length) throw exceeds('fileBytes', path);
    if (bytesRead === 0) return bytes.subarray(0, length);
  }
}

/** UTF-8, with a byte order mark or without; in any other encoding the words would come out garbled. */
function decoded(bytes: Uint8Array, path: string): string {
  const [first, second] = bytes;
  const wide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (!text.includes('\0')) return text;
  } catch {
    // Said below.
  }
  throw refuse('pack.not-text', { utf16: wide ? 'yes' : '' }, path);
}

function exceeds(limit: PackLimit, path: string): Error {
  return refuse('pack.limit', { limit, most: PACK_LIMITS[limit] }, path);
}
