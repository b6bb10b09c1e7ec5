import type { Fact } from '../model/fact.js';
import type { Quota } from '../model/scheme.js';

type Facts = Record<string, Fact>;

/** Values of the grouping facts; null where one is not known, or stands for a group yet to be named. */
export function labelOf(facts: Facts, quota: Quota): string | null {
  return joined(partsOf(facts, quota).map(([own]) => own ?? null));
}

/** Labels of every group that a row may belong to, its own first: more than one where a fact may stand for others. */
export function labelsOf(facts: Facts, quota: Quota): string[] {
  const combined = partsOf(facts, quota).reduce<string[][]>(
    (rows, words) => rows.flatMap((row) => words.map((word) => [...row, word])),
    [[]],
  );
  return combined.map((words) => words.join(BETWEEN));
}

/**
 * By grouping fact, the values that a row may have, its own first; none where anything is possible. An open category is
 * that of the first fact, which names the unit.
 */
export function partsOf(facts: Facts, { by, category = '', open = [], perhaps = {} }: Quota): string[][] {
  const isOpen = (name: string) => open.length > 0 && open.includes(idOf(facts[name]) ?? '');
  return by.map((name, index) => {
    const own = isOpen(name) || (index === 0 && isOpen(category)) ? null : wordOf(facts[name]);
    return own === null ? [] : [own, ...textsOf(facts[perhaps[name] ?? ''])];
  });
}

/** Of labels that are one name in several spellings, the one that all are counted under: the shortest, the first of these. */
export function spellings(
  labels: (string | null)[],
  keyOf: (name: string) => string,
): (label: string | null) => string | null {
  const first = new Map<string, string>();
  for (const label of labels) {
    if (label === null) continue;
    const key = keyOf(label);
    const known = first.get(key);
    if (known === undefined || isBefore(label, known)) first.set(key, label);
  }
  return (label) => (label === null ? null : (first.get(keyOf(label)) ?? label));
}

function isBefore(a: string, b: string): boolean {
  return a.length === b.length ? a < b : a.length < b.length;
}

const BETWEEN = ' · ';

function joined(words: (string | null)[]): string | null {
  return words.includes(null) ? null : words.join(BETWEEN);
}

function wordOf(fact: Fact | undefined): string | null {
  const value = fact?.known ? fact.value : null;
  if (typeof value === 'string') return value === '' ? null : value;
  return typeof value === 'object' && value !== null && 'zh' in value ? String(value.zh) : null;
}

/** Id of the term that a fact holds; null where it holds none. */
export function idOf(fact: Fact | undefined): string | null {
  const value = fact?.known ? fact.value : null;
  return typeof value === 'object' && value !== null && 'id' in value ? String(value.id) : null;
}

/** Texts of a list fact's items. */
export function textsOf(fact: Fact | undefined): string[] {
  return fact?.known && Array.isArray(fact.value) ? fact.value.map(({ text }) => text) : [];
}
