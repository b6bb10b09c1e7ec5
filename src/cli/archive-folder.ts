import { createHash } from 'node:crypto';
import { constants, createReadStream, type Dirent } from 'node:fs';
import { lstat, open, readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Archive } from '../audit/archive.js';
import { refuse } from './io.js';

/** Folders inside each other, and files, that an archive may have: more than any has, and less than memory holds. */
const DEPTH = 64;
const MOST_FILES = 1_000_000;

/** Neither waits at a pipe nor follows a link that was put there since. Windows has no such flags. */
const FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0);

/**
 * A folder as an archive: ordinary files in it and in the folders below it, by their paths. Links are named and never followed,
 * hidden files are left out. Nothing is opened but what was found here.
 */
export async function archiveIn(folder: string): Promise<Archive> {
  const root = await realpath(folder).catch(() => null);
  if (root === null) throw refuse('usage.no-archive', {}, folder);
  if (!(await stat(root)).isDirectory()) throw refuse('usage.archive-file', {}, folder);
  const archive: Archive = {
    files: [],
    links: [],
    unopened: [],
    closed: [],
    read: (path, most) => firstBytes(join(root, path), most),
    sha256: async (path) => (await hashFile(join(root, path))).sha256,
  };
  await walk(root, '', 0, archive);
  archive.files.sort((a, b) => (a.path < b.path ? -1 : 1));
  return archive;
}

async function walk(root: string, folder: string, depth: number, archive: Archive): Promise<void> {
  let entries: Dirent[];
  try {
    entries = await readdir(join(root, folder), { withFileTypes: true });
  } catch (error) {
    archive.closed.push({ path: folder, reason: (error as NodeJS.ErrnoException).code ?? '' });
    return;
  }
  for (const entry of entries) {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.name.startsWith('.')) {
      if (!entry.isDirectory()) archive.unopened.push(path);
    } else if (entry.isSymbolicLink()) archive.links.push(path);
    else if (entry.isDirectory()) {
      if (depth < DEPTH) await walk(root, path, depth + 1, archive);
      else archive.closed.push({ path, reason: 'ELOOP' });
    } else if (entry.isFile()) {
      const found = await lstat(join(root, path)).catch(() => null);
      if (found?.isFile()) archive.files.push({ path, size: found.size });
      if (archive.files.length > MOST_FILES) throw refuse('usage.archive-large', { most: MOST_FILES });
    } else archive.unopened.push(path);
  }
}

async function firstBytes(path: string, most: number): Promise<Uint8Array> {
  const file = await open(path, FLAGS);
  try {
    const found = await file.stat();
    if (!found.isFile()) throw Object.assign(new Error('no file'), { code: 'ENOENT' });
    const bytes = new Uint8Array(Math.min(most, found.size));
    let length = 0;
    while (length < bytes.length) {
      const { bytesRead } = await file.read(bytes, length, bytes.length - length);
      if (bytesRead === 0) break;
      length += bytesRead;
    }
    return bytes.subarray(0, length);
  } finally {
    await file.close();
  }
}

/** Size and SHA-256 of a file of any size; `also` sees its bytes as they pass. */
export async function hashFile(
  path: string,
  also: (bytes: Uint8Array) => void = () => undefined,
): Promise<{ size: number; sha256: string }> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const chunk of createReadStream(path, { flags: 'r', highWaterMark: 1024 * 1024 })) {
    const bytes = chunk as Uint8Array;
    hash.update(bytes);
    also(bytes);
    size += bytes.length;
  }
  return { size, sha256: hash.digest('hex') };
}
