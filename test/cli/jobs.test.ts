import { cpSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { jobsFor } from '../../src/cli/jobs.js';
import { craftsman, temporaryFolder } from './support.js';

describe('--jobs', () => {
  it('gives the same report to the last byte, whoever does the work', () => {
    const folder = temporaryFolder();
    for (const name of ['haidian.xlsx', 'haidian-xls.xls'])
      cpSync(join('fixtures/ok', name), join(folder, name));
    cpSync('fixtures/nominees.xlsx', join(folder, 'nominees.xlsx'));
    const check = (jobs: string) =>
      craftsman(['check', '.', '--no-summary', '--format', 'json', '--jobs', jobs], folder);
    const alone = check('1');
    const three = check('3');
    expect(three).toEqual(alone);
    expect(JSON.parse(three.out).inputs).toHaveLength(3);
  });

  it.each(['0', '-1', '1.5', 'viele', '100'])('%s is refused', (jobs) => {
    const { code, err } = craftsman(['check', 'a.xlsx', '--jobs', jobs], '.');
    expect(code).toBe(2);
    expect(err).toMatch(/--jobs/u);
  });

  it('without it, small sheets are not worth a thread, and large ones get one for each core, eight at most', () => {
    expect(jobsFor([{ size: 30_000 }, { size: 40_000 }], undefined)).toBe(1);
    expect(jobsFor([{ size: 4_000_000 }], undefined)).toBe(Math.min(8, availableParallelism()));
    expect(jobsFor([{ size: 10 }], 3)).toBe(3);
  });
});
