// Runs programs and says what they cost. Wall-clock time and CPU time of the whole program; peak memory is the sum of the
// peaks of its processes (resident set, all threads of a process are in it), so that work handed to a thread or to another
// process is counted, and never too little.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { median } from './median.mjs';

const USAGE = fileURLToPath(new URL('usage.cjs', import.meta.url));
export const CRAFTSMAN = ['bin/craftsman.js'];

/**
 * One run: { seconds, cpu (seconds), mib, code }. `program`: arguments of Node, or { program, args } of another program,
 * which writes its own line of usage. `expected`: exit codes that are no failure of the measurement.
 */
export function measured(command, { expected = [0, 1], env = {} } = {}) {
  const { program, args } = Array.isArray(command) ? { program: process.execPath, args: command } : command;
  const folder = mkdtempSync(join(tmpdir(), 'craftsman-usage-'));
  const file = join(folder, 'usage');
  try {
    const start = performance.now();
    const { status, signal, stderr } = spawnSync(program, args, {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, ...env, BENCH_USAGE: file, NODE_OPTIONS: `--require ${USAGE}` },
      maxBuffer: 2 ** 28,
    });
    const seconds = (performance.now() - start) / 1000;
    const failed = !expected.includes(status) || !existsSync(file);
    if (failed) return { failed: signal ?? firstLine(stderr), code: status, seconds };
    const used = readFileSync(file, 'utf8').trim().split('\n').map(JSON.parse);
    return {
      code: status,
      seconds,
      cpu: sum(used.map(({ cpu }) => cpu)),
      mib: sum(used.map(({ kib }) => kib)) / 1024,
      processes: used.length,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Every command `rounds` times, in turn, so that what slows the machine for a while slows all of them; then the medians of
 * the times and the highest peak of memory. A command that fails once is not run again and comes out as { failed }.
 */
export function compared(commands, rounds, options) {
  const runs = Object.fromEntries(Object.keys(commands).map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const [name, command] of Object.entries(commands)) {
      if (!runs[name].some(({ failed }) => failed)) runs[name].push(measured(command, options));
    }
  }
  return Object.fromEntries(Object.entries(runs).map(([name, each]) => [name, summary(each)]));
}

/** Seconds until all of the commands, which run at the same time, have ended. */
export async function sideBySide(commands) {
  const start = performance.now();
  await Promise.all(commands.map((args) => once(spawn(process.execPath, args, { stdio: 'ignore' }), 'exit')));
  return (performance.now() - start) / 1000;
}

function summary(runs) {
  const failed = runs.find((run) => run.failed);
  if (failed !== undefined) return { failed: failed.failed };
  return {
    seconds: median(runs.map(({ seconds }) => seconds)),
    cpu: median(runs.map(({ cpu }) => cpu)),
    mib: Math.max(...runs.map(({ mib }) => mib)),
  };
}

const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);
const firstLine = (bytes) =>
  String(bytes)
    .trim()
    .split('\n')
    .findLast((line) => line.trim() !== '')
    ?.slice(0, 60) ?? 'failed';
