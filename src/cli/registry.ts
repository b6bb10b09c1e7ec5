import { randomBytes } from 'node:crypto';
import { lstat, open } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { Registry } from '../model/registry.js';
import { KEY_BYTES, keyId, keyText } from '../registry/key.js';
import { mergeRegistries } from '../registry/merge.js';
import { problemLine } from '../report/problem.js';
import { refuse, unwritable, writeAll } from './io.js';
import { shownPath } from './names.js';
import type { CommonOptions } from './options.js';
import { readRegistryFile } from './registry-file.js';
import { print } from './screen.js';

/** `craftsman registry key`: a new key, readable by its owner only; never over a file that is there. */
export async function registryKeyCommand(path: string, { lang }: CommonOptions): Promise<number> {
  const key = randomBytes(KEY_BYTES);
  const file = await open(path, 'wx', 0o600).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code === 'EEXIST') throw refuse('registries.key-exists', {}, basename(path));
    throw await unwritable(resolve(path), error.code ?? '');
  });
  try {
    await file.writeFile(keyText(key));
    await file.sync();
  } finally {
    await file.close();
  }
  print(problemLine({ code: 'cli.registry-key', args: { path: shownPath(path), key: keyId(key) } }, lang));
  return 0;
}

/** `craftsman registry merge`: several registries of one key as one, in a new file. No key is needed. */
export async function registryMergeCommand(
  paths: string[],
  { output, lang }: CommonOptions & { output?: string },
): Promise<number> {
  if (output === undefined) throw refuse('usage.missing', { name: '--output' });
  const registries: Registry[] = [];
  for (const path of paths) registries.push(await readRegistryFile(path));
  const merged = mergeRegistries(registries);
  if (merged === null) {
    const at = registries.findIndex(({ key }) => key !== registries[0]?.key);
    throw refuse('registries.two-keys', { other: basename(paths[0] ?? '') }, basename(paths[at] ?? ''));
  }
  const target = resolve(output);
  // Whatever is there may be the only copy of somebody's batches.
  const there = await lstat(target).catch(() => null);
  if (there !== null) throw refuse('registries.output-exists', {}, basename(target));
  await writeAll([{ path: target, option: '--output', content: async () => [merged.text] }]);
  const { batches, entries } = merged;
  print(
    problemLine({ code: 'cli.registry-merged', args: { path: shownPath(target), batches, entries } }, lang),
  );
  return 0;
}

/** `craftsman registry show`: whether a registry is whole, and what stands in it, batch by batch. */
export async function registryShowCommand(path: string, { lang }: CommonOptions): Promise<number> {
  const { key, batches, ends } = await readRegistryFile(path);
  const { renderRegistry } = await import('../report/registry.js');
  print(renderRegistry({ file: basename(path), key, batches, ends }, lang));
  return 0;
}
