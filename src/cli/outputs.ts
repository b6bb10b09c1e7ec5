import { lstat, readFile, realpath } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { sealOf } from '../bytes/seal.js';
import type { Problem } from '../model/finding.js';
import { isOwnText } from '../report/formats.js';
import type { InputFile } from './inputs.js';
import { type Output, refuse } from './io.js';
import { hasNamesake } from './missing.js';
import { isSealedEvidence } from './sealed-evidence.js';

/** A file to be written: nothing is written before every target is known to be allowed. */
export interface Target extends Output {
  /** What is said once it is written; the path is added to it. */
  said: () => Problem[];
}

/**
 * Where a workbook goes: beside `first` unless a path is wanted; never over an input, a link or a folder,
 * never over a file that this program did not write or that has been saved since. `option`: where another place may be
 * asked for.
 */
export async function targetBeside(
  inputs: InputFile[],
  first: string,
  wanted: string | true | undefined,
  { ending, option }: { ending: `${string}.${string}`; option: string },
): Promise<string> {
  const target = typeof wanted === 'string' ? resolve(wanted) : await beside(first, ending);
  const place = await placeOf(target);
  for (const { path } of inputs) {
    if (path !== '' && (await placeOf(path)) === place)
      throw refuse('output.is-input', { option }, basename(target));
  }
  const existing = await readIfExists(target, option);
  if (existing !== null && (await sealOf(existing)) === null && !(await isOwnTextFile(existing)))
    throw refuse('output.not-ours', { option }, basename(target));
  if (existing !== null && (await isSealedEvidence(await realpath(target), existing)))
    throw refuse('output.sealed', { option }, basename(target));
  return target;
}

/** `name.<ending>` beside a file; `name.csv.<ending>` where another table differs from it by its ending only. */
async function beside(first: string, ending: string): Promise<string> {
  const name = (await hasNamesake(first)) ? basename(first) : basename(first).replace(/\.[^.]+$/, '');
  return join(dirname(first), `${name}.${ending}`);
}

/** No two outputs go to one file: the later would silently replace the earlier. */
export async function refuseSamePlace(outputs: Pick<Output, 'path' | 'option'>[]): Promise<void> {
  const taken = new Map<string, (typeof outputs)[number]>();
  for (const output of outputs) {
    const place = await placeOf(output.path);
    const other = taken.get(place);
    if (other !== undefined) {
      // A marked copy has no option of its own: the other has to give way.
      const option = output.option === '' ? other.option : output.option;
      throw refuse('output.same-place', { option }, basename(output.path));
    }
    taken.set(place, output);
  }
}

/** What a path leads to, in one writing: through links to folders, and alike whatever the case, as Windows and macOS have it. */
export async function placeOf(path: string): Promise<string> {
  const folder = await realpath(dirname(path)).catch(() => dirname(path));
  return join(folder, basename(path)).normalize('NFC').toLowerCase();
}

/** A pipe or a device may never end, and a link would be replaced in place of what it leads to. */
async function readIfExists(path: string, option: string): Promise<Uint8Array | null> {
  try {
    const found = await lstat(path);
    if (found.isDirectory()) throw refuse('file.unwritable', { reason: 'EISDIR', option }, basename(path));
    if (!found.isFile()) throw refuse('output.no-file', { option }, basename(path));
    return await readFile(path);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code;
    if (reason === 'ENOENT') return null;
    if (typeof reason !== 'string') throw error;
    throw refuse('file.unwritable', { reason, option }, basename(path));
  }
}

/** Longer than any opening of a text of ours. */
const OPENING_BYTES = 4096;

/** Whether bytes are a text that this program wrote. */
export async function isOwnTextFile(bytes: Uint8Array): Promise<boolean> {
  const start = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, OPENING_BYTES));
  // Most inputs are workbooks, and no text that could be ours needs the formats to be loaded to see that.
  return !start.includes('\0') && isOwnText(start);
}
