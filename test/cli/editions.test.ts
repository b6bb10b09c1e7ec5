import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { craftsman, temporaryFolder } from './support.js';

const BEIJING = resolve('fixtures/ok/beijing.xlsx');
const check = (...args: string[]) => craftsman(['check', BEIJING, '--no-summary', ...args]);
/** The report's opening, its lines joined. */
const opening = (out: string) => (out.split('\n\n')[0] ?? '').replace(/\n */gu, '');

describe('the edition that check uses', () => {
  it('is the newest without --as-of, and the first line says among which', () => {
    const first = opening(check().out);
    for (const words of [
      'beijing-2016（2016-10-10至2017-04-30）',
      'beijing-2025（2025-03-05起）',
      'beijing-2025（2025-03-05起）是最新版',
    ])
      expect(first).toContain(words);
    expect(first).toMatch(/beijing-2025 · 截至 2025-03-31/u);
  });

  it('is the one in force on --as-of, and the first line says so', () => {
    const first = opening(check('--as-of', '2016-11-30').out);
    expect(first).toMatch(/基准日 ?2016-11-30 ?在用的是 ?beijing-2016/u);
    expect(first).not.toContain('beijing-2025 ·');
    expect(opening(check('--as-of', '2016-11-30', '--lang', 'en').out)).toMatch(/in force on 2016-11-30/u);
  });

  it.each(['2016-10-09', '2020-01-01', '2025-03-04'])(
    'is none on %s: one line, exit code 2, no later edition instead',
    (date) => {
      const { code, out, err } = check('--as-of', date);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toMatch(
        new RegExp(`^craftsman: 基准日 ${date} .*beijing-2016.*beijing-2025.*--scheme.*\\n$`, 'u'),
      );
      expect(check('--as-of', date, '--lang', 'en').err).not.toMatch(/\p{Script=Han}/u);
    },
  );

  it('is the one that --scheme names, whatever the date', () => {
    const ids = (...args: string[]) => {
      const { out } = check('--format', 'json', ...args);
      return (JSON.parse(out) as { schemes: { id: string; asOf: string }[] }).schemes;
    };
    expect(ids('--scheme', 'beijing-2016')).toMatchObject([{ id: 'beijing-2016', asOf: '2016-11-30' }]);
    const outside = ['--scheme', 'beijing-2016', '--as-of', '2025-03-31'];
    expect(ids(...outside)).toMatchObject([{ id: 'beijing-2016', asOf: '2025-03-31' }]);
    expect(opening(check(...outside).out)).toMatch(/不在用，因 ?--scheme 指定/u);
  });
});

describe('craftsman rules list', () => {
  const line = (id: string, ...args: string[]) =>
    craftsman(['rules', 'list', ...args])
      .out.split('\n')
      .find((each) => each.startsWith('    ') && each.includes(id));

  it('shows the editions of each award, the gap between two, and which is in force on a date', () => {
    expect(line('beijing-2016', '--as-of', '2016-11-30')).toMatch(
      /2016-10-10至2017-04-30 +在用 +beijing-2016/u,
    );
    expect(line('beijing-2025', '--as-of', '2016-11-30')).toMatch(/2025-03-05起 +beijing-2025/u);
    expect(line('beijing-2016', '--as-of', '2025-06-01')).not.toContain('在用');
    expect(line('beijing-2025', '--as-of', '2025-06-01')).toContain('在用');
    expect(line('2017-05-01')).toContain('2025-03-04');
    expect(line('beijing-2016', '--as-of', '2016-11-30', '--lang', 'en')).toContain('in force');
  });

  it('lists the ten requirements of 2016', () => {
    const { out } = craftsman(['rules', 'list']);
    const ids = [...out.matchAll(/^ {2}(E-\d\d) /gmu)].map(([, id]) => id);
    expect(ids).toEqual(Array.from({ length: 10 }, (_, index) => `E-${String(index + 1).padStart(2, '0')}`));
  });

  it('refuses what is no date', () => {
    expect(craftsman(['rules', 'list', '--as-of', '2016-13-01'])).toMatchObject({ code: 2, out: '' });
  });
});

describe('other commands', () => {
  it('explain finds a requirement of an edition that is not the newest', () => {
    expect(craftsman(['explain', 'E-06']).out).toContain('beijing-2016');
    expect(craftsman(['explain', 'E-06', '--scheme', 'beijing-2025']).code).toBe(2);
  });

  it('rules lint tells of a gap and stays at 0, and ends with 2 at an overlap', () => {
    const { code, out } = craftsman(['rules', 'lint']);
    expect(code).toBe(0);
    expect(out).toMatch(/^schemes\/beijing-2025\.yaml:\d+:\d+：.*2017-05-01 至 2025-03-04/mu);
    const folder = temporaryFolder();
    cpSync('rules', folder, { recursive: true });
    const path = join(folder, 'schemes/beijing-2016.yaml');
    writeFileSync(path, readFileSync(path, 'utf8').replace('to: 2017-04-30', 'to: 2025-12-31'));
    const overlap = craftsman(['rules', 'lint', folder]);
    expect(overlap.code).toBe(2);
    expect(overlap.err).toMatch(/^craftsman: schemes\/beijing-2025\.yaml:\d+:\d+：.*beijing-2016.*重叠/u);
  });
});
