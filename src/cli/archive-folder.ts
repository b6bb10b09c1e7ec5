import { createHash } from 'node:crypto';
import { constants, createReadStream, type Dirent } from 'node:fs';
import { lstat, open, readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Archive } from '../audit/archive.js';
import { refuse } from './io.js';
import { NO_TEXT } from './names.js';

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
    read: (path, most) => firstBytes(places.get(path) ?? join(root, path), most),
    sha256: async (path) => (await hashFile(places.get(path) ?? join(root, path))).sha256,
  };
  const places = new Map<string, Place>();
  await walk(root, '', 0, { archive, places });
  archive.files.sort((a, b) => (a.path < b.path ? -1 : 1));
  return archive;
}

/** Where something lies. Bytes where its name is no text. */
type Place = string | Buffer;

interface Entry {
  name: string;
  place: Place;
  kind: Pick<Dirent, 'isFile' | 'isDirectory' | 'isSymbolicLink'>;
}

async function entriesIn(folder: Place): Promise<Entry[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const texts = entries.filter(({ name }) => !name.includes(NO_TEXT));
  const found = texts.map((kind): Entry => ({ name: kind.name, place: below(folder, kind.name), kind }));
  if (found.length === entries.length) return found;
  for (const bytes of await readdir(folder, { encoding: 'buffer' })) {
    const name = bytes.toString();
    if (!name.includes(NO_TEXT)) continue;
    const place = below(folder, bytes);
    const kind = await lstat(place).catch(() => null);
    if (kind !== null) found.push({ name, place, kind });
  }
  return found;
}

function below(folder: Place, name: Place): Place {
  if (typeof folder === 'string' && typeof name === 'string') return join(folder, name);
  return Buffer.concat([Buffer.from(folder), Buffer.from('/'), Buffer.from(name)]);
}

/** `places`: of files whose paths do not tell where they lie. */
async function walk(
  place: Place,
  folder: string,
  depth: number,
  found: { archive: Archive; places: Map<string, Place> },
): Promise<void> {
  const { archive } = found;
  let entries: Entry[];
  try {
    entries = await entriesIn(place);
  } catch (error) {
    archive.closed.push({ path: folder, reason: (error as NodeJS.ErrnoException).code ?? '' });
    return;
  }
  for (const { name, place: own, kind } of entries) {
    const path = folder === '' ? name : `${folder}/${name}`;
    if (name.startsWith('.')) {
      if (!kind.isDirectory()) archive.unopened.push(path);
    } else if (kind.isSymbolicLink()) archive.links.push(path);
    else if (kind.isFile()) await addFile(own, path, found);
    else if (!kind.isDirectory()) archive.unopened.push(path);
    else if (depth < DEPTH) await walk(own, path, depth + 1, found);
    else archive.closed.push({ path, reason: 'ELOOP' });
  }
}

async function addFile(
  own: Place,
  given: string,
  { archive, places }: { archive: Archive; places: Map<string, Place> },
): Promise<void> {
  const stats = await lstat(own).catch(() => null);
  let path = given;
  // Two names that are no text may look alike.
  while (places.has(path)) path = path.replace(/[^/]*$/u, (label) => `${NO_TEXT}${label}`);
  if (typeof own !== 'string') places.set(path, own);
  if (stats?.isFile()) archive.files.push({ path, size: stats.size });
  if (archive.files.length > MOST_FILES) throw refuse('usage.archive-large', { most: MOST_FILES });
}

async function firstBytes(path: Place, most: number): Promise<Uint8Array> {
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
  path: Place,
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
