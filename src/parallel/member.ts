import { workerData } from 'node:worker_threads';
import workerpool from 'workerpool';
import { unpack } from '../bytes/codec.js';
import { type PartAgain, type PartToRead, workOf } from '../crew.js';
import type { Part } from '../parts.js';
import type { CrewData } from './crew.js';
import { sentAgain, sentRead } from './sent.js';

// Runs in a thread of its own (crew.ts): one part after another, an answer for each.
const { pack, options } = workerData as CrewData;
const work = workOf(pack, options);

workerpool.worker({
  read: (task: PartToRead) => sentRead(work.read(task), task.part),
  again: ({ part, ...task }: PartAgain<Uint8Array>) =>
    sentAgain(work.again({ ...task, part: unpack(part) as Part })),
});
