import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path';
import type { Input } from '../check.js';
import type { Problem } from '../model/finding.js';
import { LIMITS, type Limits } from '../read/limits.js';
import { tooLarge } from '../read/problem.js';

/** A file to check, and where it is; a pattern that matches nothing is one that cannot be read. */
export type InputFile = Input & { path: string };

export interface Inputs {
  /** Called by their paths from the deepest folder that holds them all: no absolute path gets into a report. */
  files: InputFile[];
  /** Files of the folders that are no tables by their names. */
  leftOut: number;
}

/** Endings of the tables that a folder is searched for. A file named by itself may end in anything. */
const TABLES = new Set(
  'xlsx xlsm xltx xltm xlsb xls xlt et ett ods ots fods csv tsv'.split(' ').map((ending) => `.${ending}`),
);

/** Reads files, the tables in folders, and what patterns such as `data/*.xlsx` name: every file once. */
export async function readInputs(paths: string[], limits: Limits = LIMITS): Promise<Inputs> {
  const found = await Promise.all(paths.map(expand));
  const places = new Map<string, string>();
  for (const path of found.flatMap((each) => each.paths)) {
    const real = await realpath(path).catch(() => path);
    if (!places.has(real)) places.set(real, path);
  }
  const unique = [...places.values()];
  const root = commonFolder(unique);
  const files: InputFile[] = [];
  for (const path of unique) {
    const file = relative(root, path).split(sep).join('/');
    files.push({ path, file, ...(await readInput(path, limits)) });
  }
  const nothing = found.flatMap(({ problem }) => problem ?? []);
  return { files: [...files, ...nothing], leftOut: found.reduce((sum, each) => sum + each.leftOut, 0) };
}

interface Expanded {
  paths: string[];
  leftOut: number;
  problem?: InputFile;
}

/** The files that an argument names. */
async function expand(given: string): Promise<Expanded> {
  const path = resolve(given);
  const what = await stat(path).catch(() => null);
  if (what?.isDirectory()) return tablesIn(path);
  if (what !== null || !/[*?[{]/u.test(given)) return { paths: [path], leftOut: 0 };
  const { glob } = await import('tinyglobby');
  // Windows writes paths with the sign that a pattern escapes with.
  const pattern = sep === '\\' ? given.replaceAll('\\', '/') : given;
  const matches = await glob(pattern, { absolute: true, expandDirectories: false });
  const paths = matches.filter((match) => isOpen(basename(match))).map((match) => resolve(match));
  return paths.length > 0 ? { paths: paths.sort(), leftOut: 0 } : nothing(given, 'file.no-match');
}

async function tablesIn(folder: string): Promise<Expanded> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && isOpen(entry.name));
  const tables = files.filter(({ name }) => TABLES.has(extname(name).toLowerCase()));
  if (tables.length === 0) return nothing(folder, 'file.empty-folder');
  const paths = tables.map(({ parentPath, name }) => join(parentPath, name)).sort();
  return { paths, leftOut: files.length - tables.length };
}

function nothing(given: string, code: string): Expanded {
  const name = basename(given);
  return { paths: [], leftOut: 0, problem: { path: '', file: name, problem: { code, args: {} } } };
}

/** Not hidden, and not the mark that Excel or WPS leaves beside a file that it has open. */
function isOpen(name: string): boolean {
  return !name.startsWith('.') && !name.startsWith('~$');
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
    const code = reason === 'ENOENT' ? 'file.not-found' : 'file.unreadable';
    return { problem: { code, args: { reason } } };
  }
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
