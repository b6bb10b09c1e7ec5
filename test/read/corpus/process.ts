import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { ReadProblem } from '../../../src/model/cell.js';
import type { Limits } from '../../../src/read/limits.js';
import type { Seed } from './bytes.js';

/** What became of a file. */
export interface Outcome {
  /** null: it was read. */
  problem: ReadProblem | null;
  /** What was thrown, or how the process ended; null as it should be. */
  thrown: string | null;
  /** Filled cells that were read. */
  cells: number;
  seconds: number;
  /** Memory of the process, at its highest, in bytes. */
  peak: number;
}

export interface Reader {
  /** `limits`: those that differ from the usual ones. */
  read(file: Seed, limits?: Partial<Limits>): Promise<Outcome>;
  close(): void;
}

const CHILD = fileURLToPath(new URL('./child.mjs', import.meta.url));

/** Reads files one by one in a process of their own, with the built program; a process that ended is replaced. */
export function startReader(): Reader {
  let child: ChildProcess | null = null;
  return {
    async read(file, limits = {}) {
      child ??= await started();
      const outcome = await ask(child, { file, limits });
      if (child.exitCode !== null || child.signalCode !== null) child = null;
      return outcome;
    },
    close: () => void child?.kill(),
  };
}

async function started(): Promise<ChildProcess> {
  const child = fork(CHILD, { serialization: 'advanced', stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
  await once(child, 'message');
  return child;
}

function ask(child: ChildProcess, job: { file: Seed; limits: Partial<Limits> }): Promise<Outcome> {
  const since = performance.now();
  return new Promise((resolve) => {
    let said = '';
    const listen = (chunk: Buffer) => {
      said = `${said}${chunk}`.slice(0, 4000);
    };
    const finish = (outcome: Outcome) => {
      child.off('message', finish).off('exit', ended);
      child.stderr?.off('data', listen);
      resolve(outcome);
    };
    const ended = (code: number | null, signal: string | null) => {
      const seconds = (performance.now() - since) / 1000;
      finish({ problem: null, thrown: `ended: ${code ?? signal} ${said}`, cells: 0, seconds, peak: 0 });
    };
    child.on('message', finish).on('exit', ended);
    child.stderr?.on('data', listen);
    child.send(job);
  });
}
