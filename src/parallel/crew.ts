import workerpool from 'workerpool';
import type { Crew } from '../crew.js';
import type { RulePack } from '../model/pack.js';
import { threadScript } from '../read/entries.js';
import type { SchemeOptions } from '../rules/choose.js';
import { sharing } from './sharing.js';

/** What a thread of the crew is started with. */
export interface CrewData {
  pack: RulePack;
  options: SchemeOptions;
}

export interface Threads {
  crew: Crew;
  /** Stops them. */
  end: () => Promise<unknown>;
  /** Whether an error says that one of them ended in the middle of its work, as it does when memory runs out. */
  lost: (error: unknown) => boolean;
}

/** A crew of threads, which are started when there is work. */
export function threads(
  size: number,
  pack: RulePack,
  { schemes, asOf, readings, allReadings = false, today }: SchemeOptions,
): Threads {
  const workerData: CrewData = { pack, options: { schemes, asOf, readings, allReadings, today } };
  const share = sharing();
  const { script, ...how } = threadScript('member');
  const pool = workerpool.pool(script, {
    workerType: 'thread',
    maxWorkers: size,
    workerThreadOpts: { ...how, workerData },
  });
  return {
    crew: {
      size,
      read: async (task) => share(await pool.exec('read', [task])),
      again: async ({ part, ...task }) => share(await pool.exec('again', [{ ...task, part: part.packed() }])),
    },
    end: async () => pool.terminate(true),
    lost: (error) => error instanceof Error && /terminated unexpectedly/iu.test(error.message),
  };
}
