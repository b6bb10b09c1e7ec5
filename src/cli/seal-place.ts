import { lstat, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import type { Report } from '../model/report.js';
import type { InputFile } from './inputs.js';
import { refuse, tryFolder } from './io.js';
import { inside, shortName } from './names.js';

/** The folder that the names of the report start from. */
export async function rootOf(report: Report, inputs: InputFile[]): Promise<string> {
  const read = new Set(report.inputs.filter(({ sha256: sum }) => sum !== null).map(({ file }) => file));
  for (const { file, path } of inputs) {
    const tail = file.split('/').join(sep);
    if (read.has(file) && path.endsWith(`${sep}${tail}`)) return realpath(path.slice(0, -tail.length));
  }
  // Files on several drives have no folder in common.
  throw refuse('seal.no-folder');
}

export async function folderOf(path: string): Promise<string> {
  const found = await stat(path).catch(() => null);
  if (!found?.isDirectory()) throw refuse('seal.no-archive', {}, path);
  return realpath(resolve(path));
}

/** An audit follows no link and opens nothing hidden: what lies behind either could be sealed, and never be looked at again. */
export async function refuseUnseen(home: string, path: string, file: string): Promise<void> {
  const folder = await realpath(dirname(path)).catch(() => dirname(path));
  // A link to a folder inside of the archive leads to where an audit finds the file, but by another name than the report has.
  for (const place of [inside(home, path), inside(home, join(folder, basename(path)))]) {
    const names = place?.split('/') ?? [];
    if (names.some((name) => name.startsWith('.'))) throw refuse('seal.hidden', {}, file);
    for (let at = 1; at <= names.length; at++) {
      const found = await lstat(join(home, ...names.slice(0, at))).catch(() => null);
      if (found?.isSymbolicLink()) throw refuse('seal.link', {}, file);
    }
  }
}

/** Whether a seal could be written is known before anything is. */
export async function refuseUnwritable(home: string): Promise<void> {
  await tryFolder(home).catch((error) => {
    throw unwritable(error, shortName(home));
  });
}

export function unwritable(error: unknown, file: string): unknown {
  const { code } = error as NodeJS.ErrnoException;
  return typeof code === 'string'
    ? refuse('file.unwritable', { reason: code, option: '--seal-in' }, file)
    : error;
}
