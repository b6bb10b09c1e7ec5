import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { problemLine } from '../../src/report/problem.js';
import { loadPack } from '../../src/rules/load.js';
import { bundledPack, packFiles } from '../support.js';

interface Fault {
  name: string;
  file: string;
  replace: [string, string];
  code: string;
  says: string[];
}

const faults = parse(readFileSync('test/rules/faults.yaml', 'utf8')) as Fault[];

describe('a faulty pack', () => {
  it.each(faults)('$name', ({ file, replace: [from, to], code, says }) => {
    const files = packFiles();
    const original = files.find(({ path }) => path === file)?.text ?? '';
    expect(original).toContain(from);
    const changed = original.replace(from, to);
    const loaded = loadPack(files.map((each) => (each.path === file ? { ...each, text: changed } : each)));
    if (loaded.ok) throw new Error('the fault was not seen');
    const [problem] = loaded.problems.filter((each) => each.code === code);
    expect(problem, JSON.stringify(loaded.problems)).toBeDefined();
    if (problem === undefined) return;
    expect(problem.file).toBe(file);
    // The place is real: a line of the file, and for a change inside one line that very line.
    expect(problem.line).toBeLessThanOrEqual(changed.split('\n').length);
    expect(problem.column).toBeGreaterThan(0);
    for (const lang of ['zh', 'en'] as const) {
      const line = problemLine(
        { ...problem, file: `${problem.file}:${problem.line}:${problem.column}` },
        lang,
      );
      for (const word of says) expect(line).toContain(word);
      expect(line).not.toMatch(/undefined|\n/);
    }
  });

  it('names the line and column of the fault itself', () => {
    const files = packFiles();
    const path = 'schemes/national-2024.yaml';
    const changed = files.map((file) =>
      file.path === path
        ? {
            ...file,
            text: file.text.replace('shopfloorYears: { atLeast: 5 }', 'shopfloorYears: { atLeast: five }'),
          }
        : file,
    );
    const lines = changed.find((file) => file.path === path)?.text.split('\n') ?? [];
    const line = lines.findIndex((text) => text.includes('atLeast: five')) + 1;
    const column = (lines[line - 1]?.indexOf('five') ?? 0) + 1;
    const loaded = loadPack(changed);
    expect(loaded.ok ? [] : loaded.problems).toMatchObject([{ file: path, line, column }]);
  });

  it('with a file of the vocabulary missing, names the file', () => {
    const loaded = loadPack(packFiles().filter(({ path }) => path !== 'vocab/units.yaml'));
    expect(loaded.ok ? [] : loaded.problems).toMatchObject([
      { code: 'pack.missing-file', args: { path: 'vocab/units.yaml' } },
    ]);
  });

  it('of no files at all is refused', () => {
    expect(loadPack([]).ok).toBe(false);
  });

  it('with aliases that blow up is refused, not expanded', () => {
    const bomb = [
      'a: &a [x, x, x, x, x, x, x, x, x, x]',
      ...'bcdefgh'.split('').map((c, i) => `${c}: &${c} [${Array(10).fill(`*${'abcdefg'[i]}`).join(', ')}]`),
    ].join('\n');
    const loaded = loadPack([{ path: 'schemes/bomb.yaml', text: bomb }]);
    expect(loaded.ok).toBe(false);
  });
});

describe('the hash of a scheme', () => {
  const hashes = (files = packFiles()) => {
    const loaded = loadPack(files);
    if (!loaded.ok) throw new Error('faulty');
    return loaded.pack.hashes;
  };

  it('does not depend on line ends', () => {
    const windows = packFiles().map((file) => ({ ...file, text: file.text.replaceAll('\n', '\r\n') }));
    expect(hashes(windows)).toEqual(bundledPack().hashes);
  });

  it('changes with the scheme, a vocabulary and a contest, not with another scheme', () => {
    const touched = (path: string) =>
      packFiles().map((file) => (file.path === path ? { ...file, text: `${file.text}# a remark\n` } : file));
    const before = bundledPack().hashes;
    expect(hashes(touched('schemes/beijing-2025.yaml'))).toEqual({
      ...before,
      'beijing-2025': expect.not.stringMatching(before['beijing-2025'] ?? ''),
    });
    expect(hashes(touched('vocab/units.yaml'))['national-2024']).not.toBe(before['national-2024']);
    expect(hashes(touched('contests/beijing-2025.yaml'))['haidian-2025']).not.toBe(before['haidian-2025']);
  });
});
