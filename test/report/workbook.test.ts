import { readXlsx } from 'hucre/xlsx';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { sealOf } from '../../src/bytes/seal.js';
import { isOwnResult } from '../../src/report/own-files.js';
import { renderSummary } from '../../src/report/workbook.js';
import { styleOf } from '../../src/report/xlsx/style.js';
import { type OutSheet, writeWorkbook } from '../../src/report/xlsx-writer.js';
import { storedAnew } from '../cli/support.js';
import { sampleReport } from './sample-report.js';

vi.mock('../../src/report/messages/zh/index.js', () => import('./sample-wording/zh.js'));
vi.mock('../../src/report/messages/en/index.js', () => import('./sample-wording/en.js'));

afterEach(() => {
  vi.useRealTimers();
});

async function sheets(report = sampleReport(), lang: 'zh' | 'en' = 'zh') {
  const workbook = await readXlsx(await renderSummary(report, { lang }), { readStyles: true });
  return new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
}

describe('renderSummary', () => {
  it('gives the same bytes on another day', async () => {
    vi.useFakeTimers({ now: new Date('2026-01-01T00:00:00Z'), toFake: ['Date'] });
    const first = await renderSummary(sampleReport(), { lang: 'zh' });
    vi.setSystemTime(new Date('2031-07-08T09:10:11Z'));
    const second = await renderSummary(sampleReport(), { lang: 'zh' });
    expect(Buffer.from(second).equals(Buffer.from(first))).toBe(true);
  });

  it('begins with the page for the leader; the clean list comes next', async () => {
    expect([...(await sheets()).keys()]).toEqual([
      '概览',
      '合格与待核实名单',
      '问题清单',
      '资格矩阵',
      '最小补正',
      '条件说明',
      '应附材料',
      '名额',
      '依据与来源',
    ]);
    expect([...(await sheets(sampleReport(), 'en')).keys()]).toHaveLength(9);
  });

  it('lists the 32 columns in order, then a verdict per scheme, without those ruled out everywhere', async () => {
    const report = sampleReport();
    const list = (await sheets(report)).get('合格与待核实名单');
    const [header = [], ...rows] = list?.rows ?? [];
    expect(header.slice(0, 32)).toEqual(report.fields.map(({ header }) => header));
    expect(header.slice(32)).toEqual(['大国工匠', '北京大工匠', '海淀工匠', '还要处理的问题']);
    expect(rows.map((row) => row[1])).toEqual(['张某某', '王某', '赵某某', '陈某', '刘某某']);
    expect(rows[1]?.slice(32, 35)).toEqual(['? 待核实', '? 待核实', '? 待核实']);
  });

  it('keeps full values as text in the list: ID number, phone, postcode, month', async () => {
    const list = (await sheets()).get('合格与待核实名单');
    const at = (column: number) => list?.cells?.get(`1,${column}`);
    expect(list?.rows[1]?.[7]).toBe('119900198006010015');
    expect(list?.rows[1]?.[28]).toBe('13800138000');
    expect(list?.rows[1]?.[27]).toBe('100000');
    expect(list?.rows[1]?.[3]).toBe('1980.6');
    for (const column of [3, 7, 27, 28]) expect(at(column)?.style?.numFmt).toBe('@');
  });

  it('masks personal data in all other sheets', async () => {
    const all = await sheets();
    all.delete('合格与待核实名单');
    expect(JSON.stringify([...all.values()].map(({ rows }) => rows))).not.toMatch(
      /11990019|1380013|1980\.6/u,
    );
  });

  it('never writes a formula or an error value from input text', async () => {
    const list = (await sheets()).get('合格与待核实名单');
    expect(list?.rows[3]?.[9]).toBe('=HYPERLINK("http://example.invalid","班长")');
    expect(list?.rows[4]?.[19]).toBe('#N/A');
    for (const cell of list?.cells?.values() ?? []) {
      expect(cell.formula).toBeUndefined();
      expect(cell.type).not.toBe('error');
    }
  });

  it('freezes the header, repeats it in print, fits A4 landscape', async () => {
    for (const [name, sheet] of await sheets()) {
      if (name !== '概览') {
        expect(sheet.freezePane?.rows).toBeGreaterThan(0);
        expect(sheet.pageSetup?.printTitlesRow).toMatch(/^\$1:\$[12]$/u);
      }
      expect(sheet.pageSetup).toMatchObject({ orientation: 'landscape', paperSize: 'a4' });
    }
  });

  it.each([
    ['zh', '资格矩阵', '· 没有，不影响结论'],
    ['en', 'Verdicts', '· not held, without effect on the verdict'],
  ] as const)('a priority that is not held is no failure in the matrix (%s)', async (lang, name, legend) => {
    const all = await sheets(sampleReport(), lang);
    const rows = [...all].find(([title]) => title.startsWith(name))?.[1].rows ?? [];
    const column = (rows[1] ?? []).indexOf('B-09');
    const signs = rows.slice(2).map((row) => row[column]);
    expect(signs).toContain('·');
    expect(signs).not.toContain('✗');
    expect(rows.flat().some((value) => typeof value === 'string' && value.includes(legend))).toBe(true);
    expect(rows.slice(2).flat()).toContain('✗');
  });

  it('one finding a row, with old and new of a repair', async () => {
    const rows = (await sheets()).get('问题清单')?.rows ?? [];
    expect(rows).toHaveLength(sampleReport().findings.length + 1);
    const [header = []] = rows;
    const of = (column: string) => header.indexOf(column);
    expect(rows.find((row) => row[of('单元格')] === 'G6')?.[of('改动（原 → 新）')]).toBe('党员 → 中共党员');
  });

  it('works on a report without nominees', async () => {
    const empty = { ...sampleReport(), nominees: [], findings: [], quotas: [] };
    expect((await sheets(empty)).get('合格与待核实名单')?.rows[1]?.[0]).toBe('（无）');
  });
});

