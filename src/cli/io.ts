import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { open, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Problem } from '../model/finding.js';
import { gathered } from '../text/gathered.js';
import { missingFolder } from './missing.js';

/** Thrown inside the command line only: ends the program with one line and exit code 2. */
export class Refusal extends Error {
  constructor(readonly problems: (Problem & { file?: string | null })[]) {
    super('refused');
  }
}

export function refuse(code: string, args: Problem['args'] = {}, file: string | null = null): Refusal {
  return new Refusal([{ code, args, file }]);
}

/** A file to be written. `option`: where another place may be asked for; '' where there is none. */
export interface Output {
  path: string;
  option: string;
  content: () => Promise<Uint8Array | Iterable<string>>;
}

const SIGNALS: NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Files that whoever presses Ctrl-C does not leave behind. */
export interface Passing {
  add: (path: string) => void;
  /** The file is gone, or is no longer ours. */
  forget: (path: string) => void;
  /** From here on what is begun is ended first: a signal waits until `done`. */
  hold: () => void;
  done: () => void;
}

function passing(): Passing {
  const paths = new Set<string>();
  let listening = false;
  let held = false;
  let waiting: NodeJS.Signals | null = null;
  const stop = (signal: NodeJS.Signals): void => {
    waiting ??= signal;
    if (held) return;
    for (const path of paths) rmSync(path, { force: true });
    done();
  };
  const listen = (): void => {
    if (!listening) for (const signal of SIGNALS) process.on(signal, stop);
    listening = true;
  };
  const done = (): void => {
    for (const signal of SIGNALS) process.off(signal, stop);
    if (waiting !== null) process.kill(process.pid, waiting);
  };
  return {
    add(path) {
      listen();
      paths.add(path);
    },
    forget: (path) => void paths.delete(path),
    hold() {
      listen();
      held = true;
    },
    done,
  };
}

/** Does the renaming when it may be done, and what has to be done at one go with it. `unfinished` knows what is to be taken away. */
export type Finish = (renaming: () => Promise<void>, unfinished: Passing) => Promise<void>;

/**
 * Writes files, each whole or not at all, and all or none as far as a file system can: everything is written beside the
 * targets first, and renamed when it is all there. Long texts come in pieces. From the first renaming to the end of `finish` no
 * signal comes between.
 */
export async function writeAll(outputs: Output[], finish: Finish = (renaming) => renaming()): Promise<void> {
  for (const output of outputs) await blaming(output, () => openable(output.path));
  const written: { temporary: string; output: Output }[] = [];
  const unfinished = passing();
  try {
    for (const output of outputs) {
      const content = await output.content();
      const temporary = temporaryIn(dirname(output.path));
      // Making a workbook keeps this thread busy, so that no signal could be caught: it ends the program until there is
      // something to take away.
      unfinished.add(temporary);
      written.push({ temporary, output });
      await blaming(output, () => writeWhole(temporary, content));
    }
    await finish(async () => {
      unfinished.hold();
      for (const { temporary, output } of written)
        await blaming(output, () => rename(temporary, output.path));
    }, unfinished);
  } catch (error) {
    for (const { temporary } of written) await rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  } finally {
    unfinished.done();
  }
}

/** A new name in a folder for what is not finished. A short one: that of an output may be as long as a name can be. */
export function temporaryIn(folder: string): string {
  return join(folder, `.craftsman-${randomBytes(6).toString('hex')}.tmp`);
}

/** A file that another program has open, or that is write-protected, is found out before anything is written. */
async function openable(path: string): Promise<void> {
  const file = await open(path, 'r+').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  await file?.close();
}

/** A file that cannot be written, or a folder that takes none, is found out before the work. */
export async function refuseUnwritableFile(output: Pick<Output, 'path' | 'option'>): Promise<void> {
  await blaming(output, async () => {
    await openable(output.path);
    await tryFolder(dirname(output.path));
  });
}

/** Throws what the system says where a folder takes no file: only writing into it shows that everywhere. */
export async function tryFolder(folder: string): Promise<void> {
  const probe = temporaryIn(folder);
  try {
    await (await open(probe, 'wx')).close();
  } finally {
    await rm(probe, { force: true }).catch(() => undefined);
  }
}

async function writeWhole(path: string, content: Uint8Array | Iterable<string>): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await writeFile(file, content instanceof Uint8Array ? content : gathered(content));
    await file.sync();
  } finally {
    await file.close();
  }
}

/** What the system says of a file becomes a refusal that names the output; a fault of the program stays one. */
async function blaming(
  { path, option }: Pick<Output, 'path' | 'option'>,
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code;
    if (typeof reason !== 'string') throw error;
    throw await unwritable(path, reason, option);
  }
}

/** Why a file cannot be written: most often its folder is not there. */
export async function unwritable(path: string, reason: string, option = ''): Promise<Refusal> {
  const folder = reason === 'ENOENT' ? await missingFolder(path) : null;
  return folder === null
    ? refuse('file.unwritable', { reason, option }, basename(path))
    : refuse('output.no-folder', { folder, option }, basename(path));
}
