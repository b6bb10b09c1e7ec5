import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type CheckCommandOptions, checkCommand } from '../../src/cli/check.js';
import { Refusal } from '../../src/cli/io.js';
import { TEXT_FORMATS, type TextFormatName } from '../../src/report/formats.js';
import { craftsman, temporaryFolder } from './support.js';

const SAMPLE = resolve('fixtures/ok/national.xlsx');
const names = Object.keys(TEXT_FORMATS) as TextFormatName[];

const options = (more: Partial<CheckCommandOptions>): CheckCommandOptions => ({
  lang: 'zh',
  color: false,
  limit: [],
  reading: [],
  allReadings: false,
  unmask: false,
  failOn: 'ineligible',
  summary: false,
  format: 'json',
  ...more,
});

let said: string[];
let printed: string[];
beforeEach(() => {
  said = [];
  printed = [];
  const into = (list: string[]) => (text: unknown) => list.push(String(text)) > 0;
  vi.spyOn(process.stderr, 'write').mockImplementation(into(said));
  vi.spyOn(process.stdout, 'write').mockImplementation(into(printed));
});
afterEach(() => {
  vi.restoreAllMocks();
});

function withSample(): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, '甲单位'));
  copyFileSync(SAMPLE, join(folder, '甲单位/名单 1.xlsx'));
  return folder;
}

describe.each(names)('--format %s', (format) => {
  it('--output writes it, replaces what it wrote before, and nothing else', () => {
    const folder = withSample();
    const output = join(folder, 'result');
    const run = () =>
      craftsman(['check', '甲单位', '--format', format, '--output', 'result', '--no-summary'], folder);
    expect(run()).toEqual({ code: 0, out: '已写到 result\n', err: '' });
    const text = readFileSync(output, 'utf8');
    expect(run().code).toBe(0);
    expect(readFileSync(output, 'utf8')).toBe(text);
    expect(readdirSync(folder).sort()).toEqual(['result', '甲单位']);
    writeFileSync(output, `x${text}`);
    expect(run()).toMatchObject({ code: 2, err: expect.stringContaining('--output') });
    expect(readFileSync(output, 'utf8')).toBe(`x${text}`);
  });
});

it('a list of findings that somebody has saved in Excel is not replaced: Excel leaves out needless quotes', async () => {
  const folder = withSample();
  const output = join(folder, 'findings.csv');
  const run = () => checkCommand([join(folder, '甲单位')], options({ format: 'csv', output }));
  await run();
  writeFileSync(output, readFileSync(output, 'utf8').replaceAll('"', ''));
  await expect(run()).rejects.toThrow(Refusal);
});

it('a list of findings in the folder is no sheet to check', async () => {
  const folder = withSample();
  const output = join(folder, '甲单位/findings.csv');
  const run = () => checkCommand([join(folder, '甲单位')], options({ format: 'csv', output }));
  expect(await run()).toBe(0);
  expect(await run()).toBe(0);
  expect(said.join('')).toContain('findings.csv：');
});

describe('where nothing could be read', () => {
  const bad = () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'a.csv'), 'a,b\n1,2\n');
    return folder;
  };

  it('a program gets a report that says so, with exit code 2, and no summary is written', async () => {
    const folder = bad();
    expect(await checkCommand([folder], options({ format: 'json', summary: true }))).toBe(2);
    expect(JSON.parse(printed.join(''))).toMatchObject({
      inputs: [{ file: 'a.csv', problem: { code: 'file.no-table' } }],
      schemes: [],
      nominees: [],
      findings: [],
      summary: { nominees: 0, exitCode: 2 },
    });
    expect(said).toHaveLength(1);
    expect(readdirSync(folder)).toEqual(['a.csv']);
  });

  it('a person gets one line', async () => {
    await expect(checkCommand([bad()], options({ format: 'terminal' }))).rejects.toThrow(Refusal);
    expect(printed).toEqual([]);
  });

  it('an option that names nothing is refused all the same', async () => {
    const folder = withSample();
    const wrong = options({ format: 'json', scheme: ['no-such'] });
    await expect(checkCommand([folder], wrong)).rejects.toThrow(Refusal);
    expect(printed).toEqual([]);
  });
});

it('github and sarif name files as they stand from the folder that the command runs in', () => {
  const folder = withSample();
  writeFileSync(join(folder, '甲单位/b.csv'), 'a,b\n1,2\n');
  const { code, out } = craftsman(['check', '甲单位', '--format', 'github', '--no-summary'], folder);
  expect(code).toBe(2);
  expect(out).toContain('::error file=甲单位/b.csv,title=没有检查::');
  const sarif = JSON.parse(craftsman(['check', '甲单位', '--format', 'sarif', '--no-summary'], folder).out);
  expect(
    sarif.runs[0].artifacts.map(({ location }: { location: { uri: string } }) => decodeURI(location.uri)),
  ).toEqual(['甲单位/b.csv', '甲单位/名单 1.xlsx']);
});

describe('the docs', () => {
  const [readme = '', ci = ''] = ['README.md', 'docs/ci.md'].map((path) => readFileSync(path, 'utf8'));

  it('the README lists every format', () => {
    for (const format of ['terminal', ...names]) expect(readme).toContain(`| \`${format}\` |`);
  });

  it('every option and format that docs/ci.md writes in a command is one of check', () => {
    const { out } = craftsman(['check', '--help']);
    const commands = [...ci.matchAll(/craftsman check ([^\n`]+)/gu)].map(([, rest = '']) => rest);
    expect(commands.length).toBeGreaterThan(3);
    for (const option of commands.flatMap((command) => command.match(/--[a-z-]+/gu) ?? []))
      expect(out).toContain(option);
    for (const [, format = ''] of commands.join('\n').matchAll(/--format (\S+)/gu))
      expect(names).toContain(format);
  });
});
