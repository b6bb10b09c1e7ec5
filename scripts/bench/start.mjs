// Times whole commands against an empty start of Node, all in this one run, in turn; prints medians and ratios.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { median } from './median.mjs';
import { ms, table, times } from './table.mjs';

const EMPTY = 'node -e 0';
const CHECK = ['bin/craftsman.js', 'check', 'fixtures/nominees.xlsx'];
/** `folder`: where a summary may lie. */
const commands = (folder) => ({
  [EMPTY]: ['-e', '0'],
  'craftsman --version': ['bin/craftsman.js', '--version'],
  'craftsman --help': ['bin/craftsman.js', '--help'],
  'craftsman rules lint': ['bin/craftsman.js', 'rules', 'lint'],
  'craftsman check (12 rows)': [...CHECK, '--no-summary'],
  'with the summary workbook': [...CHECK, '--summary', join(folder, 'summary.xlsx')],
});

export function run({ rounds = 15, print }) {
  const folder = mkdtempSync(join(tmpdir(), 'craftsman-bench-start-'));
  const all = commands(folder);
  const taken = Object.fromEntries(Object.keys(all).map((name) => [name, []]));
  for (let round = 0; round <= rounds; round++) {
    for (const [name, args] of Object.entries(all)) {
      const start = performance.now();
      spawnSync(process.execPath, args, { stdio: 'ignore' });
      // The first round warms the disk cache.
      if (round > 0) taken[name].push(performance.now() - start);
    }
  }
  rmSync(folder, { recursive: true });
  const empty = median(taken[EMPTY]);
  const results = Object.entries(taken).map(([name, values]) => ({
    name,
    seconds: median(values) / 1000,
    ratio: median(values) / empty,
  }));
  print(
    table(
      [
        ['command', 28],
        ['time', 9],
        ['× empty', 9],
      ],
      results.map(({ name, seconds, ratio }) => [name, ms(seconds), times(ratio)]),
    ),
  );
  return results;
}
