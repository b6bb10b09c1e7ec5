import { copyFileSync, cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { craftsman, startCraftsman, temporaryFolder } from './support.js';

const SAMPLE = resolve('fixtures/nominees.xlsx');

/** A folder with a copy of the sample, so that nothing is written beside the fixtures. */
function withSample(): string {
  const folder = temporaryFolder();
  copyFileSync(SAMPLE, join(folder, 'nominees.xlsx'));
  return folder;
}

const json = (out: string) => JSON.parse(out) as Record<string, never> & { summary: { exitCode: number } };

describe('craftsman check', () => {
  it('prints the report, writes the summary beside the input and ends with 1 for the sample', async () => {
    const folder = withSample();
    const { code, out, err } = startCraftsman(['check', 'nominees.xlsx'], folder);
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(out).toContain('资格矩阵');
    expect(out.trimEnd().split('\n').at(-1)).toContain('nominees.summary.xlsx');
    expect(readdirSync(folder).sort()).toEqual(['nominees.summary.xlsx', 'nominees.xlsx']);
    // Links from the problems lead to the file beside the summary, wherever the two are moved to.
    const { sheets } = await readXlsx(readFileSync(join(folder, 'nominees.summary.xlsx')));
    const links = sheets.flatMap(({ cells }) =>
      [...(cells?.values() ?? [])].map(({ hyperlink }) => hyperlink?.target),
    );
    expect(links).toContain("nominees.xlsx#'Sheet1'!P7");
    expect(JSON.stringify(links)).not.toContain(folder);
  });

  it('gives the same bytes twice: JSON and workbook', () => {
    const folder = withSample();
    const run = (target: string) => {
      const { out } = craftsman(['check', 'nominees.xlsx', '--format', 'json', '--summary', target], folder);
      return { out, workbook: readFileSync(join(folder, target)).toString('hex') };
    };
    expect(run('a.xlsx')).toEqual(run('b.xlsx'));
  });

  it('has no absolute path, no clock and no other folder in the JSON', () => {
    const folder = withSample();
    const { out } = craftsman(['check', join(folder, 'nominees.xlsx'), '--format', 'json', '--no-summary']);
    expect(out).not.toContain(folder);
    expect(json(out)).toMatchObject({ schema: 'craftsman.report/1', inputs: [{ file: 'nominees.xlsx' }] });
  });

  it('--no-summary writes nothing', () => {
    const folder = withSample();
    craftsman(['check', 'nominees.xlsx', '--no-summary'], folder);
    expect(readdirSync(folder)).toEqual(['nominees.xlsx']);
  });

  it('replaces its own summary, never a file that it did not write', () => {
    const folder = withSample();
    expect(craftsman(['check', 'nominees.xlsx'], folder).code).toBe(1);
    expect(craftsman(['check', 'nominees.xlsx'], folder).code).toBe(1);
    writeFileSync(join(folder, 'nominees.summary.xlsx'), 'mine');
    const { code, err } = craftsman(['check', 'nominees.xlsx'], folder);
    expect(code).toBe(2);
    expect(err).toMatch(/^craftsman: nominees\.summary\.xlsx：.+\n$/u);
    expect(readFileSync(join(folder, 'nominees.summary.xlsx'), 'utf8')).toBe('mine');
  });

  it('never writes the summary over the input', () => {
    const folder = withSample();
    const before = readFileSync(join(folder, 'nominees.xlsx'));
    expect(craftsman(['check', 'nominees.xlsx', '--summary', 'nominees.xlsx'], folder).code).toBe(2);
    expect(readFileSync(join(folder, 'nominees.xlsx'))).toEqual(before);
  });

  it('leaves its own summaries out of *.xlsx, and says so', () => {
    const folder = withSample();
    craftsman(['check', 'nominees.xlsx'], folder);
    const { code, err, out } = craftsman(
      ['check', 'nominees.summary.xlsx', 'nominees.xlsx', '--format', 'json'],
      folder,
    );
    expect(code).toBe(1);
    expect(err).toContain('nominees.summary.xlsx');
    expect(json(out)).toMatchObject({ inputs: [{ file: 'nominees.xlsx' }] });
  });

  it('counts several files together', () => {
    const folder = withSample();
    mkdirSync(join(folder, 'b'));
    // The same rows in other bytes: the very same file would count as a copy.
    const other = Buffer.concat([readFileSync(SAMPLE), Buffer.alloc(1)]);
    writeFileSync(join(folder, 'b/other.xlsx'), other);
    const { out } = craftsman(
      ['check', 'nominees.xlsx', 'b/other.xlsx', '--format', 'json', '--no-summary'],
      folder,
    );
    const report = json(out) as unknown as {
      inputs: { file: string }[];
      quotas: { id: string; group: string; count: number }[];
    };
    expect(report.inputs.map(({ file }) => file)).toEqual(['b/other.xlsx', 'nominees.xlsx']);
    // The same persons in both files count once; the one whose number is wrong may be two.
    expect(report.quotas.find(({ id, group }) => id === 'N-02' && group === '北京')?.count).toBe(8);
  });
});

describe('options of check', () => {
  const run = (...args: string[]) =>
    craftsman(['check', SAMPLE, '--no-summary', '--format', 'json', ...args]);

  it('--scheme checks under those schemes only, in any form of list', () => {
    const ids = (...args: string[]) =>
      (json(run(...args).out) as unknown as { schemes: { id: string }[] }).schemes.map(({ id }) => id);
    expect(ids('--scheme', 'haidian-2025,beijing-2025')).toEqual(['beijing-2025', 'haidian-2025']);
    expect(ids('--scheme', 'haidian-2025', '--scheme', 'beijing-2025')).toEqual([
      'beijing-2025',
      'haidian-2025',
    ]);
    // Before the file too: an option takes one value, not whatever follows.
    const { code, out } = craftsman([
      'check',
      '--scheme',
      'national-2024',
      '--reading',
      'haidian-2025/practice=or',
      SAMPLE,
      '--no-summary',
      '--format',
      'json',
    ]);
    expect([code, json(out)]).toMatchObject([1, { schemes: [{ id: 'national-2024' }] }]);
    expect(ids()).toEqual(['national-2024', 'beijing-2025', 'haidian-2025']);
  });

  it('--as-of moves the date', () => {
    const report = json(run('--as-of', '2030-01-31').out) as unknown as { schemes: { asOf: string }[] };
    expect(new Set(report.schemes.map(({ asOf }) => asOf))).toEqual(new Set(['2030-01-31']));
  });

  it('--reading changes a verdict, and the report names it', () => {
    const of = (...args: string[]) => {
      const report = json(run('--scheme', 'haidian-2025', ...args).out) as unknown as {
        schemes: { readings: Record<string, string> }[];
        summary: { verdicts: Record<string, { eligible: number }> };
      };
      return [
        report.schemes[0]?.readings.practice,
        report.summary.verdicts['haidian-2025']?.eligible ?? 0,
      ] as const;
    };
    const [asked, before] = of();
    const [chosen, after] = of('--reading', 'haidian-2025/practice=or');
    expect([asked, chosen]).toEqual(['ask', 'or']);
    expect(after).toBeGreaterThan(before);
  });

  it('--reading of a scheme that nothing is judged by is said, and changes nothing', () => {
    const plain = run('--scheme', 'national-2024');
    const { code, out, err } = run(
      '--scheme',
      'national-2024',
      '--reading',
      'haidian-2025/practice=or',
      '--reading',
      'national-2024/grade=inclusive',
    );
    expect([code, out]).toEqual([plain.code, plain.out]);
    expect(err).toBe(
      'craftsman: 口径 haidian-2025/practice=or 没有用上：这一次没有按 haidian-2025 检查（用的是 national-2024）。要按它检查，加 --scheme haidian-2025；不需要的，去掉这个口径。\n',
    );
  });

  it.each([
    ['never', 0],
    ['ineligible', 1],
    ['review', 1],
    ['explain', 1],
  ])('--fail-on %s ends with %i for the sample', (level, code) => {
    const { code: exit, out } = run('--fail-on', level);
    expect([exit, json(out).summary.exitCode]).toEqual([code, code]);
  });

  it('--unmask shows full numbers; without it none stands anywhere', () => {
    expect(run('--unmask').out).toContain('11990019780312001X');
    const masked = run().out;
    expect(masked).not.toMatch(/11990019|1390000\d{4}/);
    expect(masked).toContain('*001X');
  });

  it('--lang en words everything in English', () => {
    const { out } = craftsman(['check', SAMPLE, '--no-summary', '--lang', 'en']);
    expect(out).toContain('Quotas');
    expect(out).not.toContain('待核实');
  });

  it('--no-color and NO_COLOR switch colour off, FORCE_COLOR switches it on', () => {
    const colour = (args: string[], env: Record<string, string>) =>
      craftsman(['check', SAMPLE, '--no-summary', ...args], undefined, env).out.includes('\u001B[');
    expect(colour([], { FORCE_COLOR: '1' })).toBe(true);
    expect(colour(['--no-color'], { FORCE_COLOR: '1' })).toBe(false);
    expect(colour([], { FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(false);
    expect(colour([], {})).toBe(false);
  });

  it('--rules takes another pack, and its change shows in verdict and hash', () => {
    const folder = temporaryFolder();
    cpSync('rules', join(folder, 'rules'), { recursive: true });
    const path = join(folder, 'rules/schemes/haidian-2025.yaml');
    writeFileSync(
      path,
      readFileSync(path, 'utf8').replace('shopfloorYears: { atLeast: 5 }', 'shopfloorYears: { atLeast: 50 }'),
    );
    const report = (args: string[]) =>
      json(run('--scheme', 'haidian-2025', ...args).out) as unknown as {
        schemes: { sha256: string }[];
        summary: { verdicts: Record<string, { ineligible: number }> };
      };
    const [bundled, changed] = [report([]), report(['--rules', join(folder, 'rules')])];
    expect(changed.summary.verdicts['haidian-2025']?.ineligible).toBeGreaterThan(
      bundled.summary.verdicts['haidian-2025']?.ineligible ?? 0,
    );
    expect(changed.schemes[0]?.sha256).not.toBe(bundled.schemes[0]?.sha256);
  });
});
