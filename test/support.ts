import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RulePack } from '../src/model/pack.js';
import { loadPack } from '../src/rules/load.js';
import type { PackFile } from '../src/rules/pack-file.js';

let files: PackFile[] | undefined;

/** The YAML files of the bundled pack, as the command line reads them; read once, for a file that is known is checked once. */
export function packFiles(): PackFile[] {
  files ??= readdirSync('rules', { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.yaml'))
    .sort()
    .map((path) => ({ path, text: readFileSync(join('rules', path), 'utf8') }));
  return [...files];
}

/** A number of things that no call takes as its arguments: code that passes a row each fails with as many rows. */
export function moreThanACallTakes(): number {
  for (let count = 1000; ; count += 1000) {
    try {
      Math.max(...Array<number>(count).fill(0));
    } catch {
      return count;
    }
  }
}

let bundled: RulePack | undefined;

/** The bundled pack, loaded once for all tests of a file: no test may change it. */
export function bundledPack(): RulePack {
  if (bundled !== undefined) return bundled;
  const loaded = loadPack(packFiles());
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems[0]));
  bundled = loaded.pack;
  return bundled;
}
