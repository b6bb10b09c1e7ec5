import { describe, expect, it } from 'vitest';
import { missingColumns, noTable } from '../../src/columns/index.js';
import { columnOf, form, headers, person, sheet, tablesOf, workbook } from './sheets.js';

const nominee = person({ seq: 1, name: '王伟', idNumber: '119900198006010015' });

describe('the header row', () => {
  it('stands below title rows, whose text is the title', () => {
    const { table, brief } = tablesOf(
      sheet([['附件2'], ['大国工匠培育对象', '推荐汇总表'], headers, nominee]),
    );
    expect(table?.headerRow).toBe(3);
    expect(table?.title).toBe('附件2\n大国工匠培育对象 推荐汇总表');
    expect(table?.rows.map((row) => row.cells.name?.shown)).toEqual(['王伟']);
    expect(brief).toEqual([]);
  });

  it('is found by name in any order, with spaces, line breaks and other brackets', () => {
    const texts = [
      '技术技能(工匠)奖项',
      '同行高级专家 1 姓名\n单位职务',
      ' 姓 名 ',
      '*身份证号',
      ...headers.slice(2, 7),
      '民族',
    ];
    const { table } = tablesOf(sheet([[...texts, '推荐单位：', '单位性质']]));
    expect(table?.columns).toMatchObject({
      skillAwards: 1,
      expert1: 2,
      name: 3,
      idNumber: 4,
      recommender: 11,
    });
  });

  it.each([
    ['nine names are too few', [headers.slice(0, 9)], 0],
    ['ten are enough', [headers.slice(0, 10)], 1],
    ['row 15 is still looked at', [...Array(14).fill(['']), headers], 1],
    ['row 16 is not', [...Array(15).fill(['']), headers], 0],
    ['the same name ten times counts once', [Array(10).fill('姓名')], 0],
  ])('%s', (_, lines, tables) => {
    expect(tablesOf(sheet(lines as string[][])).tables).toHaveLength(tables);
  });

  it('may be merged over two rows, with the experts under a group name', () => {
    const at = columnOf('expert1');
    const top = headers.map((text, i) =>
      i === at - 1 ? '同行高级专家' : i === at || i === at + 1 ? '' : text,
    );
    const below = headers.map((_, i) => (i >= at - 1 && i <= at + 1 ? String(i - at + 2) : ''));
    const merges = [
      { top: 1, left: at, bottom: 1, right: at + 2 },
      ...headers.flatMap((_, i) =>
        i >= at - 1 && i <= at + 1 ? [] : [{ top: 1, left: i + 1, bottom: 2, right: i + 1 }],
      ),
    ];
    const { table } = tablesOf(sheet([top, below, nominee], { merges }));
    expect(table?.columns).toMatchObject({ name: 2, expert1: at, expert2: at + 1, expert3: at + 2 });
    expect(table).toMatchObject({ headerRow: 1, headerRows: [1, 2], skipped: [] });
    expect(table?.rows.map((row) => row.row)).toEqual([3]);
  });
});

describe('column names', () => {
  it('an alias is used and reported with its official name', () => {
    const { table, findings } = tablesOf(
      sheet([headers.map((h) => (h === '身份证号' ? '公民身份号码' : h))]),
    );
    expect(table?.columns.idNumber).toBe(8);
    expect(findings).toMatchObject([
      {
        code: 'column.alias',
        severity: 'note',
        at: { cell: 'H1', field: 'idNumber' },
        repair: { old: '公民身份号码', new: '身份证号' },
      },
    ]);
  });

  it('the official name goes before an alias, wherever they stand', () => {
    const { table, findings } = tablesOf(sheet([['联系电话', ...headers]]));
    expect(table?.columns.phone).toBe(columnOf('phone') + 1);
    expect(findings).toMatchObject([
      { code: 'column.duplicate', severity: 'review', at: { cell: 'A1' }, args: { used: 'AD1' } },
    ]);
  });

  it('单位, 推荐单位 and 联系电话 do not get mixed up', () => {
    const some = [
      '序号',
      '姓名',
      '性别',
      '民族',
      '学历',
      '推荐单位',
      '单位',
      '联系电话',
      '联系人',
      '联系人电话',
      '单位地址',
    ];
    expect(tablesOf(sheet([some])).table?.columns).toMatchObject({
      recommender: 6,
      employer: 7,
      phone: 8,
      contact: 9,
      contactPhone: 10,
      employerAddress: 11,
    });
  });

  it('a second column of one name is asked about, the first is used', () => {
    const { table, brief } = tablesOf(sheet([[...headers, '姓名']]));
    expect(table?.columns.name).toBe(2);
    expect(brief).toEqual(['column.duplicate AG1']);
  });

  it('an unknown column is named, with the column it may be', () => {
    const { findings } = tablesOf(
      sheet([[...headers.filter((h) => h !== '身份证号'), '身份证号吗', '备注']]),
    );
    expect(findings.map(({ code, args }) => [code, args.seen, args.nearest])).toEqual([
      ['column.unknown', '身份证号吗', '身份证号'],
      ['column.unknown', '备注', ''],
    ]);
  });
});

describe('a missing required column', () => {
  it('is one error, with the nearest header that belongs to no column', () => {
    const texts = headers.map((h) => (h === '推荐单位联系人' ? '推荐联系人员' : h === '邮编' ? '其他' : h));
    const { table } = tablesOf(sheet([texts]));
    if (table === undefined) throw new Error('no table');
    expect(missingColumns(table, ['name', 'contact', 'postcode', 'contact'], form)).toMatchObject([
      {
        code: 'column.missing',
        severity: 'error',
        at: { sheet: '表', row: 1, cell: null, field: 'contact' },
        args: { header: '推荐单位联系人', nearest: '推荐联系人员', nearestCell: 'AE1' },
      },
      { code: 'column.missing', args: { header: '邮编', nearest: '', nearestCell: '' } },
    ]);
  });
});

describe('sheets', () => {
  it('a hidden sheet is not read; one with a table is named', () => {
    const { tables, brief } = tablesOf(
      sheet([headers, nominee], { name: '旧', hidden: true }),
      sheet([['代码']], { name: '代码', hidden: true }),
      sheet([headers, nominee], { name: '新' }),
      sheet([], { name: '空' }),
      sheet([['说明']], { name: '说明' }),
    );
    expect(tables.map((table) => table.sheet)).toEqual(['新']);
    expect(brief).toEqual(['sheet.hidden 旧', 'sheet.no-table 说明']);
  });

  it('a workbook without a table says how near it came', () => {
    const book = workbook(
      sheet([['标题'], ['序号', '姓名', '性别', '分数']], { name: '成绩' }),
      sheet([headers], { name: '隐', hidden: true }),
    );
    expect(noTable(book, form)).toEqual({
      code: 'file.no-table',
      args: {
        ...{ sheet: '成绩', row: 2, matched: 3, needed: 10, within: 15, hidden: '隐' },
        ...{ garbled: '', mergedSheet: '', merged: '' },
      },
    });
  });
});
