import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RulePack } from '../src/model/pack.js';
import { loadPack } from '../src/rules/load.js';
import type { PackFile } from '../src/rules/pack-file.js';

/** The YAML files of the bundled pack, as the command line reads them. */
export function packFiles(folder = 'rules'): PackFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.yaml'))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));
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
