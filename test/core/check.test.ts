import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type CoreFile, type CoreOptions, type CraftsmanError, check } from '../../src/core/index.js';
import { VERSION } from '../../src/core/version.js';
import { check as checkInNode } from '../../src/index.js';
import { readWorkbook } from '../../src/read/index.js';
import { bundledPack } from '../support.js';

const pack = bundledPack();
const today = '2025-06-30';

const read = (path: string): { name: string; bytes: Uint8Array } => ({
  name: path.split('/').at(-1) ?? '',
  bytes: new Uint8Array(readFileSync(path)),
});

const CELL = { row: 1, column: 1, kind: 'text', raw: 'x', shown: 'x' };
const sheet = (...rows: unknown[]) => ({
  sheets: [{ name: 'S', hidden: false, rows, hiddenColumns: [], merges: [] }],
});
const row = (number: unknown, ...cells: unknown[]) => ({ number, hidden: false, cells });
/** What a program may take for a workbook, and is none. */
const WRONG_CELLS: unknown[] = [
  null,
  {},
  { sheets: [{}] },
  { sheets: [{ name: 'S', rows: [['x']] }] },
  sheet(row(1, 'x')),
  sheet(row(0, CELL)),
  sheet(row('1', CELL)),
  sheet(row(2, CELL)),
  sheet(row(2, { ...CELL, row: 2 }), row(1, CELL)),
  sheet(row(1, CELL, CELL)),
  sheet(row(1, { ...CELL, shown: undefined })),
  sheet(row(1, { ...CELL, kind: 'number' })),
  sheet(row(1, { ...CELL, kind: 'toString' })),
  { sheets: [{ ...sheet().sheets[0], merges: [{ top: 1 }] }] },
];

describe('the check without Node', () => {
  it('bears the version of the package', () => {
    expect(VERSION).toBe(JSON.parse(readFileSync('package.json', 'utf8')).version);
  });

  it.each([
    ['a workbook', ['fixtures/nominees.xlsx']],
    ['a text in GB18030', ['fixtures/ok/beijing-gb18030.csv']],
    [
      'several files, one twice',
      ['fixtures/ok/haidian.xlsx', 'fixtures/err/years/input.xlsx', 'fixtures/ok/haidian.xlsx'],
    ],
    ['a picture and nothing', ['node_modules/axe-core/package.json', 'fixtures/ok/haidian.yaml']],
  ])('says what Node says of %s', async (_, paths) => {
    const files = paths.map((path, index) => ({ ...read(path), name: `${index}-${read(path).name}` }));
    expect(await check(files, pack, { today })).toEqual(await checkInNode(files, { rules: pack, today }));
  });

  it('takes the text of a sheet, and cells that the program has read itself', async () => {
    const { name, bytes } = read('fixtures/ok/national-csv.csv');
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    const whole = await check([{ name, bytes }], pack, { today });
    expect(await check([{ name, text }], pack, { today })).toEqual(whole);
    const cells = await readWorkbook(bytes, name);
    if (!cells.ok) throw new Error(cells.problem.code);
    const { inputs, ...ofCells } = await check([{ name, workbook: cells.workbook }], pack, { today });
    expect(inputs.map(({ sha256 }) => sha256)).toEqual([null]);
    expect({ ...ofCells }).toEqual({ ...whole, inputs: undefined });
  });

  it.each([
    ['file.not-here', read('fixtures/ok/haidian-xls.xls')],
    ['file.not-here', read('fixtures/annotate/openpyxl-drawn.xlsx')],
    ['file.not-here', { name: 'a.csv', text: '<table><tr><td>1</td></tr></table>' }],
    ['file.not-a-spreadsheet', { name: 'a.csv', text: '%PDF-1.7' }],
    ['file.empty', { name: 'a.csv', text: '' }],
    ['file.no-table', { name: 'a.csv', text: 'a,b\n1,2\n' }],
  ])('%s: what cannot be read stands in the report', async (code, file) => {
    const { inputs, summary } = await check([file as CoreFile], pack, { today, lang: 'en' });
    expect(inputs.map(({ problem }) => problem?.code)).toEqual([code]);
    expect(summary.exitCode).toBe(2);
  });

  it.each<Wrong>([
    ['api.bad-option', [read('fixtures/nominees.xlsx')], {}],
    ['api.unknown-option', [read('fixtures/nominees.xlsx')], { today, rules: pack }],
    ['api.no-files', [], { today }],
    ['usage.unknown-scheme', [read('fixtures/nominees.xlsx')], { today, schemes: ['x'] }],
    ['api.bad-option', [read('fixtures/nominees.xlsx')], null],
    [
      'api.same-name',
      [
        { name: 'a.csv', text: 'x' },
        { name: 'a.csv', text: 'y' },
      ],
      { today },
    ],
    ...[
      'a.csv',
      null,
      [null],
      ['a.csv'],
      [{ text: 'x' }],
      [{ name: 'a.csv' }],
      { name: 'a.csv', text: 'x' },
    ].map((files): Wrong => ['api.bad-core-file', files, { today }]),
    ...[{ bytes: 'x' }, { text: 5 }].map(
      (content): Wrong => ['api.bad-core-file', [{ name: 'a', ...content }], { today }],
    ),
    ...WRONG_CELLS.map((workbook): Wrong => ['api.bad-core-file', [{ name: 'a', workbook }], { today }]),
  ])('%s: what cannot be done is an error', async (code, files, options) => {
    const error: CraftsmanError = await check(files as CoreFile[], pack, options as CoreOptions).then(
      () => Promise.reject(new Error('no error')),
      (thrown) => thrown,
    );
    expect(error).toMatchObject({ name: 'CraftsmanError', code });
    expect(error.message).not.toContain('\n');
  });

  it.each([undefined, null, {}, [], 'pack'])('rules that are none: %j', async (rules) => {
    const call = check([read('fixtures/nominees.xlsx')], rules as unknown as typeof pack, { today });
    await expect(call).rejects.toMatchObject({ name: 'CraftsmanError', code: 'api.bad-option' });
  });
});

type Wrong = [code: string, files: unknown, options: unknown];
