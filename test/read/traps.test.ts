import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as XLSX from 'xlsx';
import { zipParts } from '../../src/bytes/zip.js';
import { checkWorkbooks } from '../../src/check.js';
import { readWorkbook } from '../../src/read/index.js';
import { bundledPack } from '../support.js';
import { type Record as BiffRecord, stream, words } from './biff.js';
import { compound, xlsxParts } from './corpus/raw.js';
import { readFileBytes } from './reading.js';
import { zip } from './zip.js';

// The lines of the table "Traps" in our measurements of the spreadsheet libraries, for every reader that they can meet, and
// hostile files of other kinds. What another table has already is pointed to at the end.

type Made = Uint8Array | Promise<Uint8Array>;

interface Trap {
  trap: string;
  file: () => Made;
  /** The texts of the first sheet, row by row, after its name; or the problem, with its argument `limit` or `part`. */
  gives: string | string[][];
}

const utf8 = (text: string) => new TextEncoder().encode(text);
const row = (number: number, ...cells: string[]) => `<row r="${number}">${cells.join('')}</row>`;
const cell = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;

/** Without this part hucre gives up, and SheetJS has the second look. */
const secondLook = ({ '_rels/.rels': _, ...parts }: Record<string, string>) => parts;

const SPACE = 'urn:schemas-microsoft-com:office:spreadsheet';
const xml = (rows: string, name = 'S', head = '') =>
  utf8(
    `<?xml version="1.0"?>${head}<Workbook xmlns="${SPACE}" xmlns:ss="${SPACE}"><Worksheet ss:Name="${name}"><Table>${rows}</Table></Worksheet></Workbook>`,
  );
const data = (text: string) => `<Data ss:Type="String">${text}</Data>`;

const html = (rows: string, head = '') => utf8(`<html>${head}<table>${rows}</table></html>`);

const ods = (rows: string, name = 'S') =>
  zip({
    'content.xml': `<office:document-content><office:body><office:spreadsheet><table:table table:name="${name}">${rows}</table:table></office:spreadsheet></office:body></office:document-content>`,
  });
const odsCell = (attributes = '', text = '甲') =>
  `<table:table-cell office:value-type="string"${attributes}><text:p>${text}</text:p></table:table-cell>`;
const odsRow = (cells: string, attributes = '') => `<table:table-row${attributes}>${cells}</table:table-row>`;
const times = (what: 'columns' | 'rows', count: number | string) =>
  ` table:number-${what}-repeated="${count}"`;

/** An .xls of one cell, 甲 in A1. */
const xls = (name: string, extra: BiffRecord[] = []) => {
  const text: BiffRecord = [
    0x0204,
    Buffer.concat([words(0, 0, 0, 1), Buffer.from([1]), Buffer.from('甲', 'utf16le')]),
  ];
  return compound('Workbook', stream([], [...extra, text], true, name));
};

const ENTITIES = Array.from(
  { length: 10 },
  (_, i) => `<!ENTITY e${i} "${i === 0 ? 'x' : `&e${i - 1};`.repeat(10)}">`,
).join('');
const BOMB = `<!DOCTYPE a [${ENTITIES}]>`;
const OUTSIDE = '<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/hostname">]>';

const FAR = '<row r="99999999"><c r="A99999999"><v>1</v></c></row>';

const RUNS = '<c r="A1" t="inlineStr"><is><r><t>李</t></r><r><t>明</t></r></is></c>';
const FONTS =
  '<c r="A1" t="inlineStr"><is><r><rPr><b/></rPr><t xml:space="preserve">李 </t></r><r><t><![CDATA[明]]></t></r></is></c>';
const SHARED_RUNS =
  '<si><r><t>张</t></r><r><rPr><b/></rPr><t><![CDATA[三]]></t></r></si><si><r><t><![CDATA[王]]></t></r></si>';

