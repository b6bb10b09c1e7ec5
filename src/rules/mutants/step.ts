import type { Step, StepKind } from '../../model/mutant.js';

/** Words of ordered vocabularies by fact, lowest first; words of one rank stand together. */
export type Orders = Record<string, string[][]>;

/** A value as a file would write it, cut to a line. */
export function short(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  const clean = text.replaceAll('"', '').replaceAll(/([,:])(?=\S)/g, '$1 ');
  return clean.length > 60 ? `${clean.slice(0, 60)}…` : clean;
}

/** A step that replaces the value at its own path. */
export function replaced(path: PropertyKey[], kind: StepKind, from: unknown, to: unknown): Step {
  return { path, kind, from: short(from), to: short(to), changes: [{ path, value: to }] };
}
