import { describe, expect, it } from 'vitest';
import type { Severity } from '../../src/model/finding.js';
import type { NomineeReport, Report } from '../../src/model/report.js';
import { shortNames } from '../../src/report/lookup.js';
import { frameOf } from '../../src/report/messages/index.js';
import { privacy } from '../../src/report/privacy.js';
import type { SheetContext } from '../../src/report/sheets/context.js';
import { evidenceSheet } from '../../src/report/sheets/evidence.js';
import { findingsSheet } from '../../src/report/sheets/findings.js';
import { linksOf } from '../../src/report/sheets/links.js';
import { listed, listSheet } from '../../src/report/sheets/list.js';
import { matrixSheet } from '../../src/report/sheets/matrix.js';
import { nearestSheet } from '../../src/report/sheets/nearest.js';
import { overviewSheet } from '../../src/report/sheets/overview.js';
import { quotasSheet } from '../../src/report/sheets/quotas.js';
import { sourcesSheet } from '../../src/report/sheets/sources.js';
import type { OutSheet } from '../../src/report/xlsx/out.js';
import { heightsOf, pageOf, pagesFor, roomFor } from '../../src/report/xlsx/page.js';
import { sampleReport } from './sample-report.js';

function contextOf(report: Report = sampleReport(), lang: 'zh' | 'en' = 'zh'): SheetContext {
  const frame = frameOf(lang);
  const links = linksOf(report, frame, privacy(false), (file) => file);
  return { report, lang, frame, hide: privacy(false), names: shortNames(report, lang), links };
}

const texts = ({ rows }: OutSheet) => rows.map((row) => row.map((cell) => cell?.value ?? ''));
const total = ({ widths }: OutSheet) => widths.reduce((sum, width) => sum + width, 0);

/** A report of so many people, the sample's over and over. */
function crowd(size: number): Report {
  const report = sampleReport();
  const nominees = Array.from({ length: size }, (_, index): NomineeReport => {
    const one = report.nominees[index % report.nominees.length] as NomineeReport;
    return { ...one, row: index + 5, name: `${one.name}${index}` };
  });
  return { ...report, nominees, summary: { ...report.summary, nominees: size } };
}

describe('the page for the leader', () => {
  it('says what was checked, by which schemes and dates, and who comes out how', () => {
    const rows = texts(overviewSheet(contextOf()));
    expect(rows[0]?.[0]).toBe('推荐汇总表检查结果');
    expect(rows[1]?.[0]).toContain('检查了1个文件（nominees.xlsx），共6人。');
    expect(rows[2]).toEqual(['方案和基准日', '✓ 符合', '⚠ 需说明', '? 待核实', '✖ 不符合']);
    expect(rows[3]).toEqual([
      '大国工匠\n截至 2024-03-10（文件规定）',
      '4人\n张某某、赵某某、陈某、刘某某',
      '0人',
      '1人\n王某',
      '1人\n李某',
    ]);
  });

  it('names by row whom a name does not tell apart', () => {
    const report = sampleReport();
    for (const nominee of report.nominees.slice(3)) nominee.name = '陈某';
    const [, , , national] = texts(overviewSheet(contextOf(report)));
    expect(national?.[1]).toBe('4人\n张某某、陈某（第8行）、陈某（第9行）、陈某（第10行）');
  });

  it('shows quotas over their cap first, and tells an unknown cap from an empty quota', () => {
    const rows = texts(overviewSheet(contextOf()));
    const at = rows.findIndex(([first]) => first === '名额使用');
    expect(rows.slice(at + 1, at + 4).map((row) => row.slice(1, 4))).toEqual([
      ['海淀区总工会', '■■■■■▲  6／5', '⚠ 超出'],
      ['北京示范技师学院', '┈┈┈  1／不详', '? 待核实'],
      ['北京', '■■■■■■  6／6', '✓ 未超'],
    ]);
  });

  it('the worst problems first, each with a link to its row; what a waiver covers is none of them', () => {
    const report = sampleReport();
    const sheet = overviewSheet(contextOf(report));
    const at = texts(sheet).findIndex(([first]) => first === '最要紧的问题');
    const problems = sheet.rows.slice(at + 1).filter((row) => row[0]?.link !== undefined);
    expect(problems[0]?.[0]?.value).toMatch(/^✖ /u);
    const words = new Set(problems.map((row) => String(row[0]?.value)));
    expect([...words].some((word) => word.startsWith('✖ 李某 P6'))).toBe(true);
    const waived = { reason: 'x', approver: 'x', date: '2025-01-01', expires: '2025-12-31' };
    const none = { ...report, findings: report.findings.map((finding) => ({ ...finding, waived })) };
    expect(texts(overviewSheet(contextOf(none))).at(-1)?.[0]).toBe('没有发现问题。');
  });

  it.each([1, 6, 60, 600])('stays on one page with %i people', (size) => {
    const sheet = overviewSheet(contextOf(crowd(size)));
    expect(sheet.onePage).toBe(true);
    const points = heightsOf(sheet).reduce((sum, height) => sum + height, 0);
    expect(points).toBeLessThan(roomFor(sheet.widths) * 1.1);
  });

  it('names no ID number and no phone', () => {
    const report = sampleReport();
    for (const nominee of report.nominees) nominee.name = `${nominee.name} ${nominee.clean.idNumber}`;
    expect(JSON.stringify(overviewSheet(contextOf(report)).rows)).not.toMatch(/11990019|13800138/u);
  });
});