/** Cells of the first row, written as few programs do. */
const WRITINGS: { trap: string; rows: string; texts: string[]; encoding?: 'utf-16le' | 'utf-16be' }[] = [
  { trap: 'UTF-16', rows: row(1, RUNS, cell('B1', '乙')), encoding: 'utf-16le', texts: ['李明', '乙'] },
  { trap: 'UTF-16 BE', rows: row(1, RUNS, cell('B1', '乙')), encoding: 'utf-16be', texts: ['李明', '乙'] },
  { trap: 'runs', rows: row(1, RUNS, cell('B1', '乙')), texts: ['李明', '乙'] },
  { trap: 'runs with fonts', rows: row(1, FONTS), texts: ['李 明'] },
  { trap: 'shared runs', rows: row(1, '<c r="A1" t="s"><v>0</v></c>'), texts: ['张三'] },
  { trap: 'one shared run', rows: row(1, '<c r="A1" t="s"><v>1</v></c>'), texts: ['王'] },
  {
    trap: 'addresses in small letters',
    rows: row(1, cell('a1', '甲'), "<c r='ab1'><v>7</v></c>"),
    texts: ['甲', '7'],
  },
  {
    trap: 'cells in comments',
    rows: row(1, cell('B1', '乙'), `<!-- ${cell('A1', '甲')} -->`),
    texts: ['乙'],
  },
  {
    trap: 'what looks like a comment',
    rows: row(1, cell('A1', '<![CDATA[甲<!--乙-->]]>')),
    texts: ['甲<!--乙-->'],
  },
];

