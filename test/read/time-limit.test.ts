import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { WAITING } from '../../src/read/limits.js';
import type { Refusal } from '../../src/read/problem.js';
import { partOf, timesOfProcess } from '../../src/read/processor-time.js';
import { type Clock, timeLimit } from '../../src/read/time-limit.js';

/** A clock that moves on only when it is told to. */
function fakeClock() {
  let now = 0;
  let alarm: { at: number; ring: () => void } | null = null;
  const clock: Clock = {
    now: () => now,
    after(milliseconds, ring) {
      alarm = { at: now + milliseconds, ring };
      return () => {
        alarm = null;
      };
    },
  };
  /** Lets so many seconds pass, and each alarm ring at its time. */
  const pass = (seconds: number) => {
    const end = now + seconds * 1000;
    while (alarm !== null && alarm.at <= end) {
      const { at, ring } = alarm;
      alarm = null;
      now = at;
      ring();
    }
    now = end;
  };
  return { clock, pass, waits: () => alarm !== null, now: () => now };
}

/** When a limit of 8 s is up, in whole seconds, for a reader that gets this part of the processor; null: not within 200 s. */
function upAfter(part: number): { after: number; problem: Refusal['problem'] } | null {
  const { clock, pass, now } = fakeClock();
  const limit = timeLimit(8, clock);
  limit.count(() => now() * part);
  for (let after = 1; after <= 200; after++) {
    pass(1);
    if (limit.up.aborted) return { after, problem: (limit.up.reason as Refusal).problem };
  }
  return null;
}

describe('a limit of 8 s on the time to read', () => {
  const hung = { code: 'file.timeout', args: { seconds: 8, waited: '' } };
  const waited = { code: 'file.timeout', args: { seconds: 8, waited: 8 * WAITING } };
  it.each([
    { reader: 'has a core of its own', part: 1, after: 8, problem: hung },
    { reader: 'shares it with one more', part: 1 / 2, after: 16, problem: hung },
    { reader: 'shares it with seven more', part: 1 / 8, after: 64, problem: hung },
    { reader: 'is helped by threads beside it', part: 3, after: 8, problem: hung },
    { reader: 'hangs without the processor', part: 0, after: 8 * WAITING, problem: waited },
    { reader: 'hardly gets anything', part: 1 / 100, after: 8 * WAITING, problem: waited },
  ])('is up after $after s where the reader $reader', ({ part, after, problem }) => {
    // The next whole second: the last looks are some milliseconds apart.
    const up = upAfter(part);
    expect(up?.problem).toEqual(problem);
    expect([after, after + 1]).toContain(up?.after);
  });

  it('counts what the readers of one file used together', () => {
    const { clock, pass } = fakeClock();
    const limit = timeLimit(8, clock);
    let used = 0;
    limit.count(() => used);
    pass(7);
    used = 5_000;
    limit.count(() => 0);
    pass(60);
    expect(limit.up.aborted).toBe(false);
    let more = 0;
    limit.count(() => more);
    more = 2_900;
    pass(5);
    expect(limit.up.aborted).toBe(false);
    more = 3_000;
    pass(1);
    expect(limit.up.aborted).toBe(true);
  });

  it('is off once the file is read', () => {
    const { clock, pass, waits } = fakeClock();
    const limit = timeLimit(8, clock);
    limit.end();
    pass(1000);
    expect([waits(), limit.up.aborted]).toEqual([false, false]);
  });

  it('can be longer than a timer', () => {
    const { clock, pass } = fakeClock();
    const limit = timeLimit(3_000_000, clock);
    pass(2_999_999);
    expect(limit.up.aborted).toBe(false);
  });
});

describe('what a reader has of the processor', () => {
  it.each([
    { who: 'alone', all: 900, times: { reader: 1000 }, reader: 900 },
    { who: 'as busy as one other thread', all: 900, times: { reader: 1000, main: 1000 }, reader: 450 },
    { who: 'busy while others wait', all: 900, times: { reader: 1000, main: 0 }, reader: 900 },
    { who: 'done long ago', all: 30_000, times: { reader: 100, main: 29_900 }, reader: 100 },
    { who: 'not begun', all: 0, times: { reader: 0, main: 0 }, reader: 0 },
  ])('as a thread $who: $reader ms', ({ all, times, reader }) => {
    expect(partOf(all, new Map(Object.entries(times)), 'reader')).toBe(reader);
  });

  it('as a process: what it said since, however the lines are cut', async () => {
    const said = new PassThrough();
    const uses = timesOfProcess(said);
    const hear = async (text: string) => {
      said.write(text);
      await new Promise(setImmediate);
    };
    await hear('120\n2');
    const used = uses();
    expect(used()).toBe(0);
    await hear('40\n');
    expect(used()).toBe(120);
    await hear('350\n460\n57');
    expect(used()).toBe(340);
  });
});
