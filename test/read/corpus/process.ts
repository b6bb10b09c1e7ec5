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
  /** Memory of the process and those that it started, in bytes: at its highest, and when the file was done. */
  peak: number;
  left: number;
}

/** A process is replaced above this: what a file has left behind is not to be put down to the next one. */
const MOST_LEFT = 450e6;

export interface Reader {
  /** `limits`: those that differ from the usual ones. */
  read(file: Seed, limits?: Partial<Limits>): Promise<Outcome>;
  /** What the program has printed so far: nothing, as it should be. */
  said(): string;
  close(): void;
}

/** Where the process runs. */
export interface Place {
  cwd?: string;
  env?: Record<string, string>;
}

const CHILD = fileURLToPath(new URL('./child.mjs', import.meta.url));

/** Reads files one by one in a process of their own, with the built program; a process that ended or grew is replaced. */
export function startReader(place: Place = {}): Reader {
  let child: ChildProcess | null = null;
  let said = '';
  const listen = (chunk: Buffer) => {
    said = `${said}${chunk}`.slice(-4000);
  };
  return {
    async read(file, limits = {}) {
      child ??= await started(place, listen);
      const outcome = await ask(child, { file, limits });
      const ended = child.exitCode !== null || child.signalCode !== null;
      if (!ended && outcome.left < MOST_LEFT) return outcome;
      child.kill();
      child = null;
      return ended ? { ...outcome, thrown: `${outcome.thrown} ${said}` } : outcome;
    },
    said: () => said,
    close: () => void child?.kill(),
  };
}

async function started({ cwd, env }: Place, listen: (chunk: Buffer) => void): Promise<ChildProcess> {
  const child = fork(CHILD, {
    serialization: 'advanced',
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    execArgv: [],
    env: { ...process.env, ...env },
    ...(cwd === undefined ? {} : { cwd }),
  });
  child.stdout?.on('data', listen);
  child.stderr?.on('data', listen);
  await once(child, 'message');
  return child;
}

function ask(child: ChildProcess, job: { file: Seed; limits: Partial<Limits> }): Promise<Outcome> {
  const since = performance.now();
  return new Promise((resolve) => {
    const finish = (outcome: Outcome) => {
      child.off('message', finish).off('exit', ended);
      resolve(outcome);
    };
    const ended = (code: number | null, signal: string | null) => {
      const seconds = (performance.now() - since) / 1000;
      finish({ problem: null, thrown: `ended: ${code ?? signal}`, cells: 0, seconds, peak: 0, left: 0 });
    };
    child.on('message', finish).on('exit', ended);
    child.send(job);
  });
}
