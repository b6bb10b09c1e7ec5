import { spawnSync } from 'node:child_process';
import {
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { filesLoaded } from './support.js';

const CHECK = ['check', 'fixtures/nominees.xlsx', '--no-summary'];

describe('a start', () => {
  it.each([[['--help']], [CHECK]])('takes what the build has compiled: %j', (command) => {
    const files = filesLoaded(command);
    expect(files.length).toBeGreaterThan(5);
    // These small ones are loaded before the program tells V8 something (src/cli/optimise.ts): what it made before holds no more.
    const left = files.filter(([, took]) => !took).map(([name]) => name.replace(/(?:-[\w-]{8})?\.cjs$/u, ''));
    expect(['main', 'tool', 'rolldown-runtime']).toEqual(expect.arrayContaining(left));
  });

  it('of a check loads nothing that could fetch, also where it writes a workbook', () => {
    const folder = mkdtempSync(join(tmpdir(), 'craftsman-'));
    const listed =
      "process.on('exit', () => require('node:fs').writeSync(2, JSON.stringify(process.moduleLoadList)))";
    const hook = join(folder, 'hook.cjs');
    writeFileSync(hook, `if (require('node:worker_threads').isMainThread) ${listed}`);
    const args = ['--require', hook, 'bin/craftsman.js', 'check', 'fixtures/nominees.xlsx'];
    const { stderr } = spawnSync(process.execPath, [...args, '--summary', join(folder, 'summary.xlsx')], {
      encoding: 'utf8',
    });
    rmSync(folder, { recursive: true });
    const loaded: string[] = JSON.parse(stderr);
    expect(loaded).toContain('NativeModule zlib');
    expect(loaded.filter((name) => /undici|https?$/u.test(name))).toEqual([]);
  });

  it('of --help loads no wording of findings: that is most of the words', () => {
    const wordings = (args: string[]) => filesLoaded(args).filter(([name]) => name.startsWith('messages-'));
    expect(wordings(['--help'])).toEqual([]);
    expect(wordings(CHECK)).toHaveLength(1);
  });

  it('has hardly a function optimised for twelve rows: by default it is some thirty', () => {
    const args = ['--trace-opt', 'bin/craftsman.js', ...CHECK];
    const said = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 }).stdout;
    expect(said).toContain('海淀工匠');
    expect(said.split('[completed optimizing').length - 1).toBeLessThan(15);
  });
});

it('ends once all is printed, whatever V8 or anything else still has under way', () => {
  const busy = 'data:text/javascript,setInterval(() => {}, 1000)';
  const args = ['--import', busy, 'bin/craftsman.js', ...CHECK, '--format', 'json'];
  const { status, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8', timeout: 30_000 });
  expect({ status, rows: JSON.parse(stdout).nominees.length }).toEqual({ status: 1, rows: 12 });
});

it.runIf(existsSync('/dev/full'))('a disk that is full ends it with 2, whichever stream goes there', () => {
  const full = openSync('/dev/full', 'w');
  const said = (args: string[], stdio: [number | 'pipe', number | 'pipe']) => {
    const program = ['bin/craftsman.js', ...args];
    const run = spawnSync(process.execPath, program, { encoding: 'utf8', stdio: ['ignore', ...stdio] });
    return [run.status, run.stdout ?? run.stderr];
  };
  expect([
    said(['--version'], [full, 'pipe']),
    said([...CHECK, '--lang', 'en'], [full, 'pipe']),
    said(['check', 'nobody.xlsx'], [full, 'pipe']),
    said(['check', 'nobody.xlsx'], ['pipe', full]),
  ]).toEqual([
    [2, expect.stringMatching(/^craftsman: 结果没有打印完：标准输出写不了（磁盘已满）。.*\n$/u)],
    [2, expect.stringMatching(/^craftsman: Not everything was printed: .*\(the disk is full\)\. .*\n$/u)],
    [2, expect.stringMatching(/^craftsman: nobody\.xlsx：找不到这个文件。.*\n$/u)],
    [2, ''],
  ]);
  closeSync(full);
});

describe('a program of which a file is gone', () => {
  const home = mkdtempSync(join(tmpdir(), 'craftsman-'));
  afterAll(() => rmSync(home, { recursive: true }));

  /** The built program in links to its files, without one of the bundle. */
  function programWithout(file: string): string {
    const folder = join(home, file);
    const bundle = join(folder, 'dist/bundle');
    mkdirSync(bundle, { recursive: true });
    const linked = (names: string[], from: string, to: string) => {
      for (const name of names) symlinkSync(resolve(from, name), join(to, name));
    };
    cpSync('bin', join(folder, 'bin'), { recursive: true });
    linked(['package.json', 'rules', 'node_modules'], '.', folder);
    linked(['pack.json'], 'dist', join(folder, 'dist'));
    linked(
      readdirSync('dist/bundle').filter((name) => name !== file),
      'dist/bundle',
      bundle,
    );
    return join(folder, 'bin/craftsman.js');
  }

  it.each([
    [
      'thread.cjs',
      [],
      /^craftsman: nominees\.xlsx：读取这个文件时，读取程序自己停了.*重新安装 craftsman。\n$/u,
    ],
    ['worker.cjs', ['--jobs', '2'], /^craftsman: 程序内部出错（.*worker\.cjs.*\n$/u],
  ])('%s: says so, and calls no file damaged', (file, options, expected) => {
    const args = [programWithout(file), ...CHECK, ...options];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(expected);
  });

  const HUCRE = readdirSync('dist/bundle').filter(
    (name) =>
      name.endsWith('.cjs') &&
      readFileSync(join('dist/bundle', name), 'latin1').includes('// node_modules/hucre/'),
  );

  it('has libraries for .xlsx in its bundle', () => {
    expect(HUCRE.length).toBeGreaterThan(1);
  });

  it.each(HUCRE)('%s: the other reader is no substitute for what is gone', (file) => {
    const args = [programWithout(file), ...CHECK];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('重新安装 craftsman');
  });
});
