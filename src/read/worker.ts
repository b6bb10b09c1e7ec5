import { parentPort } from 'node:worker_threads';
import { type ReadJob, readHere } from './here.js';

// Runs in a thread of its own (see index.ts): one file after another, an answer for each.
parentPort?.on('message', async (job: ReadJob) => parentPort?.postMessage(await readHere(job)));
