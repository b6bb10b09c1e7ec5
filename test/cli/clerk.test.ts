import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sheet } from '../publicity/support.js';
import { craftsman, temporaryFolder } from './support.js';

const SAMPLE = resolve('fixtures/nominees.xlsx');
const CHECKS = /119900\d|139000000|符合|待核实|[NBHE]-\d\d/u;

function folderWith(name = 'nominees.xlsx'): string {
  const folder = temporaryFolder();
  copyFileSync(SAMPLE, join(folder, name));
  return folder;
}

describe('craftsman publicity', () => {
  it('prints the list, writes the workbook, and tells the unit the rest on standard error', () => {
    const folder = folderWith();
    const args = ['publicity', 'nominees.xlsx', '--scheme', 'beijing-2025', '--from', '2025-07-07'];
    const { code, out, err } = craftsman([...args, '--columns', '性别'], folder);
    expect(code).toBe(0);
    expect(out).toContain('序号  姓名');
    expect(out).toContain('公示时间：2025年7月7日至2025年7月14日');
    expect(out).toContain('国务院办公厅关于2025年部分节假日安排的通知');
    expect(out).not.toMatch(CHECKS);
    expect(err).toContain('条件不符合');
    expect(readdirSync(folder).sort()).toEqual(['nominees.publicity.xlsx', 'nominees.xlsx']);
    // A second run may replace what the first wrote, and never takes it for a sheet.
    const again = craftsman(['publicity', folder, '--from', '2025-07-07', '--to', '2025-07-10'], folder);
    expect(again.code).toBe(1);
    expect(again.out).toContain('不够');
    expect(again.err).toContain('没有当作输入');
  });

  it('names nobody as two: where one person is sent by two units, and these are asked for, there is no list', () => {
    const folder = folderWith();
    const args = ['publicity', 'nominees.xlsx', '--scheme', 'beijing-2025', '--columns', '推荐单位'];
    const { code, out, err } = craftsman(args, folder);
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/是同一人（姓名、身份证号相同），“推荐单位”却不同/u);
    expect(readdirSync(folder)).toEqual(['nominees.xlsx']);
  });

  it('refuses a column in one line, and writes nothing', () => {
    const folder = folderWith();
    const { code, out, err } = craftsman(['publicity', 'nominees.xlsx', '--columns', '身份证号'], folder);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^craftsman: 公示名单不能列“身份证号”.*第二十五条.*\n$/u);
    expect(readdirSync(folder)).toEqual(['nominees.xlsx']);
  });

  it('makes no list while a cell gives somebody away, and does not repeat what stands there', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'a.csv'), sheet([{ 谁: '周启明', 工作单位: '启明公司13900000001' }]));
    const { code, out, err } = craftsman(
      ['publicity', 'a.csv', '--format', 'csv', '--output', 'x.csv'],
      folder,
    );
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('I3（“工作单位”）');
    expect(err).not.toContain('13900000001');
    expect(readdirSync(folder)).toEqual(['a.csv']);
  });

  it('makes none where a file cannot be read: people would be missing', () => {
    const folder = folderWith();
    writeFileSync(join(folder, 'b.xlsx'), 'PK\u0003\u0004 broken');
    const { code, out, err } = craftsman(['publicity', folder, '--no-workbook'], folder);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('b.xlsx');
  });

  it('writes CSV where asked, never over a file that somebody else wrote', () => {
    const folder = folderWith();
    const args = ['publicity', 'nominees.xlsx', '--format', 'csv', '--output', 'x.csv', '--no-workbook'];
    expect(craftsman(args, folder).code).toBe(0);
    const text = readFileSync(join(folder, 'x.csv'), 'utf8');
    expect(text.startsWith('\uFEFF序号,"姓名","工作单位","职务或工种"\r\n1,')).toBe(true);
    expect(text).not.toMatch(CHECKS);
    // Once more over its own list, which is no input either; another program that saves it quotes all names or none.
    expect(craftsman(args, folder).code).toBe(0);
    expect(craftsman(['publicity', '.', '--no-workbook'], folder).err).toContain('x.csv：是本程序写的结果');
    const saved = text.replaceAll('"', '');
    writeFileSync(join(folder, 'x.csv'), saved);
    expect(craftsman(args, folder)).toMatchObject({ code: 2, out: '' });
    expect(readFileSync(join(folder, 'x.csv'), 'utf8')).toBe(saved);
    expect(existsSync(join(folder, 'nominees.publicity.xlsx'))).toBe(false);
  });
});

describe('craftsman template', () => {
  it('writes the blank form, says what it assumes, and never replaces a form that was filled in', () => {
    const folder = temporaryFolder();
    const first = craftsman(['template', 'beijing-2025'], folder);
    expect(first.code).toBe(0);
    expect(first.out.replace(/\n/gu, '')).toContain('这里借用全国汇总表的32栏');
    const path = join(folder, 'beijing-2025.template.xlsx');
    copyFileSync(resolve('fixtures/template/national-2024.xlsx'), path);
    const { code, err } = craftsman(['template', 'beijing-2025'], folder);
    expect(code).toBe(2);
    expect(err).toContain('--output');
    expect(readFileSync(path)).toEqual(readFileSync('fixtures/template/national-2024.xlsx'));
  });
});

it('help names the options that have an effect', () => {
  const { out } = craftsman(['publicity', '--help', '--lang', 'en']);
  for (const option of ['--columns', '--from', '--to', '--workbook', '--no-workbook', '--output'])
    expect(out).toContain(option);
  for (const option of ['--unmask', '--all-readings']) expect(out).not.toContain(option);
  expect(out).not.toContain('undefined');
});
