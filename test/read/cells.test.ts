import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import * as XLSX from 'xlsx';
import type { Cell, Sheet } from '../../src/model/cell.js';
import { sniffDelimiter } from '../../src/read/csv.js';
import { generalNumber } from '../../src/read/values.js';
import { readFileBytes } from './reading.js';
import { zip } from './zip.js';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACK = 'http://schemas.openxmlformats.org/package/2006/relationships';
const BOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';
/** Number formats by style number, from 1 on; style 0 is General. */
const FORMATS = [
  '0.00',
  'yyyy.mm',
  'yyyy"年"m"月"',
  'G/通用格式',
  '0.00E+00',
  'yyyy/m/d h:mm',
  ';;;',
  '@',
  '0%',
];

/** A workbook of one sheet, written by hand so that every attribute is known. */
function book(
  sheetXml: string,
  { date1904 = false, backslash = false, strings = '', rest = '' } = {},
): Uint8Array {
  const rel = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${REL}/${type}" Target="${target}"/>`;
  const numFmts = FORMATS.map(
    (f, i) => `<numFmt numFmtId="${i + 200}" formatCode="${f.replaceAll('"', '&quot;')}"/>`,
  );
  const xfs = [
    '<xf numFmtId="0"/>',
    ...FORMATS.map((_, i) => `<xf numFmtId="${i + 200}"/>`),
    '<xf numFmtId="14"/>',
  ];
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${BOOK}"/><Override PartName="/xl/s.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACK}">${rel('a', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${REL}"><workbookPr${date1904 ? ' date1904="1"' : ''}/><sheets><sheet name="S" sheetId="1" r:id="b"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACK}">${rel('b', 'worksheet', 's.xml')}${rel('c', 'styles', 'styles.xml')}${rel('d', 'sharedStrings', 'strings.xml')}</Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><numFmts>${numFmts.join('')}</numFmts><cellXfs>${xfs.join('')}</cellXfs></styleSheet>`,
    'xl/strings.xml': `<sst xmlns="${MAIN}">${strings}</sst>`,
    'xl/s.xml': `<worksheet xmlns="${MAIN}"><dimension ref="A1:XFD1048576"/>${sheetXml}${rest}</worksheet>`,
  };
  if (!backslash) return zip(parts);
  return zip(
    Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name.replaceAll('/', '\\'), xml])),
  );
}

async function sheetsOf(bytes: Uint8Array, name = 'a.xlsx'): Promise<Sheet[]> {
  const result = await readFileBytes(bytes, name);
  if (!result.ok) throw new Error(result.problem.code);
  return result.workbook.sheets;
}

async function cellsOf(bytes: Uint8Array, name?: string): Promise<Cell[]> {
  return (await sheetsOf(bytes, name))[0]?.rows.flatMap((row) => row.cells) ?? [];
}

const c = (attributes: string, inner: string) => `<c r="A1" ${attributes}>${inner}</c>`;
const v = (value: string | number) => `<v>${value}</v>`;

