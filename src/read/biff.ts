const END = 0x0a;

/** The first record of an .xls from before compound files: begin of file, of the length that its version has. */
export function isBareBiff(bytes: Uint8Array): boolean {
  const [record, version, length, high] = bytes;
  if (record !== 0x09 || high !== 0) return false;
  return (version === 0 && length === 4) || ((version === 2 || version === 4) && length === 6);
}

/** Whether its records can be followed to an end-of-file record, behind which there is nothing but padding. */
export function isWholeBiff(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let last = -1;
  let at = 0;
  for (; at + 4 <= bytes.length; at += 4 + view.getUint16(at + 2, true)) {
    const type = view.getUint16(at, true);
    if (type === 0) break;
    last = type;
  }
  return last === END && (at === bytes.length || bytes.subarray(at).every((byte) => byte === 0));
}
