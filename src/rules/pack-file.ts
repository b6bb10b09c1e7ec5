import { createHash } from 'node:crypto';

/** A file of the pack folder as text; path with forward slashes, relative to the folder. */
export interface PackFile {
  path: string;
  text: string;
}

/** SHA-256 over files of a pack: paths and texts in the order of the paths, line ends as LF. */
export function filesHash(files: PackFile[]): string {
  const hash = createHash('sha256');
  for (const { path, text } of [...files].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    hash.update(`${path}\0${text.replaceAll('\r\n', '\n')}\0`);
  }
  return hash.digest('hex');
}
