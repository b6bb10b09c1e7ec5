import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { forAll } from '../../src/cli/outputs.js';
import { craftsman, temporaryFolder } from './support.js';

const SAMPLE = resolve('fixtures/nominees.xlsx');
const SILENT = resolve('fixtures/ok/national.xlsx');

interface Read {
  inputs: { file: string; problem: { code: string } | null }[];
  summary: { nominees: number; exitCode: number };
}

/** What `check` reads in a folder: files with their problems, exit code and what it says beside. */
function check(folder: string, ...args: string[]) {
  const { code, out, err } = craftsman(['check', '--no-summary', '--format', 'json', ...args], folder);
  const { inputs, summary } = JSON.parse(out) as Read;
  const files = Object.fromEntries(inputs.map(({ file, problem }) => [file, problem?.code ?? 'read']));
  return { code, err, files, nominees: summary.nominees, exitCode: summary.exitCode };
}

/** Two sheets, one of them deeper down, and much that is none. */
function desk(): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, '乙'));
  copyFileSync(SAMPLE, join(folder, '甲.xlsx'));
  copyFileSync(SILENT, join(folder, '乙', '丙.XLSX'));
  writeFileSync(join(folder, '说明.docx'), 'x');
  writeFileSync(join(folder, '~$甲.xlsx'), 'the lock of an open file');
  writeFileSync(join(folder, '.hidden.xlsx'), 'x');
  return folder;
}

describe('files, folders and patterns', () => {
  it('a folder gives its sheets, those deeper down too; what else lies there is counted', () => {
    const { files, err, code } = check(desk(), '.');
    expect(files).toEqual({ '甲.xlsx': 'read', '乙/丙.XLSX': 'read' });
    expect(err).toContain('另有1个文件没有检查（说明.docx）');
    expect(code).toBe(1);
  });

  it('a file that is open elsewhere: what is not saved there was not checked', () => {
    for (const mark of ['~$甲.xlsx', '.~甲.xlsx', '.~lock.甲.xlsx#']) {
      const folder = temporaryFolder();
      copyFileSync(SILENT, join(folder, '甲.xlsx'));
      expect(check(folder, '甲.xlsx').err).not.toContain('打开着');
      writeFileSync(join(folder, mark), 'x');
      expect(check(folder, '甲.xlsx').err).toContain(
        `甲.xlsx：好像正在别的程序里打开着（旁边有 ${mark}），那里没有保存的修改没有检查到。`,
      );
    }
  });

  it('a dash is no file', () => {
    expect(check(temporaryFolder(), '-').files).toEqual({ '-': 'file.no-file' });
  });

  it('a pattern gives what it names; a file that is named twice, or linked to, counts once', () => {
    const folder = desk();
    symlinkSync('甲.xlsx', join(folder, '甲（链接）.xlsx'));
    const once = check(folder, '甲.xlsx').nominees;
    expect(check(folder, '*.xlsx', '甲.xlsx').nominees).toBe(once);
    expect(Object.keys(check(folder, '**/*.{xlsx,XLSX}').files)).toHaveLength(2);
  });

  it('files that cannot be read are named and do not stop the others; the exit code is 2', () => {
    const folder = desk();
    writeFileSync(join(folder, '坏.xlsx'), readFileSync(SAMPLE).subarray(0, 900));
    writeFileSync(join(folder, '信.xlsx'), '%PDF-1.7');
    const { files, code, exitCode, err } = check(
      folder,
      '甲.xlsx',
      '坏.xlsx',
      '信.xlsx',
      '没有.xlsx',
      '无*.xls',
    );
    expect(files).toEqual({
      '甲.xlsx': 'read',
      '坏.xlsx': 'file.damaged',
      '信.xlsx': 'file.not-a-spreadsheet',
      '没有.xlsx': 'file.not-found',
      '无*.xls': 'file.no-match',
    });
    expect([code, exitCode]).toEqual([2, 2]);
    // One line each, and one for 甲, which is open elsewhere.
    expect(err.trimEnd().split('\n')).toHaveLength(5);
    for (const name of ['坏.xlsx', '信.xlsx', '没有.xlsx', '无*.xls']) expect(err).toContain(name);
    expect(err).not.toContain(folder);
  });

  it('the summary is written for the files that were read', () => {
    const folder = desk();
    writeFileSync(join(folder, '坏.xlsx'), 'x');
    expect(craftsman(['check', '坏.xlsx', '甲.xlsx'], folder).code).toBe(2);
    expect(existsSync(join(folder, '甲.summary.xlsx'))).toBe(true);
  });
});

