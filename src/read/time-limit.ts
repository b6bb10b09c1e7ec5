import { WAITING } from './limits.js';
import { Refusal } from './problem.js';

// The limit on time is one on the processor's: on a machine that does other things as well, an honest file takes longer by
// the clock, and would be refused on one day and read on the next.

/** Milliseconds of the processor's time that a reader has had since it was asked. */
export type Usage = () => number;

/** What time comes from; a test has one of its own. */
export interface Clock {
  /** Milliseconds since some moment. */
  now(): number;
  /** Calls `ring` once so many milliseconds have passed; gives what calls that off. */
  after(milliseconds: number, ring: () => void): () => void;
}

export interface TimeLimit {
  /** Aborted once the time is up; the reason is the refusal. */
  up: AbortSignal;
  /** What is used from now on is of this reader; what those before it used stays counted. */
  count(usage: Usage): void;
  /** Nothing is waited for any more. */
  end(): void;
}

/** As many milliseconds as a timer can wait: more would be over at once. */
const LONGEST_TIMER = 2 ** 31 - 1;
/** Milliseconds between two looks at the least: what is left may be next to nothing. */
const BETWEEN_LOOKS = 20;

/** `seconds` of the processor's time; by the clock it may take `WAITING` times as long. */
export function timeLimit(seconds: number, clock: Clock = CLOCK): TimeLimit {
  const controller = new AbortController();
  const started = clock.now();
  const waiting = seconds * WAITING;
  /** Of the readers before, and of the one that reads. */
  let before = 0;
  let now: Usage = () => 0;
  let callOff = () => {};
  const look = () => {
    const left = seconds * 1000 - before - now();
    const toWait = waiting * 1000 - (clock.now() - started);
    if (left <= 0) controller.abort(new Refusal('file.timeout', { seconds, waited: '' }));
    else if (toWait <= 0) controller.abort(new Refusal('file.timeout', { seconds, waited: waiting }));
    else wait(Math.max(Math.min(left, toWait), BETWEEN_LOOKS));
  };
  const wait = (milliseconds: number) => {
    callOff = clock.after(Math.min(milliseconds, LONGEST_TIMER), look);
  };
  look();
  return {
    up: controller.signal,
    count(usage) {
      before += now();
      // No reader can have had more than has passed: what helps it along in other threads is not its fault.
      const since = clock.now();
      now = () => Math.min(usage(), clock.now() - since);
    },
    end: () => callOff(),
  };
}

const CLOCK: Clock = {
  now: () => performance.now(),
  after(milliseconds, ring) {
    // An answer that came while this thread was at work is heard before time is called.
    const timer = setTimeout(() => setImmediate(ring), milliseconds).unref();
    return () => clearTimeout(timer);
  },
};
