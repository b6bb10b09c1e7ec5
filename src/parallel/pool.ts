import workerpool from 'workerpool';
import type { Executor } from '../executor.js';
import type { RulePack } from '../model/pack.js';
import { threadScript } from '../read/entries.js';
import type { SchemeOptions } from '../rules/choose.js';
import { interner } from './interning.js';

/** What a thread of the pool is started with. */
export interface WorkerData {
  pack: RulePack;
  options: SchemeOptions;
}

export interface ThreadPool {
  executor: Executor;
  /** Stops the threads. */
  end: () => Promise<unknown>;
  /** Whether an error says that a thread ended in the middle of its work, as it does when memory runs out. */
  lost: (error: unknown) => boolean;
}

/** Threads that judge parts; each is started when there is work for it. */
export function threadPool(
  size: number,
  pack: RulePack,
  { schemes, asOf, readings, allReadings = false, today }: SchemeOptions,
): ThreadPool {
  const workerData: WorkerData = { pack, options: { schemes, asOf, readings, allReadings, today } };
  const intern = interner();
  const { script, ...how } = threadScript('worker');
  const pool = workerpool.pool(script, {
    workerType: 'thread',
    maxWorkers: size,
    workerThreadOpts: { ...how, workerData },
  });
  return {
    executor: {
      concurrency: size,
      judge: async (task) => intern(await pool.exec('judge', [task])),
      rejudge: async ({ part, ...task }) =>
        intern(await pool.exec('rejudge', [{ ...task, part: part.packed() }])),
    },
    end: async () => pool.terminate(true),
    lost: (error) => error instanceof Error && /terminated unexpectedly/iu.test(error.message),
  };
}
