import type { EventEmitter } from 'node:events';
import { getHeapStatistics } from 'node:v8';
import { startReader, startWorker } from './entries.js';
import type { ReadJob } from './here.js';
import { LIMITS, MIB, OUTSIDE_HEAP } from './limits.js';
import { type Given, type Piece, take, withPieces } from './pieces.js';
import { Refusal, tooLarge } from './problem.js';
import { timeOfThread, timesOfProcess } from './processor-time.js';
import type { TimeLimit, Usage } from './time-limit.js';

/**
 * Where a file is read; either can be stopped at any moment. A thread starts sooner and answers faster. A process of its
 * own is for a library that asks for memory in one huge piece: that ends the whole process, whatever limits a thread has.
 */
export type Place = 'thread' | 'process';

interface Started {
  /** Bytes of heap. */
  memory: number;
  /** `message`, `error`, `exit`. */
  events: EventEmitter;
  send(job: ReadJob): void;
  /** Whether the program waits for it. */
  hold(wait: boolean): void;
  stop(): Promise<unknown>;
  /** Why it ended by itself. */
  died(error: { code?: string } | null): Refusal;
  /** Bytes taken inside and outside the heap, as far as they can be seen from here. */
  taken(): number;
  /** What it has of the processor from now on. */
  uses(): Usage;
}

/** MiB of heap below which a thread cannot even start: newer Nodes end the whole program then. */
const LEAST_HEAP = 4;
/** Milliseconds between two looks at the memory that reading takes. */
const LOOK = 20;

/** They stay for the next file, and do not keep the program running. */
const idle: Record<Place, Started[]> = { thread: [], process: [] };

/** Bytes of heap of the places that read at this moment. */
const busy = new Map<Started, number>();

/**
 * The answer to a job, given with as much heap as the job's limits say. Rejects with a Refusal where the place ends
 * without one, or has to be ended because the time is up.
 */
export async function askAt<T>(place: Place, job: ReadJob, time: TimeLimit): Promise<T> {
  const ready = takeReady(place, job.limits.memory);
  if (ready !== undefined) {
    try {
      return await answerFrom<T>(place, ready, job, time);
    } catch (error) {
      // It may have ended of what it read before: whether this file is at fault, a fresh one shows.
      if (time.up.aborted) throw error;
    }
  }
  return answerFrom<T>(place, start(place, job.limits.memory), job, time);
}

/** Starts a thread for a file that is about to come, unless there is one, with as much heap as a small one may take. */
export function startAhead(): void {
  if (idle.thread.length > 0) return;
  const started = start('thread', LIMITS.memory);
  idle.thread.push(started);
  started.hold(false);
}

/** Ends the places that wait for files. */
export function endPlaces(): void {
  for (const place of [idle.thread, idle.process]) for (const started of place.splice(0)) started.stop();
}

/** Bytes of a file after which a place is ended: what it took for a large one it would not give back. */
const LARGE = 4 * MIB;

/** Keeps the place for the next file if it has answered, and ends it otherwise. */
async function answerFrom<T>(place: Place, started: Started, job: ReadJob, time: TimeLimit): Promise<T> {
  try {
    const { last, pieces } = await ask<T>(started, job, time);
    started.hold(false);
    if (job.bytes.length > LARGE) await started.stop();
    else idle[place].push(started);
    return withPieces(last, pieces) as T;
  } catch (error) {
    started.stop();
    throw error;
  }
}

/** A place that has read a file before and has as much heap; one with more or less gives way to it. */
function takeReady(place: Place, memory: number): Started | undefined {
  const ready = idle[place].find((started) => started.memory === memory) ?? idle[place][0];
  if (ready === undefined) return undefined;
  idle[place].splice(idle[place].indexOf(ready), 1);
  if (ready.memory === memory) {
    ready.hold(true);
    return ready;
  }
  ready.stop();
  return undefined;
}

function start(place: Place, memory: number): Started {
  const started = place === 'thread' ? startThread(memory) : startProcess(memory);
  // An error that comes when no file is being read must not end the program, and what has ended gets no further file.
  started.events
    .on('error', () => {})
    .on('exit', () => {
      const at = idle[place].indexOf(started);
      if (at >= 0) idle[place].splice(at, 1);
    });
  return started;
}

// What runs there is always the built program: TypeScript sources cannot be started. What the libraries print about odd
// formats is not for the user.

function startThread(memory: number): Started {
  const worker = startWorker('thread', {
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: Math.max(LEAST_HEAP, Math.ceil(memory / MIB)) },
  });
  return {
    memory,
    events: worker,
    send: (job) => worker.postMessage(job),
    hold: (wait) => (wait ? worker.ref() : worker.unref()),
    stop: () => worker.terminate(),
    died: (error) =>
      error?.code === 'ERR_WORKER_OUT_OF_MEMORY'
        ? tooLarge('memory', null, memory)
        : new Refusal('file.reader-ended'),
    // What other threads take at the same time counts as well, but for the heap of this one.
    taken: () => process.memoryUsage.rss() - getHeapStatistics().total_heap_size,
    uses: () => timeOfThread(worker),
  };
}

function startProcess(memory: number): Started {
  const { child, said } = startReader(Math.ceil(memory / MIB));
  return {
    memory,
    events: child,
    send: (job) => child.send(job),
    hold: (wait) => {
      for (const each of [child, child.channel, said]) wait ? each?.ref() : each?.unref();
    },
    stop: async () => child.kill('SIGKILL'),
    died: () => tooLarge('memory', null, memory),
    // It looks after itself (watch.ts).
    taken: () => 0,
    uses: timesOfProcess(said),
  };
}

/** The last thing that a place says to a job, and what came before. */
interface Answer<T> {
  last: T;
  pieces: Piece[];
}

function ask<T>(started: Started, job: ReadJob, time: TimeLimit): Promise<Answer<T>> {
  const { events, memory, taken, died } = started;
  return new Promise((resolve, reject) => {
    busy.set(started, memory);
    const before = taken();
    /** What all that reads at the same time may take in all: whose the memory is, nobody can tell. */
    let beside = 0;
    const look = setInterval(() => {
      beside = Math.max(
        beside,
        [...busy.values()].reduce((sum, each) => sum + each, 0),
      );
      if (taken() > before + beside * OUTSIDE_HEAP) settle(() => reject(tooLarge('memory', null, memory)));
    }, LOOK);
    const settle = (settled: () => void) => {
      clearInterval(look);
      busy.delete(started);
      events.off('message', onMessage).off('error', onError).off('exit', onExit);
      time.up.removeEventListener('abort', onTime);
      settled();
    };
    const pieces: Piece[] = [];
    const onMessage = (message: T | Given) => {
      if (!take(pieces, message)) settle(() => resolve({ last: message, pieces }));
    };
    const onError = (error: { code?: string }) => settle(() => reject(died(error)));
    const onExit = () => settle(() => reject(died(null)));
    const onTime = () => settle(() => reject(time.up.reason));
    events.on('message', onMessage).on('error', onError).on('exit', onExit);
    time.up.addEventListener('abort', onTime);
    if (time.up.aborted) onTime();
    else {
      time.count(started.uses());
      started.send(job);
    }
  });
}
