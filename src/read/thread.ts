import { parentPort } from 'node:worker_threads';
import { loadAhead } from './ahead.js';
import { type ReadJob, readInThread } from './here.js';
import { inPieces } from './pieces.js';

// Runs in a thread of its own (see places.ts): one file after another, an answer for each.
const send = (message: unknown) => parentPort?.postMessage(message);
parentPort?.on('message', async (job: ReadJob) => {
  for (const piece of inPieces(await readInThread(job, send))) send(piece);
});
loadAhead();
