import { compareKey } from './normalise.js';

/** Edit distance by code points, over two rows. */
export function editDistance(a: string, b: string): number {
  const [x, y] = [[...a], [...b]];
  let previous = Array.from({ length: y.length + 1 }, (_, index) => index);
  for (const [i, left] of x.entries()) {
    const current = [i + 1];
    for (const [j, right] of y.entries()) {
      current.push(
        Math.min(
          (current[j] ?? 0) + 1,
          (previous[j + 1] ?? 0) + 1,
          (previous[j] ?? 0) + (left === right ? 0 : 1),
        ),
      );
    }
    previous = current;
  }
  return previous[y.length] ?? 0;
}

/** Most characters of a name that are compared. */
const MOST = 50;

/** A shorter name is another one if a character differs: 焊工, 电工. */
const LONG = 4;

/** Whether a name is another one mistyped: a character left out, added or exchanged, or the same ones in another order. */
export function isMistyped(name: string, meant: string): boolean {
  if (meant.length < LONG || Math.abs(name.length - meant.length) > 1) return false;
  return isReordered(name, meant) || editDistance(name, meant) <= 1;
}

/** The same characters in another order: 技术焊接, 焊接技术. */
export function isReordered(a: string, b: string): boolean {
  const sorted = (text: string) => [...text].sort().join('');
  return a.length === b.length && a.length >= LONG && sorted(a) === sorted(b);
}

/**
 * The word most like another, if at most half of its characters differ; for "did you mean". What is longer than any name
 * is like none.
 */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  if (word.length > 2 * MOST) return null;
  let best: string | null = null;
  // With nothing in common, a word of one character is like any other of one.
  let least = Math.min(Math.ceil([...word].length / 2), [...word].length - 1);
  for (const candidate of candidates) {
    // Each character more or less is one that differs.
    if (Math.abs([...candidate].length - [...word].length) > least) continue;
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (distance > least || (distance === least && best !== null)) continue;
    best = candidate;
    least = distance;
  }
  return best;
}

/**
 * How alike two short names are, 0 to 1 (Dice): shared characters against all of them, in any order, and shared pairs of
 * neighbours, each for one half. By characters alone 毕业时间 is half like 出生时间; names of two have no other measure.
 */
export function similarity(a: string, b: string): number {
  const left = [...compareKey(a)].slice(0, MOST);
  const right = [...compareKey(b)].slice(0, MOST);
  const characters = dice(left, right);
  if (left.length < 3 && right.length < 3) return characters;
  return (characters + dice(pairs(left), pairs(right))) / 2;
}

/** The characters with their next ones; of one character, itself. */
function pairs(characters: string[]): string[] {
  if (characters.length < 2) return characters;
  return characters.slice(1).map((next, i) => `${characters[i]}${next}`);
}

/** Shared parts against all of them, in any order; 0 where there is none. */
function dice(left: string[], right: string[]): number {
  const counts = new Map<string, number>();
  for (const part of left) counts.set(part, (counts.get(part) ?? 0) + 1);
  let shared = 0;
  for (const part of right) {
    const rest = counts.get(part) ?? 0;
    if (rest === 0) continue;
    counts.set(part, rest - 1);
    shared += 1;
  }
  return shared === 0 ? 0 : (2 * shared) / (left.length + right.length);
}

/**
 * The candidate most like one of the names, or null when none is at least half alike. The first of equals. For names
 * put in other words, whose parts stand in another order; `nearest` is for names mistyped.
 */
export function mostAlike<T>(names: string[], candidates: T[], textOf: (candidate: T) => string): T | null {
  let best: T | null = null;
  let most = 0.5;
  for (const candidate of candidates) {
    for (const name of names) {
      const score = similarity(name, textOf(candidate));
      if (score < most || (score === most && best !== null)) continue;
      best = candidate;
      most = score;
    }
  }
  return best;
}
