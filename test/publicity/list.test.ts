import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/model/report.js';
import { type PublicityOptions, type Published, publicity } from '../../src/publicity/index.js';
import { problemLine } from '../../src/report/problem.js';
import { bundledPack } from '../support.js';
import { reportOf, reportOfRows, sheet } from './support.js';

const [form] = bundledPack().forms;
if (form === undefined) throw new Error('no form');
const { schemes, vocabulary } = bundledPack();

function published(report: Report, options: Partial<PublicityOptions> = {}): Published {
  return publicity(
    report,
    { form: form as never, schemes, vocabulary },
    { columns: [], span: null, ...options },
  );
}

function made(report: Report, options: Partial<PublicityOptions> = {}) {
  const result = published(report, options);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.publicity;
}

const ZHOU = '周启明';
const HE = '何雅琴';

describe('columns of the list', async () => {
  const report = await reportOfRows([{ 谁: ZHOU }]);

  it('are number, name, employer, and post or occupation', () => {
    const { list } = made(report);
    expect(list.columns).toEqual([['seq'], ['name'], ['employer'], ['post', 'occupation']]);
    expect(list.entries.map(({ texts }) => texts)).toEqual([
      ['1', ZHOU, '北京启明焊接技术有限公司', '班组长'],
    ]);
  });

  it('take the occupation where no post is written', async () => {
    const { list } = made(await reportOfRows([{ 谁: ZHOU, 职务: '' }]));
    expect(list.entries[0]?.texts.at(-1)).toBe('焊工');
  });

  it.each([
    [['性别', '推荐单位', '主要荣誉'], 'seq name sex employer post,occupation honours recommender'],
    [['sex'], 'seq name sex employer post,occupation'],
    // Whoever names one of the two wants that one.
    [['工种'], 'seq name employer occupation'],
    [['荣誉', '姓名'], 'seq name employer post,occupation honours'],
  ])('%j', (columns, expected) => {
    expect(made(report, { columns }).list.columns.join(' ')).toBe(expected);
  });

  const NEVER = [
    '身份证号 idNumber 身份证 公民身份号码',
    '出生年月 birthMonth 出生日期 年龄',
    '推荐对象联系电话 phone 手机 联系电话',
    '联系人电话 推荐单位联系人',
    '单位地址 住址',
    '邮编',
    '民族',
    '政治面貌',
    '学历',
    '是否农民工',
    '同行高级专家1姓名单位职务 expert2 专家',
    '推荐理由 reasonShort',
    '照片',
    '职称',
    '技术等级',
    '问题',
  ].flatMap((names) => names.split(' '));
  it.each(NEVER)('%s is refused with its reason, in one line', (name) => {
    const result = published(report, { columns: ['性别', name] });
    expect(result).toMatchObject({ ok: false, problem: { code: 'public.never', args: { name } } });
    if (result.ok) return;
    for (const lang of ['zh', 'en'] as const) {
      const line = problemLine(result.problem, lang);
      expect(line).toContain(name);
      expect(line).toMatch(lang === 'zh' ? /（.*(第.+条|五（一）)/u : /\(.*\)/u);
      expect(line).not.toContain('\n');
    }
  });

  it('no column of the form can be published by accident: those that are refused and those that are not are all of them', () => {
    const let_through = (form?.fields ?? []).filter(({ id }) => published(report, { columns: [id] }).ok);
    expect(let_through.map(({ id }) => id)).toEqual(
      'seq name sex employer post occupation honours recommender'.split(' '),
    );
  });

  it('an unknown one is told with the nearest', () => {
    expect(published(report, { columns: ['推荐单为'] })).toMatchObject({
      problem: { code: 'public.unknown-column', args: { nearest: '推荐单位' } },
    });
  });
});

