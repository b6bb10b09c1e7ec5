import type { ReadResult } from '../model/cell.js';
import { ELSEWHERE, type ReadJob } from './here.js';
import { allowance, LIMITS, type Limits } from './limits.js';
import { askAt } from './places.js';
import type { Refusal } from './problem.js';
import { timeLimit } from './time-limit.js';

export interface ReadOptions {
  limits?: Limits;
  password?: string | undefined;
}

/**
 * Bytes → cells, where it can be stopped when it takes too long or too much memory: some crafted files make the
 * libraries hang. The content decides the format, never the name; `fileName` only names the sheet of a CSV file.
 * Whatever goes wrong ends in a problem with a code of the `file.` family; nothing is thrown.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  fileName: string,
  { limits = LIMITS, password }: ReadOptions = {},
): Promise<ReadResult> {
  const allowed = allowance(limits, bytes.length);
  const job: ReadJob = { bytes, fileName, limits: allowed, password };
  const time = timeLimit(allowed.time);
  try {
    const answer = await askAt<ReadResult | typeof ELSEWHERE>('thread', job, time);
    return answer === ELSEWHERE ? await askAt<ReadResult>('process', job, time) : answer;
  } catch (error) {
    return { ok: false, problem: (error as Refusal).problem };
  } finally {
    time.end();
  }
}
