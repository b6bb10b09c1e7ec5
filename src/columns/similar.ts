import { compareKey } from '../text/normalise.js';

const MOST = 50;

/** How alike two short names are, 0 to 1: shared characters, in any order, against all of them (Dice). */
export function similarity(a: string, b: string): number {
  const left = [...compareKey(a)].slice(0, MOST);
  const right = [...compareKey(b)].slice(0, MOST);
  if (left.length === 0 || right.length === 0) return 0;
  const counts = new Map<string, number>();
  for (const char of left) counts.set(char, (counts.get(char) ?? 0) + 1);
  let shared = 0;
  for (const char of right) {
    const rest = counts.get(char) ?? 0;
    if (rest === 0) continue;
    counts.set(char, rest - 1);
    shared += 1;
  }
  return (2 * shared) / (left.length + right.length);
}

/** The candidate most like one of the names, or null when none is at least half alike. The first of equals. */
export function nearest<T>(names: string[], candidates: T[], textOf: (candidate: T) => string): T | null {
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
