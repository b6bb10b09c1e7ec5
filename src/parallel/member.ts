import { workerData } from 'node:worker_threads';
import workerpool from 'workerpool';
import { pack as packed, unpack } from '../bytes/codec.js';
import { type PartAgain, type PartToRead, workOf } from '../crew.js';
import type { Part } from '../parts.js';
import type { CrewData } from './crew.js';

// Runs in a thread of its own (crew.ts): one part after another, an answer for each. What is at hand of a part goes back, and
// its rows as they will lie on the shelf; of what they came to, nothing more: that takes longer to send than to make again.
const { pack, options } = workerData as CrewData;
const work = workOf(pack, options);

workerpool.worker({
  read: (task: PartToRead) => {
    const { whole: _, ...short } = work.read(task);
    return { ...short, part: { packed: packed(task.part) } };
  },
  again: ({ part, ...task }: PartAgain<Uint8Array>) => {
    const { judged } = work.again({ ...task, part: unpack(part) as Part });
    return { judged };
  },
});
