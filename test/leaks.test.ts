import { readdirSync, readFileSync } from 'node:fs';
import { readXlsx } from 'hucre/xlsx';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../src/model/report.js';
import { renderExplainNominee } from '../src/report/explain.js';
import { TEXT_FORMATS } from '../src/report/formats.js';
import { renderJson } from '../src/report/json.js';
import { frameOf } from '../src/report/messages/index.js';
import { renderTerminal } from '../src/report/terminal/index.js';
import { renderSummary } from '../src/report/workbook.js';
import { checkFiles, fixturePack, sheetsIn } from './fixtures.js';

/** Whole ID numbers and mobile numbers as they stand in the sources of the fixtures. */
const personal = new Set(
  readdirSync('fixtures', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml') && !path.endsWith('expected.yaml'))
    .flatMap((path) => [
      ...readFileSync(`fixtures/${path}`, 'utf8').matchAll(/(?<!\d)(\d{17}[\dXx]|\d{15}|1[3-9]\d{9})(?!\d)/g),
    ])
    .map(([, number = '']) => number),
);

/** Every sheet of the fixtures: one batch of some 80 files. */
const files = [
  'fixtures',
  'fixtures/ok',
  ...readdirSync('fixtures/err').map((name) => `fixtures/err/${name}`),
].flatMap((folder) => sheetsIn(folder).map((name) => `${folder}/${name}`));

/** All text of a workbook outside the clean list, which is the clerk's own and holds full values. */
async function maskedSheets(report: Report): Promise<string> {
  const { sheets } = await readXlsx(await renderSummary(report, { lang: 'zh' }));
  const masked = sheets.filter(({ name }) => name !== frameOf('zh').workbook.sheets.list);
  expect(masked).toHaveLength(sheets.length - 1);
  return JSON.stringify(masked.map(({ name, rows }) => [name, rows]));
}

/** Only runs of digits as long as a number can hold one: most of a text need not be searched for each of them. */
function leaked(text: string): string[] {
  const runs = [...new Set(text.match(/\d{10,}[\dXx]/gu))];
  return [...personal].filter((number) => runs.some((run) => run.includes(number)));
}

describe('no output holds a whole ID or mobile number', () => {
  const layout = { lang: 'zh', unmask: false, color: false, width: 100 } as const;
  let report: Report;
  beforeAll(async () => {
    report = await checkFiles('.', files, fixturePack());
  });

  it('the search would find one, and there are some to find', () => {
    expect(personal.size).toBeGreaterThan(30);
    expect(leaked(`x${[...personal][0]}y`)).toHaveLength(1);
    const open = renderJson(report, { ...layout, unmask: true });
    expect(leaked(open).length).toBeGreaterThan(20);
  });

  it.each(['zh', 'en'] as const)('terminal, %s', (lang) => {
    expect(leaked(renderTerminal(report, { ...layout, lang }))).toEqual([]);
  });

  // Their texts say in English what they say in Chinese, of the same cells.
  it.each(Object.entries(TEXT_FORMATS))('--format %s', async (_name, load) => {
    expect(leaked([...(await load()).chunks(report, layout)].join(''))).toEqual([]);
  });

  it('explain of every row', () => {
    expect(report.nominees.length).toBeGreaterThan(200);
    for (const nominee of report.nominees)
      expect(leaked(renderExplainNominee(report, nominee, layout))).toEqual([]);
  });

  it('summary workbook, outside the clean list', async () => {
    expect(leaked(await maskedSheets(report))).toEqual([]);
  });
});
