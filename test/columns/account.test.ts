import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findTables, unaccountedRows } from '../../src/columns/index.js';
import type { Cell, MergedRange, Sheet, SheetRow } from '../../src/model/cell.js';
import type { SheetTables } from '../../src/model/table.js';
import { form, headers, person, sheet, workbook } from './sheets.js';

/** The check that the program makes itself, with the nominees' rows as the report has them. */
function accounts(sheets: SheetTables[]) {
  const nominees = sheets.flatMap(({ name, tables }) =>
    tables.flatMap(({ rows }) => rows.map(({ row }) => ({ sheet: name, row }))),
  );
  return { nominees, findings: unaccountedRows('名单.xlsx', sheets, nominees) };
}

const wang = person({ seq: 1, name: '王伟', employer: '京北厂' });
const texts = fc.constantFrom(
  ...['王伟', '1', '2', '示例', '张三', '附件2', '推荐名单（二）', '填表人：李明', '合计', '（18位）'],
  ...['2024年3月8日', '姓名', '同行高级专家', '#NO-VALUE', 'ÐÕÃû', '119900198006010015', ''],
);
const kinds = fc.constantFrom('text', 'text', 'number', 'error', 'formula');

type Line = (string | number)[];

/** Rows of every kind that the stage knows, and of none. */
const lines = fc.oneof<fc.Arbitrary<Line>[]>(
  fc.constant<Line>(headers),
  fc.constant<Line>([...headers].reverse()),
  fc.constant<Line>(headers.slice(0, 12)),
  fc.constant<Line>(['', '', ...headers.slice(2, 14)]),
  fc.constant<Line>([...headers.slice(0, 11), '', ...headers.slice(0, 11)]),
  fc.constant<Line>(headers.map((_, i) => i + 1)),
  fc.constant<Line>(wang),
  fc.integer({ min: 1, max: 9 }).map((seq) => person({ seq })),
  texts.map((text) => [text]),
  fc.array(texts, { maxLength: 40 }),
  fc.record({ name: texts, honours: texts, recommender: texts }).map(person),
  fc.record({ honours: texts }).map(person),
);

const merges: fc.Arbitrary<MergedRange> = fc
  .tuple(...[30, 40, 30, 40].map((max) => fc.integer({ min: 1, max })))
  .map(([a = 1, b = 1, c = 1, d = 1]) => ({
    ...{ top: Math.min(a, c), bottom: Math.max(a, c) },
    ...{ left: Math.min(b, d), right: Math.max(b, d) },
  }));

const sheets: fc.Arbitrary<Sheet> = fc
  .record({
    lines: fc.array(fc.tuple(lines, fc.integer({ min: 1, max: 3 }), fc.boolean()), { maxLength: 30 }),
    merges: fc.array(merges, { maxLength: 6 }),
    hidden: fc.oneof({ weight: 9, arbitrary: fc.constant(false) }, fc.constant(true)),
    hiddenColumns: fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 3 }),
    odd: fc.array(fc.tuple(fc.nat(1000), kinds), { maxLength: 10 }),
  })
  .map(({ lines: made, odd, ...more }) => {
    const { rows } = sheet(made.map(([line]) => line));
    let number = 0;
    const spaced = rows.map((row, index): SheetRow => {
      number += made[index]?.[1] ?? 1;
      const at = number;
      return {
        number,
        hidden: made[index]?.[2] === true,
        cells: row.cells.map((cell) => ({ ...cell, row: at })),
      };
    });
    const cells = spaced.flatMap((row) => row.cells);
    for (const [at, kind] of odd) {
      const cell: Cell | undefined = cells[at];
      if (cell === undefined) continue;
      if (kind === 'formula') cell.formula = 'A1';
      else cell.kind = kind as Cell['kind'];
    }
    return { ...sheet([]), ...more, rows: spaced };
  });

