import { workerData } from 'node:worker_threads';
import workerpool from 'workerpool';
import { pack as packed, unpack } from '../bytes/codec.js';
import { headOf, type Judged, type PartAgain, type PartToRead, type Told, workOf } from '../crew.js';
import type { Finding } from '../model/finding.js';
import type { Part } from '../parts.js';
import type { CrewData } from './crew.js';

// Runs in a thread of its own (crew.ts): one part after another, an answer for each. What is at hand of a part goes back, with
// its rows and what is said of them packed, as they will lie on the shelf; of what the rows came to, nothing more: that takes
// longer to send than to make again.
const { pack, options } = workerData as CrewData;
const work = workOf(pack, options);

workerpool.worker({
  read: (task: PartToRead) => {
    const { extracts, read, judged } = work.read(task);
    return { extracts, read: sent(read), judged: sentJudged(judged), part: { packed: packed(task.part) } };
  },
  again: ({ part, ...task }: PartAgain<Uint8Array>) => {
    const { judged } = work.again({ ...task, part: unpack(part) as Part });
    return { judged: sentJudged(judged) };
  },
});

function sentJudged({ results, told }: Judged): Judged {
  return { results, told: sent(told) };
}

function sent({ heads, findings, counts }: Told): Told {
  return {
    heads: (heads as Finding[]).map(headOf),
    findings: 'open' in findings ? { packed: packed(findings.open) } : findings,
    counts,
  };
}
