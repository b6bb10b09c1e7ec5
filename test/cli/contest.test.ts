import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isOwnResult } from '../../src/report/own-files.js';
import { craftsman, temporaryFolder } from './support.js';

/** A copy of the fixture in a folder of its own, for what the command writes beside it. */
function scores(): { folder: string; path: string } {
  const folder = temporaryFolder();
  const path = join(folder, 'scores.xlsx');
  copyFileSync('fixtures/contest/three-stages/input.xlsx', path);
  return { folder, path };
}

/** One stage of four people as csv; the second has the wrong rank. */
const CSV = `2025年北京市职工职业技能大赛快递员决赛成绩表
姓名,身份证号,工作单位,理论成绩,技能操作成绩,总成绩,名次
周启明,11990019780312001X,北京启明快递有限公司,90,92,91.4,1
何雅琴,119900198209230026,北京启明快递有限公司,88,90,89.4,3
吴建国,119900198010150117,北京启明快递有限公司,86,88,87.4,2
`;

function wrong(): string {
  const path = join(temporaryFolder(), 'wrong.csv');
  writeFileSync(path, CSV);
  return path;
}

describe('craftsman contest list', () => {
  it('names the 31 projects with organisers, certificates and form', () => {
    const { code, out } = craftsman(['contest', 'list']);
    expect(code).toBe(0);
    const listed = [...out.matchAll(/^ {2}(\d+) +(是|否) +(\S+) +(\S+)/gmu)];
    expect(listed.map(([, number]) => Number(number))).toEqual(
      Array.from({ length: 31 }, (_, index) => index + 1),
    );
    expect(listed.filter(([, , issues]) => issues === '是')).toHaveLength(11);
    expect(listed.filter(([, , , form]) => form?.startsWith('团队'))).toHaveLength(1);
    expect(out).toContain('北京网络空间安全协会');
    // 12月10日之前: the timetable gives no day from which results may be handed in.
    expect(out).toContain('\n  2025-12-10 之前  上报汇总数据');
  });

  it('speaks English', () => {
    const { code, out } = craftsman(['contest', 'list', '--lang', 'en']);
    expect(code).toBe(0);
    expect(out).toContain('31 projects: 30 individual (11 issue certificates), 1 team');
    expect(out).toContain('\n  by 2025-12-10  results and reports are due');
  });
});

describe('craftsman contest rank', () => {
  it('ranks a workbook of three stages: exit code 0, and a result workbook beside it', async () => {
    const { folder, path } = scores();
    const { code, out, err } = craftsman(['contest', 'rank', path]);
    expect([code, err]).toEqual([0, '']);
    for (const words of ['快递员', '参赛100 · 晋级30（30%）', '高级技师 5人', '2000元', 'C-01'])
      expect(out).toContain(words);
    expect(out).not.toMatch(/\d{17}[\dX]/u);
    expect(await isOwnResult(readFileSync(join(folder, 'scores.ranked.xlsx')))).toBe(true);
    // Once more over its own result, and with both named: the result is no input.
    expect(craftsman(['contest', 'rank', path, join(folder, 'scores.ranked.xlsx')]).code).toBe(0);
  });

  it('never writes over a file that is not its own, nor over the input', () => {
    const { folder, path } = scores();
    writeFileSync(join(folder, 'scores.ranked.xlsx'), 'mine');
    const refused = craftsman(['contest', 'rank', path]);
    expect(refused.code).toBe(2);
    expect(refused.err.trim().split('\n')).toHaveLength(1);
    expect(readFileSync(join(folder, 'scores.ranked.xlsx'), 'utf8')).toBe('mine');
    expect(craftsman(['contest', 'rank', path, '--summary', path]).code).toBe(2);
    expect(craftsman(['contest', 'rank', path, '--no-summary']).code).toBe(0);
    const other = join(folder, 'elsewhere.xlsx');
    expect(craftsman(['contest', 'rank', path, '--summary', other]).code).toBe(0);
    expect(existsSync(other)).toBe(true);
  });

  it("says where the organiser's ranks differ, in which cell: exit code 1", () => {
    const { code, out } = craftsman(['contest', 'rank', wrong(), '--no-summary']);
    expect(code).toBe(1);
    expect(out).toMatch(/✖ 错误 {2}G4 名次 {3}依据 C-04 二（四）1\n {4}名次写的是3，按成绩应为第2名。/u);
    expect(out).toMatch(/G5 名次/u);
  });

  it('English: the same findings in English words', () => {
    const { code, out } = craftsman(['contest', 'rank', wrong(), '--no-summary', '--lang', 'en']);
    expect(code).toBe(1);
    expect(out).toContain('The rank says 3, by the scores it is 2.');
  });

  it('--format json is the contract, --unmask shows ID numbers', () => {
    const path = wrong();
    const { out } = craftsman(['contest', 'rank', path, '--no-summary', '--format', 'json']);
    const report = JSON.parse(out) as {
      schema: string;
      projects: { number: number; contestants: { name: string }[] }[];
    };
    expect(report.schema).toBe('craftsman.contest/1');
    expect(report.projects.map(({ number }) => number)).toEqual([29]);
    expect(out).toContain('**************001X');
    expect(
      craftsman(['contest', 'rank', path, '--no-summary', '--format', 'json', '--unmask']).out,
    ).toContain('11990019780312001X');
  });

  it('--project by number or name; one that does not exist is one line and exit code 2', () => {
    const path = wrong();
    const named = (project: string) =>
      craftsman(['contest', 'rank', path, '--no-summary', '--project', project]);
    expect(named('21').out).toContain('客运车辆驾驶员（序号 21 · 取证：否 · 个人）');
    expect(named('客运车辆驾驶员').out).toContain('序号 21');
    const { code, err } = named('开挖掘机');
    expect(code).toBe(2);
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  it('--reading and --as-of are used, and refused where they make no sense', () => {
    const path = wrong();
    const run = (...args: string[]) => craftsman(['contest', 'rank', path, '--no-summary', ...args]);
    expect(run('--reading', 'above-standard=ask').out).toContain('above-standard=ask');
    expect(run('--reading', 'beijing-2025/decimals=two').out).toContain('decimals=two');
    expect(run('--reading', 'decimals=three').code).toBe(2);
    // All three born 1978 to 1982: beyond any age by 2050.
    expect(run('--as-of', '2050-01-01').out).toContain('已达法定退休年龄');
    expect(run('--as-of', '2050-13-01').code).toBe(2);
  });

  it('--fail-on: what the exit code is about', () => {
    const { path } = scores();
    const code = (level: string) =>
      craftsman(['contest', 'rank', path, '--no-summary', '--fail-on', level]).code;
    expect([code('never'), code('ineligible'), code('review'), code('explain')]).toEqual([0, 0, 0, 1]);
  });

  it('a sheet that is none ends with one line and exit code 2', () => {
    const path = join(temporaryFolder(), 'x.csv');
    writeFileSync(path, 'a,b\n1,2\n');
    const { code, err } = craftsman(['contest', 'rank', path]);
    expect(code).toBe(2);
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  it('help names every option', () => {
    const { out } = craftsman(['contest', 'rank', '--help']);
    for (const option of [
      '--project',
      '--as-of',
      '--reading',
      '--format',
      '--summary',
      '--no-summary',
      '--fail-on',
      '--unmask',
      '--limit',
      '--lang',
      '--rules',
    ])
      expect(out).toContain(option);
  });
});
