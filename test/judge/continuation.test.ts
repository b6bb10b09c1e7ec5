import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { checkWorkbooks } from '../../src/check.js';
import type { Cell, SheetRow } from '../../src/model/cell.js';
import { bundledPack } from '../support.js';

type Values = Record<string, string | number>;

const read = (path: string) => parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
const { base } = read('../../rules/cases/national-2024.yaml') as { base: Values };
const cases = read('continuation.yaml') as {
  what: string;
  cells: Values;
  below: Values;
  expect: Record<string, string>;
}[];

const pack = bundledPack();
const headers = Object.keys(base);

function line(number: number, values: Values): SheetRow {
  const cells = headers.flatMap((header, index): Cell[] => {
    const raw = values[header] ?? '';
    const kind = typeof raw === 'number' ? 'number' : 'text';
    return raw === '' ? [] : [{ row: number, column: index + 1, kind, raw, shown: String(raw) }];
  });
  return { number, hidden: false, cells };
}

/** The report on a person with a row below. */
function reportOn(cells: Values, below: Values) {
  const header = Object.fromEntries(headers.map((name) => [name, name]));
  const rows = [line(1, header), line(2, { ...base, ...cells }), line(3, below)];
  const sheet = {
    name: 'S',
    hidden: false,
    rows: rows.filter((row) => row.cells.length > 0),
    hiddenColumns: [],
    merges: [],
  };
  const checked = checkWorkbooks(
    [
      {
        file: 'a.xlsx',
        sha256: '',
        read: { ok: true, workbook: { format: 'xlsx', encoding: null, sheets: [sheet] } },
      },
    ],
    pack,
    {
      schemes: ['national-2024'],
      asOf: null,
      readings: [],
      today: '2025-06-30',
      failOn: 'never',
      tool: { name: 'craftsman', version: '' },
    },
  );
  if (!checked.ok) throw new Error(checked.problems[0]?.code);
  return checked.report;
}

describe('text that goes on in the row below is neither joined nor passed over', () => {
  it.each(cases.map((one) => [one.what, one] as const))('%s', (_, { cells, below, expect: expected }) => {
    const { nominees } = reportOn(cells, below);
    expect(nominees).toHaveLength(1);
    const outcomes = nominees[0]?.verdicts[0]?.criteria.map(({ id, outcome }) => [id, outcome]) ?? [];
    expect(Object.fromEntries(outcomes)).toMatchObject(expected);
  });
});
