import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import type { Sheet } from '../../src/model/cell.js';
import { readWorkbook } from '../../src/read/index.js';
import { readOdsContent } from '../../src/read/ods.js';

const marksOf = (sheet: Sheet | undefined) =>
  sheet?.rows.flatMap(({ cells }) =>
    cells.map(({ shown, struck, comment }) =>
      [shown, ...(struck ? [struck] : []), ...(comment ? [`#${comment}`] : [])].join(' '),
    ),
  );

describe('struck through and comments in .xlsx', () => {
  const struck = { font: { strikethrough: true } };

  it('whole cells, parts of a text, numbers, comments', async () => {
    const cells = new Map<string, object>([
      ['0,0', { value: '划掉', style: struck }],
      ['0,1', { value: '留着', style: { font: { bold: true } } }],
      ['0,2', { value: 15, style: struck }],
      [
        '1,0',
        {
          value: '高级技师',
          richText: [{ text: '高级', font: { strikethrough: true } }, { text: '技师' }],
        },
      ],
      [
        '1,1',
        {
          value: '全部',
          richText: [
            { text: '全', font: { strikethrough: true } },
            { text: '部', font: { strikethrough: true, bold: true } },
          ],
        },
      ],
      ['1,2', { value: '王伟', comment: { text: '已退休？', author: '李' } }],
    ]);
    const bytes = await writeXlsx({ sheets: [{ name: 'S', cells: cells as never }] });
    const result = await readWorkbook(bytes, 'a.xlsx');
    expect(result.ok && marksOf(result.workbook.sheets[0])).toEqual([
      '划掉 whole',
      '留着',
      '15 whole',
      '高级技师 part',
      '全部 whole',
      '王伟 #已退休？',
    ]);
  });
});

describe('struck through and comments in .ods', () => {
  const STYLES = `<office:automatic-styles>
    <style:style style:name="ce1" style:family="table-cell"><style:text-properties style:text-line-through-style="solid"/></style:style>
    <style:style style:name="ce2" style:family="table-cell"><style:text-properties style:text-line-through-style="none" fo:font-weight="bold"/></style:style>
    <style:style style:name="T1" style:family="text"><style:text-properties style:text-line-through-type="single"/></style:style>
    <style:style style:name="T2" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
  </office:automatic-styles>`;
  const NAMES = ['office', 'style', 'table', 'text', 'fo', 'dc']
    .map((prefix) => `xmlns:${prefix}="urn:${prefix}"`)
    .join(' ');
  const sheet = (rows: string) =>
    readOdsContent(
      `<office:document-content ${NAMES}>${STYLES}<office:body><office:spreadsheet><table:table table:name="S">${rows}</table:table></office:spreadsheet></office:body></office:document-content>`,
      1000,
    ).sheets[0];
  const cell = (text: string, attributes = '', inside = '') =>
    `<table:table-cell office:value-type="string"${attributes}>${inside}<text:p>${text}</text:p></table:table-cell>`;
  const row = (cells: string, attributes = '') => `<table:table-row${attributes}>${cells}</table:table-row>`;
  const style = (name: string) => ` table:style-name="${name}"`;

  it.each([
    [
      'by the style of the cell',
      row(cell('划掉', style('ce1')) + cell('留着', style('ce2'))),
      ['划掉 whole', '留着'],
    ],
    [
      'by the style of the row, unless the cell has its own',
      row(cell('划掉') + cell('留着', style('ce2')), ' table:default-cell-style-name="ce1"'),
      ['划掉 whole', '留着'],
    ],
    [
      'by the style of the column',
      `<table:table-column/><table:table-column table:number-columns-repeated="2" table:default-cell-style-name="ce1"/>${row(
        cell('甲') + cell('乙') + cell('丙', style('ce2')),
      )}`,
      ['甲', '乙 whole', '丙'],
    ],
    [
      'a part of the text',
      row(cell('<text:span text:style-name="T1">高级</text:span>技师')),
      ['高级技师 part'],
    ],
    [
      'all of the text in pieces',
      row(
        cell(
          '<text:span text:style-name="T1">高级<text:span text:style-name="T2">技</text:span></text:span> <text:span text:style-name="T1">师</text:span>',
        ),
      ),
      ['高级技 师 whole'],
    ],
    ['bold only', row(cell('<text:span text:style-name="T2">高级</text:span>技师')), ['高级技师']],
    [
      'a comment, without its author and date',
      row(
        cell(
          '王伟',
          '',
          '<office:annotation><dc:creator>李明</dc:creator><dc:date>2024-03-01</dc:date><text:p>已退休？</text:p><text:p>请<text:span text:style-name="T1">核实</text:span></text:p></office:annotation>',
        ) + cell('李静'),
      ),
      ['王伟 #已退休？\n请核实', '李静'],
    ],
  ])('%s', (_, rows, expected) => {
    expect(marksOf(sheet(rows))).toEqual(expected);
  });

  it('a text in a hundred thousand nested pieces takes no longer than its length', () => {
    const depth = 100_000;
    const nested = `${'<text:span text:style-name="T1">甲'.repeat(depth)}${'</text:span>'.repeat(depth)}`;
    const start = performance.now();
    expect(sheet(row(cell(nested)))?.rows[0]?.cells[0]?.struck).toBe('whole');
    expect(performance.now() - start).toBeLessThan(3000);
  });
});