const BLANK: OutSheet = {
  name: 'x',
  rows: [[{ value: 'x' }]],
  widths: [10],
  frozen: { rows: 1, columns: 0 },
  pagesWide: 1,
  footer: ['', '', ''],
};

describe('isOwnResult', () => {
  it('knows its own file', async () => {
    expect(await isOwnResult(await renderSummary(sampleReport(), { lang: 'zh' }))).toBe(true);
  });

  it('does not take another file for its own', async () => {
    const says = { text: () => '', rows: () => '' };
    const other = await writeWorkbook({ title: 'x', creator: 'someone', mark: 'y', says, sheets: [BLANK] });
    expect(await isOwnResult(other)).toBe(false);
    expect(await isOwnResult(new TextEncoder().encode('not a workbook'))).toBe(false);
    expect(await isOwnResult(new Uint8Array())).toBe(false);
  });

  it('knows a summary that another program saved since, and that it may not be replaced', async () => {
    const { openXlsx, saveXlsx } = await import('hucre/xlsx');
    const book = await openXlsx(await renderSummary(sampleReport(), { lang: 'zh' }));
    book.properties = { ...book.properties, modified: new Date(), lastModifiedBy: '孙某某' };
    const saved = await saveXlsx(book);
    expect(await isOwnResult(saved)).toBe(true);
    expect(await sealOf(saved)).toBeNull();
    expect(await sealOf(await renderSummary(sampleReport(), { lang: 'zh' }))).toEqual({ original: null });
  });

  it('knows it also by properties as openpyxl writes them', async () => {
    const summary = await renderSummary(sampleReport(), { lang: 'zh' });
    const openpyxl = await storedAnew(summary, 'docProps/core.xml', (xml) =>
      xml.replace(/<(dc:\w+)>/gu, '<$1 xmlns:dc="http://purl.org/dc/elements/1.1/">'),
    );
    expect(await isOwnResult(openpyxl)).toBe(true);
    expect(await sealOf(openpyxl)).toBeNull();
  });
});

describe('odd texts', () => {
  it('drops control characters and halves of surrogate pairs, keeps line breaks', async () => {
    const report = sampleReport();
    const [nominee] = report.nominees;
    if (nominee) nominee.clean.reason = 'a\u0000b\u000Bc\nd\uD800e_x000D_f';
    const list = (await sheets(report)).get('合格与待核实名单');
    expect(list?.rows[1]?.[24]).toBe('a b c\nd\uFFFDe_x000D_f');
  });

  it('shows a sign for a mark that would turn the names after it', async () => {
    const report = sampleReport();
    for (const nominee of report.nominees) nominee.name = `\u202E${nominee.name}`;
    const book = await sheets(report);
    const values = (name: string) => JSON.stringify(book.get(name)?.rows);
    expect(values('概览')).toContain('\uFFFD');
    for (const name of ['概览', '资格矩阵', '最小补正', '应附材料'])
      expect(values(name)).not.toContain('\u202E');
  });

  it('no link stands at a cell without a text', async () => {
    const report = sampleReport();
    for (const nominee of report.nominees) nominee.name = '';
    const [first] = (await sheets(report)).get('问题清单')?.cells?.values() ?? [];
    expect(first).toBeDefined();
    for (const cell of (await sheets(report)).get('问题清单')?.cells?.values() ?? [])
      if (cell.hyperlink !== undefined) expect(cell.value ?? '').not.toBe('');
  });
});

it.each(['=1+1', '＝1+1', '＋1', '－1', '＠SUM(A1)', ' =1', '\u200B=1', '\n=1'])(
  'what a program would run when its cell is edited is text by its format: %j',
  (text) => {
    expect(styleOf({ value: text }, text).numFmt).toBe('@');
  },
);
