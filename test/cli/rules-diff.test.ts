import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { craftsman, temporaryFolder } from './support.js';

const SAMPLE = 'fixtures/nominees.xlsx';

/** The bundled rules with one text replaced in one file. */
function rulesWith(file: string, old: string, now: string): string {
  const folder = join(temporaryFolder(), 'rules');
  cpSync('rules', folder, { recursive: true });
  const path = join(folder, file);
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(old);
  writeFileSync(path, text.replace(old, now));
  return folder;
}

describe('rules diff', () => {
  test('a threshold lowered: said as loosened, and with a sheet whose verdict flips', () => {
    const folder = rulesWith(
      'schemes/national-2024.yaml',
      'shopfloorYears: { atLeast: 5 }',
      'shopfloorYears: { atLeast: 4 }',
    );
    const plain = craftsman(['rules', 'diff', 'rules', folder]);
    expect(plain.code).toBe(1);
    expect(plain.out).toMatch(/放宽\s+N-04/u);
    expect(plain.out).toContain('require.shopfloorYears.atLeast：5 → 4（放宽）');
    expect(plain.out).not.toContain('结论改变');
    const tried = craftsman(['rules', 'diff', 'rules', folder, '--against', SAMPLE, '--lang', 'en']);
    expect(tried.out).toContain('Nominees whose verdict changes (1)');
    expect(tried.out.replace(/\s+/gu, ' ')).toMatch(/not eligible → ✓ eligible.*N-04/u);
  });

  test('what stood in the way before and after flips nothing, and is not named as the reason', () => {
    const folder = rulesWith(
      'schemes/haidian-2025.yaml',
      'shopfloorYears: { atLeast: 5 }',
      'shopfloorYears: { atLeast: 4 }',
    );
    const sheet = join(temporaryFolder(), 'a.csv');
    // The union (H-04) cannot be told from the employer, in both packs.
    writeFileSync(
      sheet,
      '姓名,性别,出生年月,工作单位,行业,工种,职称,技术等级,生产现场工作年限,主要荣誉,推荐单位\n' +
        '周启明,男,1980.3,北京启明焊接有限公司,制造业,焊工,无,高级技师,4,无,海淀区总工会\n',
    );
    const { out } = craftsman(['rules', 'diff', 'rules', folder, '--against', sheet, '--format', 'json']);
    const diffs = JSON.parse(out).diffs as { flips: { to: string; because: { id: string }[] }[] }[];
    expect(
      diffs.flatMap(({ flips }) => flips.map(({ to, because }) => [to, because.map(({ id }) => id)])),
    ).toEqual([['review', ['H-05']]]);
  });

  test('the same rules: nothing, exit code 0; as data too', () => {
    const { out, code } = craftsman([
      'rules',
      'diff',
      'national-2024',
      'national-2024',
      '--format',
      'json',
      '--against',
      SAMPLE,
    ]);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({
      schema: 'craftsman.rules-diff/1',
      diffs: [{ from: 'national-2024', to: 'national-2024', changes: [], flips: [] }],
      alone: [],
    });
  });

  test.each([
    ['a scheme that is not there', ['rules', 'diff', 'national-2024', 'national-2042']],
    [
      'a sheet that is not there',
      ['rules', 'diff', 'national-2024', 'haidian-2025', '--against', 'no-such.xlsx'],
    ],
  ])('%s: one line, exit code 2', (_, args) => {
    const { code, err } = craftsman(args);
    expect(code).toBe(2);
    expect(err.trim().split('\n')).toHaveLength(1);
  });
});
