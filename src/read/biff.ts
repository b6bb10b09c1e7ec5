/** A record of an .xls stream: what it is, where it starts, where its content lies. [MS-XLS] 2.1.4. */
export interface BiffRecord {
  type: number;
  start: number;
  from: number;
  to: number;
}

export const END = 0x0a;

/** The records of a stream one after another; the last may be cut off. Ends at padding. */
export function* biffRecords(view: DataView): Generator<BiffRecord> {
  let last = -1;
  for (let start = 0; start + 4 <= view.byteLength; ) {
    const type = view.getUint16(start, true);
    if (type === 0 && last === END) return;
    const from = start + 4;
    const to = from + view.getUint16(start + 2, true);
    yield { type, start, from, to };
    last = type;
    start = to;
  }
}

/** The first record of an .xls from before compound files: begin of file, of the length that its version has. */
export function isBareBiff(bytes: Uint8Array): boolean {
  const [record, version, length, high] = bytes;
  if (record !== 0x09 || high !== 0) return false;
  return (version === 0 && length === 4) || ((version === 2 || version === 4) && length === 6);
}

/** Whether its records can be followed to an end-of-file record, behind which there is nothing but padding. */
export function isWholeBiff(bytes: Uint8Array): boolean {
  let last = -1;
  let end = 0;
  for (const { type, to } of biffRecords(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength))) {
    if (type === 0) break;
    last = type;
    end = to;
  }
  return last === END && (end === bytes.length || bytes.subarray(end).every((byte) => byte === 0));
}
