import { workerData } from 'node:worker_threads';

// Runs in a thread beside the reader of process.ts, which may hang for ever or swell outside its heap. Ends the process
// where it takes more memory than it may, or where the program that started it has gone.

/** Milliseconds between two looks. */
const LOOK = 20;

const { parent, memory } = workerData as { parent: number; memory: number };

setInterval(() => {
  if (process.memoryUsage.rss() > memory || !runs(parent)) process.kill(process.pid, 'SIGKILL');
}, LOOK);

function runs(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch {
    return false;
  }
}
