import { describe, expect, test } from 'vitest';
import * as XLSX from 'xlsx';
import type { ContestReport } from '../../src/model/contest-report.js';
import { type Row, rank, rankFile, type SheetSource } from './support.js';

const HEADERS = [
  '序号',
  '姓名',
  '性别',
  '工作单位',
  '理论成绩',
  '技能操作成绩',
  '总成绩',
  '名次',
  '是否持卡',
  '备注',
];
const ODD: Row[] = [
  {},
  { 理论成绩: '' },
  { 技能操作成绩: '缺考' },
  { 理论成绩: '缓考', 技能操作成绩: '' },
  { 备注: '违纪，取消成绩' },
  { 理论成绩: '弃权', 技能操作成绩: '弃权' },
  { 理论成绩: '八十' },
];

/** Numbers that look random, the same ones for a seed (Park and Miller). */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
}

/** Twelve finalists with ties, and with one of each odd way to fill in a row. */
function finalists(seed: number): Row[] {
  const next = numbers(seed + 1);
  return Array.from({ length: 12 }, (_, at) => ({
    姓名: `甲${'一二三四五六七八九十丙丁'[at]}平`,
    性别: '男',
    工作单位: '北京京北速运有限公司',
    理论成绩: 56 + next(8),
    技能操作成绩: 56 + next(8) / 2,
    是否持卡: '是',
    ...(at < ODD.length ? ODD[at] : {}),
  }));
}

function sheet(rows: Row[]): SheetSource {
  return { name: '快递员决赛', headers: HEADERS, rows };
}

/** What each comes to, whatever row it stands in. */
function outcomes({ projects }: ContestReport): string[] {
  return projects
    .flatMap(({ project, stages, contestants }) => [
      JSON.stringify([project?.number, stages.map(({ entrants, promoted }) => [entrants, promoted])]),
      ...contestants.map(({ name, eligible, stages: own, certificates, possible, prizes }) =>
        JSON.stringify([
          name,
          eligible,
          own.map(({ absent, total, rank: place, passed, organiser }) => [
            absent,
            total,
            place,
            passed,
            organiser,
          ]),
          certificates,
          possible,
          prizes,
        ]),
      ),
    ])
    .sort();
}

describe('the same scores come to the same', () => {
  test.each(Array.from({ length: 20 }, (_, seed) => [seed]))('in another order of rows (%i)', (seed) => {
    const rows = finalists(seed);
    const next = numbers(seed + 99);
    const shuffled = rows
      .map((row) => ({ row, by: next(1000) }))
      .sort((a, b) => a.by - b.by)
      .map(({ row }) => row);
    const plain = outcomes(rank([sheet(rows)]));
    expect(plain).toHaveLength(13);
    expect(outcomes(rank([sheet(shuffled)]))).toEqual(plain);
  });

  test.each([
    ['xlsx', 'xlsx'],
    ['biff8', 'xls'],
    ['ods', 'ods'],
    ['csv', 'csv'],
  ] as const)('in a file of format %s', async (bookType, ending) => {
    const rows = finalists(5);
    const lines = [
      HEADERS,
      ...rows.map((row, at) => HEADERS.map((header) => ({ 序号: at + 1, ...row })[header] ?? '')),
    ];
    const book = XLSX.utils.book_new(XLSX.utils.aoa_to_sheet(lines), '快递员决赛');
    const bytes = new Uint8Array(XLSX.write(book, { type: 'array', bookType }) as ArrayBuffer);
    expect(outcomes(await rankFile(`快递员决赛.${ending}`, bytes))).toEqual(outcomes(rank([sheet(rows)])));
  });
});

describe('a header of two rows', () => {
  const person = (theory: number, skill: number) => [
    1,
    '甲一平',
    '北京京北速运有限公司',
    theory,
    theory * 0.3,
    skill,
    skill * 0.7,
  ];
  const ranked = async (lines: (string | number)[][], merges: string[]) => {
    const page = XLSX.utils.aoa_to_sheet(lines);
    page['!merges'] = merges.map((range) => XLSX.utils.decode_range(range));
    const book = XLSX.utils.book_new(page, '快递员决赛');
    return rankFile(
      '快递员决赛.xlsx',
      new Uint8Array(XLSX.write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer),
    );
  };
  const top = ['序号', '姓名', '工作单位', '理论知识', '', '技能操作', ''];
  const scoresOf = ({ projects }: ContestReport) =>
    projects.flatMap(({ contestants }) =>
      contestants.map(({ name, stages: [only] }) => [name, only?.theory, only?.skill]),
    );

  test.each([
    ['merged', ['D1:E1', 'F1:G1']],
    ['not merged, as in a text file', []],
  ])('得分 is the whole of a score, 折合 is not: %s', async (_, merges) => {
    const parts = ['', '', '', '得分', '折合30%', '得分', '折合70%'];
    expect(scoresOf(await ranked([top, parts, person(80, 90)], merges))).toEqual([['甲一平', '80', '90']]);
  });

  test.each([
    ['merged', ['F1:G1']],
    ['not merged, as in a text file', []],
  ])('one of two modules is not the score: %s', async (_, merges) => {
    const parts = ['', '', '', '', '', '模块一', '模块二'];
    const report = await ranked([top, parts, [1, '甲一平', '北京京北速运有限公司', 80, '', 45, 45]], merges);
    expect(scoresOf(report)).toEqual([['甲一平', '80', null]]);
    expect(report.findings.map(({ code }) => code)).toContain('column.missing');
  });

  test('a person without a number or a score is no part of a header', async () => {
    const report = await ranked([top, ['', '甲一平', '北京京北速运有限公司', '缺考', '', '缺考', '']], []);
    expect(scoresOf(report)).toEqual([['甲一平', null, null]]);
  });
});
