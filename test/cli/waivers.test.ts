import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { craftsman, temporaryFolder } from './support.js';

/** A folder with two self-nominations that do not meet H-03, and a file of exceptions. */
function withWaivers(waivers: string): string {
  const folder = temporaryFolder();
  copyFileSync(resolve('fixtures/err/self-nomination/input.xlsx'), join(folder, 'input.xlsx'));
  writeFileSync(join(folder, 'waivers.yaml'), waivers);
  return folder;
}

const entry = (row: number, name: string) => `  - criterion: H-03
    person: input.xlsx!Sheet1!${row}
    name: ${name}
    reason: 单位已合并
    approver: 海淀区总工会
    date: 2020-01-01
    expires: 2099-12-31
`;

describe('check --waivers', () => {
  it('shows what is excepted with approver and reason, counts it apart and ends with 0', () => {
    const folder = withWaivers(`waivers:\n${entry(3, '周启明')}${entry(5, '吴建国')}`);
    const { code, out } = craftsman(
      ['check', 'input.xlsx', '--no-summary', '--waivers', 'waivers.yaml'],
      folder,
    );
    expect(code).toBe(0);
    expect(out).toContain('◇ 例外');
    expect(out).toContain('海淀区总工会批准的例外：单位已合并（2020-01-01 至 2099-12-31）');
    expect(out).toMatch(/海淀工匠 不符合（例外成立则(符合|待核实|需说明)）/u);
    expect(out).toContain('◇ 例外 2');
  });

  it('a faulty file ends with 2 and the place of the fault; nothing is written', () => {
    const folder = withWaivers(`waivers:\n${entry(3, '周启明').replace('H-03', 'H-99')}`);
    const { code, out, err } = craftsman(['check', 'input.xlsx', '--waivers', 'waivers.yaml'], folder);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toBe('craftsman: waivers.yaml:2:16：方案里没有“H-99”这项要求。是不是“H-09”？\n');
  });

  it('explain prints entries by hash that check takes as they are', () => {
    const folder = withWaivers('salt: 一句不外传的长一点的话，十六个字\nwaivers: []\n');
    const { out } = craftsman(['explain', 'input.xlsx', '--row', '3', '--waivers', 'waivers.yaml'], folder);
    const entries = out.slice(out.indexOf('- scheme:'));
    expect(entries).toMatch(/hash: hmac-sha256:[0-9a-f]{64}/u);
    expect(entries).not.toContain('周启明');
    const filled = entries
      .replace(/date: YYYY-MM-DD/gu, 'date: 2020-01-01')
      .replace(/expires: YYYY-MM-DD/gu, 'expires: 2099-12-31');
    writeFileSync(
      join(folder, 'waivers.yaml'),
      readFileSync(join(folder, 'waivers.yaml'), 'utf8').replace('waivers: []\n', `waivers:\n${filled}`),
    );
    const args = ['check', 'input.xlsx', '--no-summary', '--format', 'json', '--waivers', 'waivers.yaml'];
    const report = JSON.parse(craftsman(args, folder).out);
    expect(report.waivers.waivers.map(({ state }: { state: string }) => state)).not.toContain('unused');
    expect(report.summary.waived).toBeGreaterThan(0);
  });
});
