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
    const entries = directory(file);
    return entries.every((entry) => isWhole(entry, file)) ? entries.map(({ name }) => name) : null;
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
}

function directory(file: File): Entry[] {
  const { view, sectorSize } = file;
  const entries: Entry[] = [];
  for (const sector of chain(file, view.getUint32(48, true))) {
    const start = (sector + 1) * sectorSize;
    for (let at = start; at < start + sectorSize; at += ENTRY_SIZE) {
      const length = view.getUint16(at + 64, true);
      if (length < 2 || length > 64) continue;
      const name = new Uint8Array(view.buffer, view.byteOffset + at, length - 2);
      entries.push({
        name: new TextDecoder('utf-16le').decode(name),
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
