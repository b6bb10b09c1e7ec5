import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { isWellNested } from '../../src/read/nesting.js';
import { readFileBytes } from './reading.js';
import { type Parts, unzip, zip } from './zip.js';

const SHEET = '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"/></row><row r="2"/></sheetData>';

describe('rows, cells and texts end where they must', () => {
  test.each([
    ['a sheet', SHEET, true],
    ['names of the schema before each', SHEET.replaceAll(/(<\/?)/gu, '$1x:'), true],
    ['a sign within quotes', SHEET.replace('r="B1"/', 'r="B1" x="a>b"/'), true],
    ['a row without an end', SHEET.replace('</row>', ''), false],
    ['an end without a row', SHEET.replace('<row r="1">', ''), false],
    ['a cell across two rows', SHEET.replace('</v></c>', '</v>'), false],
    ['a part lost inside a value', SHEET.replace('1</v></c><c r="B1"/></row><row r="2"/>', ''), false],
    ['a tag that does not close', SHEET.replace('<c r="A1">', '<c r="A1" '), false],
    ['shared texts', '<sst><si><t>a</t></si><si><r><t>b</t></r></si></sst>', true],
    ['a shared text without an end', '<sst><si><t>a</t><si><t>b</t></si></sst>', false],
  ])('%s', (_, xml, expected) => {
    expect(isWellNested(xml)).toBe(expected);
  });
});

const sheet = readFileSync(new URL('../../fixtures/clients/openpyxl/sheet.xlsx', import.meta.url));

/** The fixture with some parts changed. */
function changed(change: (name: string, text: string) => string, more: Parts = {}): Uint8Array {
  const parts = unzip(sheet).map(({ name, content }) => [name, change(name, content.toString())] as const);
  return zip([...parts, ...Object.entries(more)]);
}

it('a sheet that lost a piece in the middle is refused, not read with fewer rows', async () => {
  const bytes = changed((name, xml) =>
    name === 'xl/worksheets/sheet1.xml' ? xml.replace('</row>', '') : xml,
  );
  expect(await readFileBytes(bytes, 'a.xlsx')).toMatchObject({
    ok: false,
    problem: { code: 'file.damaged' },
  });
});

it('a sheet that is only a chart has no cells and stops nobody', async () => {
  const TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/chartsheet';
  const bytes = changed(
    (name, xml) => {
      if (name === 'xl/workbook.xml')
        return xml
          .replace('</sheets>', '<sheet name="图表1" sheetId="99" r:id="rId99"/></sheets>')
          .replace(
            '<workbook ',
            '<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ',
          );
      return name === 'xl/_rels/workbook.xml.rels'
        ? xml.replace(
            '</Relationships>',
            `<Relationship Id="rId99" Type="${TYPE}" Target="/xl/chartsheets/sheet1.xml"/></Relationships>`,
          )
        : xml;
    },
    {
      'xl/chartsheets/sheet1.xml':
        '<chartsheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>',
    },
  );
  const [plain, withChart] = await Promise.all([sheet, bytes].map((each) => readFileBytes(each, 'a.xlsx')));
  expect(withChart).toEqual(plain);
});

describe('spans of a web page', () => {
  const rows = [
    '<tr><td>1</td><td>甲</td></tr>',
    '<tr><td>2</td><td>乙</td></tr>',
    '<tr><td>3</td><td>丙</td></tr>',
  ];
  const page = (first: string) =>
    new TextEncoder().encode(
      `<html><table>${rows.join('').replace('<td>1', `<td ${first}>1`)}</table></html>`,
    );
  const cells = async (bytes: Uint8Array) => {
    const read = await readFileBytes(bytes, 'a.xls');
    return read.ok
      ? read.workbook.sheets[0]?.rows.flatMap((row) => row.cells.map(({ shown }) => shown))
      : read.problem.code;
  };

  test.each(['colspan="-5"', "rowspan='1e9'", 'colspan=x', 'rowspan="-1"', 'colspan="1" rowspan="1"'])(
    '%s loses no cell',
    async (span) => {
      expect(await cells(page(span))).toEqual(['1', '甲', '2', '乙', '3', '丙']);
    },
  );
});