describe('every row of every sheet is accounted for', () => {
  it('whatever the sheets hold', () => {
    fc.assert(
      fc.property(fc.array(sheets, { minLength: 1, maxLength: 3 }), (list) => {
        const named = list.map((one, index) => ({ ...one, name: `表${index}` }));
        const found = findTables('名单.xlsx', workbook(...named), form);
        expect(accounts(found.sheets).findings).toEqual([]);
        for (const [index, { leftOut, filledRows, tables }] of found.sheets.entries()) {
          expect(filledRows).toEqual(named[index]?.rows.map(({ number }) => number));
          expect(leftOut === null).toBe(tables.length > 0);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('also where tables, titles and footers take turns', () => {
    const other = [...headers].reverse();
    const list = [
      ['附件2'],
      headers,
      wang,
      ['推荐名单'],
      headers,
      wang,
      ['注：略'],
      other,
      wang,
      [...wang].reverse(),
    ];
    const { sheets: found, tables } = findTables('名单.xlsx', workbook(sheet(list)), form);
    expect(
      tables.map(({ filledRows, titleRows, headerRows, rows, skipped }) => [
        filledRows,
        ...[titleRows, headerRows, rows, skipped].map(({ length }) => length),
      ]),
    ).toEqual([
      [3, 1, 1, 1, 0],
      [4, 1, 1, 1, 1],
      [3, 0, 1, 2, 0],
    ]);
    expect(accounts(found).findings).toEqual([]);
  });
});

describe('a row that is lost on the way is said', () => {
  const list = [['附件2'], headers, wang, person({ seq: 2, name: '李静' }), ['填表人：李明']];
  const found = () =>
    findTables('名单.xlsx', workbook(sheet(list), sheet([['说明']], { name: '说明' })), form).sheets;
  const lost = (change: (sheets: SheetTables[]) => void) => {
    const made = found();
    change(made);
    return accounts(made).findings.map(({ code, severity, at, args }) => [code, severity, at.row, args.rows]);
  };
  const table = (made: SheetTables[]) => made[0]?.tables[0] ?? expect.fail('no table');

  it.each<[string, (made: SheetTables[]) => void, string[]]>([
    ['a nominee', (made) => table(made).rows.pop(), ['4']],
    ['a footer', (made) => table(made).skipped.pop(), ['5']],
    ['a title', (made) => table(made).titleRows.pop(), ['1']],
    ['a header row', (made) => table(made).headerRows.pop(), ['2']],
    ['a row counted twice', (made) => table(made).skipped.push({ row: 3, why: 'footer' }), ['3']],
    ['a row that is not there', (made) => table(made).skipped.push({ row: 9, why: 'footer' }), ['9']],
    ['a table', (made) => made[0]?.tables.pop(), ['1', '2', '3', '4', '5']],
  ])('%s', (_, change, rows) => {
    expect(lost(change)).toEqual([['rows.unaccounted', 'error', Number(rows[0]), rows]]);
  });

  it('a nominee that is in the table, but not in the report', () => {
    const made = found();
    const { nominees } = accounts(made);
    expect(unaccountedRows('名单.xlsx', made, nominees.slice(1))).toMatchObject([
      { code: 'rows.unaccounted', at: { sheet: '表', row: 3 }, args: { count: 1, total: 5 } },
    ]);
  });

  it('a nominee of a sheet that is left out', () => {
    const made = found();
    const nominees = [...accounts(made).nominees, { sheet: '说明', row: 1 }];
    expect(unaccountedRows('名单.xlsx', made, nominees)).toMatchObject([{ at: { sheet: '说明', row: 1 } }]);
  });

  it('parts of a sheet that do not add up', () => {
    expect(
      lost((made) => {
        table(made).filledRows = 4;
      }),
    ).toEqual([['rows.unaccounted', 'error', null, []]]);
  });

  it('two sheets of one name are counted together', () => {
    const made = findTables('名单.xlsx', workbook(sheet(list), sheet(list)), form).sheets;
    expect(accounts(made).findings).toEqual([]);
  });

  it('nothing where all is there', () => {
    expect(lost(() => {})).toEqual([]);
  });
});
