/** Compound files (OLE2): the container of .xls, .et, .doc and of encrypted .xlsx files. */
const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

export function isCfb(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, i) => bytes[i] === byte);
}

/**
 * Names of the streams and storages of a compound file, as [MS-CFB] lays out its directory; null when the
 * directory cannot be followed.
 */
export function cfbNames(bytes: Uint8Array): string[] | null {
  try {
    return readNames(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  } catch {
    return null;
  }
}

function readNames(view: DataView): string[] {
  const shift = view.getUint16(30, true);
  if (shift !== 9 && shift !== 12) throw new RangeError('sector size');
  const size = 1 << shift;
  const sectorAt = (sector: number) => (sector + 1) * size;
  const perFat = size / 4;
  const nextSector = (sector: number) => {
    const index = Math.floor(sector / perFat);
    // The first 109 FAT sectors are named in the header; a directory beyond them is not met in practice.
    if (index >= 109) throw new RangeError('fat');
    const fat = view.getUint32(76 + index * 4, true);
    return view.getUint32(sectorAt(fat) + (sector % perFat) * 4, true);
  };
  const names: string[] = [];
  const seen = new Set<number>();
  for (let sector = view.getUint32(48, true); sector < 0xfffffffa; sector = nextSector(sector)) {
    if (seen.has(sector)) throw new RangeError('loop');
    seen.add(sector);
    for (let at = sectorAt(sector); at < sectorAt(sector) + size; at += 128) {
      const length = view.getUint16(at + 64, true);
      if (length < 2 || length > 64) continue;
      const name = new Uint8Array(view.buffer, view.byteOffset + at, length - 2);
      names.push(new TextDecoder('utf-16le').decode(name));
    }
  }
  return names;
}
