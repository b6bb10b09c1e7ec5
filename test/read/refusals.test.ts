import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { CFB } from 'xlsx';
import { readWorkbook } from '../../src/read/index.js';
import { LIMITS } from '../../src/read/limits.js';
import { messages as en } from '../../src/report/messages/en/read.js';
import { messages as zh } from '../../src/report/messages/zh/read.js';
import { readFileBytes } from './reading.js';
import { zip } from './zip.js';

const sheet = readFileSync(new URL('../../fixtures/clients/openpyxl/sheet.xlsx', import.meta.url));
const ods = readFileSync(new URL('../../fixtures/clients/libreoffice/sheet.ods', import.meta.url));
const xls = readFileSync(new URL('../../fixtures/clients/libreoffice/sheet.xls', import.meta.url));
const text = (s: string) => new TextEncoder().encode(s);
const TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">';

function cfb(...streams: string[]): Uint8Array {
  const file = CFB.utils.cfb_new();
  for (const name of streams) CFB.utils.cfb_add(file, name, text('x'.repeat(5000)));
  return new Uint8Array(CFB.write(file, { type: 'buffer' }) as Buffer);
}

const encrypted = () =>
  writeXlsx({ sheets: [{ name: 'S', rows: [['x']] }], encryption: { password: 'p', spinCount: 1000 } });

const CASES: [what: string, name: string, bytes: () => Uint8Array | Promise<Uint8Array>, code: string][] = [
  ['an empty file', 'a.xlsx', () => new Uint8Array(), 'file.empty'],
  ['a file of blank lines', 'a.csv', () => text(' \r\n\n'), 'file.empty'],
  ['half an .xlsx', 'a.xlsx', () => sheet.subarray(0, sheet.length / 2), 'file.damaged'],
  ['an .xlsx without its last bytes', 'a.xlsx', () => sheet.subarray(0, -5), 'file.damaged'],
  ['an .ods cut short', 'a.ods', () => ods.subarray(0, 4000), 'file.damaged'],
  ['an .xls cut short', 'a.xls', () => xls.subarray(0, 700), 'file.damaged'],
  ['an .xlsx with a password', 'a.xlsx', encrypted, 'file.encrypted'],
  [
    'a compound file with EncryptionInfo',
    'a.xls',
    () => cfb('EncryptionInfo', 'EncryptedPackage'),
    'file.encrypted',
  ],
  ['an .ods with a password', 'a.ods', () => encryptedOds(), 'file.encrypted'],
  ['a Word document of old', 'a.xls', () => cfb('WordDocument'), 'file.not-a-spreadsheet'],
  ['a .docx', 'a.xlsx', () => docx(), 'file.not-a-spreadsheet'],
  ['a zip archive', 'a.xlsx', () => zip({ 'a.txt': 'x' }), 'file.not-a-spreadsheet'],
  [
    'a single-file web page',
    'a.xls',
    () => text('MIME-Version: 1.0\nContent-Type: multipart/related\n\n<table>'),
    'file.not-a-spreadsheet',
  ],
  ['a PDF', 'a.xlsx', () => text('%PDF-1.7\n1 0 obj\n'), 'file.not-a-spreadsheet'],
  ['a PNG named .xls', 'a.xls', () => png(), 'file.not-a-spreadsheet'],
  ['random bytes', 'a.xlsx', () => noise(4096), 'file.not-a-spreadsheet'],
  ['text with NUL', 'a.csv', () => text('姓名,性别\n王\0伟,男'), 'file.not-a-spreadsheet'],
  [
    'a web page without a table',
    'a.xls',
    () => text('<html><body>x</body></html>'),
    'file.not-a-spreadsheet',
  ],
  ['another XML', 'a.xml', () => text('<?xml version="1.0"?><a/>'), 'file.not-a-spreadsheet'],
  [
    'text in Latin-1',
    'a.csv',
    () => Uint8Array.from([0x61, 0xe9, 0x2c, 0xe9, 0x0a, 0xff]),
    'file.undecodable',
  ],
  [
    'a zip that claims 600 MB',
    'a.xlsx',
    () => zip({ '[Content_Types].xml': TYPES }, { claim: 6e8 }),
    'file.too-large',
  ],
  ['a zip of 10 001 parts', 'a.xlsx', () => zip(manyParts(10_001)), 'file.too-large'],
  [
    'an .ods part that unpacks to more than it claims',
    'a.ods',
    () => odsOf(ODS, { claim: 100 }),
    'file.damaged',
  ],
  ['an .ods part cut off', 'a.ods', () => odsOf(ODS, { cut: 4 }), 'file.damaged'],
  [
    'a small part that claims 20 MB',
    'a.xlsx',
    () => zip({ '[Content_Types].xml': TYPES }, { claim: 2e7 }),
    'file.too-large',
  ],
  ['an .ods with an entity bomb', 'a.ods', () => odsOf(entityBomb()), 'file.damaged'],
  [
    'an .ods with an entity from outside',
    'a.ods',
    () => odsOf(`<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/hostname">]>${ODS.replace('x', '&e;')}`),
    'file.damaged',
  ],
  ['an .ods whose tags do not match', 'a.ods', () => odsOf(ODS.replace('</text:p>', '')), 'file.damaged'],
  ['an .ods with half a tag', 'a.ods', () => odsOf(ODS.slice(0, -3)), 'file.damaged'],
  ['65 MiB', 'a.csv', () => new Uint8Array(65 * 1024 * 1024).fill(0x61), 'file.too-large'],
  ['a cell A99999999', 'a.xlsx', () => farCell(), 'file.damaged'],
];

