import { performance } from 'node:perf_hooks';
import type { Worker } from 'node:worker_threads';
import type { Usage } from './time-limit.js';

/** Milliseconds that each thread of the program has been at work, ready to run or running. */
type AtWork = Map<Worker | 'main', number>;

/** The threads that run, whoever started them. */
const threads = new Set<Worker>();
process.on('worker', (worker: Worker) => {
  threads.add(worker);
  worker.once('exit', () => threads.delete(worker));
});

/**
 * What a thread has of the processor from now on. The system tells that of a whole process only; it gives as much to each of
 * the threads that have something to do, so that a thread has its part by how long it was at work.
 */
export function timeOfThread(worker: Worker): Usage {
  const used = process.cpuUsage();
  const before = atWork();
  return () => {
    const { user, system } = process.cpuUsage(used);
    const since = [...atWork()].map(
      ([thread, active]) => [thread, active - (before.get(thread) ?? 0)] as const,
    );
    return partOf((user + system) / 1000, new Map(since), worker);
  };
}

/** The part that one has of what all have, by how long each was at work. */
export function partOf<T>(all: number, times: Map<T, number>, one: T): number {
  const sum = [...times.values()].reduce((total, each) => total + each, 0);
  return sum === 0 ? 0 : (all * (times.get(one) ?? 0)) / sum;
}

function atWork(): AtWork {
  const times: AtWork = new Map([['main', performance.eventLoopUtilization().active]]);
  for (const worker of threads) times.set(worker, worker.performance.eventLoopUtilization().active);
  return times;
}

/**
 * What a process has of the processor from now on: it says so itself, in lines of milliseconds since its start (watch.ts). What
 * has not been heard yet is not counted.
 */
export function timesOfProcess(said: NodeJS.ReadableStream | null): () => Usage {
  let latest = 0;
  let rest = '';
  said?.setEncoding('utf8').on('data', (text: string) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    latest = Number(lines.at(-1) ?? latest);
  });
  return () => {
    const before = latest;
    return () => latest - before;
  };
}
