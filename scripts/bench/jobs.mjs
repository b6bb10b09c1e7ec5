// A folder of many files of 300 rows: one job against two, and whether memory stays bounded as files grow in number.
import { spawnSync } from 'node:child_process';
import { CRAFTSMAN, compared } from './measure.mjs';
import { folderOf } from './sheets.mjs';
import { secs, table, times, whole } from './table.mjs';

const ROWS = 300;
const FILES = 200;

/** `sizes`: numbers of files for the comparison of jobs; memory is looked at for half, all and twice the first. */
export async function run({ rounds = 3, sizes = [FILES], print }) {
  const ratios = [];
  for (const files of sizes) ratios.push({ files, costs: await byJobs(files, rounds) });
  for (const { files, costs } of ratios) {
    print(`  ${whole(files)} files of ${ROWS} rows`);
    print(tableOf(costs));
  }
  const memory = [];
  for (const files of [sizes[0] / 2, sizes[0], sizes[0] * 2].map(Math.ceil)) {
    memory.push({ files, costs: await byJobs(files, 1) });
  }
  print(`\n  peak memory, MiB`);
  print(memoryTable(memory));
  return { ratios, memory };
}

async function byJobs(files, rounds) {
  const folder = await folderOf(files, ROWS);
  const check = [...CRAFTSMAN, 'check', folder, '--no-summary'];
  const commands = hasJobs()
    ? { '1 job': [...check, '--jobs', '1'], '2 jobs': [...check, '--jobs', '2'] }
    : { 'no --jobs': check };
  return compared(commands, rounds);
}

let known;
function hasJobs() {
  known ??= spawnSync(process.execPath, [...CRAFTSMAN, 'check', '--help'], {
    encoding: 'utf8',
  }).stdout.includes('--jobs');
  return known;
}

function tableOf(costs) {
  const [first] = Object.values(costs);
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

function memoryTable(memory) {
  const names = Object.keys(memory[0].costs);
  const rows = memory.map(({ files, costs }) => [
    `${whole(files)} files`,
    ...names.map((name) => costs[name].failed ?? whole(costs[name].mib)),
  ]);
  return table([['', 12], ...names.map((name) => [name, 10])], rows);
}
