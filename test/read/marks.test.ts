import { readdirSync, readFileSync } from 'node:fs';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import * as XLSX from 'xlsx';
import type { ReadResult, Sheet } from '../../src/model/cell.js';
import { readWorkbook } from '../../src/read/index.js';
import { LIMITS } from '../../src/read/limits.js';
import { readOdsContent } from '../../src/read/ods.js';
import { readFileBytes } from './reading.js';

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
      LIMITS,
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

  it('a text in a hundred thousand nested pieces is read before the test times out', () => {
    const depth = 100_000;
    const nested = `${'<text:span text:style-name="T1">甲'.repeat(depth)}${'</text:span>'.repeat(depth)}`;
    expect(sheet(row(cell(nested)))?.rows[0]?.cells[0]?.struck).toBe('whole');
  });
});

const utf8 = (text: string) => new TextEncoder().encode(text);

describe('struck through in a web page', () => {
  const STYLES =
    '<style><!-- .xl65 {color:red;text-decoration:line-through} .font5\n{mso-x:1;text-decoration:underline line-through;} .u {text-decoration:underline} --></style>';
  it.each([
    ['s', '<td><s>划掉</s></td><td>留着</td>', ['划掉 whole', '留着']],
    ['strike, around a font', '<td><font face="宋体"><STRIKE>划掉</STRIKE></font></td>', ['划掉 whole']],
    ['del, of a part', '<td><del>高级</del>技师</td>', ['高级技师 part']],
    ['one in another', '<td><s>高<del>级</del></s> <s>技师</s></td>', ['高级 技师 whole']],
    [
      'a style of the cell',
      '<td style="color:red; text-decoration: line-through">划掉</td><td>留着</td>',
      ['划掉 whole', '留着'],
    ],
    [
      'a style inside',
      "<td>高级<span style='text-decoration-line:line-through'>技师</span></td>",
      ['高级技师 part'],
    ],
    ['a class of the cell', '<td class=xl65>划掉</td><td class="a u">留着</td>', ['划掉 whole', '留着']],
    ['a class inside', '<td class="u">高级<font class="font5">技师</font></td>', ['高级技师 part']],
    [
      'a style of the row',
      '<tr style="text-decoration:line-through"><td>划</td><td>掉</td></tr><tr><td>留</td></tr>',
      ['划 whole', '掉 whole', '留'],
    ],
    ['never closed', '<td><s>划掉</td><td>留着</td>', ['划掉 whole', '留着']],
    ['closed, never opened', '<td>留</s>着</td>', ['留着']],
    ['nothing in it', '<td><s> </s></td><td>留着<s></s></td>', ['留着']],
    ['the error of a formula', '<td><s>#N/A</s></td>', ['#N/A whole']],
    ['other names', '<td><span>甲</span><small>乙</small><strong>丙</strong></td>', ['甲乙丙']],
    ['signs of its own', '<td>甲\uFDD0乙</td>', ['甲乙']],
  ])('%s', async (_, cells, expected) => {
    const rows = cells.startsWith('<tr') ? cells : `<tr>${cells}</tr>`;
    const read = await readFileBytes(utf8(`<html>${STYLES}<table>${rows}</table></html>`), 'a.xls');
    expect(read.ok && marksOf(read.workbook.sheets[0])).toEqual(expected);
  });
});

describe('the comments that LibreOffice writes into the cells of a page', () => {
  const mark = '<a class="comment-indicator"></a>\n<comment>';
  it.each<[string, string, (string | null)[][]]>([
    [
      'before the text',
      `<td>${mark}写年.月</comment>\n<font>出生年月</font></td>`,
      [['出生年月', '写年.月']],
    ],
    [
      'with other tags and two lines',
      `<td>${mark}写 &lt;b&gt;<br>第二行</comment><s>划掉</s>留着</td>`,
      [['划掉留着', '写 <b>\n第二行']],
    ],
    ['two of them', `<td>${mark}一</comment>甲${mark}二</comment></td>`, [['甲', '一\n二']]],
    ['nothing else in the cell', `<td>${mark}看这里</comment></td><td>乙</td>`, [['乙', null]]],
    [
      'never closed: no text is left out',
      `<td>${mark}甲</td><td>乙</td>`,
      [
        ['甲', null],
        ['乙', null],
      ],
    ],
  ])('%s', async (_, cells, expected) => {
    const read = await readFileBytes(utf8(`<html><table><tr>${cells}</tr></table></html>`), 'a.xls');
    const row = read.ok ? read.workbook.sheets[0]?.rows[0] : undefined;
    expect(row?.cells.map(({ raw, comment }) => [raw, comment ?? null])).toEqual(expected);
  });

  it('a comment of a cell without a text stays at its column', async () => {
    const page = `<table><tr><td>甲</td><td>${mark}看这里</comment></td></tr></table>`;
    const read = await readFileBytes(utf8(page), 'a.xls');
    expect(read.ok && read.workbook.sheets[0]?.rows[0]?.comments).toEqual([{ column: 2, text: '看这里' }]);
  });
});

