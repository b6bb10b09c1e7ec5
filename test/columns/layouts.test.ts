import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { emptyTables, missingColumns, noTable } from '../../src/columns/index.js';
import type { MergedRange, Sheet } from '../../src/model/cell.js';
import { columnLetters } from '../../src/text/address.js';
import { columnOf, form, headers, person, sheet, tablesOf, workbook } from './sheets.js';

type Value = string | number;

interface NameCase {
  what: string;
  text: string;
  field: string;
}

interface Layout {
  what: string;
  lines: (string | Value[])[];
  merges?: string[];
  header: number[];
  titles?: number[];
  read: number[];
  skipped?: string[];
  tables?: number;
  said: string[];
}

const cases = parse(readFileSync(new URL('layouts.yaml', import.meta.url), 'utf8')) as {
  names: NameCase[];
  aliases: NameCase[];
  unknown: { what: string; text: string; nearest: string }[];
  sheets: Layout[];
  merges: Layout[];
};

const wang = { seq: 1, name: '王伟', sex: '男', idNumber: '119900198006010015', employer: '京北厂' };
const li = { seq: 2, name: '李静', sex: '女', idNumber: '119900198006010023', employer: '京南厂' };
const [expert, contact] = [columnOf('expert1'), columnOf('contact')];
const isExpert = (index: number) => index >= expert - 1 && index <= expert + 1;
const isGrouped = (index: number) => index >= 2 && index < contact - 1;
const half = (text: string) => (text.length < 4 ? text.length : Math.floor(text.length / 2));

const TOKENS: Record<string, Value[]> = {
  HEADER: headers,
  REVERSED: [...headers].reverse(),
  WANG: person({ ...wang, recommender: '市总工会' }),
  WANG_ERROR: person({ ...wang, recommender: '#REF!' }),
  LI: person(li),
  LI_THIRD: person({ ...li, seq: 3 }),
  LI_REVERSED: person(li).reverse(),
  PARTS1: headers.map((text, i) => (!isExpert(i) ? text : i === expert - 1 ? '同行高级专家' : '')),
  PARTS2: headers.map((_, i) => (isExpert(i) ? `${i - expert + 2}姓名单位职务` : '')),
  GROUPS1: headers.map((text, i) => (i === 2 ? '基本情况' : i === 8 ? '工作情况' : isGrouped(i) ? '' : text)),
  GROUPS2: headers.map((text, i) => (isGrouped(i) ? text : '')),
  BROKEN1: headers.map((text) => text.slice(0, half(text))),
  BROKEN2: headers.map((text) => text.slice(half(text))),
  NUMBERS: headers.map((_, i) => i + 1),
  BRACKETED: headers.map((_, i) => `（${i + 1}）`),
  LETTERS: headers.map((_, i) => columnLetters(i + 1)),
};

function expand(line: string | Value[]): Value[] {
  return [line].flat().flatMap((value) => TOKENS[value] ?? [value]);
}

function build({ lines, merges = [] }: Pick<Layout, 'lines' | 'merges'>): Sheet {
  const made = sheet(lines.map(expand), { merges: merges.map(range) });
  for (const cell of made.rows.flatMap(({ cells }) => cells)) {
    if (cell.shown.startsWith('#REF!')) cell.kind = 'error';
    if (!cell.shown.startsWith('=')) continue;
    cell.formula = 'A1';
    cell.raw = cell.shown = cell.shown.slice(1);
  }
  return made;
}

/** `A1:AF40` */
function range(text: string): MergedRange {
  const [left = '', top = '', right = '', bottom = ''] = text.split(/(?<=[A-Z])(?=\d)|:/u);
  const column = (letters: string) => [...letters].reduce((sum, c) => sum * 26 + c.charCodeAt(0) - 64, 0);
  return { top: Number(top), left: column(left), bottom: Number(bottom), right: column(right) };
}

/** The official header with one field's name written otherwise. */
function headerWith(field: string, text: string): Sheet {
  return sheet([headers.map((header, i) => (i === columnOf(field) - 1 ? text : header))]);
}

