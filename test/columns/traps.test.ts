import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Sheet } from '../../src/model/cell.js';
import { columnOf, headers, person, sheet, tablesOf } from './sheets.js';

type Values = Record<string, string | number>;

interface SheetCase {
  what: string;
  rows: Values[];
  merges?: string[];
  read: number[];
  skipped: string[];
  said: string[];
  continued?: Record<string, string[]>;
}

const tables = parse(readFileSync(new URL('traps.yaml', import.meta.url), 'utf8')) as {
  continuations: SheetCase[];
  numbers: { what: string; seqs: (string | number)[]; said: string[]; args?: object }[];
  rows: { what: string; row: Values; why: string | null }[];
  remarks: { what: string; header: string; say: (string | number)[]; merges?: string[]; said: string[] }[];
  marks: { what: string; row: Record<string, string | number>; said: string[]; args?: object }[];
};

/** Row 1 is the header. */
function read(body: Sheet) {
  const { table, findings } = tablesOf(body);
  return {
    table,
    findings,
    read: table?.rows.map(({ row }) => row),
    skipped: table?.skipped.map(({ row, why }) => `${row} ${why}`),
    said: findings.map(({ severity, code, at }) => `${severity} ${code} ${at.cell ?? at.row}`),
  };
}

describe('a person over two rows (T-06)', () => {
  it.each(tables.continuations.map((one) => [one.what, one] as const))('%s', (_, one) => {
    const merges = (one.merges ?? []).map((text) => {
      const [field = '', top = '', bottom = ''] = text.split(/[ -]/);
      return { left: columnOf(field), right: columnOf(field), top: Number(top), bottom: Number(bottom) };
    });
    const found = read(sheet([headers, ...one.rows.map(person)], { merges }));
    expect(found).toMatchObject({ read: one.read, skipped: one.skipped, said: one.said });
    const continued = found.table?.rows.flatMap((row) => (row.continued ? [[row.row, row.continued]] : []));
    if (one.continued) expect(Object.fromEntries(continued ?? [])).toEqual(one.continued);
  });

  it('every row below the header is accounted for, once', () => {
    for (const { rows } of tables.continuations) {
      const { table } = read(sheet([headers, ...rows.map(person)]));
      const seen = [...(table?.rows ?? []), ...(table?.skipped ?? [])].map(({ row }) => row);
      expect(seen.sort((a, b) => a - b)).toEqual(rows.map((_, index) => index + 2));
    }
  });
});

describe('running numbers (T-39): one note a table, at the first place', () => {
  it.each(tables.numbers.map((one) => [one.what, one] as const))('%s', (_, { seqs, said, args }) => {
    const rows = seqs.map((seq, index) => person({ seq, name: `王${'甲乙丙丁戊'[index]}` }));
    const found = read(sheet([headers, ...rows]));
    expect(found.said).toEqual(said);
    if (args) expect(found.findings[0]?.args).toMatchObject(args);
  });

  it('rows left blank and repeated rows count, the header again does not', () => {
    const wang = person({ seq: 1, name: '王甲' });
    const again = person({ seq: 3, name: '王甲' });
    const rows = [wang, person({ seq: 2 }), again, headers, person({ seq: 4, name: '王乙' })];
    expect(read(sheet([headers, ...rows])).said).toEqual(['note row.duplicate 4']);
  });

  it('an identical row is not told a second time for its number', () => {
    const wang = person({ seq: 1, name: '王甲' });
    expect(read(sheet([headers, wang, wang, person({ seq: 2, name: '王乙' })])).said).toEqual([
      'note row.duplicate 3',
    ]);
  });
});

describe('rows that are no nominees, and rows that look so (T-01, T-02, T-08)', () => {
  const above = person({ seq: 1, name: '王甲', employer: '京北厂' });
  it.each(tables.rows.map((one) => [one.what, one] as const))('%s', (_, { row, why }) => {
    const { read: rows, skipped } = read(sheet([headers, above, person(row)]));
    expect({ rows, skipped }).toEqual(
      why === null ? { rows: [2, 3], skipped: [] } : { rows: [2], skipped: [`3 ${why}`] },
    );
  });
});

describe('struck through, and comments (T-48)', () => {
  it.each(tables.marks.map((one) => [one.what, one] as const))('%s', (_, { row, said, args }) => {
    const body = sheet([headers, person(row)]);
    for (const cell of body.rows[1]?.cells ?? []) {
      const [, text = '', struck = '', comment] = /^([^~#]*)(~{0,2})(?:#(.*))?$/su.exec(cell.shown) ?? [];
      cell.kind = 'text';
      cell.raw = text;
      cell.shown = text;
      if (struck !== '') cell.struck = struck === '~' ? 'whole' : 'part';
      if (comment !== undefined) cell.comment = comment;
    }
    const found = read(body);
    expect(found.said).toEqual(said);
    if (args) expect(found.findings[0]?.args).toMatchObject(args);
  });

  it('a comment at a blank cell of a nominee, and at one of no column or no nominee', () => {
    const body = sheet([headers, person({ seq: 1, name: '王甲' }), ['注：略']]);
    const comment = { column: columnOf('title'), text: '待补，见13900000021' };
    const [, nominee, footer] = body.rows;
    if (nominee === undefined || footer === undefined) throw new Error('three rows');
    nominee.comments = [comment, { column: 99, text: '草稿' }];
    footer.comments = [comment];
    const found = read(body);
    expect(found.said).toEqual(['note cell.comment M2']);
    expect(found.findings[0]?.args).toEqual({ text: '待补，见139****0021' });
  });

  it('a struck cell that is merged downwards is told once, where it stands', () => {
    const [top, below] = [
      person({ seq: 1, name: '王甲', employer: '京北厂' }),
      person({ seq: 2, name: '王乙' }),
    ];
    const left = columnOf('employer');
    const body = sheet([headers, top, below], { merges: [{ top: 2, bottom: 3, left, right: left }] });
    const cell = body.rows[1]?.cells.find(({ column }) => column === left);
    if (cell !== undefined) cell.struck = 'whole';
    expect(read(body).said).toEqual(['warning cell.struck I2', 'note cell.merged I2']);
  });
});

describe('what is said in columns that the form does not have', () => {
  it.each(tables.remarks.map((one) => [one.what, one] as const))('%s', (_, { header, say, said, ...one }) => {
    const column = headers.length + 1;
    const merges = (one.merges ?? []).map((rows) => {
      const [top, bottom] = rows.split('-').map(Number);
      return { left: column, right: column, top: top ?? 0, bottom: bottom ?? 0 };
    });
    const rows = say.map((text, i) => [...person({ seq: i + 1, name: `王${'甲乙丙丁'[i]}` }), text]);
    const { findings } = read(sheet([[...headers, header], ...rows, ['注：略', header]], { merges }));
    const told = findings.filter(({ code }) => code === 'cell.remark');
    expect(told.map(({ severity, at }) => `${severity} ${at.cell}`)).toEqual(
      said.map((cell) => `review ${cell}`),
    );
  });

  it('a remark is quoted masked and short, with the name of its column', () => {
    const text = `请联系13900000021。${'情况如下'.repeat(20)}`;
    const { findings } = read(
      sheet([
        [...headers, '备注'],
        [...person({ seq: 1, name: '王甲' }), text],
      ]),
    );
    const args = findings.find(({ code }) => code === 'cell.remark')?.args;
    expect(args).toEqual({
      header: '备注',
      column: 'AG',
      text: expect.stringMatching(/^请联系139\*{4}0021。.{25}…$/u),
    });
  });
});
