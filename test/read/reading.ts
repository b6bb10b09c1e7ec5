import type { ReadResult } from '../../src/model/cell.js';
import { readHere } from '../../src/read/here.js';
import { LIMITS, type Limits } from '../../src/read/limits.js';

/** Reads in the thread of the test, from the sources. */
export function readFileBytes(
  bytes: Uint8Array,
  fileName: string,
  limits: Partial<Limits> = {},
  password?: string,
): Promise<ReadResult> {
  return readHere({ bytes, fileName, limits: { ...LIMITS, ...limits }, password });
}
