// A folder of many files of 300 rows: one job against two, beside what the machine gives two runs that share nothing; and how
// memory grows with the number of files.
import { spawnSync } from 'node:child_process';
import { CRAFTSMAN, compared, sideBySide } from './measure.mjs';
import { folderOf } from './sheets.mjs';
import { secs, table, times, whole } from './table.mjs';

const ROWS = 300;
const FILES = 200;
const ONE = '1 job';
const TWO = '2 jobs';

/** `sizes`: files of the comparison; of further numbers, and of half of the first, only the memory is looked at. */
export async function run({ rounds = 1, sizes = [FILES], print }) {
  if (!hasJobs()) {
    print('  not measured: this build has no --jobs');
    return null;
  }
  const [files, ...others] = sizes;
  const costs = await byJobs(files, [ONE, TWO], rounds);
  print(`  ${whole(files)} files of ${ROWS} rows`);
  print(tableOf(costs));
  const ceiling = await atMost(files);
  print(`  two runs of half of them, side by side, get done ${times(ceiling)} of what one does in the time`);
  const memory = [{ files, mib: costs[TWO].mib }];
  for (const count of [Math.ceil(files / 2), ...others]) {
    const { [TWO]: cost } = await byJobs(count, [TWO], 1);
    memory.push({ files: count, mib: cost.mib, failed: cost.failed });
  }
  memory.sort((a, b) => a.files - b.files);
  print('\n  peak memory with 2 jobs');
  print(
    table(
      [
        ['', 14],
        ['MiB', 8],
      ],
      memory.map((each) => [`${whole(each.files)} files`, each.failed ?? whole(each.mib)]),
    ),
  );
  return { files, rows: ROWS, costs, ceiling, memory };
}

async function byJobs(files, names, rounds) {
  const folder = await folderOf(files, ROWS);
  const check = [...CRAFTSMAN, 'check', folder, '--no-summary'];
  const commands = { [ONE]: [...check, '--jobs', '1'], [TWO]: [...check, '--jobs', '2'] };
  return compared(Object.fromEntries(names.map((name) => [name, commands[name]])), rounds);
}

/** How much faster two jobs could be at the very best: V8 collects and compiles beside a single job on the other core already. */
async function atMost(files) {
  const folder = await folderOf(Math.ceil(files / 2), ROWS);
  const command = [...CRAFTSMAN, 'check', folder, '--no-summary', '--jobs', '1'];
  const one = await sideBySide([command]);
  const two = await sideBySide([command, command]);
  return (2 * one) / two;
}

function hasJobs() {
  const { stdout } = spawnSync(process.execPath, [...CRAFTSMAN, 'check', '--help'], { encoding: 'utf8' });
  return stdout.includes('--jobs');
}

function tableOf(costs) {
  const first = costs[ONE];
  const rows = Object.entries(costs).map(([name, { failed, seconds, cpu, mib }]) =>
    failed
      ? [name, 'failed:', failed]
      : [name, secs(seconds), secs(cpu), times(first.seconds / seconds), whole(mib)],
  );
  return table(
    [
      ['', 12],
      ['s', 8],
      ['CPU s', 8],
      ['faster', 8],
      ['MiB', 7],
    ],
    rows,
  );
}
