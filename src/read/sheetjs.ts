import { Worker } from 'node:worker_threads';
import type { FileFormat, Workbook } from '../model/cell.js';
import { LIMITS } from './limits.js';
import { Refusal } from './problem.js';

export interface SheetJsJob {
  format: FileFormat;
  /** Text formats come decoded. */
  data: Uint8Array | string;
}

export type SheetJsAnswer = { workbook: Workbook } | { error: string };

const OUT_OF_MEMORY = 'ERR_WORKER_OUT_OF_MEMORY';

/** The worker is always the built one: TypeScript sources cannot be started as a thread. */
const WORKER = new URL('../../dist/read/sheetjs-worker.js', import.meta.url);

/**
 * Reads with the package `xlsx` in a thread that is stopped after `timeMs`. That package hangs on some crafted
 * files, so it never runs in the main thread. Throws `file.timeout`, `file.encrypted` or `file.damaged`.
 */
export async function readWithSheetJs(job: SheetJsJob, timeMs: number = LIMITS.workerMs): Promise<Workbook> {
  const answer = await runWorker(job, timeMs);
  if ('workbook' in answer) return answer.workbook;
  if (answer.error === OUT_OF_MEMORY) throw new Refusal('file.too-large', { size: '', limit: '' });
  if (/password|encrypt/i.test(answer.error)) throw new Refusal('file.encrypted');
  throw new Refusal('file.damaged', { part: 'content' });
}

function runWorker(job: SheetJsJob, timeMs: number): Promise<SheetJsAnswer> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(WORKER, {
      workerData: job,
      // What the package prints about odd formats is not for the user.
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: LIMITS.workerHeapMb },
    });
    const timer = setTimeout(() => {
      reject(new Refusal('file.timeout', { seconds: Math.round(timeMs / 1000) }));
      void worker.terminate();
    }, timeMs);
    const finish = (answer: SheetJsAnswer) => {
      clearTimeout(timer);
      resolve(answer);
      void worker.terminate();
    };
    worker.once('message', finish);
    worker.once('error', (error: Error & { code?: string }) =>
      finish({ error: error.code ?? error.message }),
    );
    worker.once('exit', () => finish({ error: 'stopped' }));
  });
}
