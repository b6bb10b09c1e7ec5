import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { sealOf } from '../../src/bytes/seal.js';
import { isOwnResult } from '../../src/report/own-files.js';
import { reportOf } from '../publicity/support.js';
import { bundledPack } from '../support.js';
import { blankForm, freshForm, partOf } from './support.js';

const SCHEMES = ['national-2024', 'beijing-2025', 'haidian-2025', 'beijing-2016'];
const { vocabulary, forms } = bundledPack();
const fields = forms[0]?.fields ?? [];

async function read(id: string) {
  const { sheets } = await readXlsx(await blankForm(id), { readStyles: true });
  const [sheet, lists] = sheets;
  if (sheet === undefined || lists === undefined) throw new Error(id);
  const letters = (header: string) => {
    const at = (sheet.rows[1] ?? []).indexOf(header);
    return at < 26 ? String.fromCharCode(65 + at) : `A${String.fromCharCode(65 + at - 26)}`;
  };
  const validationOf = (header: string) =>
    (sheet.dataValidations ?? []).find(({ range }) => range.startsWith(`${letters(header)}4:`));
  /** The words that a column offers. */
  const offered = (header: string) => {
    const [, column = '', end = ''] =
      /^'选项'!\$([A-Z]+)\$1:\$[A-Z]+\$(\d+)$/u.exec(validationOf(header)?.formula1 ?? '') ?? [];
    return lists.rows.slice(0, Number(end)).map((row) => row[column.charCodeAt(0) - 65]);
  };
  const commentOf = (header: string) =>
    sheet.cells?.get(`1,${(sheet.rows[1] ?? []).indexOf(header)}`)?.comment?.text ?? '';
  return { sheet, lists, validationOf, offered, commentOf };
}

describe.each(SCHEMES)('the blank form of %s', (id) => {
  it('is read without a nominee, its award known by the title, the example row left out', async () => {
    const bytes = await blankForm(id);
    const { schemes, nominees, findings, inputs } = await reportOf([{ file: 'blank.xlsx', bytes }]);
    const programme = (each: string) => each.replace(/-\d+$/u, '');
    expect(schemes.map((scheme) => programme(scheme.id))).toEqual([programme(id)]);
    expect(nominees).toEqual([]);
    expect(findings.map(({ code }) => code).sort()).toEqual(['row.example', 'table.empty']);
    expect(inputs[0]?.sheets[1]).toMatchObject({ leftOut: 'hidden' });
  });

  it('has the official columns in order, and lists on a hidden sheet', async () => {
    const { sheet, lists } = await read(id);
    expect(sheet.rows[1]).toEqual(fields.map(({ header }) => header));
    expect([sheet.hidden, lists.hidden]).toEqual([undefined, true]);
  });

  it('is the same bytes each time, ours to overwrite, and no output of a check', async () => {
    const bytes = await blankForm(id);
    expect(Buffer.compare(await freshForm(id), bytes)).toBe(0);
    expect(await sealOf(bytes)).toEqual({ original: null });
    expect(await isOwnResult(bytes)).toBe(false);
  });

  it('marks what the scheme requires by shade and by word', async () => {
    const { sheet, commentOf } = await read(id);
    const { required } = bundledPack().schemes.find((scheme) => scheme.id === id)?.columns ?? {
      required: [],
    };
    for (const [column, { id: field, header }] of fields.entries()) {
      const dark = sheet.cells?.get(`1,${column}`)?.style?.fill;
      const isDark = JSON.stringify(dark).includes('1F4E79');
      expect(commentOf(header).startsWith('必填'), header).toBe(required.includes(field));
      if (required.includes(field)) expect(isDark, header).toBe(true);
    }
  });
});

