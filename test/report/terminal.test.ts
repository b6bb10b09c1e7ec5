import { describe, expect, it, vi } from 'vitest';
import { widthOf } from '../../src/report/layout.js';
import { renderTerminal } from '../../src/report/terminal/index.js';
import { moreThanACallTakes } from '../support.js';
import { sampleReport } from './sample-report.js';

vi.mock('../../src/report/messages/zh/index.js', () => import('./sample-wording/zh.js'));
vi.mock('../../src/report/messages/en/index.js', () => import('./sample-wording/en.js'));

const options = { lang: 'zh', unmask: false, color: false, width: 80 } as const;

describe('renderTerminal', () => {
  it.each([
    ['zh', 80],
    ['zh', 120],
    ['en', 80],
    ['en', 120],
  ] as const)('%s at %i columns is the golden text', async (lang, width) => {
    const text = renderTerminal(sampleReport(), { ...options, lang, width });
    await expect(text).toMatchFileSnapshot(`golden/terminal.${lang}.${width}.txt`);
  });

  it.each([60, 80, 120])('keeps within %i columns', (width) => {
    for (const lang of ['zh', 'en'] as const) {
      const lines = renderTerminal(sampleReport(), { ...options, lang, width }).split('\n');
      expect(lines.filter((line) => widthOf(line) > width)).toEqual([]);
    }
  });

  it('cuts a name, a sheet name and a title of 5,000 characters', () => {
    const report = sampleReport();
    const long = (text: string) => `${text}${'长'.repeat(5000)}`;
    for (const nominee of report.nominees) {
      nominee.name = long(nominee.name);
      nominee.sheet = long(nominee.sheet);
    }
    report.choice.titles = report.choice.titles.map(long);
    for (const color of [true, false]) {
      const text = renderTerminal(report, { ...options, color });
      expect(text).toContain('长长…');
      expect(text).not.toContain('长'.repeat(40));
      const lines = text.replaceAll(/\u001B\[[0-9;]*m/gu, '').split('\n');
      expect(lines.filter((line) => widthOf(line) > options.width)).toEqual([]);
    }
  });

  it('counts what one cell has too much of', () => {
    const report = sampleReport();
    const rows = report.nominees.map(({ row }) => row);
    const first = report.findings.find(
      ({ at, criterion }) => at.cell !== null && criterion === null && rows.includes(at.row ?? 0),
    );
    if (first === undefined) throw new Error('the sample has no finding of a cell');
    report.findings = Array.from({ length: 250 }, (_, index) => ({ ...first, args: { index } }));
    const lines = renderTerminal(report, options).split('\n');
    expect(lines.filter((line) => line.includes(String(first.at.cell)))).toHaveLength(10);
    expect(lines.filter((line) => line.includes('240'))).toHaveLength(1);
  });

  it('colour changes nothing but colour', () => {
    const plain = renderTerminal(sampleReport(), options);
    const coloured = renderTerminal(sampleReport(), { ...options, color: true });
    expect(coloured).not.toBe(plain);
    expect(coloured.replaceAll(/\u001B\[[0-9;]*m/gu, '')).toBe(plain);
  });
});

it('bears more nominees than a call takes arguments', () => {
  const many = moreThanACallTakes();
  const report = sampleReport();
  const [first] = report.nominees;
  if (first === undefined) throw new Error('the sample has no nominee');
  const verdicts = first.verdicts.map((verdict) => ({ ...verdict, status: 'review' as const, criteria: [] }));
  report.nominees = Array.from({ length: many }, (_, index) => ({ ...first, row: index + 1, verdicts }));
  report.findings = [];
  expect(renderTerminal(report, options).split('\n').length).toBeGreaterThan(2 * many);
});