describe('what is printed stays readable', () => {
  const sheets = [
    matrixSheet,
    findingsSheet,
    nearestSheet,
    evidenceSheet,
    quotasSheet,
    sourcesSheet,
    overviewSheet,
  ];

  it.each(['zh', 'en'] as const)('every table but the list fits one page at 8 points (%s)', (lang) => {
    for (const make of sheets) {
      const sheet = make(contextOf(sampleReport(), lang));
      expect([sheet.name, sheet.pagesWide]).toEqual([sheet.name, 1]);
    }
  });

  it('a table that is wider goes on another page, with its first columns again', () => {
    expect(pagesFor([10, 10, 100], 2)).toBe(1);
    expect(pagesFor([10, 10, 100, 100], 2)).toBe(2);
    const list = listSheet(contextOf());
    expect(list.pagesWide).toBeGreaterThan(total(list) / 150);
  });
});

describe('findings', () => {
  it('lead to the nominee in this workbook and to the cell in the file', () => {
    const sheet = findingsSheet(contextOf());
    const row = sheet.rows.find((cells) => cells.some((cell) => cell?.value === 'P6'));
    expect(row?.[1]?.link).toEqual({ sheet: '资格矩阵', cell: 'A4' });
    expect(row?.[2]?.link).toEqual({ href: "nominees.xlsx#'Sheet1'!P6" });
    const listed = sheet.rows.find((cells) => cells.some((cell) => cell?.value === 'P7'));
    expect(listed?.[1]?.link).toEqual({ sheet: '合格与待核实名单', cell: 'A3' });
  });

  it.each([
    ['an ID number in the sheet: the file alone', 'a.xlsx', '甲119900197803120014', 'a.xlsx'],
    ['a phone in the sheet: the file alone', 'a.xlsx', '甲13900000001', 'a.xlsx'],
    ['a phone in the file: none', '甲13900000001.xlsx', 'Sheet1', undefined],
    ['a date in the file', '2025-07-07.xlsx', 'Sheet1', "2025-07-07.xlsx#'Sheet1'!P6"],
  ])('no link tells what is masked: %s', (_, file, sheet, href) => {
    const report = sampleReport();
    const [input] = report.inputs;
    const [finding] = report.findings;
    if (input === undefined || finding === undefined) throw new Error('the sample has both');
    const one = { ...finding, at: { ...finding.at, file, sheet, cell: 'P6' } };
    const named = { ...report, inputs: [{ ...input, file }], findings: [one] };
    expect(contextOf(named).links?.cell(one)).toEqual(href && { href });
  });

  it('name file and sheet where there are several', () => {
    const report = sampleReport();
    const [input] = report.inputs;
    if (input === undefined) throw new Error('the sample has a file');
    const [first, ...rest] = report.findings;
    if (first === undefined) throw new Error('the sample has findings');
    const several = {
      ...report,
      inputs: [input, { ...input, file: '乙.xlsx' }],
      findings: [{ ...first, at: { ...first.at, file: '乙.xlsx' } }, ...rest],
    };
    // The sheet is named where a file has more than one.
    expect(texts(findingsSheet(contextOf(several)))[0]?.slice(0, 3)).toEqual(['文件', '行', '姓名']);
    const sheets = [...input.sheets, ...input.sheets];
    const more = {
      ...several,
      inputs: [
        { ...input, sheets },
        { ...input, file: '乙.xlsx' },
      ],
    };
    expect(texts(findingsSheet(contextOf(more)))[0]?.slice(0, 3)).toEqual(['文件', '工作表', '行']);
    expect(texts(findingsSheet(contextOf()))[0]?.slice(0, 2)).toEqual(['行', '姓名']);
  });

  it('what a waiver covers stays, greyed, with reason, approver and expiry', () => {
    const report = sampleReport();
    const [finding] = report.findings.filter(({ at }) => at.cell === 'P7');
    if (finding === undefined) throw new Error('the sample has a finding in P7');
    finding.waived = { reason: '已另行核实', approver: '孙某某', date: '2025-03-01', expires: '2025-12-31' };
    const sheet = findingsSheet(contextOf(report));
    const row = sheet.rows.find((cells) => cells.some((cell) => String(cell?.value).includes('已另行核实')));
    expect(row?.every((cell) => cell?.tone === 'muted')).toBe(true);
    expect(row?.[9]?.value).toBe('孙某某批准的例外：已另行核实（2025-03-01 至 2025-12-31）');
    expect(row?.[4]?.value).toBe('◇ 例外');
    expect(sheet.rows).toHaveLength(report.findings.length + 1);
  });
});

