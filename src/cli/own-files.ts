import { readFileSync } from 'node:fs';
import { getAsset, getRawAsset, isSea } from 'node:sea';

/** Whether this is the single executable of `npm run package`: what comes with the program is inside it, not on the disk. */
export const IS_SINGLE = isSea();

/**
 * The text of a file that comes with the program, by its path in the package; `rules.json`, all files of the bundled pack,
 * is in the single executable only.
 */
export function ownFile(path: 'package.json' | 'dist/pack.json' | 'rules.json'): string {
  return IS_SINGLE ? getAsset(path, 'utf8') : readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
}

/**
 * The rules of an earlier release, by the name of their copy; null where none of that name came with the program. They lie in
 * `rules/editions`, and in the single executable under that path.
 */
export function keptEdition(name: string): Uint8Array | null {
  const path = `rules/editions/${name}`;
  try {
    return IS_SINGLE
      ? new Uint8Array(getRawAsset(path) as ArrayBuffer)
      : readFileSync(new URL(`../../${path}`, import.meta.url));
  } catch {
    return null;
  }
}
