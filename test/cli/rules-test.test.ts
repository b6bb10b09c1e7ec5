import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { widthOf } from '../../src/report/layout.js';
import { craftsman, temporaryFolder } from './support.js';

/** The form and vocabularies of the bundled pack with an invented scheme and its cases, in a folder of their own. */
function countyFolder(change: (scheme: string) => string = (scheme) => scheme): string {
  const folder = temporaryFolder();
  for (const part of ['form', 'vocab']) cpSync(join('rules', part), join(folder, part), { recursive: true });
  mkdirSync(join(folder, 'schemes'));
  mkdirSync(join(folder, 'cases', 'county'), { recursive: true });
  const source = (name: string) => readFileSync(join('test/mutation', name), 'utf8');
  writeFileSync(join(folder, 'schemes', 'county.yaml'), change(source('county.scheme.yaml')));
  writeFileSync(join(folder, 'cases', 'county', '2030.yaml'), source('county.cases.yaml'));
  return folder;
}

const STRICTER = (scheme: string) => scheme.replace('atLeast: 3', 'atLeast: 5').replace('cap: 2', 'cap: 1');

describe('craftsman rules test', () => {
  it('runs the cases of folders too', () => {
    const { code, out } = craftsman(['rules', 'test', countyFolder()]);
    expect(code).toBe(0);
    expect(out).toBe('规则用例：17 个通过，0 个不通过。\n');
  });

  it('prints place, criterion with clause, what was expected and found, and the proof', () => {
    const { code, out } = craftsman(['rules', 'test', countyFolder(STRICTER)], undefined, { COLUMNS: '80' });
    expect(code).toBe(1);
    expect(out).toContain('cases/county/2030.yaml:13:5：满四年\n  应为 满足 met，实际为 不满足 unmet\n');
    expect(out).toContain('  ✗ K-01 一线工作满3年（必须 · 第一条 · 不满足）\n');
    expect(out).toContain('      ✗ 生产现场工作年限 不低于5 — 表中：4（P2）\n');
    expect(out).toContain('  北京市总工会：应为 未超 within，实际为 超出 exceeded\n');
    expect(out).toContain('  · 北京市总工会：2 人，名额 1，超出\n');
    expect(out).toMatch(/规则用例：15 个通过，2 个不通过。\n$/);
  });

  it.each(['80', '120'])('fits into %s columns, in English', (columns) => {
    const args = ['rules', 'test', countyFolder(STRICTER), '--lang', 'en'];
    const { out } = craftsman(args, undefined, { COLUMNS: columns });
    expect(out).toContain('expected met met, found not met unmet');
    expect(out.split('\n').filter((line) => widthOf(line) > Number(columns))).toEqual([]);
  });

  it('gives JSON, with the proof of what fails', () => {
    const { code, out } = craftsman(['rules', 'test', countyFolder(STRICTER), '--format', 'json']);
    const { schema, cases, summary } = JSON.parse(out);
    expect([code, schema, summary]).toEqual([1, 'craftsman.cases/1', { passed: 15, failed: 2 }]);
    const failing = cases.find((one: { name: string }) => one.name === '满四年');
    expect(failing).toMatchObject({
      place: 'cases/county/2030.yaml:13:5',
      expected: 'met',
      found: 'unmet',
      rule: 'K-01',
    });
    expect(failing.criteria[0].proof).toMatchObject({ op: 'fact', of: 'shopfloorYears', outcome: 'unmet' });
  });

  it('runs only what is asked for', () => {
    const folder = countyFolder();
    expect(craftsman(['rules', 'test', folder, '--only', 'k-01']).out).toBe(
      '规则用例：2 个通过，0 个不通过。\n',
    );
    expect(craftsman(['rules', 'test', folder, '--only', '名额之外']).code).toBe(1);
  });
});

describe('craftsman rules test --mutate', () => {
  it('names what no case finds, with a case that does, and ends with 1', () => {
    const { code, out, err } = craftsman(['rules', 'test', countyFolder(), '--mutate', '--only', 'K-01']);
    expect([code, err]).toEqual([1, '']);
    expect(out).toContain('schemes/county.yaml:22:43\n  数加一步：3 → 4\n  下面的用例能发现它');
    expect(out).toMatch(/- \{ .*生产现场工作年限: 3.*criterion: K-01, expect: met \}/);
    expect(out).toMatch(
      /试了 4 处改动，用时 [\d.]+ 秒：被用例发现 2、被规则检查拒绝 0、不起作用 0、没有被发现 2。/,
    );
  });

  it('says so in English, and as JSON the same every time', () => {
    const folder = countyFolder();
    const args = ['rules', 'test', folder, '--mutate', '--only', 'K-05'];
    expect(craftsman([...args, '--lang', 'en']).out).toContain('one step more: 2 → 3');
    const [first, second] = [1, 2].map(() => craftsman([...args, '--format', 'json']).out);
    expect(first).toBe(second);
    expect(JSON.parse(first ?? '').summary).toEqual({
      total: 3,
      killed: 1,
      refused: 0,
      equivalent: 0,
      survived: 2,
      rules: {},
    });
  });

  it('does not start where a case fails', () => {
    const { code, out } = craftsman(['rules', 'test', countyFolder(STRICTER), '--mutate']);
    expect(code).toBe(1);
    expect(out).toContain('2 个不通过');
  });
});
