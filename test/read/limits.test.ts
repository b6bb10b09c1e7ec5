import { describe, expect, it } from 'vitest';
import * as XLSX from 'xlsx';
import { LIMITS, type Limits } from '../../src/read/limits.js';
import { messages as en } from '../../src/report/messages/en/read.js';
import { messages as zh } from '../../src/report/messages/zh/read.js';
import { readFileBytes } from './reading.js';

const utf8 = (text: string) => new TextEncoder().encode(text);

/** Three rows of four columns, in every format. */
const BOOK = XLSX.utils.book_new(
  XLSX.utils.aoa_to_sheet([
    ['a', 'b', 'c', 'd'],
    ['1', '2', '3', '4'],
    ['5', '6', '7', '8'],
  ]),
  'S',
);
const FORMATS = ['xlsx', 'xlsb', 'biff8', 'biff5', 'xlml', 'ods', 'fods', 'csv', 'html'] as const;
const written = (bookType: (typeof FORMATS)[number]) =>
  new Uint8Array(XLSX.write(BOOK, { type: 'buffer', bookType }) as Buffer);

describe('limits that hold in every format', () => {
  const cases = FORMATS.flatMap((format) =>
    (
      [
        ['rows', 2, 3],
        ['columns', 3, 4],
        ['cells', 11, 12],
        ['text', 0, 1],
        ['file', 10, 10_000_000],
      ] as const
    ).map(([name, less, enough]) => ({ format, name, less, enough })),
  );
  it.each(cases)(
    '.$format: $name=$less refuses, $name=$enough reads',
    async ({ format, name, less, enough }) => {
      const read = (value: number) =>
        readFileBytes(written(format), 'a', { [name]: value } as Partial<Limits>);
      const refused = await read(less);
      if (name === 'text') expect(refused).toMatchObject({ problem: { code: 'file.long-cell' } });
      else expect(refused).toMatchObject({ problem: { code: 'file.too-large', args: { limit: name } } });
      expect((await read(enough)).ok).toBe(true);
    },
  );
});

describe('rows and columns beyond what a sheet has', () => {
  const problem = (limit: keyof Limits) => ({
    ok: false,
    problem: { code: 'file.too-large', args: { limit } },
  });

  it('a csv of 20,000 columns is refused, and read where so many are allowed', async () => {
    const csv = utf8(`${'1,'.repeat(19_999)}1`);
    expect(await readFileBytes(csv, 'a.csv')).toMatchObject(problem('columns'));
    const read = await readFileBytes(csv, 'a.csv', { columns: 20_000 });
    expect(read.ok && read.workbook.sheets[0]?.rows[0]?.cells).toHaveLength(20_000);
  });

  it('a csv of 2,000,000 short rows is refused', async () => {
    expect(await readFileBytes(utf8('1\n'.repeat(2_000_000)), 'a.csv')).toMatchObject(problem('rows'));
  }, 60_000);

  it('blank lines behind the last row, and separators behind the last column, do no harm', async () => {
    const limits = { rows: 1, columns: 2 };
    expect((await readFileBytes(utf8(`1,2,,,\n${'\n'.repeat(10)},,,,\n`), 'a.csv', limits)).ok).toBe(true);
  });
});

it('every limit has its words', () => {
  for (const limit of Object.keys(LIMITS)) {
    for (const messages of [zh, en]) {
      const { what = '' } = messages['file.too-large']?.({ limit, size: '2', most: '1' }) ?? {};
      expect(what.startsWith(limit), limit).toBe(false);
    }
  }
});
