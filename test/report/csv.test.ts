import fc from 'fast-check';
import { parseCsv } from 'hucre/csv';
import { describe, expect, it, vi } from 'vitest';
import { csvField, csvRecord } from '../../src/report/csv.js';
import { anyText } from '../any-text.js';
import { HOSTILE, soiledReport, textOf, unreadReport, waivedReport } from './format-samples.js';
import { sampleReport } from './sample-report.js';

vi.mock('../../src/report/messages/zh/index.js', () => import('./sample-wording/zh.js'));
vi.mock('../../src/report/messages/en/index.js', () => import('./sample-wording/en.js'));

const COLUMNS = 16;

/** Another program's reading of a text. */
const parse = (text: string) => parseCsv(text, { delimiter: ',' });

it('is the golden table', async () => {
  const text = (await textOf('csv', waivedReport())).replaceAll('\r\n', '\n');
  await expect(text).toMatchFileSnapshot('golden/report.csv.txt');
});

it('begins with a byte order mark and the names of the columns in the language', async () => {
  expect(await textOf('csv', sampleReport())).toMatch(/^\uFEFF"文件","工作表","行",/u);
  expect(await textOf('csv', sampleReport(), { lang: 'en', unmask: false })).toMatch(
    /^\uFEFF"File","Sheet","Row",/u,
  );
});

it('has a record for each finding, of the same columns, also when texts are hostile', async () => {
  for (const report of [waivedReport(), soiledReport(HOSTILE, waivedReport())]) {
    const records = parse(await textOf('csv', report));
    expect(records).toHaveLength(1 + report.findings.length);
    expect(records.map((record) => record.length)).toEqual(records.map(() => COLUMNS));
  }
});

it('has a record for each file that could not be checked', async () => {
  const records = parse(await textOf('csv', unreadReport()));
  expect(records.slice(1).map(([file, , , , , , severity, code]) => [file, severity, code])).toEqual([
    ['b.csv', '没有检查', 'file.not-found'],
    ['甲单位/名单 1.xlsx', '没有检查', 'file.not-found'],
  ]);
});

describe('a field', () => {
  it.each([
    ['张某某', '张某某'],
    ['', ''],
    ['a,b', '"a,b"'],
    ['他说"是"', '"他说""是"""'],
    ['两行\n字', '"两行\n字"'],
    [' 前后有空格 ', '" 前后有空格 "'],
    // What would begin a formula.
    ['=1+1', "'=1+1"],
    ['+86', "'+86"],
    ['-5', "'-5"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', "'␍=1"],
    ['  =1+1', "'  =1+1"],
    ['\u200B=1', "'\u200B=1"],
    ['＝1＋1', "'＝1＋1"],
    ['＠SUM', "'＠SUM"],
    // In the middle it begins nothing.
    ['3=3', '3=3'],
    ['2019-05', '2019-05'],
    ['\u001B[31m红', '␛[31m红'],
  ])('%j is written as %j', (text, written) => {
    expect(csvField(text)).toBe(written);
  });

  const text = anyText({ maxLength: 12 });
  const tricky = fc.string({ unit: fc.constantFrom(...'=+-@＝"\',;\r\n\t \uFEFFa'), maxLength: 6 });

  it('comes back from another parser as it was said, and never starts a formula', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(text, tricky), { minLength: 2, maxLength: 5 }), (fields) => {
        // Behind a first record, as in a file: a byte order mark may only begin the file.
        const [, record = []] = parse(`x\r\n${csvRecord(fields)}`);
        expect(record).toHaveLength(fields.length);
        for (const [index, field] of fields.entries()) {
          const read = String(record[index] ?? '');
          expect(read).not.toMatch(/^[\s\p{Cf}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/u);
          expect(plain(read)).toBe(plain(field));
        }
      }),
      { numRuns: 300 },
    );
  });

  /** Without the apostrophe and what is shown as a sign. */
  function plain(value: string): string {
    return value
      .replace(/^'/u, '')
      .replace(/[^\p{L}\p{N}\p{P}\p{S}]/gu, '')
      .replace(/[\u2400-\u2421\uFFFD]/gu, '');
  }
});
