import type { ChildProcess, ForkOptions } from 'node:child_process';
import { getAsset, isSea } from 'node:sea';
import { fileURLToPath } from 'node:url';
import { Worker, type WorkerOptions } from 'node:worker_threads';

// The programs of this folder that run in a thread or a process of their own are files of the bundle. bin/load.js, to
// which their name is given as an argument, loads them; in the single executable that is its main script, and a text.

const LOADER = 'bin/load.js';

/** Starts a program, by the name of its source, in a thread of its own. */
export function startWorker(name: 'thread' | 'watch', options: WorkerOptions): Worker {
  const { script, ...how } = threadScript(name);
  return new Worker(script, { ...options, ...how });
}

/** What a thread has to be started with to run a program: a path or a text, and options that go with it. */
export function threadScript(name: 'thread' | 'watch' | 'worker'): { script: string } & WorkerOptions {
  const argv = [`${name}.cjs`];
  return isSea()
    ? { script: getAsset(LOADER, 'utf8'), argv, eval: true }
    : { script: fileURLToPath(loader()), argv };
}

/** Starts process.ts as a process that has so many MiB of heap, with a channel for messages and no other streams. */
export function startReader(heap: number): ChildProcess {
  const limit = `--max-old-space-size=${heap}`;
  const name = 'process.cjs';
  // Loaded here: to load it before the thread that reads is started would delay that one.
  const { fork } = process.getBuiltinModule('node:child_process');
  const options: ForkOptions = { serialization: 'advanced', stdio: ['ignore', 'ignore', 'ignore', 'ipc'] };
  if (!isSea()) return fork(loader(), [name], { ...options, execArgv: [limit] });
  // The executable takes every argument for its own: what is meant for Node has to stand in the environment.
  const { NODE_OPTIONS = '', ...rest } = process.env;
  const env = { ...rest, NODE_OPTIONS: `${NODE_OPTIONS} ${limit}`.trim() };
  return fork(name, [], { ...options, execArgv: [], env });
}

/** The same place seen from the sources, from dist and from the bundle: all lie two folders below the package. */
function loader(): URL {
  return new URL(`../../${LOADER}`, import.meta.url);
}
