/** A record of an .xls stream: its number, and its content as bytes, or as 16-bit numbers. */
export type Record = [type: number, content: Uint8Array | number[]];

export const BEGIN_97: Record = [0x0809, [0x0600, 5, 0, 0, 0, 0, 0, 0]];
export const BEGIN_95: Record = [0x0809, [0x0500, 5, 0, 0]];
export const SHEET_97: Record = [0x0809, [0x0600, 0x10, 0, 0, 0, 0, 0, 0]];
export const SHEET_95: Record = [0x0809, [0x0500, 0x10, 0, 0]];
export const END: Record = [0x0a, []];

export const words = (...numbers: number[]) => Buffer.from(numbers.flatMap((n) => [n & 255, n >> 8]));

const contentOf = (content: Uint8Array | number[]) =>
  Array.isArray(content) ? words(...content) : Buffer.from(content);

export function recordsOf(records: readonly Record[]): Buffer {
  return Buffer.concat(
    records.flatMap(([type, content]) => {
      const bytes = contentOf(content);
      return [words(type, bytes.length), bytes];
    }),
  );
}

/** A font that strikes through, or not. */
export const font = (struck: boolean): Record => [0x31, [220, struck ? 8 : 0, 0x7fff, 400, 0, 0]];

/** The format of cells with the font of this number. */
export const format = (number: number): Record => [0xe0, [number, 0, 0, 0, 0, 0, 0, 0, 0, 0]];

/** A text of Excel 97 with runs of fonts, each from a character on: as it stands among the shared texts. */
export function text97(text: string, runs: [at: number, font: number][] = [], wide = true): Buffer {
  const flags = (wide ? 1 : 0) | (runs.length > 0 ? 8 : 0);
  return Buffer.concat([
    words(text.length),
    Buffer.from([flags]),
    ...(runs.length > 0 ? [words(runs.length)] : []),
    Buffer.from(text, wide ? 'utf16le' : 'latin1'),
    words(...runs.flat()),
  ]);
}

export const sharedTexts = (...texts: Buffer[]): Record => [
  0xfc,
  Buffer.concat([words(texts.length, 0, texts.length, 0), ...texts]),
];

/** A stream of one sheet: what stands before it, and its cells. */
export function stream(
  globals: readonly Record[],
  cells: readonly Record[],
  excel97 = true,
  sheetName = 'S',
): Buffer {
  const [begin, sheet] = excel97 ? [BEGIN_97, SHEET_97] : [BEGIN_95, SHEET_95];
  const name = [sheetName.length, ...(excel97 ? [0] : []), ...Buffer.from(sheetName, 'latin1')];
  const before = (at: number): Record[] => [
    begin,
    ...globals,
    [0x85, Buffer.concat([words(at & 0xffff, at >> 16, 0), Buffer.from(name)])],
    END,
  ];
  const head = recordsOf(before(recordsOf(before(0)).length));
  return Buffer.concat([head, recordsOf([sheet, ...cells, END])]);
}
