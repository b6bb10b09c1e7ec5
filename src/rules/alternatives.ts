import type { Alternative, RawScheme, SchemeInUse } from '../model/scheme.js';
import { type Readings, settle } from './settle.js';

/** As many readings may be read otherwise at the same time; a verdict that hangs on four at once is not found. */
const TOGETHER = 3;

/**
 * A scheme in use, read otherwise: each other option of each reading, alone first, then with others. `changed` holds only
 * what differs from the options in use.
 */
export function alternatives(
  { scheme, readings }: Pick<SchemeInUse, 'scheme' | 'readings'>,
  raw: RawScheme,
): Alternative[] {
  const others = scheme.readings.map(({ name, options }) =>
    Object.keys(options)
      .filter((option) => option !== readings[name])
      .map((option): Readings => ({ [name]: option })),
  );
  return combinations(others)
    .sort((a, b) => Object.keys(a).length - Object.keys(b).length)
    .map((changed) => ({ changed, scheme: settle(raw, { ...readings, ...changed }) }));
}

/** At most one of each list, at least one and at most `TOGETHER` in all. */
function combinations(lists: Readings[][]): Readings[] {
  const made: Readings[] = [{}];
  for (const list of lists) {
    const smaller = made.filter((each) => Object.keys(each).length < TOGETHER);
    made.push(...smaller.flatMap((each) => list.map((one) => ({ ...each, ...one }))));
  }
  return made.slice(1);
}
