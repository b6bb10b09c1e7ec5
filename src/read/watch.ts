import { writeSync } from 'node:fs';
import { workerData } from 'node:worker_threads';
import { SAYS_USAGE } from './entries.js';

// Runs in a thread beside the reader of process.ts, which may hang for ever or swell outside its heap. Ends the process
// where it takes more memory than it may, or where the program that started it has gone; tells that program what it uses of
// the processor.

/** Milliseconds between two looks. */
const LOOK = 20;

/** Milliseconds of the processor's time after which it is told again: who waits for the next file uses none. */
const TELL = 100;

const { parent, memory } = workerData as { parent: number; memory: number };
/** Of that time, what was told. */
let told = 0;

setInterval(() => {
  if (process.memoryUsage.rss() > memory || !runs(parent)) process.kill(process.pid, 'SIGKILL');
  tellUsage();
}, LOOK);

function tellUsage(): void {
  const { user, system } = process.cpuUsage();
  const used = Math.round((user + system) / 1000);
  if (used < told + TELL) return;
  told = used;
  try {
    writeSync(SAYS_USAGE, `${used}\n`);
  } catch {
    // Nobody listens, or not just now: the time by the clock still ends what takes too long.
  }
}

function runs(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch {
    return false;
  }
}
