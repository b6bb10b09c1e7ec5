import { workerData } from 'node:worker_threads';
import workerpool from 'workerpool';
import { pack as packed, unpack } from '../bytes/codec.js';
import { type PartToJudge, type PartToRead, workOf } from '../crew.js';
import type { Nominee } from '../model/nominee.js';
import type { CrewData } from './crew.js';

// Runs in a thread of its own (crew.ts): one part after another, an answer for each. Rows go out packed, as they will lie on
// the shelf.
const { pack, options } = workerData as CrewData;
const work = workOf(pack, options);

workerpool.worker({
  read: (task: PartToRead) => {
    const done = work.read(task);
    return { ...done, nominees: { packed: packed(done.nominees) } };
  },
  judge: ({ nominees, ...task }: PartToJudge<Uint8Array>) => {
    const done = work.judge({ ...task, nominees: unpack(nominees) as Nominee[] });
    return { ...done, verdicts: { packed: packed(done.verdicts) } };
  },
});
