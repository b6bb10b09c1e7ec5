import { pack } from '../bytes/codec.js';
import type { FindingBatch, JudgedPart, JudgedRows, RejudgedRows } from '../executor.js';
import type { Part } from '../parts.js';

/**
 * What a thread of the pool sends back: rows and findings packed, as the cache will hold them (part-cache.ts), and no details,
 * which take longer to send than to make again.
 */
export function packedPart({ extracts, reading, judged }: Omit<JudgedPart, 'part'>, part: Part): JudgedPart {
  return {
    extracts,
    reading: packedBatch(reading),
    judged: packedJudged(judged),
    part: { packed: pack(part) },
  };
}

/** The same of rows that were judged again. */
export function packedRows({ judged }: RejudgedRows): RejudgedRows {
  return { judged: packedJudged(judged) };
}

function packedJudged({ verdicts, findings }: JudgedRows): JudgedRows {
  return { verdicts, findings: packedBatch(findings) };
}

function packedBatch(batch: FindingBatch): FindingBatch {
  const { full } = batch;
  return 'packed' in full ? batch : { ...batch, full: { packed: pack(full.open) } };
}
