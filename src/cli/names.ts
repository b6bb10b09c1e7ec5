import nodePath, { type PlatformPath } from 'node:path';

/** What stands in a name for bytes that are no text, as those of a Chinese name out of a zip file made on Windows. */
export const NO_TEXT = '\uFFFD';

/**
 * What files are called in a report: their paths from the deepest folder that holds them all, with forward slashes. No
 * absolute path gets into a report; files on several drives have no folder in common, so the drive's letter comes first.
 */
export function shortPaths(paths: string[], platform: PlatformPath = nodePath): string[] {
  const { isAbsolute, relative, sep } = platform;
  const root = commonFolder(
    paths.map((path) => platform.dirname(path)),
    platform,
  );
  return paths.map((path) => {
    const name = relative(root, path).split(sep).join('/');
    return isAbsolute(name) ? name.replace(/^\/+/u, '').replace(':', '') : name;
  });
}

/** The deepest folder that holds folders, or is one of them; on several drives the root of the first. */
export function commonFolder(folders: string[], { dirname, sep }: PlatformPath = nodePath): string {
  const [first = '', ...others] = folders;
  return others.reduce((common, folder) => {
    let shared = common;
    while (shared !== dirname(shared) && folder !== shared && !folder.startsWith(shared + sep))
      shared = dirname(shared);
    return shared;
  }, first);
}

/** A path as the program says where it wrote: from the folder that it runs in, or whole where that does not hold it. */
export function shownPath(path: string, from = process.cwd(), platform: PlatformPath = nodePath): string {
  const whole = platform.resolve(from, path);
  return inside(from, whole, platform) === null ? whole : platform.relative(from, whole);
}

/** The last name of a path, which alone messages give; a disk (E:\\) has no other than itself. */
export function shortName(path: string, { basename }: PlatformPath = nodePath): string {
  return basename(path) || path;
}

/** The way from a folder to a path inside of it, with forward slashes; '' for itself, null for one that lies outside. */
export function inside(
  folder: string,
  path: string,
  { isAbsolute, relative, sep }: PlatformPath = nodePath,
): string | null {
  const way = relative(folder, path);
  return isAbsolute(way) || way.split(sep)[0] === '..' ? null : way.split(sep).join('/');
}
