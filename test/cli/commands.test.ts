import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { craftsman, packagesLoaded, temporaryFolder } from './support.js';

const SAMPLE = resolve('fixtures/nominees.xlsx');

describe('craftsman rules', () => {
  it('list names all 55 requirements with strength and clause', () => {
    const { code, out } = craftsman(['rules', 'list']);
    const listed = [...out.matchAll(/^ {2}([NBH]-\d\d) +(\S+) +(\S+) +(\S.*)$/gmu)];
    expect(code).toBe(0);
    expect(new Set(listed.map(([, id]) => id)).size).toBe(55);
    // A question that the notice leaves open stands behind its requirements.
    expect(out).toMatch(/N-25 .*\n {2}A-N10 /u);
    expect(
      listed.every(([, , strength]) =>
        ['必须', '原则上', '评审项', '优先', '材料', '说明'].includes(strength ?? ''),
      ),
    ).toBe(true);
  });

  it('lint finds the bundled pack sound', () => {
    const { code, out } = craftsman(['rules', 'lint']);
    expect(code).toBe(0);
    expect(out).toMatch(/规则包没有问题：4 个方案，\d+ 项要求；1 个竞赛，19 项要求。\n$/u);
  });

  it('lint names file, line and column of each fault and ends with 2', () => {
    const folder = temporaryFolder();
    cpSync('rules', folder, { recursive: true });
    const path = join(folder, 'schemes/beijing-2025.yaml');
    writeFileSync(
      path,
      readFileSync(path, 'utf8').replace('    strength: evidence', '    strength: evident'),
    );
    const { code, err } = craftsman(['rules', 'lint', folder]);
    expect(code).toBe(2);
    expect(err).toMatch(/^craftsman: schemes\/beijing-2025\.yaml:\d+:\d+：.*evident.*\n$/u);
  });

  it('test runs the cases: 0 when all hold, 1 with place and difference when one does not', () => {
    const folder = temporaryFolder();
    cpSync('rules', folder, { recursive: true });
    // test/rules/cases.test.ts runs all of them; here those of one requirement are enough.
    const test = () => craftsman(['rules', 'test', folder, '--only', 'B-05']);
    expect(test().code).toBe(0);
    const path = join(folder, 'schemes/beijing-2025.yaml');
    writeFileSync(
      path,
      readFileSync(path, 'utf8').replace('shopfloorYears: { atLeast: 5 }', 'shopfloorYears: { atLeast: 6 }'),
    );
    const { code, out } = test();
    expect(code).toBe(1);
    expect(out).toMatch(
      /^cases\/beijing-2025\.yaml:\d+:\d+：正好五年\n {2}应为 满足 met，实际为 不满足 unmet\n/mu,
    );
  });
});

describe('craftsman explain', () => {
  it('explains a requirement: clause, document, strength, evidence', () => {
    const { code, out } = craftsman(['explain', 'n-04']);
    expect(code).toBe(0);
    for (const words of ['N-04', '条款', '必须', '不低于5', '证明']) expect(out).toContain(words);
  });

  it('explains a row: facts with cells, then each requirement with its proof', () => {
    const { code, out } = craftsman(['explain', SAMPLE, '--row', '7', '--scheme', 'national-2024']);
    expect(code).toBe(0);
    for (const words of ['孙卫东', 'P7', 'N-04', '4']) expect(out).toContain(words);
    expect(out).not.toContain('119900199011050032');
  });

  it('explains a code of a finding, in the language asked for, and knows one mistyped', () => {
    const { code, out } = craftsman(['explain', 'ID-number.checksum', '--lang', 'en']);
    expect(code).toBe(0);
    for (const words of ['id-number.checksum', 'N-24', 'What to do']) expect(out).toContain(words);
    expect(craftsman(['explain', 'id-number.cheksum'])).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringMatching(/^craftsman: 没有问题代码.*是不是想写“id-number\.checksum”.*\n$/u),
    });
  });

  it('explains a requirement of a contest', () => {
    const { code, out } = craftsman(['explain', 'c-02']);
    expect(code).toBe(0);
    for (const words of ['C-02', '30%', '二（三） 第2段']) expect(out).toContain(words);
  });

  it('takes the same judging options as check', () => {
    const proof = (...args: string[]) =>
      craftsman(['explain', SAMPLE, '--row', '13', '--scheme', 'haidian-2025', ...args]).out;
    expect(proof()).not.toBe(proof('--reading', 'haidian-2025/practice=or'));
    expect(craftsman(['explain', SAMPLE, '--row', '7', '--unmask']).out).toContain('119900199011050032');
  });
});

