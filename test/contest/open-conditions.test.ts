import { readXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { renderContestJson } from '../../src/report/contest/json.js';
import { renderContestTerminal } from '../../src/report/contest/terminal.js';
import { renderRanking } from '../../src/report/contest/workbook.js';
import { rankFile } from './support.js';

// Nobody's birth or employer says more than it must: 甲 meets all conditions, 乙 and 丙 may, 丁 is too old.
const SHEET = `智能楼宇管理员决赛成绩,,,,,,,
序号,姓名,性别,出生年月,工作单位,理论成绩,实操成绩,竞赛阶段
1,甲甲甲,男,1985.3,北京启明焊接技术有限公司,90,95,决赛
2,乙乙乙,男,,北京启明焊接技术有限公司,88,92,决赛
3,丙丙丙,男,1985.4,北京大学深圳医院,86,91,决赛
4,丁丁丁,男,1950.4,北京启明焊接技术有限公司,80,84,决赛
5,戊戊戊,女,1980.4,北京启明焊接技术有限公司,50,84,决赛
`;

const report = await rankFile('a.csv', Buffer.from(SHEET));

describe('whoever may not meet the conditions for taking part is not shown as if they did', () => {
  test('at the terminal, among those who get a grade and in the ranks', () => {
    const layout = { unmask: false, color: false, width: 300 };
    const zh = renderContestTerminal(report, { ...layout, lang: 'zh' });
    expect(zh).toContain(
      '高级技师 3人（其中2人参赛条件待核实）  甲甲甲（决赛）、乙乙乙（决赛、参赛条件待核实）、丙丙丙（决赛、参赛条件待核实）\n',
    );
    const ranks = (name: string) => zh.split('\n').find((line) => new RegExp(`^ +\\d +${name} `).test(line));
    expect(ranks('甲甲甲')).not.toContain('参赛条件');
    expect(ranks('乙乙乙')).toMatch(/高级技师 · .* · 参赛条件待核实$/u);
    expect(ranks('丁丁丁')).not.toContain('参赛条件');
    const en = renderContestTerminal(report, { ...layout, lang: 'en' });
    expect(en).toContain('高级技师 3 (2 of them with open conditions)  甲甲甲 (');
    expect(en.match(/conditions open/gu)).toHaveLength(4);
  });

  test('in the list of certificates of the workbook', async () => {
    const { sheets } = await readXlsx(await renderRanking(report, { lang: 'zh' }));
    const list = sheets.find(({ name }) => name === '证书名单');
    expect(list?.rows.map((row) => [row[2], row.at(-1)])).toEqual([
      ['姓名', '参赛条件'],
      ['甲甲甲', '是'],
      ['乙乙乙', 'C-05 ？ C-06 ？'],
      ['丙丙丙', 'C-07 ？'],
    ]);
  });

  test('in the JSON', () => {
    const { projects } = JSON.parse(renderContestJson(report, { lang: 'zh', unmask: false }));
    const outcomes = projects[0].contestants.map(
      (each: { name: string; eligible: string; certificates: [] }) => [
        each.name,
        each.eligible,
        each.certificates.length,
      ],
    );
    expect(outcomes).toEqual([
      ['甲甲甲', 'met', 1],
      ['乙乙乙', 'undetermined', 1],
      ['丙丙丙', 'undetermined', 1],
      ['丁丁丁', 'unmet', 0],
      ['戊戊戊', 'met', 0],
    ]);
  });
});
