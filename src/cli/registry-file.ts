import { closeSync, openSync, rmSync } from 'node:fs';
import { lstat, readFile, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { utf8Text } from '../bytes/utf8.js';
import type { Registry, RegistryUse } from '../model/registry.js';
import type { Report } from '../model/report.js';
import { readRegistry } from '../registry/format.js';
import { keyId, readKey } from '../registry/key.js';
import { newRegistry } from '../registry/lines.js';
import { maskText } from '../text/mask.js';
import { printable, wellFormed } from '../text/printable.js';
import type { InputFile } from './inputs.js';
import { type Finish, Refusal, refuse, unwritable, writeAll } from './io.js';
import type { CommonOptions, RegistryOptions } from './options.js';
import { placeOf, type Target } from './outputs.js';
import { say } from './screen.js';

/** A hundred thousand entries take some 20 MB. */
const MOST_BYTES = 256 * 2 ** 20;
/** A key file has 90 bytes. */
const MOST_KEY_BYTES = 1024;
const LONGEST_LABEL = 60;

/** The registry of a run with the bytes that it was read from; null: the file is yet to be made. */
export interface OpenRegistry {
  use: RegistryUse;
  path: string;
  bytes: Uint8Array | null;
}

/** Opens the registry that the options name. Whatever is wrong with it or its key ends the program. */
export async function openRegistry(
  options: RegistryOptions & Pick<CommonOptions, 'lang'>,
  inputs: InputFile[],
): Promise<OpenRegistry> {
  const { registry: given, registryKey, registryLabel, registryReadOnly = false, lang } = options;
  if (given === undefined) throw refuse('registries.file-needed');
  if (registryKey === undefined) throw refuse('registries.key-needed');
  const label = registryLabel === undefined ? null : labelOf(registryLabel);
  const path = resolve(given);
  const file = basename(path);
  await refuseSharedPlace(path, file, [resolve(registryKey), ...inputs.map((input) => input.path)]);
  const key = await readKeyFile(registryKey, lang);
  const bytes = await registryBytes(path);
  if (bytes === null && registryReadOnly) throw refuse('file.not-found', {}, file);
  const registry = bytes === null ? newRegistry(keyId(key)).registry : parsedRegistry(bytes, file);
  if (registry.key !== keyId(key)) throw refuse(OTHER_KEY, { key: basename(registryKey) }, file);
  return { use: { file, key, registry, label, readOnly: registryReadOnly }, path, bytes };
}

/** Opens a registry by whichever of several keys is its own; where none is, refuses it with the last. */
export async function openWithOneOf(
  keys: string[],
  options: Parameters<typeof openRegistry>[0],
): Promise<OpenRegistry> {
  let refused: unknown;
  for (const registryKey of keys.length === 0 ? [undefined] : keys) {
    try {
      return await openRegistry({ ...options, registryKey }, []);
    } catch (error) {
      const other = error instanceof Refusal && error.problems.every(({ code }) => code === OTHER_KEY);
      if (!other) throw error;
      refused = error;
    }
  }
  throw refused;
}

const OTHER_KEY = 'registries.other-key';

/** What a clerk calls a batch: one line that gives nobody's number away. */
function labelOf(text: string): string {
  const label = text.trim();
  const good = label !== '' && [...label].length <= LONGEST_LABEL && !/[\r\n\t]/u.test(label);
  if (!good || wellFormed(printable(label)) !== label || maskText(label) !== label)
    throw refuse('registries.bad-label', { most: LONGEST_LABEL });
  return label;
}

async function refuseSharedPlace(path: string, file: string, others: string[]): Promise<void> {
  const place = await placeOf(path);
  for (const other of others)
    if (other !== '' && (await placeOf(other)) === place) throw refuse('registries.same-file', {}, file);
}

/** The bytes of a registry; null where there is no such file. A link is not followed: writing would replace it. */
async function registryBytes(path: string): Promise<Uint8Array | null> {
  const file = basename(path);
  try {
    const found = await lstat(path);
    if (!found.isFile()) throw refuse('registries.no-file', {}, file);
    if (found.size > MOST_BYTES) throw refuse('registries.too-large', { most: MOST_BYTES / 2 ** 20 }, file);
    return await readFile(path);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code;
    if (reason === 'ENOENT') return null;
    if (reason === undefined) throw error;
    throw refuse('file.unreadable', { reason }, file);
  }
}

function parsedRegistry(bytes: Uint8Array, file: string): Registry {
  const text = utf8Text(bytes);
  const read = text === null ? null : readRegistry(text);
  if (read === null) throw refuse('registries.not-registry', {}, file);
  if (!read.ok) throw refuse(read.problem.code, read.problem.args, file);
  return read.registry;
}

/** Reads a registry for a command that has no key; one that is not there is refused. */
export async function readRegistryFile(path: string): Promise<Registry> {
  const bytes = await registryBytes(resolve(path));
  if (bytes === null) throw refuse('file.not-found', {}, basename(path));
  return parsedRegistry(bytes, basename(path));
}

/** Reads a key file; one that others may read is said to be so. */
async function readKeyFile(path: string, lang: CommonOptions['lang']): Promise<Uint8Array> {
  const file = basename(path);
  try {
    const found = await stat(path);
    if (!found.isFile() || found.size > MOST_KEY_BYTES) throw refuse('registries.bad-key', {}, file);
    const key = readKey(utf8Text(await readFile(path)) ?? '');
    if (key === null) throw refuse('registries.bad-key', {}, file);
    // Windows has no such rights.
    if (process.platform !== 'win32' && (found.mode & 0o077) !== 0)
      say({ code: 'registries.open-key', args: {}, file }, lang);
    return key;
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code;
    if (reason === undefined) throw error;
    throw refuse(reason === 'ENOENT' ? 'file.not-found' : 'file.unreadable', { reason }, file);
  }
}

/** The registry with what the run adds, as a file to be written; none where it adds nothing. What stands in it stays as it is. */
export function registryTargets({ path, bytes }: OpenRegistry, { registry, nominees }: Report): Target[] {
  if (registry === undefined || registry.appended === '') return [];
  const { key, added, appended, label } = registry;
  // The label goes into a file that others get.
  if (label !== null && nominees.some(({ name }) => [...name].length > 1 && label.includes(name)))
    throw refuse('registries.named-label');
  const code = bytes === null ? 'cli.registry-made' : 'cli.registry-added';
  const before = bytes ?? new TextEncoder().encode(newRegistry(key).text);
  return [
    {
      path,
      option: '--registry',
      content: async () => withLines(before, appended),
      said: () => [{ code, args: { count: added ?? 0 } }],
    },
  ];
}

function withLines(bytes: Uint8Array, lines: string): Uint8Array {
  const ended = bytes.at(-1) === 0x0a;
  return Buffer.concat([bytes, new TextEncoder().encode(ended ? lines : `\n${lines}`)]);
}

/** A lock older than this was left behind: renaming takes far less. Milliseconds. */
const STALE = 60_000;
const PATIENCE = 5000;
const PAUSE = 100;

/**
 * Writes while nobody else does: two runs that add at once would each compare with a registry without the other's people, and
 * the later would throw away what the earlier added. If the registry is no longer the one that was compared with, nothing is
 * written at all. `finish`: what is done at one go with the renaming. `patience`: how long another run is waited for, in milliseconds.
 */
export async function whileLocked(
  { path, bytes }: OpenRegistry,
  targets: Target[],
  { finish = (renaming) => renaming(), patience = PATIENCE }: { finish?: Finish; patience?: number } = {},
): Promise<void> {
  if (!targets.some((target) => target.path === path)) return writeAll(targets, finish);
  const lock = `${path}.lock`;
  const file = basename(path);
  // All that takes time is done before.
  await writeAll(targets, async (renaming, unfinished) => {
    for (let waited = 0; !(await taken(lock, file, unfinished.add)); waited += PAUSE) {
      if (waited >= patience) throw refuse('registries.locked', { lock: basename(lock) }, file);
      await pause(PAUSE);
    }
    try {
      const now = await registryBytes(path);
      const same = now === null || bytes === null ? now === bytes : Buffer.compare(now, bytes) === 0;
      if (!same) throw refuse('registries.changed', {}, file);
      await finish(renaming, unfinished);
    } finally {
      // At one go here too: the next lock of this name is somebody else's.
      rmSync(lock, { force: true });
      unfinished.forget(lock);
    }
  });
}

/** Whether the lock could be made, of which `made` is told; one that was left behind is taken away for the next try. */
async function taken(lock: string, file: string, made: (lock: string) => void): Promise<boolean> {
  try {
    // At one go: no signal comes between a lock that is made and its being known for our own.
    closeSync(openSync(lock, 'wx'));
    made(lock);
    return true;
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? '';
    if (reason !== 'EEXIST') throw await unwritable(join(dirname(lock), file), reason, '--registry');
    const found = await stat(lock).catch(() => null);
    if (found !== null && Date.now() - found.mtimeMs > STALE) await rm(lock, { force: true });
    return false;
  }
}
