import { readXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { renderContestTerminal } from '../../src/report/contest/terminal.js';
import { renderRanking } from '../../src/report/contest/workbook.js';
import { rank } from './support.js';

const sheetOf = (project: string) => ({
  name: `决赛${project}`,
  title: [`${project}决赛成绩`],
  headers: ['序号', '姓名', '理论成绩', '技能操作成绩'],
  rows: [
    { 姓名: `${project}甲`, 理论成绩: 90, 技能操作成绩: 90 },
    { 姓名: `${project}乙`, 理论成绩: 80, 技能操作成绩: 80 },
  ],
});

test('of several projects, what is about a sheet names the project first; of one it need not', () => {
  const [one, two] = [sheetOf('养老护理员'), sheetOf('新能源汽车维修工')];
  const text = (sheets: (typeof one)[], lang: 'zh' | 'en') =>
    renderContestTerminal(rank(sheets), { unmask: false, color: false, width: 300, lang });
  const both = text([one, two], 'zh');
  expect(both).toContain('    养老护理员：有决赛成绩，没有初赛成绩');
  expect(both).toContain('    新能源汽车维修工：有决赛成绩，没有初赛成绩');
  expect(text([one], 'zh')).toContain('    有决赛成绩，没有初赛成绩');
  expect(text([one, two], 'en')).toContain('    养老护理员: There are scores of the final');
});

test('certificates that are still open are counted, and not said to be none', () => {
  const scores = { 理论成绩: 80, 技能操作成绩: 80 };
  const sheet = (second: typeof scores) => ({
    name: '决赛',
    title: ['新能源汽车维修工决赛成绩'],
    headers: ['序号', '姓名', '理论成绩', '技能操作成绩'],
    rows: [
      { 姓名: '甲一平', ...scores },
      { 姓名: '乙二平', ...second },
    ],
  });
  const said = (second: typeof scores, lang: 'zh' | 'en') =>
    renderContestTerminal(rank([sheet(second)]), { unmask: false, color: false, width: 300, lang })
      .split('\n')
      .filter((line) => /^ {2}(证书|Certificates) /u.test(line));
  expect(said({ 理论成绩: 50, 技能操作成绩: 80 }, 'zh')).toEqual([]);
  expect(said({ 技能操作成绩: 80 } as typeof scores, 'zh')).toEqual([
    '  证书  1人能否取得（或取得更高的）待核实，见名次表',
  ]);
  expect(said({ 技能操作成绩: 80 } as typeof scores, 'en')).toEqual([
    '  Certificates  open for 1, who may get one or a higher one: see the ranks',
  ]);
});

test('of who was absent the workbook does not ask whether both parts were passed', async () => {
  const absent = { 理论成绩: '缺考', 技能操作成绩: '缺考' };
  const rows = [
    { 姓名: '甲一平', ...absent },
    { 姓名: '乙二平', 理论成绩: 80 },
  ];
  const headers = ['序号', '姓名', '理论成绩', '技能操作成绩'];
  const report = rank([{ name: '决赛', title: ['新能源汽车维修工决赛成绩'], headers, rows }]);
  const { sheets } = await readXlsx(await renderRanking(report, { lang: 'zh' }));
  const list = sheets.find(({ name }) => name === '成绩名次');
  const [head = [], ...lines] = list?.rows ?? [];
  const at = head.indexOf('两部分合格');
  expect(lines.map((line) => [line[head.indexOf('姓名')], line[at] ?? ''])).toEqual([
    ['乙二平', '？'],
    ['甲一平', ''],
  ]);
});
