import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rebuilt } from '../../src/annotate/rebuilt.js';
import { sheetNames } from '../../src/annotate/sheet-names.js';
import type { Workbook } from '../../src/model/cell.js';
import { readWorkbook } from '../../src/read/index.js';
import { checked, marked, reportText } from './support.js';

describe('names of sheets in a workbook that is made anew', () => {
  it.each([
    ['推荐汇总表', '推荐汇总表'],
    ['History', 'History_'],
    ['hISTORY', 'hISTORY_'],
    ['历史 History', '历史 History'],
    ['', 'Sheet'],
    ['  ', 'Sheet'],
    ["'a'b'", "_a'b_"],
    ['a[1]:*?/\\b', 'a_1______b'],
    ['长'.repeat(40), '长'.repeat(31)],
    [`${'a'.repeat(30)}𠮷`, 'a'.repeat(30)],
    [`${'a'.repeat(30)}'b`, `${'a'.repeat(30)}_`],
    ['_x0041_', '-x0041_'],
  ])('%j → %j', (name, expected) => {
    expect(sheetNames([name])).toEqual([expected]);
  });

  it('of which none is there twice, in whatever case', () => {
    const long = '表'.repeat(31);
    expect(sheetNames(['A', 'a', 'History', 'history_', long, `${long}二`])).toEqual([
      'A',
      'a 2',
      'History_',
      'history_ 2',
      long,
      `${'表'.repeat(25)} 2`,
    ]);
  });

  const unit = fc.constantFrom(
    ...'aA表𠮷\'[]:*?/\\ \n\t_x0041&<>"\u0000\ud800\ufffe',
    'History',
    '１',
    '\u202e',
  );
  const name = fc.oneof(
    fc.string({ unit, maxLength: 12 }),
    fc.string({ unit, minLength: 28, maxLength: 40 }),
  );

  it('are taken by the writer whatever they were, and read again as they are', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(name, { minLength: 1, maxLength: 4 }), async (names) => {
        const row = { row: 1, column: 1, kind: 'text', raw: 'x', shown: 'x' } as const;
        const sheets = names.map((each) => ({
          name: each,
          hidden: false,
          rows: [{ number: 1, hidden: false, cells: [row] }],
          hiddenColumns: [],
          merges: [],
        }));
        const workbook: Workbook = { format: 'xls', encoding: null, sheets };
        const headers = new Map(names.map((each) => [each, [1]]));
        const { bytes } = await rebuilt(workbook, headers);
        const read = await readWorkbook(bytes, 'a.xlsx', {});
        expect(read.ok && read.workbook.sheets.map((sheet) => sheet.name)).toEqual(sheetNames(names));
      }),
      { numRuns: 60 },
    );
  });

  const CSV = readFileSync('fixtures/clients/libreoffice/sheet.utf8.csv');

  it.each(['History', 'history', '[1]a*b', "'x'", '表'.repeat(50), '问题清单 craftsman'])(
    'a CSV called %j has a copy, which gives the same report but for that name',
    async (called) => {
      const original = await checked(CSV, `${called}.csv`);
      const copy = await marked(original);
      expect(copy.how).toBe('other-format');
      // The copy is checked beside a plain one: both are workbooks, and differ in the sheet's name only.
      const plain = await checked((await marked(await checked(CSV, 'ZZ9.csv'))).bytes);
      const [named = ''] = sheetNames([called]);
      expect(reportText(await checked(copy.bytes))).toBe(reportText(plain).replaceAll('ZZ9', named));
    },
  );
});
