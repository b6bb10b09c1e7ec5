/** Compound files (OLE2): the container of .xls, .et, .doc and of encrypted .xlsx files, as [MS-CFB] lays them out. */
const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** Sector numbers from here on are marks: end of chain, free, part of a table. */
const MARKS = 0xfffffffa;
/** FAT sectors that the header itself names. */
const IN_HEADER = 109;
const ENTRY_SIZE = 128;
const ROOT = 5;
const STREAM = 2;

export function isCfb(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, i) => bytes[i] === byte);
}

/**
 * Names of the streams and storages of a compound file; null where the directory cannot be followed, or a stream goes
 * beyond the end of the file: readers make a workbook with fewer rows of such a file.
 */
export function cfbNames(bytes: Uint8Array): string[] | null {
  try {
    const file = open(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    const entries = directory(file).filter(({ name }) => name !== '');
    return entries.every((entry) => isWhole(entry, file)) ? entries.map(({ name }) => name) : null;
  } catch {
    return null;
  }
}

/**
 * Content of the first of these streams that the file itself has, not a file inside it; null where there is none, or it
 * cannot be followed.
 */
export function cfbStream(bytes: Uint8Array, names: readonly string[]): Uint8Array | null {
  try {
    const file = open(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    const entries = directory(file);
    const [root] = entries;
    if (root === undefined) return null;
    const own = children(entries, root);
    for (const name of names) {
      const found = own.find((entry) => entry.type === STREAM && entry.name === name);
      if (found !== undefined) return content(found, file, root);
    }
    return null;
  } catch {
    return null;
  }
}

interface File {
  view: DataView;
  sectorSize: number;
  /** The sectors that hold the table of which sector follows which. */
  fat: number[];
}

function open(view: DataView): File {
  const shift = view.getUint16(30, true);
  if (shift !== 9 && shift !== 12) throw new RangeError('sector size');
  const sectorSize = 1 << shift;
  return { view, sectorSize, fat: fatSectors(view, sectorSize) };
}

function fatSectors(view: DataView, sectorSize: number): number[] {
  const fat = Array.from({ length: IN_HEADER }, (_, i) => view.getUint32(76 + i * 4, true));
  const perSector = sectorSize / 4 - 1;
  const most = view.byteLength / sectorSize;
  let next = view.getUint32(68, true);
  for (; next < MARKS; next = view.getUint32((next + 2) * sectorSize - 4, true)) {
    if (fat.length > most + IN_HEADER + perSector) throw new RangeError('loop');
    for (let i = 0; i < perSector; i++) fat.push(view.getUint32((next + 1) * sectorSize + i * 4, true));
  }
  return fat;
}

/** The sectors of a chain, at most as many as the file has. */
function* chain({ view, sectorSize, fat }: File, first: number): Generator<number> {
  const perSector = sectorSize / 4;
  let left = view.byteLength / sectorSize;
  for (let sector = first; sector < MARKS; left--) {
    if (left < 0) throw new RangeError('loop');
    yield sector;
    const table = fat[Math.floor(sector / perSector)] ?? MARKS;
    sector = view.getUint32((table + 1) * sectorSize + (sector % perSector) * 4, true);
  }
}

interface Entry {
  name: string;
  type: number;
  first: number;
  size: number;
  /** Numbers of the entries beside it in the tree of its folder, and of one inside it. */
  left: number;
  right: number;
  child: number;
}

/** Every place of the directory, those that are free without a name. */
function directory(file: File): Entry[] {
  const { view, sectorSize } = file;
  const entries: Entry[] = [];
  for (const sector of chain(file, view.getUint32(48, true))) {
    const start = (sector + 1) * sectorSize;
    for (let at = start; at < start + sectorSize; at += ENTRY_SIZE) {
      const length = view.getUint16(at + 64, true);
      const named = length >= 2 && length <= 64;
      const name = new Uint8Array(view.buffer, view.byteOffset + at, named ? length - 2 : 0);
      entries.push({
        name: new TextDecoder('utf-16le').decode(name),
        left: view.getUint32(at + 68, true),
        right: view.getUint32(at + 72, true),
        child: view.getUint32(at + 76, true),
        type: view.getUint8(at + 66),
        first: view.getUint32(at + 116, true),
        size: view.getUint32(at + 120, true),
      });
    }
  }
  return entries;
}

/** Whether all of a stream lies inside the file. Small streams lie in that of the root, which is looked at as well. */
function isWhole({ type, first, size }: Entry, file: File): boolean {
  const { view, sectorSize } = file;
  const cutoff = view.getUint32(56, true);
  if (size === 0 || !(type === ROOT || (type === STREAM && size >= cutoff))) return true;
  let left = size;
  for (const sector of chain(file, first)) {
    const end = (sector + 1) * sectorSize + Math.min(left, sectorSize);
    if (end > view.byteLength) return false;
    left -= sectorSize;
    if (left <= 0) return true;
  }
  return false;
}

/** The entries inside a folder, each once. */
function children(entries: readonly Entry[], folder: Entry): Entry[] {
  const found = new Set<Entry>();
  const waiting = [folder.child];
  for (let number = waiting.pop(); number !== undefined; number = waiting.pop()) {
    const entry = entries[number];
    if (entry === undefined || found.has(entry)) continue;
    found.add(entry);
    waiting.push(entry.left, entry.right);
  }
  return [...found];
}

/** Small streams lie in pieces of 64 bytes in that of the root. */
const SMALL_SECTOR = 64;

function content({ first, size }: Entry, file: File, root: Entry): Uint8Array {
  const { view, sectorSize } = file;
  if (size >= view.getUint32(56, true)) return joined(chain(file, first), view, sectorSize, 1, size);
  const small = joined(chain(file, root.first), view, sectorSize, 1, root.size);
  const table = joined(chain(file, view.getUint32(60, true)), view, sectorSize, 1, view.byteLength);
  const sectors = smallChain(new DataView(table.buffer, 0, table.length), first);
  return joined(sectors, new DataView(small.buffer, 0, small.length), SMALL_SECTOR, 0, size);
}

function* smallChain(table: DataView, first: number): Generator<number> {
  let left = table.byteLength / 4;
  for (let sector = first; sector < MARKS; sector = table.getUint32(sector * 4, true)) {
    if (left-- < 0) throw new RangeError('loop');
    yield sector;
  }
}

/** What stands in these sectors, the first of which begins `before` sectors into the bytes. */
function joined(
  sectors: Iterable<number>,
  from: DataView,
  sectorSize: number,
  before: number,
  size: number,
): Uint8Array {
  const bytes = new Uint8Array(from.buffer, from.byteOffset, from.byteLength);
  const all = new Uint8Array(Math.min(size, from.byteLength));
  let at = 0;
  for (const sector of sectors) {
    if (at >= all.length) break;
    const start = (sector + before) * sectorSize;
    const piece = bytes.subarray(start, start + Math.min(sectorSize, all.length - at));
    all.set(piece, at);
    at += piece.length;
  }
  return all.subarray(0, at);
}
