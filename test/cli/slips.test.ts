import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { craftsman, temporaryFolder } from './support.js';

const SHEET = resolve('fixtures/ok/haidian.xlsx');
const LIST = resolve('fixtures/ok/national-csv.csv');

/** A folder with 名单.xlsx in it. */
function folder(): string {
  const made = temporaryFolder();
  copyFileSync(SHEET, join(made, '名单.xlsx'));
  return made;
}

describe('a slip in a name is answered with what may be meant', () => {
  it.each<[string, string[], string]>([
    ['a table without its ending', ['check', '名单'], '名单：找不到这个文件。是不是想写“名单.xlsx”？'],
    ['another ending', ['publicity', '名单.xls'], '是不是想写“名单.xlsx”？'],
    ['a letter that is wrong', ['explain', '名但.xlsx', '--row', '3'], '是不是想写“名单.xlsx”？'],
    ['nothing like it', ['check', '成绩表汇总.csv'], '成绩表汇总.csv：找不到这个文件。请检查'],
    ['a folder that is not there', ['check', '各单位/名单.xlsx'], '没有“各单位”这个文件夹'],
    [
      'an award by a part of its name',
      ['check', '名单.xlsx', '--scheme', '海淀'],
      '是不是想写“haidian-2025”？',
    ],
    ['an award with two editions', ['template', '北京大工匠'], '是不是想写“beijing-2025”？'],
    ['a programme', ['rules', 'show', 'national'], '是不是想写“national-2024”？'],
    ['a programme to compare', ['rules', 'diff', 'haidian', 'beijing-2025'], '是不是想写“haidian-2025”？'],
    ['a key into no folder', ['registry', 'key', '甲/乙/k.key'], 'k.key：没有“甲”这个文件夹'],
  ])('%s', (_, args, says) => {
    const { code, out, err } = craftsman(args, folder());
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(says);
    expect(err).not.toContain('ENOENT');
  });
});

describe('an output that cannot be written is found before the work', () => {
  it.each([
    ['check', '--format', 'json', '--output'],
    ['check', '--summary'],
    ['publicity', '--workbook'],
    ['publicity', '--format', 'csv', '--output'],
    ['contest', 'rank', '--summary'],
    ['check', '--registry-key', 'k.key', '--registry'],
    ['audit', '--workbook'],
    ['audit', '--format', 'html', '--output'],
  ])('%j', (...args) => {
    const place = folder();
    craftsman(['registry', 'key', 'k.key'], place);
    writeFileSync(join(place, '坏.xlsx'), '%PDF-1.7');
    const [command = '', ...more] = args;
    const of = command === 'contest' ? [more.shift() ?? ''] : [];
    const about = command === 'audit' ? '.' : '坏.xlsx';
    const { code, err } = craftsman([command, ...of, about, ...more, '无此/文件夹/x.out'], place);
    expect(code).toBe(2);
    // The file cannot be read, and the folder has no seal: neither was looked at.
    expect(err).toMatch(/^craftsman: x\.out：没有“无此”这个文件夹.*\n?$/u);
  });

  it('so is a folder for the seal', () => {
    const place = folder();
    writeFileSync(join(place, '坏.xlsx'), '%PDF-1.7');
    const { code, err } = craftsman(['check', '坏.xlsx', '--seal-in', '无此'], place);
    expect(code).toBe(2);
    expect(err).toMatch(/^craftsman: 无此：没有这个存档文件夹.*\n?$/u);
  });
});

describe('two tables that differ by their endings only', () => {
  it('have summaries of their own, in one run or in two', () => {
    const both = folder();
    copyFileSync(LIST, join(both, '名单.csv'));
    craftsman(['check', '名单.xlsx'], both);
    const first = readFileSync(join(both, '名单.xlsx.summary.xlsx'));
    craftsman(['check', '名单.csv'], both);
    expect(readdirSync(both).sort()).toEqual([
      '名单.csv',
      '名单.csv.summary.xlsx',
      '名单.xlsx',
      '名单.xlsx.summary.xlsx',
    ]);
    expect(readFileSync(join(both, '名单.xlsx.summary.xlsx')).equals(first)).toBe(true);
  });

  it('and a table with no other of its name a short one', () => {
    const one = folder();
    craftsman(['check', '名单.xlsx'], one);
    expect(readdirSync(one).sort()).toEqual(['名单.summary.xlsx', '名单.xlsx']);
  });
});
