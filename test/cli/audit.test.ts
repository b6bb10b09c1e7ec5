import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../src/bytes/sha256.js';
import { craftsman, temporaryFolder } from './support.js';

/** A folder with one sheet in a folder of its own. */
function withSheet(): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, '2025'));
  copyFileSync(resolve('fixtures/ok/haidian.xlsx'), join(folder, '2025/表.xlsx'));
  return folder;
}

describe('check --seal and audit', () => {
  it('seals beside the outputs or in the archive, replays, and tells what was tampered with', () => {
    const folder = withSheet();
    const beside = craftsman(['check', '2025/表.xlsx', '--seal', '--no-summary', '--format', 'json'], folder);
    expect(beside.code).toBe(0);
    expect(JSON.parse(beside.out).schema).toBe('craftsman.report/1');
    expect(beside.err).toMatch(
      /已封存：2025\/craftsman-0001\.seal\.json（第 1 份）。.*\n {2}[0-9a-f]{64}\n$/u,
    );

    const args = ['check', '2025', '--seal-in', '.', '--format', 'json', '--output', '2025/报告.json'];
    const { code, out } = craftsman(args, folder);
    expect(code).toBe(0);
    const head = /第 1 份）。.*\n {2}([0-9a-f]{64})/u.exec(out)?.[1] ?? '';
    expect(head).toBe(sha256(readFileSync(join(folder, 'craftsman-0001.seal.json'))));

    const whole = craftsman(['audit', '.', '--head', head, '--against'], folder);
    expect(whole.err).toBe('');
    expect(whole.out).toContain('2 份封存记录：2 批重演一致，0 批有出入，0 批没能重演。全部重演一致。');
    expect(whole.out).toContain('没有人的结论会变。');
    expect(whole.code).toBe(0);

    writeFileSync(join(folder, '2025/2025.summary.xlsx'), 'x');
    symlinkSync('/etc/passwd', join(folder, 'passwd'));
    const tampered = craftsman(['audit', '.', '--format', 'json', '--lang', 'en'], folder);
    expect(tampered.code).toBe(1);
    const report = JSON.parse(tampered.out);
    const schema = JSON.parse(readFileSync('rules/schema/audit.schema.json', 'utf8'));
    const validates = new Ajv2020({ strict: false, formats: { date: true } }).compile(schema);
    validates(report);
    expect(validates.errors).toBeNull();
    expect(report.batches.map(({ state }: { state: string }) => state)).toEqual(['differs', 'replayed']);
    expect(report.batches[0].said).toEqual([
      {
        weight: 'differs',
        code: 'audit.file-altered',
        file: '2025/2025.summary.xlsx',
        message: 'The summary workbook is not what was sealed. Find the original.',
      },
    ]);
  });

  it('tells of a newest seal that is hidden or a pipe, and waits at none', () => {
    const folder = withSheet();
    for (const _ of [1, 2]) craftsman(['check', '2025', '--no-summary', '--seal-in', '.'], folder);
    const newest = join(folder, 'craftsman-0002.seal.json');
    renameSync(newest, join(folder, '.craftsman-0002.seal.json'));
    const hidden = craftsman(['audit', '.'], folder);
    expect(hidden.out).toMatch(/\.craftsman-0002\.seal\.json：这里的封存记录是隐藏的/u);
    expect(hidden.code).toBe(1);
    if (process.platform === 'win32') return;
    execFileSync('mkfifo', [newest]);
    expect(craftsman(['audit', '.'], folder).out).toMatch(/ craftsman-0002\.seal\.json：这里的封存记录/u);
  });

  it('prints a hash without a letter as it is', () => {
    const folder = withSheet();
    craftsman(['check', '2025', '--no-summary', '--seal-in', '.'], folder);
    const head = '1234567890123456';
    expect(craftsman(['audit', '.', '--head', head], folder).out).toContain(head);
    const page = craftsman(['audit', '.', '--head', head, '--format', 'html'], folder).out;
    expect(page).toContain(head);
  });

  it('a workbook behind a password is replayed with the password, and never without', async () => {
    const folder = temporaryFolder();
    const { sheets } = await readXlsx(readFileSync('fixtures/ok/haidian.xlsx'));
    const plain = sheets.map(({ name, rows }) => ({ name, rows }));
    const encryption = { password: 'geheim', spinCount: 1000 };
    writeFileSync(join(folder, 'a.xlsx'), await writeXlsx({ sheets: plain, encryption }));
    writeFileSync(join(folder, 'password.txt'), 'geheim\n');
    const secret = ['--password-file', 'password.txt'];
    expect(craftsman(['check', 'a.xlsx', '--seal', '--no-summary', ...secret], folder).code).toBe(0);
    expect(readFileSync(join(folder, 'craftsman-0001.seal.json'), 'utf8')).not.toContain('geheim');
    const without = craftsman(['audit', '.'], folder);
    expect({ code: without.code, out: without.out }).toEqual({
      code: 2,
      out: expect.stringContaining('封存时用了密码打开文件。请加 --password-file 文件。'),
    });
    const wrong = craftsman(['audit', '.', '--password', 'x'], folder);
    expect({ code: wrong.code, out: wrong.out }).toEqual({
      code: 2,
      out: expect.stringContaining('密码不对'),
    });
    expect(craftsman(['audit', '.', ...secret], folder).code).toBe(0);
  });

  it('batches of several passwords, and one sealed without, are replayed in one run', async () => {
    const folder = temporaryFolder();
    const { sheets } = await readXlsx(readFileSync('fixtures/ok/haidian.xlsx'));
    const plain = sheets.map(({ name, rows }) => ({ name, rows }));
    const words = ['eins', 'zwei', 'drei'];
    for (const word of words) {
      const encryption = { password: word, spinCount: 1000 };
      mkdirSync(join(folder, word));
      writeFileSync(join(folder, word, `${word}.xlsx`), await writeXlsx({ sheets: plain, encryption }));
      writeFileSync(join(folder, `${word}.txt`), `${word}\n`);
    }
    copyFileSync(resolve('fixtures/ok/national-csv.csv'), join(folder, 'drei/other.csv'));
    const run = (word: string, ...more: string[]) =>
      craftsman(['check', word, '--seal-in', '.', '--no-summary', ...more], folder).code;
    // Nobody had the third password: that file could not be read, and must not be read now.
    expect([run('eins', '--password', 'eins'), run('zwei', '--password', 'zwei'), run('drei')]).toEqual([
      0, 0, 2,
    ]);
    const given = (...names: string[]) => names.flatMap((name) => ['--password-file', `${name}.txt`]);
    const audited = craftsman(['audit', '.', ...given('drei', 'zwei', 'eins')], folder);
    expect(audited.out).toContain('3 批重演一致');
    expect(audited.code).toBe(0);
    const { code, out } = craftsman(['audit', '.', ...given('drei', 'zwei')], folder);
    expect({ code, out }).toEqual({
      code: 2,
      out: expect.stringContaining('2 批重演一致，0 批有出入，1 批没能重演'),
    });
    expect(out).toContain('eins.xlsx：密码不对');
  });

  // Other systems keep no name that is no text.
  it.runIf(process.platform === 'linux')(
    'a file whose name an unzip program garbled is found by its content',
    () => {
      const folder = withSheet();
      craftsman(['check', '2025/表.xlsx', '--seal-in', '.', '--no-summary'], folder);
      const bytes = (...parts: (string | Buffer)[]) => Buffer.concat(parts.map((part) => Buffer.from(part)));
      // The two characters of the folder, and the one of the file, as Windows writes them.
      const home = bytes(folder, '/', Buffer.from([0xb1, 0xa8, 0xcb, 0xcd]));
      mkdirSync(home);
      renameSync(join(folder, '2025/表.xlsx'), bytes(home, '/', Buffer.from([0xb1, 0xed]), '.xlsx'));
      writeFileSync(bytes(home, '/', Buffer.from([0xb1, 0xee]), '.xlsx'), 'x');
      const { code, out } = craftsman(['audit', '.'], folder);
      expect(out).toContain('2025/表.xlsx：输入文件换了位置或名字');
      expect(out).toContain('1 个表格文件没有封存记录能证明');
      expect(code).toBe(0);
    },
  );

  it('rules of the user lie in the archive, and --against takes a folder', () => {
    const { code, out } = craftsman(['audit', 'fixtures/archive', '--against', 'rules', '--lang', 'en']);
    expect(code).toBe(0);
    expect(out).toMatch(
      /By the rules in "rules".*\n(?:.*\n)*.*craftsman-0004\.seal\.json {2}The verdict of 1 person would change/u,
    );
  });

  it.each<[string, string[], RegExp]>([
    ['no folder', ['audit', 'nowhere'], /^craftsman: nowhere：没有这个文件夹。/u],
    ['a file', ['audit', '2025/表.xlsx'], /这是一个文件，不是存档文件夹/u],
    ['no seals', ['audit', '2025'], /没有封存记录/u],
    ['a hash that is none', ['audit', '.', '--head', 'abc'], /“abc”不是封存记录的校验值/u],
    ['rules that are none', ['audit', '.', '--against', '2025/表.xlsx'], /规则/u],
    ['no archive named', ['audit'], /存档文件夹/u],
    [
      'an input outside the archive',
      ['check', '2025/表.xlsx', '--seal-in', 'other'],
      /不都在这个存档文件夹里/u,
    ],
  ])('%s: one line, exit code 2, nothing written', (_name, args, line) => {
    const folder = withSheet();
    mkdirSync(join(folder, 'other'));
    const { code, out, err } = craftsman(args, folder);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(line);
    expect(err.trim().split('\n')).toHaveLength(1);
  });
});
