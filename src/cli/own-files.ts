import { readFileSync } from 'node:fs';
import { getAsset, isSea } from 'node:sea';

/** Whether this is the single executable of `npm run package`: what comes with the program is inside it, not on the disk. */
export const IS_SINGLE = isSea();

/**
 * The text of a file that comes with the program, by its path in the package; `rules.json`, all files of the bundled pack,
 * is in the single executable only.
 */
export function ownFile(path: 'package.json' | 'dist/pack.json' | 'rules.json'): string {
  return IS_SINGLE ? getAsset(path, 'utf8') : readFileSync(placeOf(path), 'utf8');
}

/** The bytes of a rule pack that is kept with the program; null where there is none of that name. */
export function keptPack(name: string): Uint8Array | null {
  const path = `rules/editions/${name}`;
  try {
    return IS_SINGLE ? new Uint8Array(getAsset(path)) : readFileSync(placeOf(path));
  } catch {
    return null;
  }
}

/** The same place seen from the sources, from dist and from the bundle: all lie two folders below the package. */
function placeOf(path: string): URL {
  return new URL(`../../${path}`, import.meta.url);
}