describe('what a cell of an .xlsx holds and shows', () => {
  it.each<[string, string, Partial<Cell> | null]>([
    ['a number', c('', v(26)), { kind: 'number', raw: 26, shown: '26' }],
    ['1980.10 stored as 1980.1', c('s="1"', v(1980.1)), { kind: 'number', raw: 1980.1, shown: '1980.10' }],
    ['1980.10 without a format', c('', v(1980.1)), { kind: 'number', shown: '1980.1' }],
    ['a date', c('s="2"', v(29373)), { kind: 'date', raw: '1980-06-01', shown: '1980.06' }],
    ['a date in Chinese', c('s="3"', v(29373)), { kind: 'date', raw: '1980-06-01', shown: '1980年6月' }],
    ['a date in the short format', c('s="10"', v(29373)), { kind: 'date', shown: '1980-06-01' }],
    [
      'a date with time',
      c('s="6"', v(29373.5)),
      { kind: 'date', raw: '1980-06-01T12:00:00', shown: '1980/6/1 12:00' },
    ],
    ['General under its Chinese name', c('s="4"', v(26)), { shown: '26' }],
    ['a format that hides the value', c('s="7"', v(26)), { shown: '26' }],
    ['a number in text format', c('s="8"', v(26)), { kind: 'number', shown: '26' }],
    ['a percentage', c('s="9"', v(0.5)), { shown: '50%' }],
    [
      'an ID as number',
      c('', v('119900198006010015')),
      { kind: 'number', raw: 119900198006010020, shown: '1.199E+17' },
    ],
    ['an ID in scientific format', c('s="5"', v('1.19900198006E+17')), { kind: 'number', shown: '1.20E+17' }],
    ['a telephone number', c('', v(13800138000)), { shown: '13800138000' }],
    ['a boolean', c('t="b"', v(1)), { kind: 'boolean', raw: true, shown: 'TRUE' }],
    ['an error', c('t="e"', v('#N/A')), { kind: 'error', raw: '#N/A', shown: '#N/A' }],
    ['a formula', c('', `<f>1+1</f>${v(2)}`), { kind: 'number', raw: 2, formula: '1+1' }],
    [
      'a formula giving text',
      c('t="str"', `<f>A2</f>${v('王')}`),
      { kind: 'text', raw: '王', formula: 'A2' },
    ],
    ['a formula never calculated', c('', '<f>A2</f>'), { kind: 'error', raw: '#NO-VALUE', formula: 'A2' }],
    ['a formula giving an error', c('t="e"', `<f>1/0</f>${v('#DIV/0!')}`), { kind: 'error', raw: '#DIV/0!' }],
    ['rich text', c('t="s"', v(0)), { kind: 'text', raw: '王伟', shown: '王伟' }],
    ['line breaks of Excel', c('t="s"', v(1)), { raw: '甲\n乙' }],
    ['an escaped escape', c('t="s"', v(2)), { raw: '_x000D_' }],
    ['a text in the cell itself', c('t="inlineStr"', '<is><t>甲</t></is>'), { kind: 'text', raw: '甲' }],
    ['a text index out of range', c('t="s"', v(99)), { kind: 'error', raw: '#LOST-VALUE' }],
    ['white space only', c('t="inlineStr"', '<is><t>  \u3000\u200b </t></is>'), null],
    ['an empty text', c('t="str"', '<v></v>'), null],
    ['a format only', c('s="1"', ''), null],
  ])('%s', async (_, xml, expected) => {
    const strings =
      '<si><r><t>王</t></r><r><rPr><b/></rPr><t>伟</t></r></si><si><t>甲_x000D_\n乙</t></si><si><t>_x005F_x000D_</t></si>';
    const [cell = null] = await cellsOf(book(`<sheetData><row r="1">${xml}</row></sheetData>`, { strings }));
    if (expected === null) expect(cell).toBeNull();
    else expect(cell).toMatchObject({ row: 1, column: 1, ...expected });
  });

  it('dates of a workbook of 1904', async () => {
    const xml = `<sheetData><row r="1">${c('s="2"', v(27911))}</row></sheetData>`;
    expect((await cellsOf(book(xml, { date1904: true })))[0]).toMatchObject({
      raw: '1980-06-01',
      shown: '1980.06',
    });
  });

  it('hidden rows, hidden columns and merges; a dimension that lies', async () => {
    const xml =
      '<cols><col min="2" max="16384" hidden="1"/></cols>' +
      `<sheetData><row r="3" hidden="1"><c r="B3">${v(1)}</c></row><row r="9"><c r="C9">${v(2)}</c></row></sheetData>` +
      '<mergeCells><mergeCell ref="A3:B5"/></mergeCells>';
    expect(await sheetsOf(book(xml))).toMatchObject([
      {
        rows: [
          { number: 3, hidden: true },
          { number: 9, hidden: false },
        ],
        hiddenColumns: [2, 3],
        merges: [{ top: 3, left: 1, bottom: 5, right: 2 }],
      },
    ]);
  });

  it('a zip with backslashes is read by the second reader, with the same result', async () => {
    const xml =
      `<sheetData><row r="1">${c('s="1"', v(1980.1))}<c r="B1" s="2">${v(29373)}</c>` +
      `<c r="C1"><f>A1</f></c><c r="D1" t="e">${v('#N/A')}</c></row></sheetData>`;
    expect(await cellsOf(book(xml, { backslash: true }))).toEqual(await cellsOf(book(xml)));
  });

  it('sheets named __proto__ and hidden ones', async () => {
    const rows = [['x']];
    const bytes = await writeXlsx({
      sheets: [
        { name: '__proto__', rows },
        { name: '藏', rows, hidden: true },
      ],
    });
    const sheets = await sheetsOf(bytes);
    expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['__proto__', false],
      ['藏', true],
    ]);
  });
});

