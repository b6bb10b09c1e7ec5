import { describe, expect, it } from 'vitest';
import type { MergedRange, Sheet, SheetRow } from '../../src/model/cell.js';
import { moreThanACallTakes } from '../support.js';
import { columnOf, headers, person, sheet, tablesOf } from './sheets.js';

const wang = person({ seq: 1, name: '王伟', sex: '男', idNumber: '119900198006010015', employer: '京北厂' });

/** Header in row 1, then the same line over and over. */
function repeated(line: (string | number)[], count: number, more: Partial<SheetRow> = {}): Sheet {
  const { rows, ...rest } = sheet([headers, line]);
  const [header, row] = rows;
  if (header === undefined || row === undefined) throw new Error('the sheet has no rows');
  const copies = Array.from({ length: count }, (_, index) => ({ ...row, ...more, number: index + 2 }));
  return { ...rest, rows: [header, ...copies] };
}

describe('more than a call takes arguments', () => {
  const many = 2 * Math.ceil(moreThanACallTakes() / 2);

  it('rows that repeat one', () => {
    const { table, findings } = tablesOf(repeated(wang, many));
    expect(table?.rows).toHaveLength(1);
    expect(table?.skipped).toHaveLength(many - 1);
    expect(findings).toHaveLength(many - 1);
  });

  it('hidden rows', () => {
    const hidden = repeated(wang, many, { hidden: true });
    for (const [index, row] of hidden.rows.entries()) {
      if (index > 0) row.cells = row.cells.map((cell) => ({ ...cell, shown: `${cell.shown}${index}` }));
    }
    const { findings } = tablesOf(hidden);
    expect(findings.filter(({ code }) => code === 'row.hidden')).toHaveLength(many);
  });

  it('merged cells', () => {
    const merges = ['name', 'idNumber'].map(columnOf).flatMap((column) =>
      Array.from({ length: many / 2 }, (_, index): MergedRange => {
        const top = 2 + 2 * index;
        return { top, left: column, bottom: top + 1, right: column };
      }),
    );
    const all = { ...repeated(wang, many + 2), merges };
    for (const [index, row] of all.rows.entries()) row.cells = [...row.cells, extra(row.number, index)];
    const { findings } = tablesOf(all);
    expect(findings.filter(({ code }) => code === 'cell.merged-identity')).toHaveLength(many);
  });

  it('example rows', () => {
    const { findings } = tablesOf(repeated(person({ seq: '示例', name: '张三' }), many));
    expect(findings.filter(({ code }) => code === 'row.example')).toHaveLength(many);
  });
});

/** Something in a column of no field, so that no two rows are alike. */
function extra(row: number, index: number) {
  return { row, column: 60, kind: 'number' as const, raw: index, shown: String(index) };
}

describe('what takes minutes when every table walks the whole sheet', () => {
  it('20,000 tables in one sheet', { timeout: 20_000 }, () => {
    const one = sheet([headers, wang]).rows;
    const other = sheet([[...headers].reverse(), [...wang].reverse()]).rows;
    const rows = Array.from({ length: 40_000 }, (_, index): SheetRow => {
      const row = (Math.floor(index / 2) % 2 === 0 ? one : other)[index % 2];
      return { number: index + 1, hidden: false, cells: row?.cells ?? [] };
    });
    const { tables } = tablesOf({ ...sheet([]), rows });
    expect(tables).toHaveLength(20_000);
    expect(tables.every((table) => table.rows.length === 1)).toBe(true);
  });

  it('long merges that overlap, as no spreadsheet program writes them', { timeout: 20_000 }, () => {
    const column = columnOf('employer');
    const merges = Array.from({ length: 40_000 }, (_, index): MergedRange => {
      return { top: 2 + index, left: column, bottom: 40_001, right: column };
    });
    const { table } = tablesOf({ ...repeated(person({ name: '王伟', employer: '京北厂' }), 40_000), merges });
    expect(table?.rows).toHaveLength(1);
  });
});

describe('a merge belongs to the table that it starts in', () => {
  it('and gives its value to that table only', () => {
    const column = columnOf('recommender');
    const second = [...headers.slice(1), headers[0] ?? ''];
    const lines = [
      headers,
      person({ seq: 1, name: '王伟', sex: '男', recommender: '市总工会' }),
      person({ seq: 2, name: '李静', sex: '女' }),
      second,
      ['赵强', '男', ...Array(5).fill(''), '京南厂'],
    ];
    const merges = [{ top: 2, left: column, bottom: 5, right: column }];
    const { tables } = tablesOf(sheet(lines, { merges }));
    const units = tables.map(({ rows }) => rows.map((row) => row.cells.recommender?.shown));
    expect(units).toEqual([['市总工会', '市总工会'], [undefined]]);
  });
});

describe('many rows', () => {
  /** Nominees with something in every column. */
  const filled = (count: number) => {
    const lines = Array.from({ length: count }, (_, index) =>
      headers.map((header, column) => (column === 0 ? index + 1 : `${header}${index}`)),
    );
    return sheet([['附件2'], headers, ...lines]);
  };
  const rowsRead = (body: Sheet) => tablesOf(body).table?.rows.length;

  // What would take the square of the rows would not come to an end within the test's time.
  it('20,000 are read', () => {
    expect(rowsRead(filled(20_000))).toBe(20_000);
  });

  it('and with as many merged cells side by side', () => {
    const body = filled(10_000);
    const merges = headers.flatMap((_, column) =>
      Array.from({ length: 5_000 }, (_, index): MergedRange => {
        const top = 3 + 2 * index;
        return { top, bottom: top + 1, left: column + 1, right: column + 1 };
      }),
    );
    expect(rowsRead({ ...body, merges })).toBe(10_000);
  });
});