const ODS =
  '<office:document-content><office:body><office:spreadsheet><table:table><table:table-row><table:table-cell office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>';

describe('a file that cannot be read ends in one problem', () => {
  it.each(CASES)('%s', async (_, name, bytes, code) => {
    const result = await readFileBytes(await bytes(), name);
    expect(result).toMatchObject({ ok: false, problem: { code } });
    if (result.ok) return;
    for (const messages of [zh, en]) {
      const message = messages[code]?.(result.problem.args);
      expect(message?.what).toMatch(/\S/);
      expect(`${message?.what}${message?.todo}`).not.toMatch(/undefined|NaN/);
    }
  });

  it('a reader that takes too long is stopped, and the next file is read', async () => {
    const limits = { ...LIMITS, time: 0 };
    expect(await readWorkbook(xls, 'a.xls', { limits })).toEqual({
      ok: false,
      problem: { code: 'file.timeout', args: { seconds: 0, waited: '' } },
    });
    expect((await readWorkbook(xls, 'a.xls')).ok).toBe(true);
  });

  it('nothing is thrown, whatever the bytes', async () => {
    const head = fc.constantFrom(
      [],
      [0x50, 0x4b, 3, 4],
      [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
      [0xff, 0xfe],
    );
    await fc.assert(
      fc.asyncProperty(head, fc.uint8Array({ maxLength: 2000 }), async (start, rest) => {
        const result = await readWorkbook(Uint8Array.from([...start, ...rest]), 'a.xlsx');
        expect(typeof result.ok).toBe('boolean');
      }),
      { numRuns: 200 },
    );
  });

  it('nothing is thrown when one byte of a zip is changed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(ods.length - 1), fc.nat(255), async (at, byte) => {
        const broken = Uint8Array.from(ods);
        broken[at] = byte;
        expect(typeof (await readFileBytes(broken, 'a.ods')).ok).toBe('boolean');
      }),
      { numRuns: 100 },
    );
  });
});

function encryptedOds(): Uint8Array {
  return zip({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'content.xml': 'x',
    'META-INF/manifest.xml': '<manifest:encryption-data/>',
  });
}

function odsOf(content: string, odd?: Parameters<typeof zip>[1]): Uint8Array {
  return zip({ 'content.xml': content }, odd);
}

/** Ten entities, each ten times the one before: ten thousand million letters if they were expanded. */
function entityBomb(): string {
  const entities = Array.from(
    { length: 10 },
    (_, i) => `<!ENTITY e${i} "${i === 0 ? 'x' : `&e${i - 1};`.repeat(10)}">`,
  );
  return `<?xml version="1.0"?><!DOCTYPE a [${entities.join('')}]>${ODS.replace('x', '&e9;')}`;
}

function manyParts(count: number): Record<string, string> {
  return Object.fromEntries(Array.from({ length: count }, (_, i) => [`xl/${i}`, '']));
}

function docx(): Uint8Array {
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
  return zip({
    '[Content_Types].xml': `${TYPES}<Override ContentType="${type}"/></Types>`,
    'word/document.xml': '',
  });
}

it('a csv with a quote that is never closed is refused, with its row, instead of losing the rows behind it', async () => {
  const csv = (text: string) => readFileBytes(new TextEncoder().encode(text), 'a.csv');
  expect(await csv('a,b\n1,"2\n3,4\n5,6\n')).toMatchObject({
    ok: false,
    problem: { code: 'file.open-quote', args: { row: 2 } },
  });
  // A quoted line break, and an inch sign inside a cell, are no fault.
  expect((await csv('a,b\n1,"2\n3"\n5,6\n')).ok).toBe(true);
  expect((await csv('a,b\n1,12" pipe\n5,6\n')).ok).toBe(true);
});

function png(): Uint8Array {
  return Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);
}

/** The same "random" bytes in every run. */
function noise(length: number): Uint8Array {
  let state = 12345;
  return Uint8Array.from({ length }, () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state >> 16;
  });
}

function farCell(): Promise<Uint8Array> {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const rel = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const pack = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const book = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';
  return Promise.resolve(
    zip({
      '[Content_Types].xml': `${TYPES}<Override PartName="/xl/workbook.xml" ContentType="${book}"/></Types>`,
      '_rels/.rels': `<Relationships xmlns="${pack}"><Relationship Id="a" Type="${rel}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
      'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${rel}"><sheets><sheet name="S" sheetId="1" r:id="b"/></sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${pack}"><Relationship Id="b" Type="${rel}/worksheet" Target="s.xml"/></Relationships>`,
      'xl/s.xml': `<worksheet xmlns="${main}"><sheetData><row r="99999999"><c r="A99999999"><v>1</v></c></row></sheetData></worksheet>`,
    }),
  );
}
