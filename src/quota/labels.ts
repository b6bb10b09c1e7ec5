import type { Fact } from '../model/fact.js';
import type { Quota } from '../model/scheme.js';

type Facts = Record<string, Fact>;

/** Values of the grouping facts; null where one is not known, or stands for a group yet to be named. */
export function labelOf(facts: Facts, { by, category = '', open = [] }: Quota): string | null {
  const isOpen = (name: string) => open.length > 0 && open.includes(idOf(facts[name]) ?? '');
  if (isOpen(category)) return null;
  return joined(by.map((name) => (isOpen(name) ? null : wordOf(facts[name]))));
}

/** Labels of every group that a row may belong to, its own first: more than one where a fact may stand for others. */
export function labelsOf(facts: Facts, { by, perhaps = {} }: Quota): string[] {
  const values = by.map((name) => [wordOf(facts[name]), ...textsOf(facts[perhaps[name] ?? ''])]);
  const combined = values.reduce<(string | null)[][]>(
    (rows, words) => rows.flatMap((row) => words.map((word) => [...row, word])),
    [[]],
  );
  return combined.flatMap((words) => joined(words) ?? []);
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

function joined(words: (string | null)[]): string | null {
  return words.includes(null) ? null : words.join(' · ');
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
