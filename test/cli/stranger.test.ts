import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { craftsman, temporaryFolder } from './support.js';

const SAMPLE = resolve('fixtures/nominees.xlsx');

/** A copy of the bundled pack, changed. */
function packWith(change: (folder: string) => void): string {
  const folder = join(temporaryFolder(), 'rules');
  cpSync('rules', folder, { recursive: true });
  change(folder);
  return folder;
}

describe('a pack from a stranger is refused in one line that names file and limit', () => {
  const secret = '# yaml-language-server: nobody may read this: top secret\nid: secret\n';
  const STRANGE: [string, (folder: string) => void, RegExp][] = [
    [
      'a link out of the folder',
      (folder) => {
        writeFileSync(join(folder, '../secret.yaml'), secret);
        symlinkSync('../../secret.yaml', join(folder, 'schemes/x.yaml'));
      },
      /schemes\/x\.yaml.*链接/u,
    ],
    [
      'a link to a system file',
      (folder) => symlinkSync('/etc/passwd', join(folder, 'schemes/x.yaml')),
      /schemes\/x\.yaml.*链接/u,
    ],
    [
      'a folder that is a link out of it',
      (folder) => {
        rmSync(join(folder, 'cases'), { recursive: true });
        symlinkSync('/etc', join(folder, 'cases'));
        mkdirSync(join(folder, '../etc'));
      },
      /(?:规则包|cases\/)/u,
    ],
    [
      'a device',
      (folder) => symlinkSync('/dev/zero', join(folder, 'schemes/x.yaml')),
      /schemes\/x\.yaml.*链接/u,
    ],
    [
      'a pipe',
      (folder) => execFileSync('mkfifo', [join(folder, 'schemes/x.yaml')]),
      /schemes\/x\.yaml.*普通文件/u,
    ],
    [
      'a folder with the name of a file',
      (folder) => mkdirSync(join(folder, 'schemes/x.yaml')),
      /schemes\/x\.yaml.*普通文件/u,
    ],
    [
      '200 MB, sparse',
      (folder) => {
        const path = join(folder, 'schemes/x.yaml');
        writeFileSync(path, '');
        truncateSync(path, 200 * 1024 * 1024);
      },
      /schemes\/x\.yaml.*字节数最多 262144/u,
    ],
    [
      'a vocabulary of a million words',
      (folder) => appendFileSync(join(folder, 'vocab/trades.yaml'), `x: [${'词,'.repeat(1_000_000)}]`),
      /vocab\/trades\.yaml.*字节数/u,
    ],
    [
      'many files that are together too large',
      (folder) => {
        for (let i = 0; i < 20; i++) writeFileSync(join(folder, `cases/x${i}.yaml`), '#'.repeat(200 * 1024));
      },
      /cases\/x\d+\.yaml.*全部文件的字节数/u,
    ],
    [
      'more files than a pack has',
      (folder) => {
        for (let i = 0; i < 250; i++) writeFileSync(join(folder, `cases/x${i}.yaml`), '');
      },
      /文件个数最多 200/u,
    ],
    [
      'binary',
      (folder) => writeFileSync(join(folder, 'schemes/x.yaml'), Buffer.from([0x89, 0x50, 0xff, 0x00])),
      /schemes\/x\.yaml.*UTF-8/u,
    ],
    [
      'NUL',
      (folder) => writeFileSync(join(folder, 'schemes/x.yaml'), 'id: a\0b'),
      /schemes\/x\.yaml.*UTF-8/u,
    ],
    [
      'UTF-16',
      (folder) => writeFileSync(join(folder, 'schemes/x.yaml'), Buffer.from('\uFEFFid: x', 'utf16le')),
      /schemes\/x\.yaml.*UTF-16/u,
    ],
    [
      'GBK',
      (folder) => writeFileSync(join(folder, 'schemes/x.yaml'), Buffer.from([0xb9, 0xa4, 0xbd, 0xb3])),
      /schemes\/x\.yaml.*UTF-8/u,
    ],
    [
      'aliases that blow up',
      (folder) => writeFileSync(join(folder, 'schemes/x.yaml'), `a: &a [x]\nb: [${'*a,'.repeat(300)}]`),
      /schemes\/x\.yaml:2:\d+.*别名/u,
    ],
    [
      'cases that blow up',
      (folder) =>
        appendFileSync(
          join(folder, 'cases/national-2024.yaml'),
          '  - { name: x, criterion: N-04, given: { 推荐理由: { repeat: 字, times: 99999999 } }, expect: met }\n',
        ),
      /cases\/national-2024\.yaml:\d+:\d+/u,
    ],
  ];

  it.each(STRANGE)('%s', (_, change, says) => {
    const folder = packWith(change);
    const started = performance.now();
    const { code, out, err } = craftsman(['rules', 'lint', folder]);
    expect(performance.now() - started).toBeLessThan(20_000);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(says);
    expect(err).not.toMatch(/ {4}at |node:|secret:|root:/u);
    expect(err.trim().split('\n').length).toBeLessThanOrEqual(2);
  });

  it('check and coverage refuse it as lint does; in English too', () => {
    const folder = packWith((at) => symlinkSync('/etc/passwd', join(at, 'schemes/x.yaml')));
    for (const args of [
      ['check', SAMPLE, '--no-summary', '--rules', folder],
      ['rules', 'coverage', folder],
    ]) {
      const { code, out, err } = craftsman([...args, '--lang', 'en']);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toMatch(/schemes\/x\.yaml: This link points out of the folder/u);
    }
  });

  it('a byte order mark, hidden files and links inside the folder are no fault', () => {
    const folder = packWith((at) => {
      const path = join(at, 'vocab/trades.yaml');
      writeFileSync(path, `\uFEFF${readFileSync(path, 'utf8')}`);
      writeFileSync(join(at, 'schemes/.DS_Store'), Buffer.from([0, 1, 255]));
      cpSync(join(at, 'vocab/units.yaml'), join(at, 'units.yaml'));
      rmSync(join(at, 'vocab/units.yaml'));
      symlinkSync('../units.yaml', join(at, 'vocab/units.yaml'));
    });
    expect(craftsman(['rules', 'lint', folder]).code).toBe(0);
  });
});
