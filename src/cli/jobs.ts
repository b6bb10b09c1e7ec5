import { availableParallelism } from 'node:os';
import type { InputFile } from './inputs.js';

/** Bytes of files from which on threads are worth it, each of which has to warm up by itself: some 9,000 rows. */
const WORTH = 3 * 1024 * 1024;

/** As many threads as start by themselves: each takes some 200 MB, and the machine is not ours alone. */
const MOST = 8;

/** How many threads read and judge the rows of these files: as many as are wanted, else as there are cores, where that pays. */
export function jobsFor(inputs: Pick<InputFile, 'size'>[], wanted: number | undefined): number {
  if (wanted !== undefined) return wanted;
  const size = inputs.reduce((sum, input) => sum + input.size, 0);
  return size < WORTH ? 1 : Math.min(MOST, availableParallelism());
}

/** How many files are read at once, with so many threads. */
export function readersFor(jobs: number): number {
  return Math.min(jobs, availableParallelism());
}
