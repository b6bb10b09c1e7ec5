import { describe, expect, it } from 'vitest';
import type { FileFormat } from '../../src/model/cell.js';
import { extensionFindings } from '../../src/read/formats.js';

describe('an extension that is not that of the content', () => {
  it.each<[string, FileFormat, string | null]>([
    ['名单.xlsx', 'xlsx', null],
    ['名单.XLSX', 'xlsx', null],
    ['名单.xlsm', 'xlsx', null],
    ['名单.et', 'xls', null],
    ['名单.xls', 'html', '.xls'],
    ['名单.xls', 'xlsx', '.xls'],
    ['名单.et', 'xlsx', '.et'],
    ['名单.xlsx', 'xls', '.xlsx'],
    ['名单.xls', 'csv', '.xls'],
    ['名单.csv', 'xlsx', '.csv'],
    ['名单.txt', 'csv', null],
    ['名单.tsv', 'csv', null],
    ['名单.fods', 'ods', null],
    ['名单.xls', 'xml', '.xls'],
    ['2024.3.8', 'xlsx', null],
    ['名单', 'xlsx', null],
    ['名单.dat', 'xlsx', null],
    ['报送.xls/名单.xlsx', 'xlsx', null],
  ])('%s with the content of %s', (file, format, extension) => {
    const found = extensionFindings(file, format);
    expect(found.map(({ severity, args }) => [severity, args.extension])).toEqual(
      extension === null ? [] : [['note', extension]],
    );
  });
});