describe('a slip of the pen in the command', () => {
  it.each([
    [
      'check --no-sumary x',
      '没有选项 --no-sumary。是不是想写“--no-summary”？在命令后加 --help 查看它的选项。',
    ],
    ['check -甲.csv', '没有选项 -甲.csv。如果这是文件名，请写成 ./-甲.csv；在命令后加 --help 查看它的选项。'],
    [
      `check ${SAMPLE} --no-summary --reading haidian-2025/practice=xor`,
      '没有解释口径“haidian-2025/practice=xor”。是不是想写“haidian-2025/practice=or”？写法是 --reading 方案/口径=选项；用 craftsman rules show 方案 查看。',
    ],
    [
      'chek x',
      '没有命令 chek。是不是想写“check”？检查表格请写 craftsman check 文件；全部命令见 craftsman --help。',
    ],
    ['completion ksh', '命令行不能是“ksh”。可用的值：bash、zsh、fish、powershell。'],
    ['check x --fail-on all', '--fail-on 不能是“all”。可用的值：ineligible、review、explain、never。'],
    ['check x --jobs 100', '--jobs 后面应是 1 到 99 的整数，不是“100”。'],
    ['explain x --row 0', '--row 后面应是 1 到 9999999 的整数，不是“0”。'],
    ['check x --jobs 100 --lang en', '--jobs takes a whole number from 1 to 99, not "100".'],
    [
      'check --anotate x --lang en',
      'No option --anotate. Did you mean "--annotate"? Put --help after the command to see its options.',
    ],
  ])('%s', (command, said) => {
    expect(craftsman(command.split(' '))).toEqual({ code: 2, out: '', err: `craftsman: ${said}\n` });
  });
});

describe('help and version', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

  it.each([['--version'], ['-V'], ['--version', '--lang', 'en']].map((args) => [args.join(' '), args]))(
    '%s prints the version of package.json',
    (_, args) => {
      expect(craftsman(args)).toEqual({ code: 0, out: `${version}\n`, err: '' });
    },
  );

  it('--version needs no package, so no command either', () => {
    expect(packagesLoaded(['--version'])).toEqual([]);
  });

  it.each(
    [
      ['--help'],
      ['check', '--help'],
      ['explain', '--help'],
      ['rules', '--help'],
      ['rules', 'lint', '--help'],
      ['contest', 'rank', '--help'],
      ['help', 'check'],
    ].map((args) => [args.join(' '), args]),
  )('%s is all Chinese, or all English with --lang en', (_, args) => {
    const zh = craftsman(args);
    expect(zh.code).toBe(0);
    expect(zh.out).toContain('用法：');
    expect(zh.out).not.toMatch(/Usage:|Options:|display help|default:/);
    const en = craftsman([...args, '--lang', 'en']);
    expect(en.out).toContain('Usage:');
    expect(en.out).not.toMatch(/\p{Script=Han}/u);
  });

  it.each([['--help'], ['check', '--help']].map((args) => [args.join(' '), args]))(
    '%s loads no spreadsheet library and no rules',
    (_, args) => {
      const packages = packagesLoaded(args);
      expect(packages).toContain('commander');
      for (const library of ['hucre', 'xlsx', 'zod', 'ajv', 'yaml']) expect(packages).not.toContain(library);
    },
  );
});