describe('lists to choose from', async () => {
  const { offered, validationOf } = await read('national-2024');

  it.each([
    ['性别', 2, '男'],
    ['民族', 56, '汉族'],
    ['学历', 10, '大专'],
    ['政治面貌', 13, '中共党员'],
    ['行业', 20, '制造业'],
    // With the word for none, for the column may be left without.
    ['技术等级', 9, '高级技师'],
    ['单位性质', 2, '非公有制'],
    ['人员结构', 7, '一线产业工人'],
    ['是否农民工', 2, '是'],
    // 32 regions and corps, 10 industries, 2 others.
    ['推荐单位', 44, '北京市总工会'],
  ])('%s: %i words', (header, count, word) => {
    expect(offered(header)).toHaveLength(count);
    expect(offered(header)).toContain(word);
    expect(offered(header)).not.toContain(undefined);
  });

  it('what is offered is read without a remark', () => {
    const accepted = new Set(vocabulary.terms.lists.ethnic?.terms.map(({ zh }) => zh));
    for (const word of offered('民族')) expect(accepted.has(String(word))).toBe(true);
  });

  it('only sex and 农民工 refuse another value; industry and recommender take anything', () => {
    const styles = Object.fromEntries(
      fields.flatMap(({ header }) => {
        const validation = validationOf(header);
        if (validation === undefined) return [];
        return [[header, validation.showErrorMessage ? validation.errorStyle : 'nothing']];
      }),
    );
    expect(Object.entries(styles).flatMap(([header, style]) => (style === 'stop' ? [header] : []))).toEqual([
      '性别',
      '是否农民工',
    ]);
    expect([styles.行业, styles.推荐单位, styles.民族, styles.身份证号]).toEqual([
      'nothing',
      'nothing',
      'warning',
      'warning',
    ]);
  });

  it.each([
    ['beijing-2025', '海淀区总工会'],
    ['beijing-2016', '北京市建筑工会'],
  ])('%s offers the unions of the city', async (id, unit) => {
    expect((await read(id)).offered('推荐单位')).toContain(unit);
  });
});

describe('formats and limits', () => {
  it('numbers, phones and months are text; the example row keeps its zero', async () => {
    const { sheet } = await read('national-2024');
    for (const header of ['身份证号', '邮编', '推荐对象联系电话', '联系人电话', '出生年月', '何时参加工作']) {
      const column = (sheet.rows[1] ?? []).indexOf(header);
      for (const row of [3, 102])
        expect(sheet.cells?.get(`${row},${column}`)?.style?.numFmt, header).toBe('@');
    }
  });

  it('the limits of the reasons are those of the notice that sets them, and of no other', async () => {
    const national = await read('national-2024');
    expect(national.validationOf('推荐理由')).toMatchObject({ type: 'textLength', formula2: '300' });
    expect(national.validationOf('一句话推荐理由')).toMatchObject({ type: 'textLength', formula2: '30' });
    expect(national.sheet.rows[2]).toContain('(300字以内)');
    for (const id of ['beijing-2025', 'haidian-2025', 'beijing-2016']) {
      const { validationOf, commentOf, sheet } = await read(id);
      expect(validationOf('推荐理由')).toBeUndefined();
      expect(commentOf('推荐理由')).not.toMatch(/\d/u);
      expect(sheet.rows[2]).not.toContain('(300字以内)');
    }
  });

  it('the condition beside a column is that of the scheme, with its clause', async () => {
    expect((await read('national-2024')).commentOf('生产现场工作年限')).toContain(
      'N-04：一线生产现场工作满5年（二）',
    );
    expect((await read('haidian-2025')).commentOf('生产现场工作年限')).toContain('H-05');
    // No grade is asked for in Beijing's notice.
    expect((await read('beijing-2025')).commentOf('技术等级')).not.toContain('条件');
  });

  it('texts of validations are as long as Excel bears', async () => {
    for (const lang of ['zh', 'en'] as const) {
      const { sheets } = await readXlsx(await blankForm('national-2024', lang));
      for (const { errorTitle = '', errorMessage = '', inputMessage = '' } of sheets[0]?.dataValidations ??
        []) {
        expect(errorTitle.length).toBeLessThanOrEqual(32);
        expect(errorMessage.length).toBeLessThanOrEqual(225);
        expect(inputMessage.length).toBeLessThanOrEqual(255);
        expect(errorMessage).not.toBe('');
      }
    }
  });
});

it('comments have boxes that grow with their texts', async () => {
  const drawing = await partOf(await blankForm('national-2024'), 'xl/drawings/vmlDrawing1.vml');
  const heightOf = (column: number) => {
    const shape = (drawing.match(/<v:shape [\s\S]*?<\/v:shape>/gu) ?? []).find(
      (each) => each.includes('<x:Row>1</x:Row>') && each.includes(`<x:Column>${column}</x:Column>`),
    );
    return Number(/height:([\d.]+)pt/u.exec(shape ?? '')?.[1]);
  };
  // 序号 has one line, 技术技能（工匠）奖项 a dozen.
  expect(heightOf(20)).toBeGreaterThan(3 * heightOf(0));
  const anchors = [...drawing.matchAll(/<x:Anchor>([^<]*)<\/x:Anchor>/gu)].map(([, text = '']) =>
    text.split(',').map(Number),
  );
  expect(anchors).toHaveLength(33);
  for (const [left = 0, from = 0, top = 0, above = 0, right = 0, to = 0, bottom = 0, below = 0] of anchors) {
    expect(right > left || to > from).toBe(true);
    expect(bottom > top || below > above).toBe(true);
  }
});
