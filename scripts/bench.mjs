// Times whole commands against an empty start of Node, all in this one run, in turn; prints medians and ratios.
// Run with `npm run bench` (add a number for other than 15 rounds).
import { spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';

const ROUNDS = Number(process.argv[2] ?? 15);
const COMMANDS = {
  'node -e 0': ['-e', '0'],
  'craftsman --version': ['bin/craftsman.js', '--version'],
  'craftsman --help': ['bin/craftsman.js', '--help'],
  'craftsman rules lint': ['bin/craftsman.js', 'rules', 'lint'],
  'craftsman check (12 rows)': ['bin/craftsman.js', 'check', 'fixtures/nominees.xlsx', '--no-summary'],
};

const times = Object.fromEntries(Object.keys(COMMANDS).map((name) => [name, []]));
for (let round = 0; round <= ROUNDS; round++) {
  for (const [name, args] of Object.entries(COMMANDS)) {
    const start = performance.now();
    spawnSync(process.execPath, args, { stdio: 'ignore' });
    // The first round warms the disk cache.
    if (round > 0) times[name].push(performance.now() - start);
  }
}
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const empty = median(times['node -e 0']);
for (const [name, values] of Object.entries(times)) {
  console.log(
    `${name.padEnd(28)} ${median(values).toFixed(0).padStart(6)} ms  ${(median(values) / empty).toFixed(2).padStart(6)} ×`,
  );
}
