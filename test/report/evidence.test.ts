import { describe, expect, it } from 'vitest';
import type { NomineeReport, Report } from '../../src/model/report.js';
import { paperLines, papersOf, paperText, unitLines } from '../../src/report/evidence.js';
import { checkFiles } from '../fixtures.js';
import { bundledPack } from '../support.js';

/** facts.md §1.1: the outline of annex 3, indicator by indicator, with the number of proofs that it names. */
const OUTLINE: [clause: string, indicator: string, proofs: number][] = [
  ['二（一）1', '勇挑重担', 1],
  ['二（一）2', '追求卓越', 1],
  ['二（一）3', '示范带动', 2],
  ['二（二）1', '技能精湛', 2],
  ['二（二）2', '业绩突出', 1],
  ['二（二）3', '持续学习', 2],
  ['二（三）1', '业务洞察', 2],
  ['二（三）2', '创新成果', 1],
  ['二（三）3', '价值创造', 1],
  ['二（四）1', '担当重任', 2],
  ['二（四）2', '协同配合', 2],
  ['二（四）3', '直面难题', 2],
  ['二（五）1', '总结继承', 1],
  ['二（五）2', '培养人才', 1],
  ['二（五）3', '应用智能', 1],
];

const report: Report = await checkFiles('fixtures', ['nominees.xlsx'], bundledPack());
const nominee = report.nominees.find(({ verdicts }) =>
  verdicts.every(({ status }) => status !== 'ineligible'),
) as NomineeReport;

describe('papers to attach', () => {
  it('the 15 indicators of the outline in its order, each proof a line, with its own clause', () => {
    const papers = papersOf(nominee, report).filter(
      ({ scheme, paper }) => scheme === 'national-2024' && paper.indicator,
    );
    const counted = OUTLINE.flatMap(([clause, indicator, proofs]) =>
      Array.from({ length: proofs }, () => [clause, indicator]),
    );
    expect(papers.map(({ clause, paper }) => [clause, paper.indicator?.zh])).toEqual(counted);
  });

  it('training plan, letters of three experts and declaration come with them', () => {
    const asked = new Map(papersOf(nominee, report).map(({ criterion, paper }) => [criterion, paper]));
    expect(asked.get('N-11')?.zh).toContain('培育方案');
    expect(asked.get('N-12')?.count).toBe(3);
    expect(asked.get('N-22')?.zh).toContain('推荐表');
  });

  it('one line a paper, naming every clause that asks for it', () => {
    const lines = paperLines(nominee, report);
    const years = lines.filter(({ paper }) => paper.zh === '一线生产现场工作经历证明');
    expect(years.map(({ asked }) => asked.map(({ criterion }) => criterion))).toEqual([
      ['N-04', 'B-05', 'H-05'],
    ]);
    const texts = lines.map(({ paper }) => paperText(paper, 'zh'));
    expect(new Set(texts).size).toBe(texts.length);
    const asked = lines.reduce((sum, line) => sum + line.asked.length, 0);
    expect(asked).toBe(papersOf(nominee, report).length);
  });

  it('a scheme that the nominee does not meet asks for none', () => {
    const out = {
      ...nominee,
      verdicts: nominee.verdicts.map((each) => ({ ...each, status: 'ineligible' as const })),
    };
    expect(paperLines(out, report)).toEqual([]);
  });

  it('what the units see to themselves', () => {
    expect(unitLines(report).flatMap(({ asked }) => asked.map(({ criterion }) => criterion))).toEqual([
      'N-16',
      'N-17',
      'N-18',
      'B-13',
      'H-13',
    ]);
  });
});
