import fc from 'fast-check';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { frameOf } from '../../src/report/messages/index.js';
import { renderSummary } from '../../src/report/workbook.js';
import { LINK_LIMIT } from '../../src/report/xlsx/link.js';
import type { OutCell, OutSheet } from '../../src/report/xlsx/out.js';
import { CELL_LIMIT, fitted, safeText } from '../../src/report/xlsx/text.js';
import { writeWorkbook } from '../../src/report/xlsx-writer.js';
import { anyText } from '../any-text.js';
import { checkFiles } from '../fixtures.js';
import { bundledPack } from '../support.js';
import { faultsOf, parse, partsOf } from './ooxml.js';
import { sampleReport } from './sample-report.js';

const says = frameOf('zh').book.cut;

function written(cells: (OutCell | null)[][], more: Partial<OutSheet> = {}): Promise<Uint8Array> {
  const sheet: OutSheet = {
    name: 'x',
    rows: cells,
    widths: [20, 20],
    frozen: { rows: 1, columns: 0 },
    pagesWide: 1,
    footer: ['', '', ''],
    ...more,
  };
  return writeWorkbook({ title: 'x', creator: 'x', mark: 'x', says, sheets: [sheet] });
}

describe('a summary opens without repair', () => {
  it.each(['zh', 'en'] as const)('the sample, with links to files (%s)', async (lang) => {
    const report = sampleReport();
    expect(
      await faultsOf(await renderSummary(report, { lang, linkTo: (file) => `../报送/甲 1/${file}` })),
    ).toEqual([]);
  });

  it('the demonstration sheet, several files, nobody at all', async () => {
    const one = await checkFiles('fixtures', ['nominees.xlsx'], bundledPack());
    expect(await faultsOf(await renderSummary(one, { lang: 'zh' }))).toEqual([]);
    const [first, ...rest] = sampleReport().nominees;
    if (first === undefined) throw new Error('the sample has nominees');
    const several = {
      ...sampleReport(),
      nominees: [{ ...first, file: '另一个.csv', sheet: "O'Neil #1" }, ...rest],
    };
    expect(await faultsOf(await renderSummary(several, { lang: 'zh' }))).toEqual([]);
    const nobody = { ...sampleReport(), nominees: [], findings: [], quotas: [], inputs: [], schemes: [] };
    expect(await faultsOf(await renderSummary(nobody, { lang: 'zh' }))).toEqual([]);
  });

  it('the checks would find a fault', async () => {
    const overlapping = [
      { top: 1, left: 0, bottom: 1, right: 1 },
      { top: 1, left: 1, bottom: 1, right: 1 },
    ];
    const faulty = await written(
      [[{ value: 'a', link: { sheet: 'nowhere', cell: 'A1' } }], [{ value: 'b' }]],
      {
        merges: overlapping,
        filterRow: 0,
      },
    );
    expect(await faultsOf(faulty)).toEqual([
      'xl/worksheets/sheet1.xml: merge B2:B2 overlaps another',
      'xl/worksheets/sheet1.xml: merge A2:B2 in the filtered table',
      'xl/worksheets/sheet1.xml: merge B2:B2 in the filtered table',
      'xl/worksheets/sheet1.xml: link of A1 leads nowhere',
    ]);
  });
});

