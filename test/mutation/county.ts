import { readFileSync } from 'node:fs';
import type { RulePack } from '../../src/model/pack.js';
import { loadPack } from '../../src/rules/load.js';
import type { PackFile } from '../../src/rules/pack-file.js';
import { packFiles } from '../support.js';

const read = (name: string) => readFileSync(new URL(`./${name}`, import.meta.url), 'utf8');

/** An invented scheme on the bundled form and vocabularies, with its cases; `more`: cases added to them. */
export function county(more = ''): { files: PackFile[]; pack: RulePack } {
  const shared = packFiles().filter(({ path }) => path.startsWith('vocab/') || path.startsWith('form/'));
  const files = [
    ...shared,
    { path: 'schemes/county-2030.yaml', text: read('county.scheme.yaml') },
    { path: 'cases/county/2030.yaml', text: `${read('county.cases.yaml')}${more}` },
  ];
  const loaded = loadPack(files);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  return { files, pack: loaded.pack };
}