describe('the older formats', () => {
  const sheet = XLSX.utils.aoa_to_sheet([
    ['姓名', '年月'],
    ['王伟', 1980.1],
  ]);
  const cell = sheet.B2 as XLSX.CellObject;
  cell.z = '0.00';
  const file = XLSX.utils.book_new(sheet, '名单');

  it.each<[XLSX.BookType, string]>([
    ['biff8', 'xls'],
    ['xlsb', 'xlsb'],
    // Its list of types names the binary workbook as well.
    ['xlsx', 'xlsx'],
    ['xlml', 'xml'],
  ])('%s', async (bookType, format) => {
    const result = await readFileBytes(
      new Uint8Array(XLSX.write(file, { type: 'array', bookType })),
      '名单.xlsx',
    );
    expect(result).toMatchObject({
      ok: true,
      workbook: {
        format,
        sheets: [
          {
            name: '名单',
            rows: [
              { number: 1, cells: [{ shown: '姓名' }, { shown: '年月' }] },
              { number: 2, cells: [{ kind: 'text' }, { kind: 'number', raw: 1980.1, shown: '1980.10' }] },
            ],
          },
        ],
      },
    });
  });

  it.each(['<div><b>导出</b>', '<center>', '<script>x</script>', '<!-- x -->', '<tbody></tbody>'])(
    'a piece of a web page with a table, from %s on',
    async (start) => {
      const html = Buffer.from(`${start}<table><tr><td>姓名</td></tr></table>`);
      expect((await cellsOf(html)).map(({ raw }) => raw)).toEqual(['姓名']);
    },
  );

  it('text that begins with a sign is no web page', async () => {
    const csv = Buffer.from('<示例>,甲\n<a>,乙');
    expect(await readFileBytes(csv, 'a.csv')).toMatchObject({ ok: true, workbook: { format: 'csv' } });
  });

  it('an HTML table in GBK, named .xls: an ID number stays text', async () => {
    // 姓名 and 王伟 in GBK.
    const html = Buffer.concat([
      Buffer.from('<html><meta charset="gb2312"><table><tr><td>'),
      Buffer.from([0xd0, 0xd5, 0xc3, 0xfb]),
      Buffer.from('</td></tr><tr><td>119900198006010015</td></tr></table></html>'),
    ]);
    expect(await readFileBytes(html, 'a.xls')).toMatchObject({
      ok: true,
      workbook: { format: 'html', encoding: 'gb18030' },
    });
    expect((await cellsOf(html)).map((one) => [one.kind, one.raw])).toEqual([
      ['text', '姓名'],
      ['text', '119900198006010015'],
    ]);
  });
});

describe('.ods', () => {
  const content = (style: string, body: string) =>
    zip({
      mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
      'content.xml': `<?xml version="1.0"?><office:document-content><office:automatic-styles>${style}</office:automatic-styles><office:body><office:spreadsheet>${body}</office:spreadsheet></office:body></office:document-content>`,
    });
  const text = (s: string) =>
    `<table:table-cell office:value-type="string"><text:p>${s}</text:p></table:table-cell>`;

  it('hidden sheets, rows and columns, print titles, repeats, comments', async () => {
    const style =
      '<style:style style:name="ta2"><style:table-properties table:display="false"/></style:style>';
    const body =
      `<table:table table:name="A"><table:table-column/><table:table-column table:visibility="collapse"/>` +
      `<table:table-header-rows><table:table-row>${text('头')}${text('b')}</table:table-row></table:table-header-rows>` +
      `<table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>` +
      `<table:table-row table:visibility="filter" table:number-rows-repeated="2"><table:table-cell office:value-type="string"><office:annotation><text:p>批注</text:p></office:annotation><text:p>甲<text:s text:c="2"/>乙</text:p><text:p>丙</text:p></table:table-cell></table:table-row>` +
      `</table:table><table:table table:name="B" table:style-name="ta2"/>`;
    const [a, b] = await sheetsOf(content(style, body));
    expect(a?.hiddenColumns).toEqual([2]);
    expect(a?.rows.map((row) => [row.number, row.hidden, row.cells.map((one) => one.raw)])).toEqual([
      [1, false, ['头', 'b']],
      [1000002, true, ['甲  乙\n丙']],
      [1000003, true, ['甲  乙\n丙']],
    ]);
    expect([b?.name, b?.hidden]).toEqual(['B', true]);
  });

  it('entities, CDATA, spaces and comments in texts and attributes', async () => {
    const row = `<table:table-row>${text('a&amp;b &lt;&#x4e2d;&#22269;&gt;<!-- c --><![CDATA[<&>]]>')}${text('甲<text:tab/>乙<text:line-break/>丙')}</table:table-row>`;
    const [sheet] = await sheetsOf(
      content('', `<table:table table:name="&quot;甲&#38;乙&apos;">${row}</table:table>`),
    );
    expect(sheet?.name).toBe('"甲&乙\'');
    expect(sheet?.rows[0]?.cells.map((one) => one.raw)).toEqual(['a&b <中国><&>', '甲\t乙\n丙']);
  });

  it('merges; what a covered cell still holds is read, as in the other formats', async () => {
    const row =
      '<table:table-row><table:table-cell table:number-columns-spanned="2" table:number-rows-spanned="3" office:value-type="string"><text:p>甲</text:p></table:table-cell>' +
      '<table:covered-table-cell office:value-type="string"><text:p>旧</text:p></table:covered-table-cell></table:table-row>';
    const [sheet] = await sheetsOf(content('', `<table:table>${row}</table:table>`));
    expect(sheet?.merges).toEqual([{ top: 1, left: 1, bottom: 3, right: 2 }]);
    expect(sheet?.rows[0]?.cells.map((one) => one.raw)).toEqual(['甲', '旧']);
  });

  it('a cell repeated without end is refused', async () => {
    const body = `<table:table><table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="16384" office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row></table:table>`;
    expect(await readFileBytes(content('', body), 'a.ods')).toMatchObject({
      ok: false,
      problem: { code: 'file.too-large' },
    });
  });
});

