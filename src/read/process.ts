import { getHeapStatistics } from 'node:v8';
import { startWorker } from './entries.js';
import { type ReadJob, readHere } from './here.js';
import { inPieces } from './pieces.js';

// Runs as a process of its own (see places.ts): one file after another, an answer for each.
process.on('message', async (job: ReadJob) => {
  for (const piece of inPieces(await readHere(job))) process.send?.(piece);
});

/** Of the heap's limit: how much memory may be taken in all, buffers outside the heap and the program itself included. */
const ROOM = 1.25;
const workerData = { parent: process.ppid, memory: getHeapStatistics().heap_size_limit * ROOM };
startWorker('watch', { workerData }).unref();
