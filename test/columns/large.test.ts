import { describe, expect, it } from 'vitest';
import { garbledCells } from '../../src/columns/garbled-cells.js';
import { marks } from '../../src/columns/marks.js';
import { spreadMerged } from '../../src/columns/merged.js';
import { numberedRows, numbering } from '../../src/columns/numbering.js';
import { dropRepeated } from '../../src/columns/repeated.js';
import { strayCells } from '../../src/columns/stray.js';
import type { MergedRange, Sheet, SheetRow } from '../../src/model/cell.js';
import type { Table } from '../../src/model/table.js';
import { moreThanACallTakes } from '../support.js';
import { columnOf, form, headers, person, sheet, tablesOf } from './sheets.js';

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

/** The same, counting how often something in it is looked at, however deep. */
function counted<T extends object>(whole: T): { watched: T; looks: () => number } {
  let looks = 0;
  const known = new WeakMap<object, object>();
  const watch = <O extends object>(object: O): O => {
    const proxy = new Proxy(object, {
      get(target, name) {
        looks++;
        const value = Reflect.get(target, name);
        return typeof value === 'object' && value !== null ? (known.get(value) ?? watch(value)) : value;
      },
    });
    known.set(object, proxy);
    return proxy;
  };
  return { watched: watch(whole), looks: () => looks };
}

/** Nominees with something in every column. */
function filled(count: number): Sheet {
  const lines = Array.from({ length: count }, (_, index) =>
    headers.map((header, column) => (column === 0 ? index + 1 : `${header}${index}`)),
  );
  return sheet([['附件2'], headers, ...lines]);
}

/** Two kinds of tables in turn, each of a header and a row. */
function tablesInTurn(count: number): Sheet {
  const one = sheet([headers, wang]).rows;
  const other = sheet([[...headers].reverse(), [...wang].reverse()]).rows;
  const rows = Array.from({ length: 2 * count }, (_, index): SheetRow => {
    const row = (Math.floor(index / 2) % 2 === 0 ? one : other)[index % 2];
    return { number: index + 1, hidden: false, cells: row?.cells ?? [] };
  });
  return { ...sheet([]), rows };
}

/** Every two cells of every column, side by side. */
function mergedInPairs(count: number): Sheet {
  const merges = headers.flatMap((_, column) =>
    Array.from({ length: count / 2 }, (_, index): MergedRange => {
      const top = 3 + 2 * index;
      return { top, bottom: top + 1, left: column + 1, right: column + 1 };
    }),
  );
  return { ...filled(count), merges };
}

/** How many times the looks for twice as much. */
function growth(looksFor: (count: number) => number): number {
  const [once = 0, twice = 0] = [200, 400].map(looksFor);
  expect(once).toBeGreaterThan(200);
  return twice / once;
}

describe('twice as much takes twice the looks, not four times', () => {
  const LINEAR = 2.1;

  it.each<[string, (count: number) => Sheet, (count: number) => number]>([
    ['rows', filled, (count) => count],
    ['rows that repeat one', (count) => repeated(wang, count), () => 1],
    ['tables in one sheet', tablesInTurn, (count) => count],
    ['merges side by side', mergedInPairs, (count) => count],
  ])('at a sheet: %s', (_, make, expected) => {
    const looksFor = (count: number) => {
      const { watched, looks } = counted(make(count));
      const rows = tablesOf(watched).tables.flatMap((table) => table.rows);
      expect(rows).toHaveLength(expected(count));
      return looks();
    };
    expect(growth(looksFor)).toBeLessThan(LINEAR);
  });

  // What the rows of a table are made into is not the sheet any more.
  it.each<[string, (table: Table, part: Sheet) => unknown]>([
    ['marks', (table, part) => marks(table, part, form)],
    ['garbled cells', (table) => garbledCells(table.rows, form)],
    ['merged cells', (table, part) => spreadMerged(table.rows, part, table.columns, form)],
    ['rows that repeat one', dropRepeated],
    ['numbers', (table, part) => numbering(numberedRows(table, part), { file: '', sheet: '' })],
    ['cells beside the table', (table, part) => strayCells(table, part, form)],
  ])('at a table: %s', (_, step) => {
    const looksFor = (count: number) => {
      const part = mergedInPairs(count);
      const { table } = tablesOf(part);
      if (table === undefined) throw new Error('the sheet has a table');
      const { watched, looks } = counted({ table, part });
      step(watched.table, watched.part);
      return looks();
    };
    expect(growth(looksFor)).toBeLessThan(LINEAR);
  });
});

describe('merges of a column that overlap', () => {
  it('count as the first: no spreadsheet program writes them, and each would walk the rows of all the others', () => {
    const column = columnOf('name');
    const merges = Array.from({ length: 9 }, (_, index): MergedRange => {
      return { top: 2 + index, left: column, bottom: 11, right: column };
    });
    const { findings } = tablesOf({ ...filled(10), merges });
    expect(findings.filter(({ code }) => code === 'cell.merged-identity')).toHaveLength(1);
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