describe('the summary lies in the deepest folder that holds all that was named, called after the first of it', () => {
  /** 年/ has a folder for each of two units, and one file. */
  function year(): string {
    const folder = temporaryFolder();
    for (const unit of ['甲区2.1', '乙区']) {
      mkdirSync(join(folder, '年', unit), { recursive: true });
      copyFileSync(SILENT, join(folder, '年', unit, '表.xlsx'));
    }
    copyFileSync(SILENT, join(folder, '年', '总.xlsx'));
    return folder;
  }
  it.each([
    [['年/甲区2.1/表.xlsx'], '年/甲区2.1/表.summary.xlsx'],
    [['年/甲区2.1'], '年/甲区2.1/甲区2.1.summary.xlsx'],
    [['年'], '年/年.summary.xlsx'],
    [['年/'], '年/年.summary.xlsx'],
    [['年/乙区', '年/甲区2.1'], '年/乙区.summary.xlsx'],
    [['年/乙区/表.xlsx', '年/甲区2.1/表.xlsx'], '年/表.summary.xlsx'],
    [['年/*/表.xlsx'], '年/表.summary.xlsx'],
    [['年/乙*/*.xlsx'], '年/乙区/表.summary.xlsx'],
    [['年/总.xlsx', '年/乙区'], '年/总.summary.xlsx'],
    [['年/没有.xlsx', '年/乙区'], '年/乙区/乙区.summary.xlsx'],
  ])('%s', (named, summary) => {
    const folder = year();
    craftsman(['check', ...named], folder);
    const all = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    expect(all.filter((path) => path.includes('summary'))).toEqual([summary]);
  });

  it('and files with only the disk in common: beside the first', async () => {
    const input = (path: string) => ({ file: path, path, size: 0, bytes: new Uint8Array() });
    const files = ['/甲/表.xlsx', '/乙/表.xlsx'].map(input);
    expect(await forAll(files, files[0] ?? input(''), 'summary.xlsx')).toBe('/甲/表.summary.xlsx');
  });

  it('so do the list to be put up and the ranking', () => {
    const folder = year();
    expect(craftsman(['publicity', '年'], folder).out).toContain('年/年.publicity.xlsx');
  });
});

describe('a folder as people have them', () => {
  it('links to files count, hidden folders do not, and links that lead back end', () => {
    const folder = desk();
    mkdirSync(join(folder, '.回收站'));
    copyFileSync(SILENT, join(folder, '.回收站', '旧.xlsx'));
    mkdirSync(join(folder, '丁'));
    renameSync(join(folder, '甲.xlsx'), join(folder, '.甲'));
    symlinkSync('../.甲', join(folder, '丁', '甲.xlsx'));
    symlinkSync('..', join(folder, '丁', '圈'));
    // What sealing left there is no file that somebody may wonder about.
    for (const name of ['craftsman-0001.seal.json', 'craftsman-rules-0123456789abcdef.json.gz'])
      writeFileSync(join(folder, name), '{}');
    const { files, err } = check(folder, '.');
    expect(files).toEqual({ '丁/甲.xlsx': 'read', '乙/丙.XLSX': 'read' });
    expect(err).toMatch(/另有2个文件没有检查.*链接/u);
  });

  // Other systems keep no name that is no text.
  it.runIf(process.platform === 'linux')(
    'a file or folder whose name an unzip program garbled is called so, and the others are checked',
    () => {
      const folder = desk();
      const bytes = (...parts: (string | Buffer)[]) => Buffer.concat(parts.map((part) => Buffer.from(part)));
      const odd = Buffer.from([0xb1, 0xed]);
      copyFileSync(SAMPLE, bytes(folder, '/', odd, '.xlsx'));
      mkdirSync(bytes(folder, '/', odd));
      const { files, err, code } = check(folder, '.');
      expect(files).toEqual({
        '甲.xlsx': 'read',
        '乙/丙.XLSX': 'read',
        '��.xlsx': 'file.name-no-text',
        [`${basename(folder)}/��`]: 'file.name-no-text',
      });
      expect(code).toBe(2);
      expect(err).toContain('��.xlsx：名字不是 UTF-8 编码');
    },
  );

  // Whoever may read everything cannot be kept out of a folder.
  it.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
    'one that cannot be opened is named and does not stop the others',
    () => {
      const folder = desk();
      mkdirSync(join(folder, '密'), { mode: 0 });
      const { files, code } = check(folder, '.');
      expect(Object.values(files).sort()).toEqual(['file.unreadable-folder', 'read', 'read']);
      expect(code).toBe(2);
    },
  );

  it('a pattern means small and capital letters alike, and marks of open files are no input', () => {
    const folder = desk();
    copyFileSync(SILENT, join(folder, '戊.XLSX'));
    expect(Object.keys(check(folder, '*.xlsx').files)).toEqual(['戊.XLSX', '甲.xlsx']);
    expect(check(folder, '甲.xlsx', '~$甲.xlsx').files).toEqual({ '甲.xlsx': 'read' });
  });
});

