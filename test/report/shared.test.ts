import { describe, expect, it, vi } from 'vitest';
import type { Finding } from '../../src/model/finding.js';
import type { Report } from '../../src/model/report.js';
import { MOST_IN_WORKBOOK } from '../../src/report/most.js';
import { renderTerminal } from '../../src/report/terminal/index.js';
import { sampleReport } from './sample-report.js';

vi.mock('../../src/report/messages/zh/index.js', () => import('./sample-wording/zh.js'));

const options = { lang: 'zh', unmask: false, color: false, width: 100 } as const;

/** So many people in rows 3, 4 …, each with the findings of one row. */
function report(count: number, findingsOf: (row: number) => Partial<Finding>[]): Report {
  const sample = sampleReport();
  const [one] = sample.nominees;
  const [finding] = sample.findings;
  if (one === undefined || finding === undefined) throw new Error('the sample is empty');
  const rows = Array.from({ length: count }, (_, index) => index + 3);
  const at = (row: number) => ({
    file: one.file,
    sheet: one.sheet,
    row,
    cell: `N${row}`,
    field: 'skillGrade',
  });
  const columnsOf = (row: number) => ({ skillGrade: { cell: `N${row}`, state: 'filled' as const } });
  const verdicts = one.verdicts
    .slice(0, 1)
    .map((verdict) => ({ ...verdict, status: 'review' as const, criteria: [] }));
  return {
    ...sample,
    nominees: rows.map((row) => ({ ...one, row, name: `人${row}`, verdicts, columns: columnsOf(row) })),
    quotas: [],
    findings: rows.flatMap((row) =>
      findingsOf(row).map((part) => ({
        ...finding,
        scheme: null,
        criterion: null,
        clause: null,
        repair: null,
        waived: null,
        severity: 'error' as const,
        at: at(row),
        args: {},
        ...part,
      })),
    ),
  };
}

const linesOf = (one: Report) => renderTerminal(one, options).split('\n');
const withText = (lines: string[], text: string) => lines.filter((line) => line.includes(text));

describe('what is said of many people alike', () => {
  const unknown = () => [{ code: 'x.y', args: { found: '高级' } }];

  it('is said once, with all cells; every row keeps its verdict and the number', () => {
    const lines = linesOf(report(60, unknown));
    expect(withText(lines, '[1] ✖ 错误')).toHaveLength(1);
    expect(withText(lines, '60人：N3–N62')).toHaveLength(1);
    for (const row of [3, 31, 62]) {
      const at = lines.findIndex((line) => line.startsWith(`第${row}行 人${row} `));
      expect(lines[at]).toContain('待核实');
      expect(lines[at + 1]).toContain(`✖ [1] N${row}`);
    }
  });

  it('is said row by row of four people', () => {
    const lines = linesOf(report(4, unknown));
    expect(withText(lines, '[1]')).toEqual([]);
    expect(withText(lines, '✖ 错误  N')).toHaveLength(4);
  });

  it('is said row by row of more people than anybody prints: what is compared would have to stay in memory', () => {
    const few = (row: number) => (row < 9 ? unknown() : []);
    expect(withText(linesOf(report(MOST_IN_WORKBOOK, few)), '[1] ✖ 错误')).toHaveLength(1);
    const lines = linesOf(report(MOST_IN_WORKBOOK + 1, few));
    expect(withText(lines, '[1]')).toEqual([]);
    expect(withText(lines, '✖ 错误  N')).toHaveLength(6);
  });

  it('stands under one number where only the value in the cell differs, with the first as the example', () => {
    const lines = linesOf(report(6, (row) => [{ code: 'x.y', args: { found: `第${row}种写法` } }]));
    expect(withText(lines, '[1] ✖ 错误')).toHaveLength(1);
    expect(withText(lines, '上面说的是 N3')).toHaveLength(1);
  });

  it.each<[string, Partial<Finding>]>([
    ['another row is named', { args: { other: 'x' } }],
    ['a requirement decides by it', { criterion: 'N-04', scheme: 'national-2024' }],
  ])('stands row by row where the words differ and %s', (_why, part) => {
    const lines = linesOf(
      report(6, (row) => [{ code: 'x.y', ...part, args: { ...part.args, found: `第${row}种` } }]),
    );
    expect(withText(lines, '[1]')).toEqual([]);
    expect(withText(lines, '✖ 错误  N')).toHaveLength(6);
  });

  it('names the column where each row names its own cell', () => {
    const lines = linesOf(report(5, (row) => [{ code: 'x.y', args: { found: `N${row} 有疑问` } }]));
    expect(withText(lines, 'N列有疑问')).toHaveLength(1);
    expect(withText(lines, '上面说的是')).toEqual([]);
  });

  it('leaves the rest of a row where it was', () => {
    const lines = linesOf(
      report(6, (row) => [
        ...unknown(),
        ...(row === 5 ? [{ code: 'z.alone', args: { found: '只此一处' } }] : []),
      ]),
    );
    const at = lines.findIndex((line) => line.startsWith('第5行'));
    expect(lines[at + 1]).toContain('[1]');
    expect(lines[at + 2]).toContain('✖ 错误  N5');
    expect(lines[at + 3]).toContain('只此一处');
  });
});