const TRAPS: Trap[] = [
  // ——— a sheet named __proto__; .xlsx: cells.test.ts ———
  { trap: 'sheet __proto__: .xls', file: () => xls('__proto__'), gives: [['__proto__'], ['甲']] },
  {
    trap: 'sheet __proto__: .xml',
    file: () => xml(`<Row><Cell>${data('甲')}</Cell></Row>`, '__proto__'),
    gives: [['__proto__'], ['甲']],
  },
  {
    trap: 'sheet __proto__: .xlsx, second look',
    file: () => zip(secondLook(renamed(xlsxParts(row(1, cell('A1', '甲'))), '__proto__'))),
    gives: [['__proto__'], ['甲']],
  },
  { trap: 'sheet __proto__: .xlsb', file: xlsb, gives: [['__proto__'], ['甲']] },
  {
    trap: 'sheet __proto__: .ods',
    file: () => ods(odsRow(odsCell()), '__proto__'),
    gives: [['__proto__'], ['甲']],
  },

  // ——— a cell A99999999; .xlsx: refusals.test.ts ———
  {
    trap: 'A99999999: .xlsx, second look',
    file: () => zip(secondLook(xlsxParts(FAR))),
    gives: 'file.damaged xl/worksheets/sheet1.xml',
  },
  {
    trap: 'A99999999: .xml',
    file: () => xml(`<Row ss:Index="99999999"><Cell>${data('甲')}</Cell></Row>`),
    gives: 'file.too-large rows',
  },
  {
    trap: 'A99999999: .xml, column',
    file: () => xml(`<Row><Cell ss:Index="99999999">${data('甲')}</Cell></Row>`),
    gives: 'file.too-large columns',
  },
  {
    trap: 'A99999999: .xml, merged',
    file: () => xml(`<Row><Cell ss:MergeAcross="9999" ss:MergeDown="99999999">${data('甲')}</Cell></Row>`),
    gives: 'file.too-large rows',
  },
  {
    trap: 'A99999999: .xml, columns by Span',
    file: () => xml(`<Column ss:Span="99999999"/><Row><Cell>${data('甲')}</Cell></Row>`),
    gives: 'file.too-large columns',
  },
  {
    trap: 'A99999999: html, colspan',
    file: () => html('<tr><td colspan="100000000">甲</td><td>乙</td></tr>'),
    gives: 'file.too-large columns',
  },
  {
    trap: 'A99999999: html, rowspan',
    file: () => html('<tr><td rowspan="100000000">甲</td><td>乙</td></tr><tr><td>丙</td></tr>'),
    gives: [['Sheet1'], ['甲', '乙'], ['丙']],
  },
  {
    trap: 'A99999999: .ods, columns',
    file: () => ods(odsRow(odsCell(times('columns', 99_999_999)))),
    gives: 'file.too-large columns',
  },
  {
    trap: 'A99999999: .ods, rows',
    file: () => ods(odsRow(odsCell(), times('rows', 99_999_999))),
    gives: 'file.too-large cells',
  },
  {
    trap: 'A99999999: .ods, far down',
    file: () => ods(odsRow('<table:table-cell/>', times('rows', 99_999_999)) + odsRow(odsCell())),
    gives: 'file.too-large rows',
  },
  {
    trap: 'A99999999: .ods, blank to the end',
    file: () =>
      ods(
        odsRow(`${odsCell()}<table:table-cell${times('columns', '9'.repeat(30))}/>`) +
          odsRow('<table:table-cell/>', times('rows', '9'.repeat(30))),
      ),
    gives: [['S'], ['甲']],
  },

  // ——— a dimension that lies; .xlsx: clients.yaml, dimension-huge ———
  {
    trap: 'dimension: .xls',
    file: () => xls('S', [[0x0200, [0, 0, 0, 16, 0, 0x4000, 0]]]),
    gives: [['S'], ['甲']],
  },
  {
    trap: 'dimension: .xlsx, second look',
    file: () => zip(secondLook(dimensioned(xlsxParts(row(1, cell('A1', '甲')) + row(3, cell('C3', '乙')))))),
    gives: [['Sheet1'], ['甲'], ['乙']],
  },
  {
    trap: 'dimension: .xml',
    file: () => xml(`<Row><Cell>${data('甲')}</Cell></Row>`, 'S" ss:ExpandedRowCount="1048576'),
    gives: [['S'], ['甲']],
  },

  // ——— GBK text named .xls, GBK web page ———
  {
    trap: 'GBK text',
    file: () => Buffer.concat([GBK, utf8(','), GBK, utf8('\r\n1,2')]),
    gives: [['a'], ['姓名', '姓名'], ['1', '2']],
  },

  // ——— shared strings; out of range: clients.yaml ———
  {
    trap: 'no shared strings',
    file: () => {
      const { 'xl/sharedStrings.xml': _, ...parts } = xlsxParts(row(1, '<c r="A1" t="s"><v>0</v></c>'));
      return zip(parts);
    },
    gives: 'file.damaged sharedStrings',
  },
  {
    trap: 'shared strings out of range, second look',
    file: () =>
      zip(
        secondLook(
          xlsxParts(
            row(1, cell('A1', '甲'), '<c r="B1" t="s"><v>99</v></c>', cell('C1', '乙')),
            '<si><t>x</t></si>',
          ),
        ),
      ),
    gives: [['Sheet1'], ['甲', '#LOST-VALUE', '乙']],
  },

  // ——— entities; .ods: refusals.test.ts ———
  {
    trap: 'entity bomb: .xlsx',
    file: () => zip(headed(xlsxParts(row(1, cell('A1', '&e9;'))), BOMB)),
    gives: [['Sheet1'], ['&e9;']],
  },
  {
    trap: 'entity bomb: .xlsx, second look',
    file: () => zip(secondLook(headed(xlsxParts(row(1, cell('A1', '&e9;'))), BOMB))),
    gives: [['Sheet1'], ['&e9;']],
  },
  {
    trap: 'entity from outside: .xlsx',
    file: () => zip(headed(xlsxParts(row(1, cell('A1', '&e;'))), OUTSIDE)),
    gives: [['Sheet1'], ['&e;']],
  },
  {
    trap: 'entity bomb: .xml',
    file: () => xml(`<Row><Cell>${data('&e9;')}</Cell></Row>`, 'S', BOMB),
    gives: 'file.damaged content',
  },
  {
    trap: 'entity from outside: .xml',
    file: () => xml(`<Row><Cell>${data('&e;')}</Cell></Row>`, 'S', OUTSIDE),
    gives: 'file.damaged content',
  },
  {
    trap: 'entity bomb: html',
    file: () => html('<tr><td>&e9;</td></tr>', BOMB),
    gives: [['Sheet1'], ['&e9;']],
  },

  // ——— names that lead out of the folder, connections ———
  {
    trap: 'zip slip',
    file: () =>
      zip({
        ...xlsxParts(row(1, cell('A1', '甲'))),
        '../../../../tmp/slipped.xml': '<a/>',
        '/etc/slipped.xml': '<a/>',
      }),
    gives: [['Sheet1'], ['甲']],
  },
  {
    trap: 'external links',
    file: () =>
      zip({
        ...xlsxParts(row(1, '<c r="A1" t="str"><f>[1]S!A1</f><v>甲</v></c>')),
        'xl/externalLinks/externalLink1.xml': '<externalLink/>',
        'xl/externalLinks/_rels/externalLink1.xml.rels':
          '<Relationships><Relationship Id="r" Target="http://127.0.0.1:9/x" TargetMode="External"/></Relationships>',
      }),
    gives: [['Sheet1'], ['甲']],
  },
  {
    trap: 'a web page with frames and pictures',
    file: () =>
      html(
        '<tr><td>甲<img src="http://127.0.0.1:9/x"><iframe src="file:///etc/hostname"></iframe></td></tr>',
        '<link rel="stylesheet" href="http://127.0.0.1:9/x">',
      ),
    gives: [['Sheet1'], ['甲']],
  },

  // ——— other ways of writing the same cells ———
  ...WRITINGS.flatMap(({ trap, rows, texts, encoding }) =>
    [(parts: Record<string, string>) => parts, secondLook].map((change, second) => ({
      trap: `${trap}: .xlsx${second === 1 ? ', second look' : ''}`,
      file: () => zip(encoded(change(xlsxParts(rows, SHARED_RUNS)), encoding)),
      gives: [['Sheet1'], texts],
    })),
  ),

  // ——— sizes ———
  {
    trap: 'style parts above 100:1, as WPS writes',
    file: () => zip({ ...xlsxParts(row(1, cell('A1', '甲'))), 'xl/styles.xml': styles(20) }, {}),
    gives: [['Sheet1'], ['甲']],
  },
];