describe('private data in a column that is published', () => {
  it.each([
    ['a mobile number', { 工作单位: '北京启明公司（13900000001）' }, 'number'],
    ['a mobile number in groups', { 工作单位: '北京启明公司（139 - 0000 - 0008）' }, 'number'],
    ['a mobile number in numerals', { 职务: '班组长一三九零零零零零零零八' }, 'number'],
    ['the own landline in groups', { 职务: '班组长6200 - 0001' }, 'number'],
    ['the own landline in numerals', { 职务: '班组长六二〇〇〇〇〇一' }, 'number'],
    ['an ID number in groups', { 职务: '班组长 119900 19780312 001X' }, 'number'],
    ['the own landline without area code', { 职务: '班组长62000001' }, 'number'],
    ['a number of unknown meaning', { 工作单位: '北京启明公司 62001234' }, 'number'],
    ['a home', { 工作单位: '北京启明公司，家住3号楼2单元501室' }, 'address'],
    ['the address of the own column', { 职务: '北京市海淀区学院路乙1号班组长' }, 'address'],
    ['an e-mail address', { 职务: '班组长 zhou＠example.com' }, 'mail'],
    ['an e-mail address in pieces', { 职务: '班组长 zhou @ example.com' }, 'mail'],
    ['an ID number with commas', { 职务: '班组长 119,900,197,803,12001X' }, 'number'],
    ['a number in Arabic-Indic digits', { 职务: '班组长١٣٩١١١١٢٢٢٢' }, 'number'],
    ['a number in groups of any kind', { 工作单位: '北京启明公司 (139)1111~2222' }, 'number'],
    ['a masked ID number', { 姓名: '周启明1199***********01X' }, 'number'],
    ['a short number to write to', { 职务: '班组长 微信wx_zhou' }, 'contact'],
    ['a date of birth', { 姓名: '周启明（1980年3月12日生）' }, 'birth'],
    ['a date of birth in one run', { 姓名: '周启明19800312' }, 'birth'],
    ['the own month of birth', { 职务: '班组长（1978年3月）' }, 'birth'],
    ['an age', { 职务: '班组长，45岁' }, 'birth'],
    ['a month of birth that is not the own', { 职务: '班组长（1981年5月生）' }, 'birth'],
    ['the rest of a number', { 职务: '班组长（身份证后四位1234）' }, 'number'],
    ['a house', { 职务: '班组长，朝阳区建国路16号' }, 'address'],
    ['an age in words', { 职务: '班组长，四十五岁' }, 'birth'],
    ['an age behind the word for it', { 职务: '班组长，年龄45' }, 'birth'],
    ['the rest of a number behind a verb', { 职务: '班组长，末四位为1234' }, 'number'],
    ['a house with a letter', { 职务: '班组长，海淀区知春路甲48号' }, 'address'],
    ['a house in words', { 职务: '班组长，学院路三十七号' }, 'address'],
    ['a block of flats of a unit', { 职务: '班组长，住学院路37号家属院' }, 'address'],
    ['where somebody comes from', { 职务: '班组长（籍贯山东临沂）' }, 'address'],
    ['a word for it', { 职务: '班组长，出生于北京' }, 'birth'],
  ])('%s: no list', async (_, changed, kind) => {
    const { blocked } = made(await reportOfRows([{ 谁: HE }, { 谁: ZHOU, ...changed }]));
    expect(blocked.map(({ args }) => [args.row, args.kind])).toEqual([[4, kind]]);
    expect(problemLine(blocked[0] as never, 'zh')).not.toMatch(/13900000001|62000001|501/u);
  });

  it('a column that is not published may hold what it likes', async () => {
    const report = await reportOfRows([{ 谁: ZHOU, 主要荣誉: '首都劳动奖章（电话13900000001）' }]);
    expect(made(report).blocked).toEqual([]);
    expect(made(report, { columns: ['honours'] }).blocked).toHaveLength(1);
  });

  it('names that have figures or such words in them are no private data', async () => {
    const report = await reportOfRows([
      { 谁: ZHOU, 工作单位: '北京第12建筑公司7416厂', 职务: '手机装配班班长' },
      { 谁: HE, 工作单位: '北京电话设备有限公司', 职务: '2025届培训班组长' },
    ]);
    expect(made(report).blocked).toEqual([]);
    const streets = {
      工作单位: '北京加油站（首钢路16号）',
      职务: '2015年生产标兵、5路1号车驾驶员、3号楼施工员',
    };
    expect(made(await reportOfRows([{ 谁: ZHOU, ...streets }])).blocked).toEqual([]);
  });

  it('what stands in another column is asked about, for it may be part of a name', async () => {
    const { blocked, said } = made(await reportOfRows([{ 谁: ZHOU, 职务: '班组长（汉族，中共党员）' }]));
    expect(blocked).toEqual([]);
    const asked = said.filter(({ code }) => code === 'public.tells');
    expect(asked.map(({ args }) => args.columns)).toEqual([
      ['职务', '民族'],
      ['职务', '政治面貌'],
    ]);
    expect(problemLine(asked[0] as never, 'zh')).toContain('职务）里写着本人的“民族”');
  });

  it('dates and years are nobody’s numbers', async () => {
    const report = await reportOfRows([{ 谁: ZHOU, 主要荣誉: '首都劳动奖章20230501；2021年先进工作者' }]);
    expect(made(report, { columns: ['honours'] }).blocked).toEqual([]);
  });
});

