import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { craftsman, storedAnew, temporaryFolder } from './support.js';

const SHEET = resolve('fixtures/annotate/handmade-macros.xlsm');
const OLD = resolve('fixtures/clients/libreoffice/sheet.xls');

describe('craftsman check --annotate', () => {
  it('writes a copy beside each file, says what it is, and replaces only its own', () => {
    const folder = temporaryFolder();
    copyFileSync(SHEET, join(folder, 'a.xlsm'));
    copyFileSync(OLD, join(folder, 'b.xls'));
    const run = (...args: string[]) =>
      craftsman(['check', '.', '--annotate', '--no-summary', ...args], folder);
    const first = run();
    expect(first.code).toBe(1);
    expect(first.out).toContain('标注副本已写到 a.annotated.xlsm（原文件没有改动）');
    expect(first.out).toMatch(/b\.annotated\.xlsx：原文件不是 \.xlsx，副本是按读出的内容重新做的/u);
    expect(readdirSync(folder).sort()).toEqual(['a.annotated.xlsm', 'a.xlsm', 'b.annotated.xlsx', 'b.xls']);
    expect(readFileSync(join(folder, 'a.xlsm'))).toEqual(readFileSync(SHEET));
    const copy = readFileSync(join(folder, 'a.annotated.xlsm'));

    // The copies lie in the same folder now: their people are not counted again, and they are written anew.
    const second = run('--format', 'json');
    expect(second.err).toMatch(/a\.annotated\.xlsm.*是 \S*a\.xlsm 的标注副本/u);
    const inputs = (JSON.parse(second.out) as { inputs: { file: string }[] }).inputs.map(({ file }) => file);
    expect(inputs.map((file) => file.replace(/^.*\//u, '')).sort()).toEqual(['a.xlsm', 'b.xls']);
    expect(readFileSync(join(folder, 'a.annotated.xlsm'))).toEqual(copy);

    // Somebody has worked on the copy since: it is theirs. The report comes all the same.
    writeFileSync(join(folder, 'b.annotated.xlsx'), 'mine');
    const third = craftsman(['check', 'b.xls', '--annotate', '--no-summary'], folder);
    expect(third.code).toBe(0);
    expect(third.out).not.toContain('标注副本已写到');
    expect(third.err).toMatch(/^craftsman: b\.annotated\.xlsx：.*没有覆盖.*换一个名字[^\n]*\n$/u);
    expect(readFileSync(join(folder, 'b.annotated.xlsx'), 'utf8')).toBe('mine');
  });

  it('gives the report, and the other copies, where a copy has been saved since and is checked itself', async () => {
    const folder = temporaryFolder();
    copyFileSync(SHEET, join(folder, 'a.xlsm'));
    copyFileSync(OLD, join(folder, 'b.xls'));
    const args = ['check', '.', '--annotate', '--no-summary'];
    expect(craftsman(args, folder).code).toBe(1);
    const copy = join(folder, 'a.annotated.xlsm');
    const saved = await storedAnew(readFileSync(copy), 'xl/styles.xml');
    writeFileSync(copy, saved);
    const { code, out, err } = craftsman(args, folder);
    expect(code).toBe(1);
    expect(out).toContain('标注副本已写到 b.annotated.xlsx');
    expect(err).toMatch(/craftsman: a\.annotated\.xlsm：这个文件也要检查.*换一个名字/u);
    expect(err).toContain('a.annotated.xlsm：是 a.xlsm 的标注副本，标注以后改动过；两个文件都检查了');
    expect(Buffer.compare(readFileSync(copy), saved)).toBe(0);
  });

  it('gives two files of one name two copies, and checks a copy that comes alone', () => {
    const folder = temporaryFolder();
    copyFileSync(OLD, join(folder, 'a.xls'));
    copyFileSync(SHEET, join(folder, 'a.xlsx'));
    const { out } = craftsman(
      ['check', 'a.xls', 'a.xlsx', '--annotate', '--no-summary', '--lang', 'en'],
      folder,
    );
    expect(out).toContain('a.xlsx.annotated.xlsx (the original file has not been changed)');
    const copy = 'a.xls.annotated.xlsx';
    expect(readdirSync(folder).sort()).toEqual(['a.xls', copy, 'a.xlsx', 'a.xlsx.annotated.xlsx']);
    const alone = craftsman(['check', copy, '--no-summary', '--format', 'json'], folder);
    expect(JSON.parse(alone.out)).toMatchObject({ inputs: [{ file: copy, problem: null }] });
  });
});
