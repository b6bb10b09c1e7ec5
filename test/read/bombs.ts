import { constants, crc32, deflateRawSync } from 'node:zlib';
import { randomFrom } from './corpus/random.js';
import { xlsxParts } from './corpus/raw.js';
import { type Packed, zip } from './zip.js';

/** A file of some MB or less, with 1 GiB inside. */
export interface Bomb {
  name: string;
  bytes: Uint8Array;
  /** What it is refused with; null where the bomb is in a part that nothing unpacks, so that the sheet is read. */
  code: string | null;
}

const MIB = 1024 * 1024;
const SHEET = 'xl/worksheets/sheet1.xml';
const TYPES = '[Content_Types].xml';
const BLANK = ' '.repeat(MIB);
/** Packs 220 times: of some MB. */
const DENSE = `<!--${hex(5800)}-->`.padEnd(MIB);
/** The size that a directory gives that lies. */
const LIE = 10_000;

export function bombs(): Bomb[] {
  const [head = '', tail = ''] = (xlsxParts('|')[SHEET] ?? '').split('|');
  const sheet = inflating(head, BLANK, tail);
  const book = zip({ ...xlsxParts(''), [SHEET]: sheet });
  const inner = { packed: deflateRawSync(book, { level: 1 }), size: book.length, sum: crc32(book) };
  const content = inflating(ODS_HEAD, BLANK, ODS_TAIL);
  const sound = xlsxParts('<row r="1"><c r="A1"><v>1</v></c></row>');
  const one = inflating('', BLANK, '', 1);
  const many = Array.from({ length: 1024 }, (_, i) => [`xl/media/${i}.xml`, one] as const);
  return [
    { name: 'sheet.xlsx', bytes: book, code: 'file.too-large' },
    {
      name: 'dense.xlsx',
      bytes: zip({ ...sound, [SHEET]: inflating(head, DENSE, tail) }),
      code: 'file.too-large',
    },
    { name: 'content.ods', bytes: zip({ 'content.xml': content }), code: 'file.too-large' },
    {
      name: 'lying-directory.xlsx',
      bytes: zip({ ...sound, [SHEET]: { ...sheet, size: LIE } }),
      code: 'file.damaged',
    },
    {
      name: 'lying-directory-types.xlsx',
      bytes: zip({ ...sound, [TYPES]: { ...sheet, size: LIE } }),
      code: 'file.damaged',
    },
    {
      name: 'lying-directory.ods',
      bytes: zip({ 'content.xml': { ...content, size: LIE } }),
      code: 'file.damaged',
    },
    {
      name: 'lying-header.xlsx',
      bytes: zip({ ...sound, [SHEET]: sheet }, { localClaim: LIE }),
      code: 'file.too-large',
    },
    { name: 'many-parts.xlsx', bytes: zip([...Object.entries(sound), ...many]), code: 'file.too-large' },
    { name: 'nested.xlsx', bytes: zip({ 'book.xlsx': inner }), code: 'file.not-a-spreadsheet' },
    { name: 'embedded.xlsx', bytes: zip({ ...sound, 'xl/embeddings/book.xlsx': inner }), code: null },
  ];
}

/** An OpenDocument sheet with so many MiB of blanks. */
export function blanks(mib: number): Uint8Array {
  let sum = crc32(ODS_HEAD);
  for (let i = 0; i < mib; i++) sum = crc32(BLANK, sum);
  return zip({ 'content.xml': { ...inflating(ODS_HEAD, BLANK, ODS_TAIL, mib), sum: crc32(ODS_TAIL, sum) } });
}

/** An OpenDocument sheet whose one row stands there so many times. */
export function repeatedRow(times: number): Uint8Array {
  const cell = '<table:table-cell office:value-type="string"><text:p>x</text:p></table:table-cell>';
  const row = `<table:table-row table:number-rows-repeated="${times}">${cell}</table:table-row>`;
  return zip({ 'content.xml': `${ODS_HEAD}${row}${ODS_TAIL}` });
}

const ODS_HEAD = '<office:document-content><office:body><office:spreadsheet><table:table table:name="S">';
const ODS_TAIL = '</table:table></office:spreadsheet></office:body></office:document-content>';

/**
 * A part of so many MiB: pieces of 1 MiB, each compressed by itself, can be put one behind the other. Who gets as far as
 * the check sum has failed, so there is none.
 */
function inflating(head: string, piece: string, tail: string, times = 1024): Packed {
  const packed = [head, piece].map((text) => deflateRawSync(text, { finishFlush: constants.Z_FULL_FLUSH }));
  const [start, middle] = packed as [Buffer, Buffer];
  return {
    packed: Buffer.concat([start, ...Array.from({ length: times }, () => middle), deflateRawSync(tail)]),
    size: head.length + times * piece.length + tail.length,
    sum: 0,
  };
}

function hex(length: number): string {
  const random = randomFrom(1);
  return Array.from({ length }, () => random(16).toString(16)).join('');
}