describe('struck through in an XML spreadsheet', () => {
  const STYLES = `<Styles><Style ss:ID="Default" ss:Name="Normal"><Font/></Style>
    <Style ss:ID="s1"><Font ss:FontName="宋体" ss:StrikeThrough="1"/></Style>
    <Style ss:ID="s2"><Font ss:Bold="1"/></Style>
    <Style ss:ID="s3" ss:Parent="s1"><Alignment/></Style></Styles>`;
  const cell = (text: string, attributes = '') =>
    `<Cell${attributes}><Data ss:Type="String">${text}</Data></Cell>`;
  const row = (cells: string, attributes = '') => `<Row${attributes}>${cells}</Row>`;
  const style = (id: string) => ` ss:StyleID="${id}"`;
  it.each([
    [
      'by the style of the cell',
      row(cell('划掉', style('s1')) + cell('留着', style('s2'))),
      ['划掉 whole', '留着'],
    ],
    ['by the style that it comes from', row(cell('划掉', style('s3'))), ['划掉 whole']],
    [
      'by the style of the row',
      row(cell('划掉') + cell('留着', style('s2')), style('s1')),
      ['划掉 whole', '留着'],
    ],
    [
      'by the style of the column',
      `<Column/><Column ss:StyleID="s1" ss:Span="1"/>${row(['甲', '乙', '丙', '丁'].map((text) => cell(text)).join(''))}`,
      ['甲', '乙 whole', '丙 whole', '丁'],
    ],
    [
      'by the style of a column further on',
      `<Column ss:Index="2" ss:StyleID="s1"/>${row(cell('甲') + cell('乙'))}`,
      ['甲', '乙 whole'],
    ],
    [
      'a part of the text',
      row(
        '<Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40"><S>高级</S><Font html:Size="9">技师</Font></ss:Data></Cell>',
      ),
      ['高级技师 part'],
    ],
    ['a number', row('<Cell ss:StyleID="s1"><Data ss:Type="Number">15</Data></Cell>'), ['15 whole']],
    [
      'rows and cells that are left out, cells that take several columns',
      row(cell('甲')) +
        row(
          `<Cell ss:MergeAcross="2"/>${cell('乙', style('s1'))}${cell('丙', ' ss:Index="9" ss:StyleID="s1"')}`,
          ' ss:Index="5"',
        ),
      ['甲', '乙 whole', '丙 whole'],
    ],
    [
      'the text of a comment does not count',
      row(
        '<Cell><Data ss:Type="String">王伟</Data><Comment><ss:Data><S>已退休</S></ss:Data></Comment></Cell>',
      ),
      ['王伟 #已退休'],
    ],
  ])('%s', async (_, rows, expected) => {
    const space = 'urn:schemas-microsoft-com:office:spreadsheet';
    const xml = `<?xml version="1.0"?><Workbook xmlns="${space}" xmlns:ss="${space}" xmlns:html="h">${STYLES}<Worksheet ss:Name="S"><Table>${rows}</Table></Worksheet></Workbook>`;
    const read = await readFileBytes(utf8(xml), 'a.xml');
    expect(read.ok && marksOf(read.workbook.sheets[0])).toEqual(expected);
    const places = read.ok
      ? read.workbook.sheets[0]?.rows.at(-1)?.cells.map(({ row, column }) => [row, column])
      : [];
    if (rows.includes('MergeAcross'))
      expect(places).toEqual([
        [5, 4],
        [5, 9],
      ]);
  });
});

describe('comments at blank cells stay with their row', () => {
  const comments = (read: ReadResult) =>
    read.ok ? read.workbook.sheets[0]?.rows.map((row) => [row.number, row.comments]) : read;
  const expected = [
    [1, undefined],
    [2, [{ column: 3, text: '待补' }]],
  ];
  const book = () => {
    const sheet = XLSX.utils.aoa_to_sheet([
      ['姓名', '性别', '职称'],
      ['王伟', '男'],
    ]);
    sheet.C2 = { t: 'z' };
    XLSX.utils.cell_add_comment(sheet.C2, '待补');
    return XLSX.utils.book_new(sheet, 'S');
  };

  it.each(['xlsx', 'xlsb'] as const)('.%s', async (bookType) => {
    const bytes = new Uint8Array(
      XLSX.write(book(), { type: 'buffer', bookType, sheetStubs: true } as never) as Buffer,
    );
    expect(comments(await readFileBytes(bytes, 'a'))).toEqual(expected);
  });

  it('.ods', () => {
    const NAMES = ['office', 'table', 'text'].map((prefix) => `xmlns:${prefix}="urn:${prefix}"`).join(' ');
    const text = (s: string) =>
      `<table:table-cell office:value-type="string"><text:p>${s}</text:p></table:table-cell>`;
    const blank =
      '<table:table-cell><office:annotation><text:p>待补</text:p></office:annotation></table:table-cell>';
    const rows = [text('姓名') + text('性别') + text('职称'), text('王伟') + text('男') + blank]
      .map((cells) => `<table:table-row>${cells}</table:table-row>`)
      .join('');
    const xml = `<office:document-content ${NAMES}><office:body><office:spreadsheet><table:table>${rows}</table:table></office:spreadsheet></office:body></office:document-content>`;
    expect(comments({ ok: true, workbook: readOdsContent(xml, LIMITS) })).toEqual(expected);
  });
});

describe('a comment as each program wrote it', () => {
  const marked = readdirSync('fixtures/clients', { recursive: true, encoding: 'utf8' }).filter((path) =>
    /marked\.(?!.*summary)/u.test(path),
  );
  it.each(marked)('%s', async (path) => {
    const read = await readFileBytes(readFileSync(`fixtures/clients/${path}`), path);
    const cells = read.ok ? read.workbook.sheets[0]?.rows.flatMap((row) => row.cells) : [];
    expect(cells?.flatMap(({ comment }) => comment ?? [])).toEqual(['证书待核，电话13900000023']);
  });
});
