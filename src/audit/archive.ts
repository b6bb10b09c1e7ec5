import { grouped } from '../text/grouped.js';
import { shown } from './shown.js';

/** An archive as the auditor sees it: files by path, never opened by any name that a seal gives. */
export interface Archive {
  /** Ordinary files: path from the archive's folder with forward slashes, size in bytes. Sorted by path. */
  files: { path: string; size: number }[];
  /** Links, which are not followed; and folders that cannot be opened, with the system's word for why. */
  links: string[];
  /** What is neither file, folder nor link (a pipe, a device), and hidden files: never opened. */
  unopened: string[];
  closed: { path: string; reason: string }[];
  /** The first bytes of a file, at most so many. Rejects with a `code`. */
  read: (path: string, most: number) => Promise<Uint8Array>;
  /** SHA-256 of the whole file, however large. Rejects with a `code`. */
  sha256: (path: string) => Promise<string>;
}

export type Found =
  | {
      state: 'intact' | 'moved';
      path: string /** Another file that lies in its place. */;
      instead: string | null;
      /** The only file of this content is another one that a seal names in its own place. */
      shared?: boolean;
    }
  | { state: 'altered'; path: string }
  | { state: 'unreadable'; path: string; reason: string }
  | {
      state: 'missing';
      path: null;
      link: boolean;
      /** A file of this name that lies elsewhere, which no seal names: it may be the one, with other contents. */
      alike: string | null;
    };

/**
 * Finds files by their hash, so that a file may be moved and renamed; each file is hashed once, and only if its size fits. `sealed`:
 * places that seals name; a file that lies in one of them was not moved there.
 */
export function finder(
  archive: Archive,
  sealed: readonly (string | null)[] = [],
): (wanted: Wanted) => Promise<Found> {
  const taken = new Set(sealed.flatMap((place) => (place === null ? [] : [shownPath(place)])));
  const byPath = grouped(archive.files, ({ path }) => shownPath(path));
  const sumOf = hashedOnce(archive);
  return async (wanted) => {
    const here = wanted.place === null ? [] : (byPath.get(shownPath(wanted.place)) ?? []);
    for (const { path } of here.filter(({ size }) => size === wanted.size)) {
      const sum = await sumOf(path);
      if ('reason' in sum) return { state: 'unreadable', path, reason: sum.reason };
      if (sum.sum === wanted.sha256) return { state: 'intact', path, instead: null };
    }
    const [there] = here;
    const others = archive.files.filter((file) => !here.includes(file));
    const same = await sameAs(wanted, others, sumOf);
    const free = same.filter((path) => !taken.has(shownPath(path)));
    const moved = likest(free.length > 0 ? free : same, wanted.place ?? '');
    if (moved !== undefined) {
      const shared = free.length === 0;
      return { state: 'moved', path: moved, instead: there?.path ?? null, ...(shared ? { shared } : {}) };
    }
    if (there !== undefined) return { state: 'altered', path: there.path };
    const named = others.flatMap(({ path }) =>
      isNamed(path, wanted) && !taken.has(shownPath(path)) ? [path] : [],
    );
    return notFound(wanted, archive, likest(named, wanted.place ?? '') ?? null);
  };
}

type Sum = { sum: string } | { reason: string };

function hashedOnce(archive: Archive): (path: string) => Promise<Sum> {
  const sums = new Map<string, Promise<Sum>>();
  return (path) => {
    const known = sums.get(path) ?? archive.sha256(path).then((sum) => ({ sum }), reasonOf);
    sums.set(path, known);
    return known;
  };
}

/** Paths of the files with the size and the hash of one that is looked for. */
async function sameAs(
  { size, sha256 }: Wanted,
  files: Archive['files'],
  sumOf: (path: string) => Promise<Sum>,
): Promise<string[]> {
  const same: string[] = [];
  for (const { path } of files.filter((file) => file.size === size)) {
    const sum = await sumOf(path);
    if ('sum' in sum && sum.sum === sha256) same.push(path);
  }
  return same;
}

/** Nothing lies where a file is looked for: its folder cannot be opened, a link lies there, or it is gone. */
function notFound({ place }: Wanted, { closed, links }: Archive, alike: string | null): Found {
  const shown = place === null ? null : shownPath(place);
  const behind = closed.find(({ path }) => shown?.startsWith(`${shownPath(path)}/`));
  if (behind !== undefined) return { state: 'unreadable', path: place ?? '', reason: behind.reason };
  return { state: 'missing', path: null, link: links.some((path) => shownPath(path) === shown), alike };
}

function isNamed(path: string, { place }: Wanted): boolean {
  return place !== null && baseOf(shownPath(path)) === baseOf(shownPath(place));
}

/** Of files with one content, that whose path ends most like another: a folder that was moved keeps what is below it. */
function likest(paths: string[], wanted: string): string | undefined {
  const shared = (path: string) => {
    const [own, other] = [path, wanted].map((each) => shownPath(each).toLowerCase().split('/').reverse());
    const end = own?.findIndex((part, index) => part !== other?.[index]) ?? 0;
    return end < 0 ? path.length : end;
  };
  return paths.map((path) => ({ path, end: shared(path) })).sort((a, b) => b.end - a.end)[0]?.path;
}

/** A path as a seal may name it; macOS and other systems write the same letters otherwise. */
function shownPath(path: string): string {
  return shown(path).normalize('NFC');
}

/** `place`: path at which a seal says that the file lies; null where it says none that can be in an archive. */
export interface Wanted {
  place: string | null;
  sha256: string;
  size: number;
}

/** The path of a name from a folder of the archive; null for one that leads out of it, or nowhere. */
export function placeIn(folder: string, ...names: string[]): string | null {
  const parts = [folder, ...names].filter((part) => part !== '').flatMap((part) => part.split('/'));
  const odd = parts.some((part) => part === '' || part === '.' || part === '..' || /[\\\0]/u.test(part));
  return odd || parts.length === 0 ? null : parts.join('/');
}

export function folderOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
}

export function baseOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** What the system says why something cannot be read; a fault of the program stays one. */
export function reasonOf(error: unknown): { reason: string } {
  const reason = (error as NodeJS.ErrnoException).code;
  if (typeof reason !== 'string') throw error;
  return { reason };
}
