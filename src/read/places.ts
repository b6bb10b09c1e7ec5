import { fork } from 'node:child_process';
import type { EventEmitter } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { ReadJob } from './here.js';
import { Refusal, tooLarge } from './problem.js';

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
  stop(): void;
  /** Why it ended by itself. */
  died(error: { code?: string } | null): Refusal;
}

const MIB = 1024 * 1024;

/** They stay for the next file, and do not keep the program running. */
const idle: Partial<Record<Place, Started>> = {};

/**
 * The answer to a job, given with as much heap as the job's limits say. Rejects with a Refusal where the place ends
 * without one, or has to be ended because the time is up.
 */
export async function askAt<T>(place: Place, job: ReadJob, timeUp: AbortSignal): Promise<T> {
  const started = take(place, job.limits.memory);
  try {
    const answer = await ask<T>(started, job, timeUp);
    started.hold(false);
    idle[place] = started;
    return answer;
  } catch (error) {
    // An error that comes while it is being stopped must not end the program.
    started.events.on('error', () => {});
    started.stop();
    throw error;
  }
}

function take(place: Place, memory: number): Started {
  const ready = idle[place];
  delete idle[place];
  if (ready?.memory === memory) {
    ready.hold(true);
    return ready;
  }
  ready?.stop();
  return place === 'thread' ? startThread(memory) : startProcess(memory);
}

// What runs there is always the built program: TypeScript sources cannot be started. What the libraries print about odd
// formats is not for the user.

function startThread(memory: number): Started {
  const worker = new Worker(new URL('../../dist/read/thread.js', import.meta.url), {
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: Math.ceil(memory / MIB) },
  });
  return {
    memory,
    events: worker,
    send: (job) => worker.postMessage(job),
    hold: (wait) => (wait ? worker.ref() : worker.unref()),
    stop: () => void worker.terminate(),
    died: (error) =>
      error?.code === 'ERR_WORKER_OUT_OF_MEMORY'
        ? tooLarge('memory', null, memory)
        : new Refusal('file.damaged', { part: 'content' }),
  };
}

function startProcess(memory: number): Started {
  const child = fork(fileURLToPath(new URL('../../dist/read/process.js', import.meta.url)), [], {
    execArgv: [`--max-old-space-size=${Math.ceil(memory / MIB)}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  return {
    memory,
    events: child,
    send: (job) => child.send(job),
    hold: (wait) => {
      for (const each of [child, child.channel]) wait ? each?.ref() : each?.unref();
    },
    stop: () => void child.kill('SIGKILL'),
    died: () => tooLarge('memory', null, memory),
  };
}

function ask<T>({ events, send, died }: Started, job: ReadJob, timeUp: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const settle = (settled: () => void) => {
      events.off('message', onAnswer).off('error', onError).off('exit', onExit);
      timeUp.removeEventListener('abort', onTime);
      settled();
    };
    const onAnswer = (answer: T) => settle(() => resolve(answer));
    const onError = (error: { code?: string }) => settle(() => reject(died(error)));
    const onExit = () => settle(() => reject(died(null)));
    const onTime = () => settle(() => reject(new Refusal('file.timeout', { seconds: job.limits.time })));
    events.on('message', onAnswer).on('error', onError).on('exit', onExit);
    timeUp.addEventListener('abort', onTime);
    if (timeUp.aborted) onTime();
    else send(job);
  });
}
