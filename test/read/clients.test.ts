import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findTables } from '../../src/columns/index.js';
import { form } from '../columns/sheets.js';
import { readFileBytes } from './reading.js';

const folder = new URL('../../fixtures/clients/', import.meta.url);

async function tableOf(file: string) {
  const result = await readFileBytes(readFileSync(new URL(file, folder)), file);
  if (!result.ok) throw new Error(result.problem.code);
  const { tables, findings } = findTables(file, result.workbook, form);
  const [table] = tables;
  if (table === undefined || tables.length !== 1) throw new Error('one table expected');
  const texts = table.rows.map((row) =>
    Object.fromEntries(Object.entries(row.cells).map(([field, cell]) => [field, cell.shown])),
  );
  return { ...result.workbook, table, texts, codes: findings.map((f) => f.code) };
}

/** The same sheet saved by each program: what is read, and in which cells it differs from the original. */
const FILES: [file: string, format: string, encoding: string | null, differs: Record<string, string>][] = [
  ['openpyxl/sheet.xlsx', 'xlsx', null, {}],
  // pandas writes no number formats: 1980.10 is 1980.1, and dates have its own format.
  ['pandas/sheet.xlsx', 'xlsx', null, { birthMonth: '1980.1', workSince: '1998-07-01' }],
  ['libreoffice/sheet.xlsx', 'xlsx', null, {}],
  ['libreoffice/sheet.xls', 'xls', null, {}],
  ['libreoffice/sheet.ods', 'ods', null, {}],
  ['libreoffice/sheet.utf8.csv', 'csv', 'utf-8', {}],
  ['libreoffice/sheet.gb18030.csv', 'csv', 'gb18030', {}],
  ['libreoffice/sheet.html.xls', 'html', 'utf-8', {}],
  ['gnumeric/sheet.xlsx', 'xlsx', null, {}],
  ['gnumeric/sheet.xls', 'xls', null, {}],
  ['gnumeric/sheet.ods', 'ods', null, {}],
  // Gnumeric's CSV holds stored values, and dates in its own style.
  ['gnumeric/sheet.csv', 'csv', 'utf-8', { birthMonth: '1980.1', workSince: '1998/07/01' }],
];

describe('one sheet saved by several programs', () => {
  it.each(FILES)('%s', async (file, format, encoding, differs) => {
    const original = await tableOf('openpyxl/sheet.xlsx');
    const read = await tableOf(file);
    expect([read.format, read.encoding]).toEqual([format, encoding]);
    expect(read.table.title).toBe('附件2\n大国工匠培育对象推荐汇总表');
    expect(read.table.headerRow).toBe(3);
    expect(read.table.columns).toEqual(original.table.columns);
    expect(read.table.skipped).toEqual([
      { row: 4, why: 'example-row' },
      { row: 7, why: 'blank-numbered-row' },
      { row: 8, why: 'blank-numbered-row' },
    ]);
    expect(read.codes).toEqual(encoding === 'gb18030' ? ['file.encoding', 'row.example'] : ['row.example']);
    expect(read.texts).toEqual([{ ...original.texts[0], ...differs }, original.texts[1]]);
  });

  it('the original reads as it was written', async () => {
    const { texts } = await tableOf('openpyxl/sheet.xlsx');
    expect(texts[0]).toMatchObject({
      seq: '1',
      name: '王䶮',
      birthMonth: '1980.10',
      idNumber: '119900198010150117',
      workSince: '1998.07',
      postcode: '010080',
      phone: '13800138000',
      reason: '长期扎根一线，\n攻克“高精度主轴”加工难题, 节约成本。',
    });
  });
});
