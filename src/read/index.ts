import { Worker } from 'node:worker_threads';
import type { ReadResult } from '../model/cell.js';
import type { ReadJob } from './here.js';
import { LIMITS, type Limits } from './limits.js';
import { Refusal, tooLarge } from './problem.js';

export interface ReadOptions {
  limits?: Limits;
  password?: string | undefined;
}

const MIB = 1024 * 1024;
const OUT_OF_MEMORY = 'ERR_WORKER_OUT_OF_MEMORY';

/** The worker is always the built one: TypeScript sources cannot be started as a thread. */
const WORKER = new URL('../../dist/read/worker.js', import.meta.url);

/** The thread that reads; it stays for the next file, and does not keep the program running. */
let idle: { worker: Worker; memory: number } | null = null;

/**
 * Bytes → cells, in a thread that is stopped when it takes too long or too much memory: some crafted files make the
 * libraries hang. The content decides the format, never the name; `fileName` only names the sheet of a CSV file.
 * Whatever goes wrong ends in a problem with a code of the `file.` family; nothing is thrown.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  fileName: string,
  { limits = LIMITS, password }: ReadOptions = {},
): Promise<ReadResult> {
  const worker = takeWorker(limits);
  try {
    const answer = await ask(worker, { bytes, fileName, limits, password });
    worker.unref();
    idle = { worker, memory: limits.memory };
    return answer;
  } catch (error) {
    void worker.terminate();
    return { ok: false, problem: (error as Refusal).problem };
  }
}

function takeWorker({ memory }: Limits): Worker {
  const ready = idle;
  idle = null;
  if (ready?.memory === memory) {
    ready.worker.ref();
    return ready.worker;
  }
  void ready?.worker.terminate();
  return new Worker(WORKER, {
    // What the libraries print about odd formats is not for the user.
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: Math.ceil(memory / MIB) },
  });
}

/** Rejects with a Refusal when the thread ends, or has to be ended, without an answer. */
function ask(worker: Worker, job: ReadJob): Promise<ReadResult> {
  const { time, memory } = job.limits;
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => fail(new Refusal('file.timeout', { seconds: time })), time * 1000);
    const onAnswer = (answer: ReadResult) => {
      finish();
      resolve(answer);
    };
    const onError = (error: Error & { code?: string }) =>
      fail(
        error.code === OUT_OF_MEMORY
          ? tooLarge('memory', null, memory)
          : new Refusal('file.damaged', { part: 'content' }),
      );
    const onExit = () => fail(new Refusal('file.damaged', { part: 'content' }));
    const finish = () => {
      clearTimeout(timer);
      worker.off('message', onAnswer).off('error', onError).off('exit', onExit);
    };
    const fail = (refusal: Refusal) => {
      finish();
      // An error that comes while the thread is being stopped must not end the program.
      worker.on('error', () => {});
      reject(refusal);
    };
    worker.on('message', onAnswer).on('error', onError).on('exit', onExit);
    worker.postMessage(job);
  });
}