describe('a page of text in the cell of a name', () => {
  it('makes no row high but its own in the list', () => {
    const report = sampleReport();
    const long = '长'.repeat(300);
    const nominees = report.nominees.map((nominee) => ({
      ...nominee,
      name: `${nominee.name}\n${long}`,
      clean: { ...nominee.clean, employer: long },
    }));
    const quotas = report.quotas.map((quota) => ({ ...quota, group: long }));
    const context = contextOf({ ...report, nominees, quotas });
    const high = [overviewSheet, findingsSheet, matrixSheet, nearestSheet, evidenceSheet, quotasSheet].filter(
      (make) =>
        texts(make(context))
          .flat()
          .some((text) => String(text).includes(long)),
    );
    expect(high).toEqual([]);
    expect(texts(matrixSheet(context)).flat().join('\n')).toContain(`${report.nominees[0]?.name} 长长`);
  });
});

describe('papers to attach', () => {
  it('begins a page for each nominee; a filter by name keeps the heading', () => {
    const sheet = evidenceSheet(contextOf());
    const headings = sheet.rows.flatMap((row, index) => (row[0]?.tone === 'section' ? [index] : []));
    expect(headings[0]).toBe(1);
    expect(sheet.pageStarts).toEqual(headings.slice(1));
    const rows = texts(sheet);
    for (const index of headings) expect(rows[index]?.[1]).not.toBe('');
    // Where programs are to keep the breaks, the size is given instead of fitted.
    expect(pageOf(sheet).pageSetup).not.toHaveProperty('fitToWidth');
    expect(pageOf(sheet).pageSetup).toHaveProperty('scale');
  });

  it('who meets no scheme has a line that says so', () => {
    const rows = texts(evidenceSheet(contextOf())).filter((row) => row[1] === '李某');
    expect(rows).toHaveLength(1);
    expect(String(rows[0]?.[4])).toContain('没有应附的材料');
  });
});

describe('the list', () => {
  it('marks in the list who is not yet in order: the cells, the name, and what is to be done', () => {
    const report = sampleReport();
    const [nominee] = listed(report);
    if (nominee === undefined) throw new Error('nobody is listed');
    const [any] = report.findings;
    if (any === undefined) throw new Error('nothing is found');
    const { file, sheet, row } = nominee;
    const finding = (severity: Severity, cell: string | null, field: string | null, waived = false) => ({
      ...any,
      ...{ severity, scheme: null, criterion: null, at: { file, sheet, row, cell, field } },
      waived: waived ? { reason: 'r', approver: 'a', date: '2025-01-01', expires: '2027-01-01' } : null,
    });
    const lastOf = (findings: Report['findings']) => {
      const cells = listSheet(contextOf({ ...report, findings })).rows[1] ?? [];
      const tones = cells
        .slice(0, 32)
        .flatMap((cell, column) => (cell?.tone ? [`${column} ${cell.tone}`] : []));
      return [cells.at(-1)?.value, ...tones];
    };
    const open = [finding('review', 'N4', 'grade'), finding('error', 'H4', 'idNumber')];
    expect(lastOf(open)).toEqual(['✖ 错误 H4；? 待核实 N4', '1 bad', '7 bad', '13 ask']);
    expect(lastOf([finding('warning', null, null)])).toEqual(['⚠ 警告 整行', '1 caution']);
    expect(lastOf([finding('note', 'C4', 'sex'), finding('error', 'H4', 'idNumber', true)])).toEqual([
      '没有',
    ]);
  });
});
