import type { Dirent } from 'node:fs';
import { readFileSync } from 'node:fs';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { basename, join, resolve, sep } from 'node:path';
import { isSealingName } from '../audit/seal-name.js';
import type { Input } from '../check.js';
import type { Problem } from '../model/finding.js';
import { LIMITS, type Limits } from '../read/limits.js';
import { tooLarge } from '../read/problem.js';
import { whyMissing } from './missing.js';
import { NO_TEXT, shortName, shortPaths } from './names.js';
import { OPEN_MARK } from './open-marks.js';
import { isTable } from './tables.js';

/** A file to check, and where it is; a folder or pattern that gives nothing is one that cannot be read. */
export type InputFile = Input & {
  path: string;
  /** Bytes, as far as they are known. */
  size: number;
  /** The folder that was named, where it is one of the tables found there. */
  named?: string | undefined;
};

export interface Inputs {
  files: InputFile[];
  /** Files of the folders that are no tables by their names, and links to other folders; not what sealing left there. Paths. */
  leftOut: string[];
}

/**
 * Reads files, the tables in folders, and what patterns such as `data/*.xlsx` name: every file once. What cannot be had
 * is among the files, with the reason.
 */
export async function readInputs(paths: string[], limits: Limits = LIMITS): Promise<Inputs> {
  // A shell that writes patterns out names the marks of open files as well.
  const wanted = paths.filter((path) => !basename(path).startsWith(OPEN_MARK));
  const found = await Promise.all((wanted.length > 0 ? wanted : paths).map(expand));
  const places = new Map<string, { path: string; named: string | undefined }>();
  for (const { paths: some, folder } of found) {
    for (const path of some) {
      const real = await realpath(path).catch(() => path);
      if (!places.has(real)) places.set(real, { path, named: folder });
    }
  }
  const unique = [...places.values()];
  const names = shortPaths(unique.map(({ path }) => path));
  const files: InputFile[] = [];
  let held = 0;
  for (const [index, { path, named: folder }] of unique.entries()) {
    const read = await readInput(path, limits);
    const size = 'bytes' in read ? read.bytes.length : 0;
    held += size;
    const known = { path, file: names[index] ?? '', size, named: folder };
    files.push('bytes' in read && held > HELD ? readAgain(known) : { ...known, ...read });
  }
  return {
    files: [...files, ...found.flatMap(({ problems }) => problems)],
    leftOut: found.flatMap((each) => each.leftOut),
  };
}

/** Bytes of files that are held from the first look at them until they are checked; what is more is read again then. */
const HELD = 64 * 1024 * 1024;

/** A file whose bytes are read whenever somebody asks for them. */
function readAgain(known: Omit<InputFile, keyof Input> & { file: string }): InputFile {
  return {
    ...known,
    get bytes() {
      return readFileSync(known.path);
    },
  };
}

interface Expanded {
  paths: string[];
  /** Where they come of a folder that was named: that folder. */
  folder?: string;
  leftOut: string[];
  /** Folders and patterns that give nothing. */
  problems: InputFile[];
}

/** The files that an argument names. */
async function expand(given: string): Promise<Expanded> {
  // An empty name would mean the folder that the command runs in; it comes of a variable that is not set.
  if (given === '') return { paths: [], leftOut: [], problems: [unread('""', 'file.not-found')] };
  const path = resolve(given);
  const what = await stat(path).catch(() => null);
  if (what?.isDirectory()) {
    const tables = await tablesIn(path, basename(path));
    const nothing = tables.paths.length === 0 && tables.problems.length === 0;
    return nothing
      ? { ...tables, problems: [unread(shortName(path), 'file.empty-folder')] }
      : { ...tables, folder: path };
  }
  // Elsewhere a dash is what was piped in, which has no name to write results beside.
  if (what === null && given === '-')
    return { paths: [], leftOut: [], problems: [unread('-', 'file.no-file')] };
  if (what !== null || !/[*?[{]/u.test(given)) return { paths: [path], leftOut: [], problems: [] };
  const { glob } = await import('tinyglobby');
  // Windows writes paths with the sign that a pattern escapes with, and `*.xlsx` there means A.XLSX too.
  const pattern = sep === '\\' ? given.replaceAll('\\', '/') : given;
  const matches = await glob(pattern, {
    absolute: true,
    expandDirectories: false,
    caseSensitiveMatch: false,
  });
  const paths = matches.filter((match) => isOpen(basename(match))).map((match) => resolve(match));
  const problems = paths.length > 0 ? [] : [unread(basename(given), 'file.no-match')];
  return { paths: paths.sort(), leftOut: [], problems };
}

/**
 * The tables in a folder and in those below it; a folder that cannot be opened does not stop the others. Links to files
 * are followed, links to folders are not: they may lead round in a circle. `name`: what the report calls the
 * folder; '' for a disk.
 */
async function tablesIn(folder: string, name: string): Promise<Expanded> {
  const found: Expanded = { paths: [], leftOut: [], problems: [] };
  let entries: Dirent[];
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? '';
    if (reason === 'ENOENT' && name.includes(NO_TEXT))
      return { ...found, problems: [unread(name, 'file.name-no-text')] };
    return { ...found, problems: [unread(name || folder, 'file.unreadable-folder', { reason })] };
  }
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (!isOpen(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      const below = await tablesIn(path, name === '' ? entry.name : `${name}/${entry.name}`);
      found.paths = [...found.paths, ...below.paths];
      found.problems = [...found.problems, ...below.problems];
      found.leftOut = [...found.leftOut, ...below.leftOut];
    } else if (isTable(entry.name) && (await isFile(entry, path))) {
      found.paths.push(path);
    } else if (!isSealingName(entry.name)) found.leftOut.push(path);
  }
  return found;
}

/** A link that leads nowhere counts as a file: it is named as one that is not there. */
async function isFile(entry: Dirent, path: string): Promise<boolean> {
  if (!entry.isSymbolicLink()) return entry.isFile();
  const target = await stat(path).catch(() => null);
  return target === null || target.isFile();
}

function unread(file: string, code: string, args: Problem['args'] = {}): InputFile {
  return { path: '', file, size: 0, problem: { code, args } };
}

/** Neither hidden nor such a mark. */
function isOpen(name: string): boolean {
  return !name.startsWith('.') && !name.startsWith(OPEN_MARK);
}

async function readInput(
  path: string,
  limits: Limits,
): Promise<{ bytes: Uint8Array } | { problem: Problem }> {
  try {
    const found = await stat(path);
    // A device or a pipe may never end.
    if (!found.isFile()) return { problem: { code: 'file.no-file', args: {} } };
    if (found.size > limits.file) return { problem: tooLarge('file', found.size, limits.file).problem };
    return { bytes: await readFile(path) };
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? '';
    if (reason === 'ENOENT' && path.includes(NO_TEXT))
      return { problem: { code: 'file.name-no-text', args: {} } };
    if (reason === 'ENOENT') return { problem: { code: 'file.not-found', args: await whyMissing(path) } };
    return { problem: { code: 'file.unreadable', args: { reason } } };
  }
}
