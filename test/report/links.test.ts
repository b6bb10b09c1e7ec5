import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkOf, targetOf } from '../../src/report/xlsx/link.js';
import { anyText } from '../any-text.js';

describe('a link to a cell of another file', () => {
  it.each([
    ['beside it', 'nominees.xlsx', 'Sheet1', 'P5', "nominees.xlsx#'Sheet1'!P5"],
    ['Chinese names', '报送/推荐汇总表.xlsx', '汇总表', 'AA12', "报送/推荐汇总表.xlsx#'汇总表'!AA12"],
    ['in another folder', '../2025 年/甲(1).xls', '第 1 批', 'B2', "../2025%20年/甲(1).xls#'第%201%20批'!B2"],
    ['an apostrophe is doubled', "O'Neil.xlsx", "O'Neil", 'A1', "O'Neil.xlsx#'O''Neil'!A1"],
    ['an odd sheet name: the file alone', 'a.xlsx', '50%', 'A1', 'a.xlsx'],
    ['a number sign in the sheet: the file alone', 'a.xlsx', 'No #1', 'A1', 'a.xlsx'],
    ['no cell: the file alone', 'a.xlsx', 'Sheet1', null, 'a.xlsx'],
    ['no sheets in it: the file alone', 'a.csv', null, 'A1', 'a.csv'],
    ['no cell of ours: the file alone', 'a.xlsx', 'Sheet1', "A1'!B2", 'a.xlsx'],
  ])('%s', (_, path, sheet, cell, target) => {
    expect(targetOf(path, sheet, cell)).toBe(target);
  });

  it.each([
    'a#b.xlsx',
    '50%.xlsx',
    'a?.xlsx',
    'javascript:alert(1)',
    'file:///etc/passwd',
    'C:/data/a.xlsx',
    '/data/a.xlsx',
    '//server/share/a.xlsx',
    '..\\a.xlsx',
    'a\n.xlsx',
    'a\u202Exslx.exe',
    'a\uD800.xlsx',
    '<a>.xlsx',
    '',
  ])('none for %j', (path) => {
    expect(targetOf(path, 'Sheet1', 'A1')).toBeNull();
  });

  it('whatever the names are, it stays in the folder tree and holds one fragment', () => {
    fc.assert(
      fc.property(anyText(), anyText(), (path, sheet) => {
        const target = targetOf(path, sheet, 'A1');
        if (target === null) return;
        expect(new URL(target, 'file:///a/b/c').protocol).toBe('file:');
        expect(new URL(target, 'file:///a/b/c').host).toBe('');
        expect(target.split('#').length).toBeLessThan(3);
        expect(target).not.toMatch(/[\s<>"\\]/u);
      }),
      {
        numRuns: 500,
        examples: [
          ['a.xlsx', "'"],
          ['nominees.xlsx', 'Sheet1'],
        ],
      },
    );
  });
});

it('a link within the workbook', () => {
  expect(linkOf({ sheet: "O'Neil", cell: 'A2' })).toEqual({ target: '', location: "'O''Neil'!A2" });
});
