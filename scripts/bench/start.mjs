// Times whole commands against an empty start of Node, all in this one run, in turn; prints medians and ratios.
import { spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { median } from './median.mjs';

const EMPTY = 'node -e 0';
const COMMANDS = {
  [EMPTY]: ['-e', '0'],
  'craftsman --version': ['bin/craftsman.js', '--version'],
  'craftsman --help': ['bin/craftsman.js', '--help'],
  'craftsman rules lint': ['bin/craftsman.js', 'rules', 'lint'],
  'craftsman check (12 rows)': ['bin/craftsman.js', 'check', 'fixtures/nominees.xlsx', '--no-summary'],
};

export function run(rounds = 15) {
  const times = Object.fromEntries(Object.keys(COMMANDS).map((name) => [name, []]));
  for (let round = 0; round <= rounds; round++) {
    for (const [name, args] of Object.entries(COMMANDS)) {
      const start = performance.now();
      spawnSync(process.execPath, args, { stdio: 'ignore' });
      // The first round warms the disk cache.
      if (round > 0) times[name].push(performance.now() - start);
    }
  }
  const empty = median(times[EMPTY]);
  for (const [name, values] of Object.entries(times)) {
    const time = median(values);
    console.log(
      `  ${name.padEnd(28)} ${time.toFixed(0).padStart(6)} ms  ${(time / empty).toFixed(2).padStart(6)} ×`,
    );
  }
}
