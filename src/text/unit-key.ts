import { compareKey } from './normalise.js';

/** A unit's name for comparison only (facts.md T-35): without brackets, legal forms of one wording. */
export function unitKey(name: string, equivalents: readonly (readonly string[])[]): string {
  return equivalents.reduce(
    (key, [first = '', ...others]) => others.reduce((rest, other) => rest.replaceAll(other, first), key),
    compareKey(name).replace(/[()]/gu, ''),
  );
}
