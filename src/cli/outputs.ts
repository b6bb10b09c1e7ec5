import { lstat, readFile, realpath } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { sealOf } from '../bytes/seal.js';
import type { Problem } from '../model/finding.js';
import { isOwnText } from '../report/formats.js';
import type { InputFile } from './inputs.js';
import { type Output, refuse, refuseUnwritableFile } from './io.js';
import { hasNamesake, isNamedLike } from './missing.js';
import { commonFolder } from './names.js';
import { isSealedEvidence } from './sealed-evidence.js';

/** A file to be written: nothing is written before every target is known to be allowed. */
export interface Target extends Output {
  /** What is said once it is written; the path is added to it. */
  said: () => Problem[];
}

/**
 * Where an output goes that is wanted at a path: never over an input, a link or a folder, never over a file that this program
 * did not write or that has been saved since. `option`: where another place may be asked for.
 */
export async function targetAt(inputs: InputFile[], path: string, option: string): Promise<string> {
  const target = resolve(path);
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

/**
 * Where what is made of all inputs goes unasked: into the deepest folder that holds all that was named, for there nobody finds
 * other units' people who has only one unit's folder. It is called after the first input that was read: the folder that was
 * named, or else the file, with its ending where the folder has its name.
 */
export async function forAll(inputs: InputFile[], first: InputFile, ending: string): Promise<string> {
  const home = homeOf(inputs);
  // Files that have only the disk in common: nobody looks there, and few may write there.
  if (home === dirname(home)) return beside(first.path, ending);
  const ofFile = isNamedLike(first.path, home) ? basename(first.path) : await nameFor(first.path);
  const name = first.named === undefined ? ofFile : basename(first.named);
  return join(home, `${name}.${ending}`);
}

/** Where what is made of all inputs goes: to the path that is wanted, or where `forAll` says. */
export async function targetForAll(
  inputs: InputFile[],
  first: InputFile,
  wanted: string | true | undefined,
  { ending, option }: { ending: string; option: string },
): Promise<string> {
  const path = typeof wanted === 'string' ? wanted : await forAll(inputs, first, ending);
  return targetAt(inputs, path, option);
}

/** The deepest folder that holds all that was named and is there. */
export function homeOf(inputs: InputFile[]): string {
  const there = inputs.filter((input) => 'bytes' in input);
  return commonFolder(there.map(({ path, named }) => named ?? dirname(path)));
}

/** `name.<ending>` beside a file. */
export async function beside(file: string, ending: string): Promise<string> {
  return join(dirname(file), `${await nameFor(file)}.${ending}`);
}

/** The name of a file for outputs: with its ending only where another table differs from it by nothing else. */
async function nameFor(file: string): Promise<string> {
  return (await hasNamesake(file)) ? basename(file) : basename(file).replace(/\.[^.]+$/, '');
}

/** Nobody waits for a run whose outputs cannot be written: the places that options name are looked at before it. */
export async function refuseHopeless(
  inputs: InputFile[],
  wanted: Record<string, string | boolean | undefined>,
): Promise<void> {
  const places: Pick<Output, 'path' | 'option'>[] = [];
  for (const [option, path] of Object.entries(wanted))
    if (typeof path === 'string') places.push({ path: await targetAt(inputs, path, option), option });
  await refuseSamePlace(places);
  for (const place of places) await refuseUnwritableFile(place);
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
