import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { checkWorkbooks } from '../../src/check.js';
import type { Cell } from '../../src/model/cell.js';
import type { Report } from '../../src/model/report.js';
import { renderExplainNominee } from '../../src/report/explain.js';
import { widthOf } from '../../src/report/layout.js';
import { bundledPack } from '../support.js';

type Written = string | Pick<Cell, 'kind' | 'raw' | 'shown' | 'formula'> | { repeat: string; times: number };

interface Row {
  column: string;
  write: Written;
  because?: string;
  given?: Record<string, Written>;
  unmask?: boolean;
  says?: string[];
  contains?: string[];
  never?: string[];
}

const pack = bundledPack();
const headers = pack.forms[0]?.fields.map(({ header }) => header) ?? [];
const { base } = parse(readFileSync('rules/cases/national-2024.yaml', 'utf8')) as {
  base: Record<string, Written>;
};

function cellOf(written: Written, row: number, column: number): Cell {
  if (typeof written === 'object' && 'kind' in written) return { row, column, ...written };
  const text = typeof written === 'object' ? written.repeat.repeat(written.times) : String(written);
  return { row, column, kind: 'text', raw: text, shown: text };
}

/** The report on a sheet of one nominee: the base of the cases with changes. */
function reportOn(changes: Record<string, Written>, schemes: string[] | null = null): Report {
  const values = { ...base, ...changes };
  const cells = headers.flatMap((header, index) => {
    const written = values[header] ?? '';
    return written === '' ? [] : [cellOf(written, 2, index + 1)];
  });
  const sheet = {
    name: '表1',
    hidden: false,
    rows: [
      { number: 1, hidden: false, cells: headers.map((header, index) => cellOf(header, 1, index + 1)) },
      { number: 2, hidden: false, cells },
    ],
    hiddenColumns: [],
    merges: [],
  };
  const checked = checkWorkbooks(
    [
      {
        file: 'a.xlsx',
        sha256: '0'.repeat(64),
        read: { ok: true, workbook: { format: 'xlsx', encoding: null, sheets: [sheet] } },
      },
    ],
    pack,
    {
      schemes,
      asOf: null,
      readings: [],
      today: '2025-06-30',
      failOn: 'never',
      tool: { name: 'craftsman', version: '0.0.0' },
    },
  );
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  return checked.report;
}

type Layout = Partial<Parameters<typeof renderExplainNominee>[2]>;

function explained(report: Report, layout: Layout = {}): string {
  const [nominee] = report.nominees;
  if (nominee === undefined) throw new Error('no nominee');
  return renderExplainNominee(report, nominee, { lang: 'zh', width: 160, color: false, ...layout });
}

/** The lines of one column: from its cell to the next column. */
function linesOf(text: string, address: string): string[] {
  const lines = text.split('\n');
  const start = lines.findIndex((line) => line.startsWith(`  ${address} `));
  const length = lines.slice(start + 1).findIndex((line) => !line.startsWith(' '.repeat(9)));
  return lines.slice(start, start + 1 + length).map((line) => line.trim().replaceAll(/ {2,}/g, ' '));
}

const rows = parse(readFileSync('test/report/explain-rows.yaml', 'utf8')) as Row[];

describe('what explain says of a cell', () => {
  it.each(rows)(
    '$column: $write',
    ({ column, write, given, unmask = false, says, contains = [], never = [] }) => {
      const index = headers.indexOf(column);
      const letters = index < 26 ? String.fromCharCode(65 + index) : `A${String.fromCharCode(39 + index)}`;
      const text = explained(reportOn({ ...given, [column]: write }), { unmask });
      const lines = linesOf(text, `${letters}2`);
      if (says !== undefined) expect(lines).toEqual(says);
      for (const part of contains) expect(lines.join('\n')).toContain(part);
      for (const part of never) expect(text).not.toContain(part);
    },
  );

  it('every filled column has a line, every blank one is named in one line', () => {
    const text = explained(reportOn({ 职称: '', 邮编: '' }));
    const [nominee] = reportOn({ 职称: '', 邮编: '' }).nominees;
    for (const [field, { cell }] of Object.entries(nominee?.columns ?? {})) {
      const lines = text.split('\n').filter((line) => line.startsWith(`  ${cell} `));
      expect(lines, field).toHaveLength(nominee?.cells[field] === undefined ? 0 : 1);
    }
    expect(text).toMatch(/^ {2}没有填：.*职称 M2.*邮编 AB2/mu);
  });

  it('a fact of several columns stands by itself, with its cells', () => {
    const text = explained(
      reportOn({ 工作单位: '北京启明焊接技术有限公司', 单位地址: '北京市海淀区学院路乙1号' }),
    );
    expect(text).toMatch(/^ {2}几栏合起来看\n(?: {4}.*\n)* {4}工作所在市（I2 AA2） {2}北京$/mu);
  });
});

describe('the proof as a clerk reads it', () => {
  const text = explained(reportOn({ 性别: '男', '技术技能（工匠）奖项': '北京大工匠' }));

  it('asks no question that the sheet has settled', () => {
    expect(text).not.toContain('无须再核实');
    expect(text).not.toContain('须一致');
  });

  it('a priority that is not held is no failure', () => {
    expect(text).toMatch(/^ {2}· N-13 .*没有，不影响结论）\n {6}· 性别/mu);
    const priorities = text.split('\n').filter((line) => /（优先 · /u.test(line));
    expect(priorities.length).toBeGreaterThan(3);
    expect(priorities.filter((line) => line.includes('✗'))).toEqual([]);
  });

  it('what documents must show stands in one block at the end of each scheme, with the papers', () => {
    expect(text).not.toContain('? N-09');
    expect(text).toMatch(/ {2}看材料（.*）\n(?: {4,}.*\n)* {4}N-09 .*：个人业绩的证明/u);
  });

  it('an alternative that is not needed is no failure', () => {
    const lines = text.split('\n');
    const at = lines.findIndex((line) => line.includes('✓ N-08'));
    expect(lines[at + 1]).toContain('✓ 满足其一');
    expect(lines[at + 3]).toMatch(/^ +· 比赛名次/u);
  });

  it('a mandatory requirement that is not met keeps its ✗', () => {
    expect(explained(reportOn({ 生产现场工作年限: '3' }))).toMatch(
      /^ {2}✗ N-04 .*\n {6}✗ 生产现场工作年限 不低于5 — 表中：3（P2）/mu,
    );
  });
});

describe('layout', () => {
  const reports = [
    reportOn({ 技术等级: '技师', 主要荣誉: '2023年北京市职工职业技能大赛（焊工）决赛第一名、全国技术能手' }),
    reportOn({ 姓名: '张　三', 出生年月: '80.6', 同行高级专家1姓名单位职务: '', 推荐单位: '海淀总工会' }),
  ];

  for (const width of [60, 80, 120]) {
    for (const lang of ['zh', 'en'] as const) {
      it(`fits ${width} columns in ${lang}; colour changes no letter`, () => {
        for (const report of reports) {
          const plain = explained(report, { width, lang });
          expect(plain.split('\n').filter((line) => widthOf(line) > width)).toEqual([]);
          expect(plain).not.toMatch(/undefined|\[object|NaN/u);
          const coloured = explained(report, { width, lang, color: true });
          expect(coloured.replaceAll(/\u001B\[\d+m/gu, '')).toBe(plain);
        }
      });
    }
  }
});
