import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import type { Args } from '../model/finding.js';
import { nearest } from '../text/nearest.js';
import { shortName } from './names.js';
import { isTable } from './tables.js';

/** The first folder on the way to a path that is not there; null where they all are. Its name only: a report names no absolute path. */
export async function missingFolder(path: string): Promise<string | null> {
  const folder = dirname(path);
  const found = await stat(folder).catch(() => null);
  if (found !== null || folder === path) return null;
  return (await missingFolder(folder)) ?? shortName(folder);
}

/** Of a file that is not there: the folder that is missing, or else the table beside it that may be meant. */
export async function whyMissing(path: string): Promise<Args> {
  const folder = await missingFolder(path);
  if (folder !== null) return { folder };
  return { name: basename(path), nearest: await nearestTable(path) };
}

/** The table of the same name with another ending, or else of the name most like it; '' where there is none. */
async function nearestTable(path: string): Promise<string> {
  const wanted = basename(path);
  const beside = (await tablesBeside(path)).filter((name) => name !== wanted);
  const same = beside.find((name) => [stemOf(wanted), keyOf(wanted)].includes(stemOf(name)));
  return same ?? nearest(wanted, beside) ?? '';
}

/** Whether another table of the folder differs by its ending only: what is written beside either must not replace the other's. */
export async function hasNamesake(path: string): Promise<boolean> {
  const own = basename(path);
  const names = await tablesBeside(path);
  return names.some((name) => keyOf(name) !== keyOf(own) && stemOf(name) === stemOf(own));
}

/** Whether a table has the name of a folder, after which is called what is made of the whole of that. */
export function isNamedLike(path: string, folder: string): boolean {
  return stemOf(path) === keyOf(basename(folder));
}

async function tablesBeside(path: string): Promise<string[]> {
  const names = await readdir(dirname(path)).catch(() => []);
  return names.filter((name) => isTable(join(dirname(path), name))).sort();
}

/** Alike whatever the case and the way of writing letters, as Windows and macOS have it. */
function keyOf(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

function stemOf(name: string): string {
  return keyOf(basename(name, extname(name)));
}