describe('a list of very many', () => {
  it('looks at each row a few times, however many of them are struck through', async () => {
    const report = await reportOfRows([{ 谁: ZHOU }]);
    const [first] = report.nominees;
    if (first === undefined) throw new Error('no nominee');
    const count = 500;
    let looks = 0;
    const nominees = Array.from({ length: count }, (_, index) =>
      Object.defineProperty({ ...first, row: index + 3 }, 'row', {
        get: () => {
          looks += 1;
          return index + 3;
        },
      }),
    );
    const findings = nominees.map((_, index) => ({
      code: 'row.struck',
      severity: 'warning' as const,
      at: { file: first.file, sheet: first.sheet, row: index + 3, cell: null, field: null },
      args: {},
      scheme: null,
      criterion: null,
      clause: null,
      repair: null,
      waived: null,
    }));
    const { said } = made({ ...report, nominees, findings } as Report);
    expect(said.filter(({ code }) => code === 'public.struck')).toHaveLength(count);
    expect(looks).toBeLessThan(20 * count);
  });
});

describe('what is said beside the list, and never in it', () => {
  const codes = (report: Report, columns: string[] = []) =>
    made(report, { columns }).said.map(({ code }) => code);

  it('one person in two rows is listed once', async () => {
    const report = await reportOfRows([{ 谁: ZHOU }, { 谁: ZHOU, 推荐单位: '天津市总工会' }]);
    expect(made(report).list.entries).toHaveLength(1);
    expect(codes(report)).toContain('public.person-once');
  });

  it('where the recommender is shown as well the two rows differ: no list names one person as two', async () => {
    const report = await reportOfRows([{ 谁: ZHOU }, { 谁: ZHOU, 推荐单位: '天津市总工会' }]);
    expect(made(report, { columns: ['recommender'] }).blocked).toMatchObject([
      { code: 'public.person-twice', args: { fields: ['recommender'], columns: ['推荐单位'] } },
    ]);
  });

  it('nor where employer and post differ', async () => {
    const row = { 谁: ZHOU, 工作单位: '北京甲乙有限公司', 职务: '车间主任' };
    const report = await reportOfRows([{ 谁: ZHOU }, row]);
    expect(made(report).blocked.map(({ args }) => args.fields)).toEqual([['employer', 'post']]);
  });

  it('one number of two names may be a slip: both are listed', async () => {
    const report = await reportOfRows([{ 谁: ZHOU }, { 谁: ZHOU, 姓名: '张丽' }]);
    expect(made(report).list.entries).toHaveLength(2);
    expect(made(report).blocked).toEqual([]);
  });

  it('a dash in the column of the ID numbers makes nobody the same person', async () => {
    const report = await reportOfRows([
      { 谁: ZHOU, 身份证号: '无' },
      { 谁: HE, 身份证号: '无' },
    ]);
    expect(made(report).list.entries).toHaveLength(2);
    expect(codes(report)).toEqual([]);
  });

  const other = { 姓名: ZHOU, 工作单位: '北京启明焊接技术有限公司' };
  it('two persons of one name, unit and post cannot be told apart: the sex would do it', async () => {
    const report = await reportOfRows([{ 谁: ZHOU }, { 谁: HE, ...other }]);
    const { said, list } = made(report);
    expect(list.entries).toHaveLength(2);
    expect(said.find(({ code }) => code === 'public.alike')?.args).toMatchObject({
      rows: ['3', '4'],
      columns: ['性别'],
    });
    expect(codes(report, ['sex'])).toContain('public.nearly-alike');
  });

  it('where no column that may be published tells them apart, that is said', async () => {
    const { said } = made(await reportOfRows([{ 谁: ZHOU }, { 谁: '吴建国', ...other }]));
    const alike = said.find(({ code }) => code === 'public.alike');
    expect(alike?.args.columns).toEqual([]);
    expect(problemLine(alike as never, 'zh')).toContain('也分不开');
  });

  it('the fewest columns are named: one where one is enough', async () => {
    const report = await reportOfRows([
      { 谁: ZHOU, 工种: '焊工' },
      { 谁: '吴建国', ...other, 工种: '钳工', 主要荣誉: '先进工作者' },
    ]);
    expect(made(report).said.find(({ code }) => code === 'public.alike')?.args.columns).toHaveLength(1);
  });

  it('people of one name at different units are told apart by the list itself', async () => {
    expect(codes(await reportOfRows([{ 谁: ZHOU }, { 谁: HE, 姓名: ZHOU }]))).toEqual([]);
  });

  it('rows that the rules speak against are listed, and named to the unit only', async () => {
    const report = await reportOfRows([{ 谁: ZHOU, 生产现场工作年限: '3' }], ['national-2024']);
    const { list, said } = made(report);
    expect(list.entries).toHaveLength(1);
    expect(said).toMatchObject([{ code: 'public.ineligible', args: { rows: ['3'] } }]);
    expect(JSON.stringify(list)).not.toMatch(/不符合|ineligible|N-04/u);
  });

  it('a word that may touch secrets is asked about where it would be published', async () => {
    const report = await reportOfRows(
      [{ 谁: ZHOU, 职务: '导弹车间班组长', 推荐理由: '型号任务' }],
      ['national-2024'],
    );
    expect(made(report).said).toMatchObject([{ code: 'public.clearance', args: { cells: ['J3'] } }]);
    const unpublished = await reportOfRows([{ 谁: ZHOU, 推荐理由: '型号任务' }], ['national-2024']);
    expect(made(unpublished).said).toEqual([]);
  });

  it('a blank place is told', async () => {
    const { said, list } = made(await reportOfRows([{ 谁: ZHOU, 工作单位: '同上' }]));
    expect(list.entries[0]?.texts[2]).toBe('');
    expect(said).toMatchObject([{ code: 'public.blank', args: { row: 3, columns: ['工作单位'] } }]);
  });

  it('where nobody was read there is no list', async () => {
    const report = await reportOf([{ file: 'a.csv', bytes: sheet([]) }]);
    expect(published(report)).toMatchObject({ ok: false, problem: { code: 'public.nobody' } });
  });

  it('several files make one list, numbered through', async () => {
    const report = await reportOf([
      { file: 'a.csv', bytes: sheet([{ 谁: ZHOU }]) },
      { file: 'b.csv', bytes: sheet([{ 谁: HE }, { 谁: '吴建国' }]) },
    ]);
    expect(made(report).list.entries.map(({ texts }) => texts[0])).toEqual(['1', '2', '3']);
  });
});
