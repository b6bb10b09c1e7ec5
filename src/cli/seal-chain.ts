import { constants } from 'node:fs';
import { copyFile, link, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { numberInName, sealName } from '../audit/seal-name.js';
import { readSeal } from '../audit/seal-text.js';
import { sha256 } from '../bytes/sha256.js';
import { type Passing, refuse, temporaryIn } from './io.js';
import { shortName } from './names.js';
import { unwritable } from './seal-place.js';

/** The newest seal of a folder; null where there is none. One that is spoilt cannot be built upon. */
export async function newestIn(home: string): Promise<{ number: number; hash: string } | null> {
  const names = await readdir(home).catch((error: NodeJS.ErrnoException) => {
    throw refuse('file.unreadable-folder', { reason: error.code ?? '' }, shortName(home));
  });
  const number = Math.max(0, ...names.map((name) => numberInName(name) ?? 0));
  if (number === 0) return null;
  const name = sealName(number);
  const bytes = await readFile(join(home, name)).catch(() => null);
  const read = bytes === null ? null : readSeal(bytes);
  if (bytes === null || read === null || !read.ok || read.seal.number !== number)
    throw refuse('seal.spoilt', {}, name);
  return { number, hash: sha256(bytes) };
}

/** How often the place in the chain may be taken by another run before this one gives up. */
const TRIES = 50;

/**
 * Writes the next seal of a folder whole, and never over another: of two runs at once, the later chains to the earlier. What it
 * seals is put in its place (`renaming`) when the seal lies ready beside its own: so nothing is left without a seal because one
 * could not be made or written, and no seal names what is not there.
 */
export async function appendSeal(
  home: string,
  textFor: (place: { number: number; previous: string | null }) => string,
  renaming: () => Promise<void>,
  unfinished: Pick<Passing, 'add'>,
): Promise<{ number: number; hash: string; path: string }> {
  let renamed: Promise<void> | undefined;
  const once = () => {
    renamed ??= renaming();
    return renamed;
  };
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const newest = await newestIn(home);
    const number = (newest?.number ?? 0) + 1;
    const text = textFor({ number, previous: newest?.hash ?? null });
    const path = join(home, sealName(number));
    if (await createWhole(path, text, once, unfinished)) return { number, hash: sha256(text), path };
  }
  throw refuse('seal.busy', {}, shortName(home));
}

/** false: there is a file of this name already. `before`: what is done when the text is written but not in its place. */
async function createWhole(
  path: string,
  text: string,
  before: () => Promise<void>,
  unfinished: Pick<Passing, 'add'>,
): Promise<boolean> {
  const temporary = temporaryIn(dirname(path));
  unfinished.add(temporary);
  try {
    await writeFile(temporary, text, { flag: 'wx', flush: true }).catch((error) => {
      throw unwritable(error, basename(path));
    });
    await before();
    // Some file systems (of memory sticks) have no links.
    await link(temporary, path).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST') throw error;
      return copyFile(temporary, path, constants.COPYFILE_EXCL);
    });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw unwritable(error, basename(path));
  } finally {
    await rm(temporary, { force: true }).catch(() => undefined);
  }
}