describe('one header cell', () => {
  it.each(cases.names.map((one) => [one.what, one] as const))('is the official name: %s', (_, one) => {
    const { table, brief } = tablesOf(headerWith(one.field, one.text));
    expect(table?.columns[one.field]).toBe(columnOf(one.field));
    expect(brief).toEqual([]);
  });

  it.each(cases.aliases.map((one) => [one.what, one] as const))('is another name: %s', (_, one) => {
    const { table, findings } = tablesOf(headerWith(one.field, one.text));
    expect(table?.columns[one.field]).toBe(columnOf(one.field));
    expect(findings).toMatchObject([{ code: 'column.alias', at: { field: one.field } }]);
  });

  it.each(cases.unknown.map((one) => [one.what, one] as const))('is not guessed: %s', (_, one) => {
    const field = form.fields.find(({ header }) => header === one.nearest)?.id ?? 'postcode';
    const { table, findings } = tablesOf(headerWith(field, one.text));
    if (table === undefined) throw new Error('no table');
    expect(table.columns[field]).toBeUndefined();
    expect(findings).toMatchObject([{ code: 'column.unknown', args: { nearest: one.nearest } }]);
    // The missing column is told with the header that is in its place.
    const near = one.nearest === '' ? '' : one.text;
    expect(missingColumns(table, [field], form)).toMatchObject([
      { code: 'column.missing', args: { nearest: near } },
    ]);
  });
});

describe.each([
  ['layouts', cases.sheets],
  ['merged cells', cases.merges],
] as const)('%s', (_, list) => {
  it.each(list.map((one) => [one.what, one] as const))('%s', (_, one) => {
    const { tables, findings } = tablesOf(build(one));
    const [first] = tables;
    expect({
      header: first?.headerRows,
      titles: first?.titleRows,
      read: tables.flatMap(({ rows }) => rows.map(({ row }) => row)),
      skipped: tables.flatMap(({ skipped }) => skipped.map(({ row, why }) => `${row} ${why}`)),
      tables: tables.length,
      said: findings.map(({ severity, code, at }) => `${severity} ${code} ${at.cell ?? at.row}`),
    }).toEqual({
      header: one.header,
      titles: one.titles ?? [],
      read: one.read,
      skipped: one.skipped ?? [],
      tables: one.tables ?? 1,
      said: one.said,
    });
  });
});

describe('a header of two rows', () => {
  it('names the cells where its last part stands', () => {
    const { table, findings } = tablesOf(
      build({ lines: ['PARTS1', TOKENS.PARTS2?.map((text) => text || '') ?? [], 'WANG'] }),
    );
    expect(table?.columns).toMatchObject({ expert1: expert, expert2: expert + 1, expert3: expert + 2 });
    expect(table?.headers.find(({ column }) => column === expert + 1)?.row).toBe(2);
    expect(findings).toEqual([]);
  });

  it('merged, keeps the columns of the groups and of the names beside them', () => {
    const one = cases.merges.find(({ what }) => what.startsWith('组名')) as Layout;
    expect(Object.keys(tablesOf(build(one)).table?.columns ?? {})).toHaveLength(headers.length);
  });

  it('that is hidden is said', () => {
    const hidden = build({ lines: ['GROUPS1', 'GROUPS2', 'WANG'] });
    for (const row of hidden.rows.slice(0, 2)) row.hidden = true;
    expect(tablesOf(hidden).brief).toEqual(['header.hidden 1', 'header.hidden 2']);
  });
});

describe('titles between tables', () => {
  it('are those of the table below, with the first one to fall back on', () => {
    const { tables } = tablesOf(
      build({ lines: [['大国工匠汇总表'], 'HEADER', 'WANG', ['续表'], ['推荐名单（二）'], 'HEADER', 'LI'] }),
    );
    expect(tables.map(({ title, titleAbove }) => [title, titleAbove])).toEqual([
      ['大国工匠汇总表', ''],
      ['推荐名单（二）', '大国工匠汇总表'],
    ]);
  });

  it('that failed formulas hold are no text', () => {
    const { table } = tablesOf(build({ lines: [['附件2', '#REF!'], 'HEADER', 'WANG'] }));
    expect(table?.title).toBe('附件2');
  });
});