describe('text files', () => {
  const utf16 = Buffer.from('\uFEFF姓名\t单位\r\n王𬭎\t甲', 'utf16le');
  it.each<[string, Uint8Array, string]>([
    ['UTF-8', Buffer.from('姓名,单位\n王𬭎,甲'), 'utf-8'],
    ['UTF-8 with BOM', Buffer.from('\uFEFF姓名,单位\n王𬭎,甲'), 'utf-8'],
    ['UTF-16 LE with tabs', utf16, 'utf-16le'],
    ['UTF-16 BE', Buffer.from(utf16).swap16(), 'utf-16be'],
    [
      'GB18030 with a rare name',
      Buffer.from([
        0xd0, 0xd5, 0xc3, 0xfb, 0x3b, 0xb5, 0xa5, 0xce, 0xbb, 0xd, 0xcd, 0xf5, 0x99, 0x33, 0xa9, 0x32, 0x3b,
        0xbc, 0xd7,
      ]),
      'gb18030',
    ],
  ])('%s', async (_, bytes, encoding) => {
    const result = await readFileBytes(bytes, '/tmp/海淀.2025.csv');
    expect(result).toMatchObject({
      ok: true,
      workbook: { format: 'csv', encoding, sheets: [{ name: '海淀.2025' }] },
    });
    expect((await cellsOf(bytes)).map((one) => one.raw)).toEqual(['姓名', '单位', '王𬭎', '甲']);
  });

  it('rows are records; blank lines count; nothing becomes a number', async () => {
    const csv = '标题\r\n\r\n"a\r\nb",007\r\n,,\r\n1.10,"x ""y"""\r\n';
    const [sheet] = await sheetsOf(Buffer.from(csv), 'x.csv');
    expect(sheet?.rows.map((row) => [row.number, row.cells.map((one) => `${one.kind}:${one.raw}`)])).toEqual([
      [1, ['text:标题']],
      [3, ['text:a\nb', 'text:007']],
      [5, ['text:1.10', 'text:x "y"']],
    ]);
  });

  it.each(['#N/A', '#REF!', '#VALUE!', '#DIV/0!', '#NAME?', '#NUM!', '#NULL!', ' #N/A ', 'Err:502'])(
    'the error %j of a formula',
    async (text) => {
      const [, error] = await cellsOf(Buffer.from(`姓名,${text}\n`), 'x.csv');
      expect(error).toMatchObject({ kind: 'error', raw: text.trim(), shown: text.trim() });
    },
  );

  it.each(['#N/A 待补', 'N/A', '#1'])('%j is a text', async (text) => {
    expect(await cellsOf(Buffer.from(`${text}\n`), 'x.csv')).toMatchObject([{ kind: 'text', raw: text }]);
  });

  it.each([
    ['a,b;c,d', ','],
    ['a;b;c,d', ';'],
    ['a\tb', '\t'],
    ['"a;b;c;d",e', ','],
    ['只有一列', ','],
  ])('separator of %j', (text, delimiter) => expect(sniffDelimiter(text)).toBe(delimiter));
});

describe('numbers in General', () => {
  it.each([
    [0, '0'],
    [-5, '-5'],
    [0.1 + 0.2, '0.3'],
    [1980.1, '1980.1'],
    [99999999999, '99999999999'],
    [100000000000, '1E+11'],
    [1e-10, '1E-10'],
  ])('%d', (value, shown) => expect(generalNumber(value)).toBe(shown));
});
