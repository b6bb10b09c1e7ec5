import { readdirSync, readFileSync } from 'node:fs';
import { readXlsx } from 'hucre/xlsx';
import { beforeAll, describe, expect, it } from 'vitest';
import type { RulePack } from '../src/model/pack.js';
import type { Report } from '../src/model/report.js';
import { renderExplainNominee } from '../src/report/explain.js';
import { TEXT_FORMATS } from '../src/report/formats.js';
import { frameOf } from '../src/report/messages/index.js';
import { renderTerminal } from '../src/report/terminal.js';
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

const folders = [
  'fixtures',
  'fixtures/ok',
  ...readdirSync('fixtures/err').map((name) => `fixtures/err/${name}`),
].filter((folder) => sheetsIn(folder).length > 0);

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
  it('the search would find one', () => {
    expect(personal.size).toBeGreaterThan(30);
    expect(leaked(`x${[...personal][0]}y`)).toHaveLength(1);
  });

  let pack: RulePack;
  beforeAll(async () => {
    pack = await fixturePack();
  });

  it.each(folders)('%s', async (folder) => {
    const report = await checkFiles(folder, sheetsIn(folder), pack);
    const layout = { lang: 'zh', unmask: false, color: false, width: 100 } as const;
    expect(leaked(renderTerminal(report, layout))).toEqual([]);
    expect(leaked(renderTerminal(report, { ...layout, lang: 'en' }))).toEqual([]);
    // Their texts say in English what they say in Chinese, of the same cells.
    for (const [name, load] of Object.entries(TEXT_FORMATS)) {
      const text = [...(await load()).chunks(report, layout)].join('');
      expect(leaked(text), name).toEqual([]);
      // A failure or an error of JUnit is what a run fails by, and nothing else is.
      if (name === 'junit')
        expect(/failures="0" errors="0">/u.test(text.slice(0, 200))).toBe(report.summary.exitCode === 0);
    }
    for (const nominee of report.nominees)
      expect(leaked(renderExplainNominee(report, nominee, layout))).toEqual([]);
    expect(leaked(await maskedSheets(report))).toEqual([]);
  });
});
