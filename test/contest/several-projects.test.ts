import { expect, test } from 'vitest';
import { renderContestTerminal } from '../../src/report/contest/terminal.js';
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
