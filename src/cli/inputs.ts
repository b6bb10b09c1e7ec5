import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path';
import type { FileProblem, Input } from '../check.js';
import { LIMITS, type Limits } from '../read/limits.js';
import { tooLarge } from '../read/problem.js';

/** A file to check, with the place where it was found. */
export interface InputFile extends Input {
  path: string;
}

export interface Inputs {
  /** Named by their paths from the deepest folder that holds them all: no absolute path gets into a report. */
  files: InputFile[];
  /** Files and patterns that came to nothing; the others are checked all the same. */
  problems: FileProblem[];
  /** Files of a folder that are no tables by their names. */
  leftOut: number;
}

/** Endings of the tables that a folder is searched for. A file named by itself may end in anything. */
const TABLES = new Set(
  'xlsx xlsm xltx xltm xlsb xls xlt et ett ods ots fods csv tsv'.split(' ').map((ending) => `.${ending}`),
);

/** Reads files, the tables in folders, and what patterns such as `data/*.xlsx` name. Every file once. */
export async function readInputs(paths: string[], limits: Limits = LIMITS): Promise<Inputs> {
  const found = await Promise.all(paths.map(expand));
  const problems = found.flatMap((each) => each.problems);
  const unique = new Map<string, string>();
  for (const path of found.flatMap((each) => each.paths)) {
    const real = await realpath(path).catch(() => path);
    if (!unique.has(real)) unique.set(real, path);
  }
  const all = [...unique.values()];
  const root = commonFolder(all);
  const files: InputFile[] = [];
  for (const path of all) {
    const file = relative(root, path).split(sep).join('/');
    const read = await readInput(path, limits);
    if (read instanceof Uint8Array) files.push({ path, file, bytes: read });
    else problems.push({ ...read, file });
  }
  return { files, problems, leftOut: found.reduce((sum, each) => sum + each.leftOut, 0) };
}

interface Expanded {
  paths: string[];
  problems: FileProblem[];
  leftOut: number;
}

async function expand(given: string): Promise<Expanded> {
  const path = resolve(given);
  const nothing = (code: string): Expanded => ({
    paths: [],
    problems: [{ code, args: {}, file: basename(given) || given }],
    leftOut: 0,
  });
  const what = await stat(path).catch(() => null);
  if (what?.isDirectory()) {
    const names = await readdir(path, { recursive: true, withFileTypes: true });
    const files = names
      .filter((entry) => entry.isFile() && isOpen(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
    const tables = files.filter((file) => TABLES.has(extname(file).toLowerCase()));
    if (tables.length === 0) return nothing('file.empty-folder');
    return { paths: tables, problems: [], leftOut: files.length - tables.length };
  }
  if (what !== null || !/[*?[{]/u.test(given)) return { paths: [path], problems: [], leftOut: 0 };
  const { glob } = await import('tinyglobby');
  // Windows writes paths with the sign that a pattern escapes with.
  const pattern = sep === '\\' ? given.replaceAll('\\', '/') : given;
  const paths = (await glob(pattern, { absolute: true, expandDirectories: false }))
    .filter((match) => isOpen(basename(match)))
    .map((match) => resolve(match))
    .sort();
  return paths.length === 0 ? nothing('file.no-match') : { paths, problems: [], leftOut: 0 };
}

/** Not hidden, and not the mark that Excel or WPS leaves beside a file that it has open. */
function isOpen(name: string): boolean {
  return !name.startsWith('.') && !name.startsWith('~$');
}

async function readInput(path: string, limits: Limits): Promise<Uint8Array | Omit<FileProblem, 'file'>> {
  try {
    const found = await stat(path);
    // A device or a pipe may never end.
    if (!found.isFile()) return { code: 'file.no-file', args: {} };
    if (found.size > limits.file) return tooLarge('file', found.size, limits.file).problem;
    return await readFile(path);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    return code === 'ENOENT'
      ? { code: 'file.not-found', args: {} }
      : { code: 'file.unreadable', args: { reason: code } };
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