/** A name is as long as the one that SheetJS could not have written. */
async function xlsb(): Promise<Uint8Array> {
  const book = XLSX.utils.book_new(XLSX.utils.aoa_to_sheet([['甲']]), 'NNNNNNNNN');
  const bytes = new Uint8Array(XLSX.write(book, { type: 'buffer', bookType: 'xlsb' }) as Buffer);
  const parts: [string, Uint8Array][] = [];
  for await (const part of zipParts(bytes)) parts.push([part.name, await part.unpack()]);
  const old = Buffer.from('NNNNNNNNN', 'utf16le');
  for (const [, content] of parts) {
    const at = Buffer.from(content).indexOf(old);
    if (at !== -1) content.set(Buffer.from('__proto__', 'utf16le'), at);
  }
  return zip(parts);
}

/** GBK: 姓名. */
const GBK = Uint8Array.from([0xd0, 0xd5, 0xc3, 0xfb]);

function changed(parts: Record<string, string>, name: string, change: (xml: string) => string) {
  return { ...parts, [name]: change(parts[name] ?? '') };
}
const renamed = (parts: Record<string, string>, name: string) =>
  changed(parts, 'xl/workbook.xml', (xml) => xml.replace('name="Sheet1"', `name="${name}"`));
const dimensioned = (parts: Record<string, string>) =>
  changed(parts, 'xl/worksheets/sheet1.xml', (xml) =>
    xml.replace('<sheetData>', '<dimension ref="A1:XFD1048576"/><sheetData>'),
  );
const headed = (parts: Record<string, string>, head: string) =>
  changed(parts, 'xl/worksheets/sheet1.xml', (xml) => head + xml);

/** The sheet and the texts in UTF-16, with the mark that says so. */
function encoded(parts: Record<string, string>, encoding?: 'utf-16le' | 'utf-16be') {
  if (encoding === undefined) return parts;
  const of = (xml: string) => {
    const bytes = Buffer.from(`\ufeff<?xml version="1.0" encoding="UTF-16"?>${xml}`, 'utf16le');
    return encoding === 'utf-16le' ? bytes : bytes.swap16();
  };
  const cells = /sheet1\.xml$|sharedStrings/u;
  return Object.fromEntries(
    Object.entries(parts).map(([name, xml]) => [name, cells.test(name) ? of(xml) : xml]),
  );
}