describe('texts are kept exactly', () => {
  it.each([
    '000123',
    '119900198006010015',
    '1234567890123456789012345',
    '第一行\n第二行',
    '=1+1',
    '+8613800138000',
    '-1',
    '@SUM(A1)',
    '#N/A',
    '  前后空格  ',
    "'带撇号",
    '_x000D_',
    '_x005F_x000D_',
    '_x000D_x000D_',
    '1E5',
    'TRUE',
    '<b>&amp;]]></b>',
    '😀𠮷',
  ])('%j', async (value) => {
    const bytes = await written([[{ value: 'head' }], [{ value, text: true }]]);
    const [sheet] = (await readXlsx(bytes, { readStyles: true })).sheets;
    expect(sheet?.rows[1]?.[0]).toBe(value);
    expect(sheet?.cells?.get('1,0')?.style?.numFmt).toBe('@');
    expect(await faultsOf(bytes)).toEqual([]);
  });

  it('what could start a formula is text by its format even where nobody asked for it', async () => {
    const bytes = await written([[{ value: '=HYPERLINK("http://example.invalid")' }]]);
    const [sheet] = (await readXlsx(bytes, { readStyles: true })).sheets;
    expect(sheet?.cells?.get('0,0')?.style?.numFmt).toBe('@');
  });

  /** What a workbook cannot hold, said another way; all else comes back as it was. */
  const expected = (text: string) =>
    text
      .replace(/\r\n?/gu, '\n')
      .replace(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\uFFFE\uFFFF]/gu, ' ')
      .replace(/\p{Surrogate}/gu, '\uFFFD');

  it('any text at all comes back through a reader', async () => {
    const odd = fc.constantFrom(
      '_x',
      '_x000D_',
      '005F_',
      'x0041_',
      '\u0000',
      '\uD800',
      '\uDC00',
      '\uFFFF',
      '\r\n',
      ']]>',
      '\u202E',
      '=',
      '#',
    );
    const text = fc.oneof(
      anyText({ maxLength: 40 }),
      fc
        .array(fc.oneof(odd, fc.string({ maxLength: 3 })), { maxLength: 12 })
        .map((pieces) => pieces.join('')),
      fc
        .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 30 })
        .map((units) => String.fromCharCode(...units)),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 60 }), async (texts) => {
        const bytes = await written(texts.map((value) => [{ value, text: true }, { value: 1 }]));
        const [sheet] = (await readXlsx(bytes)).sheets;
        expect(texts.map((_, row) => sheet?.rows[row]?.[0] ?? '')).toEqual(texts.map(expected));
        expect(await faultsOf(bytes)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

describe('each cell looks as it is said', () => {
  const plain = { value: '甲' };
  const bad = { value: '乙', tone: 'bad' as const };
  it.each<[string, (OutCell | null)[][], Record<string, string | undefined>]>([
    ['like the last of its column', [[plain], [plain]], { A1: undefined, A2: undefined }],
    ['otherwise than the last', [[bad], [plain], [bad]], { A1: 'E8877C', A2: undefined, A3: 'E8877C' }],
    ['blank, with a fill', [[{ ...bad, value: '' }], [bad]], { A1: 'E8877C', A2: 'E8877C' }],
    [
      'beside a gap, which stays one',
      [
        [bad, bad],
        [null, bad],
        [bad, bad],
      ],
      { A1: 'E8877C', A3: 'E8877C' },
    ],
    ['below a gap at the side', [[plain, bad], [plain], [plain, bad]], { B1: 'E8877C', B3: 'E8877C' }],
  ])('%s', async (_, rows, fills) => {
    const bytes = await written(rows);
    const parts = await partsOf(bytes);
    const sheet = parts.get('xl/worksheets/sheet1.xml') ?? '';
    const there = [...sheet.matchAll(/<c r="(\w+)"/gu)].map(([, place = '']) => place);
    expect(there).toEqual(
      rows.flatMap((row, r) => row.flatMap((cell, c) => (cell ? `${'AB'[c]}${r + 1}` : []))),
    );
    const [{ cells } = {}] = (await readXlsx(bytes, { readStyles: true })).sheets;
    const fillAt = (place: string) => {
      const style = cells?.get(`${Number(place.slice(1)) - 1},${'AB'.indexOf(place[0] ?? '')}`)?.style;
      return style?.fill?.type === 'pattern' ? style.fill.fgColor?.rgb?.slice(-6) : undefined;
    };
    for (const [place, fill] of Object.entries(fills)) expect([place, fillAt(place)]).toEqual([place, fill]);
  });
});

describe('what a workbook cannot hold is said', () => {
  it('a text longer than a cell', async () => {
    const whole = `头${'长'.repeat(40_000)}`;
    const kept = safeText(whole, says);
    expect(kept).toHaveLength(CELL_LIMIT);
    expect(kept).toMatch(/^头长+…（单元格放不下，原文共40001字，到此为止）$/u);
    expect(await faultsOf(await written([[{ value: whole }]]))).toEqual([]);
    // Escapes are written longer than they are read.
    expect(await faultsOf(await written([[{ value: '_x0041_'.repeat(6000) }]]))).toEqual([]);
  });

  it('more rows than a sheet', () => {
    const rows = Array.from({ length: 1_048_580 }, () => []);
    const cut = fitted(
      { name: 'x', rows, widths: [1], frozen: { rows: 1, columns: 0 }, pagesWide: 1, footer: ['', '', ''] },
      says,
    );
    expect(cut.rows).toHaveLength(1_048_576);
    expect(cut.rows.at(-1)?.[0]?.value).toContain('另有5行没有列出');
  });

  it('more links than Excel keeps', async () => {
    const rows = Array.from({ length: LINK_LIMIT + 2 }, () => [
      { value: 1, link: { sheet: 'x', cell: 'A1' } },
    ]);
    const parts = await partsOf(await written(rows));
    const sheet = parse(parts.get('xl/worksheets/sheet1.xml') ?? '');
    expect(sheet.children.find(({ name }) => name === 'hyperlinks')?.children).toHaveLength(LINK_LIMIT);
  });
});
