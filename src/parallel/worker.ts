import { workerData } from 'node:worker_threads';
import workerpool from 'workerpool';
import { unpack } from '../bytes/codec.js';
import { type JudgeTask, partWork, type RejudgeTask } from '../executor.js';
import type { Part } from '../parts.js';
import type { WorkerData } from './pool.js';
import { packedPart, packedRows } from './transfer.js';

// A thread of the pool (pool.ts): judges one part after another.
const { pack, options } = workerData as WorkerData;
const work = partWork(pack, options);

workerpool.worker({
  judge: (task: JudgeTask) => packedPart(work.judge(task), task.part),
  rejudge: ({ part, ...task }: RejudgeTask<Uint8Array>) =>
    packedRows(work.rejudge({ ...task, part: unpack(part) as Part })),
});