function styles(mib: number): string {
  const one = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>';
  return `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs>${one.repeat((mib * 2 ** 20) / one.length)}</cellXfs></styleSheet>`;
}

describe('files that a library hangs on, swells with or reads wrongly', () => {
  it.each(TRAPS)('$trap', async ({ file, gives }) => {
    const read = await readWorkbook(await file(), 'a');
    if (!read.ok) {
      const { limit, part } = read.problem.args;
      expect([read.problem.code, limit ?? part].join(' ')).toBe(gives);
      return;
    }
    const [sheet] = read.workbook.sheets;
    const rows = sheet?.rows.map(({ cells }) => cells.map(({ shown }) => shown)) ?? [];
    expect([[sheet?.name], ...rows]).toEqual(gives);
  });

  it.each([
    ['a sheet named __proto__', 'test/read/cells.test.ts', 'sheets named __proto__'],
    ['A99999999', 'test/read/refusals.test.ts', 'a cell A99999999'],
    ['a part that claims a huge size', 'test/read/refusals.test.ts', 'a zip that claims 600 MB'],
    ['a part that is huge', 'test/read/bombs.test.ts', '1 GiB in a few MB'],
    ['dimension A1:XFD1048576, two cells', 'test/read/clients.yaml', 'dimension-huge-two-cells.xlsx'],
    ['0 bytes', 'test/read/refusals.test.ts', 'an empty file'],
    ['a PDF', 'test/read/refusals.test.ts', "'a PDF'"],
    ['random bytes', 'test/read/refusals.test.ts', 'random bytes'],
    ['a PNG named .xls', 'test/read/refusals.test.ts', 'a PNG named .xls'],
    ['GBK html as .xls', 'test/read/cells.test.ts', 'an HTML table in GBK, named .xls'],
    ['HTML table as .xls', 'test/read/clients.yaml', 'libreoffice/sheet.html.xls'],
    ['XML 2003', 'test/read/clients.yaml', 'sheetjs/sheet.xml'],
    ['.xls', 'test/read/clients.yaml', 'libreoffice/sheet.xls'],
    ['.et', 'test/read/clients.yaml', 'handmade/sheet.et'],
    ['.xlsb', 'test/read/clients.yaml', 'sheetjs/sheet.xlsb'],
    ['backslash paths in the zip', 'test/read/clients.yaml', 'handmade/backslashes.xlsx'],
    ['shared string index out of range', 'test/read/clients.yaml', 'handmade/strings-out-of-range.xlsx'],
    ['entity bomb', 'test/read/refusals.test.ts', 'an .ods with an entity bomb'],
    ['1980.10 stored as 1980.1', 'test/read/cells.test.ts', '1980.10 stored as 1980.1'],
    ['ID as a number', 'test/read/cells.test.ts', 'an ID as number'],
  ])('%s: see %s, %s', (_, path, name) => expect(readFileSync(path, 'utf8')).toContain(name));

  it('headers named __proto__ and constructor are columns like any other', async () => {
    const csv = readFileSync('fixtures/clients/libreoffice/sheet.utf8.csv', 'utf8').split('\n');
    const more = csv.map((line, i) => (i === 2 ? `${line.trim()},__proto__,constructor` : line)).join('\n');
    const read = await readFileBytes(utf8(more), 'a.csv');
    const checked = checkWorkbooks([{ file: 'a.csv', sha256: null, read }], bundledPack(), {
      schemes: ['national-2024'],
      asOf: null,
      readings: [],
      today: '2025-06-30',
      failOn: 'never',
      tool: { name: 'craftsman', version: '0' },
    });
    if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
    expect(checked.report.summary.nominees).toBe(4);
    const unknown = checked.report.findings.filter(({ code }) => code === 'column.unknown');
    expect(unknown.map(({ args }) => args.seen)).toEqual(['__proto__', 'constructor']);
    expect(({} as Record<string, unknown>).cells).toBeUndefined();
  });
});