describe('the same file under two names', () => {
  it('counts once; the copy is named, with the file that it is of', () => {
    const folder = desk();
    const alone = check(folder, '甲.xlsx');
    copyFileSync(SAMPLE, join(folder, '甲 (2).xlsx'));
    const both = JSON.parse(
      craftsman(['check', '甲.xlsx', '甲 (2).xlsx', '--no-summary', '--format', 'json'], folder).out,
    );
    expect(both.summary.nominees).toBe(alone.nominees);
    expect(both.inputs).toMatchObject([
      { file: '甲 (2).xlsx', copyOf: '甲.xlsx', sheets: [], problem: null },
      { file: '甲.xlsx', copyOf: null },
    ]);
    const copies = both.findings.filter(({ code }: { code: string }) => code === 'file.copy');
    expect(copies).toMatchObject([{ severity: 'warning', at: { file: '甲 (2).xlsx' } }]);
  });

  it('that cannot be read is refused under both', () => {
    const folder = desk();
    for (const name of ['一.xlsx', '二.xlsx']) writeFileSync(join(folder, name), '%PDF-1.7');
    expect(check(folder, '一.xlsx', '二.xlsx', '甲.xlsx').files).toEqual({
      '一.xlsx': 'file.not-a-spreadsheet',
      '二.xlsx': 'file.not-a-spreadsheet',
      '甲.xlsx': 'read',
    });
  });
});

describe('limits', () => {
  it('a higher limit lets a file pass', () => {
    const folder = temporaryFolder();
    const rows = readFileSync(resolve('fixtures/ok/national-csv.csv'), 'utf8').trimEnd();
    writeFileSync(join(folder, 'a.csv'), `${rows}${'长'.repeat(40_000)}\n`);
    expect(craftsman(['check', 'a.csv', '--no-summary'], folder).code).toBe(2);
    for (const limit of ['text=100000,time=3000000', 'text=100000,time=9999999999'])
      expect(check(folder, 'a.csv', '--limit', limit).files).toEqual({ 'a.csv': 'read' });
  });
});

describe('a workbook behind a password', () => {
  const PASSWORD = '口令123';
  async function locked(): Promise<string> {
    const folder = temporaryFolder();
    const header = '序号 姓名 性别 出生年月 民族 学历 政治面貌 身份证号 工作单位 职务 行业 工种'.split(' ');
    const sheets = [{ name: 'S', rows: [header, ['1', '王海', '男']] }];
    writeFileSync(
      join(folder, 'a.xlsx'),
      await writeXlsx({ sheets, encryption: { password: PASSWORD, spinCount: 1000 } }),
    );
    writeFileSync(join(folder, 'password.txt'), `${PASSWORD}\r\n`);
    return folder;
  }

  it('is refused without it and with a wrong one, and read with it', async () => {
    const folder = await locked();
    expect(craftsman(['check', 'a.xlsx'], folder).err).toMatch(/密码.*--password-file/u);
    expect(craftsman(['check', 'a.xlsx', '--password', 'x'], folder).err).toMatch(/密码不对/u);
    expect(check(folder, 'a.xlsx', '--password', PASSWORD).files).toEqual({ 'a.xlsx': 'read' });
    expect(check(folder, 'a.xlsx', '--password-file', 'password.txt').nominees).toBe(1);
    writeFileSync(join(folder, 'utf16.txt'), Buffer.from(`\uFEFF${PASSWORD}\r\n`, 'utf16le'));
    expect(check(folder, 'a.xlsx', '--password-file', 'utf16.txt').nominees).toBe(1);
  });
});