describe('a sheet without a header', () => {
  it.each([
    ['only question marks', [Array(10).fill('????')], 'garbled'],
    ['UTF-8 read as GBK', [['附件2'], ['濮撳悕', '鎬у埆', '鍑虹敓骞存湀']], 'garbled'],
    ['GBK read as Latin-1', [['ÐÕÃû', 'ÐÔ±ð', '³öÉúÄêÔÂ']], 'garbled'],
    ['other text', [['姓名', '分数', '名次']], ''],
  ])('%s', (_, lines, why) => {
    const book = workbook(sheet(lines, { name: '名单' }));
    expect(noTable(book, form).args).toMatchObject({ garbled: why === 'garbled' ? '名单' : '' });
  });

  it('merged into one cell', () => {
    const book = workbook(sheet([['序号']], { name: '名单', merges: [range('A1:AF40')] }));
    expect(noTable(book, form).args).toMatchObject({ mergedSheet: '名单', merged: 'A1:AF40' });
  });
});

describe('garbled cells', () => {
  it('are asked about one by one and marked on the row', () => {
    const row = person({ ...wang, employer: '浜\uFFFD寳鏈烘', post: 'ÐÕÃû' });
    const { table, findings } = tablesOf(sheet([headers, row]));
    expect(findings).toMatchObject([
      {
        code: 'cell.garbled',
        severity: 'review',
        at: { cell: 'I2', field: 'employer' },
        args: { likely: '' },
      },
      {
        code: 'cell.garbled',
        severity: 'review',
        at: { cell: 'J2', field: 'post' },
        args: { likely: '姓名' },
      },
    ]);
    expect(table?.rows[0]?.garbled).toEqual(['employer', 'post']);
    expect(table?.rows[0]?.cells.post?.shown).toBe('ÐÕÃû');
  });

  it('that are merged make every row of the merge doubtful', () => {
    const row = person({ ...wang, recommender: '锟斤拷总工会' });
    const { table } = tablesOf(sheet([headers, row, person(li)], { merges: [range('AD2:AD3')] }));
    expect(table?.rows.map(({ garbled }) => garbled)).toEqual([['recommender'], ['recommender']]);
  });
});

describe('a sheet without a header, beside others', () => {
  const some = headers.slice(0, form.headerRow.matches - 1);
  it.each<[string, Value[][], string]>([
    ['of people whose header is not known', [[...some, '列'], TOKENS.WANG ?? []], 'error'],
    ['of people without any header', [TOKENS.WANG ?? [], TOKENS.LI ?? []], 'error'],
    ['with many of the names, and nobody', [[...some, '列']], 'warning'],
    [
      'of codes',
      [
        ['代码', '性别'],
        [1, '男'],
        [2, '女'],
      ],
      'note',
    ],
    ['of explanations', [['填表说明'], ['一、姓名与身份证一致'], ['二、出生年月写到月']], 'note'],
  ])('%s', (_, lines, severity) => {
    const { findings } = tablesOf(sheet([headers]), sheet(lines, { name: '另一张' }));
    expect(findings).toMatchObject([{ code: 'sheet.no-table', severity, at: { sheet: '另一张' } }]);
  });
});

it('of a file without any table, the sheets are not told one by one', () => {
  expect(tablesOf(sheet([['说明']]), sheet([TOKENS.WANG ?? []])).findings).toEqual([]);
});

describe('a table without nominees', () => {
  const empty = [headers];
  const filled = [headers, TOKENS.WANG ?? []];
  it.each<[string, Value[][][], string[]]>([
    ['in a file of one', [empty], ['warning']],
    ['twice in a file', [empty, empty], ['warning', 'warning']],
    ['beside a filled one', [filled, empty], ['note']],
    ['nowhere', [filled, filled], []],
  ])('%s', (_, sheets, severities) => {
    const tables = sheets.flatMap((lines) => tablesOf(sheet(lines)).tables);
    expect(emptyTables(tables).map(({ severity }) => severity)).toEqual(severities);
  });
});
