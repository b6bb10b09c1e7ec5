import type { RegistryBatch, RegistryEntry } from '../model/registry.js';
import { maskText } from '../text/mask.js';
import { compareKey } from '../text/normalise.js';
import type { Submission } from './submission.js';

/** Personal names have fewer characters than names of units, which end in what they are. */
const SHORTEST_UNIT = 4;
const LONGEST_UNIT = 60;

/**
 * What a run enters: each person once a file, unit and edition, however many rows say so; null where there is nobody. What stands
 * in the place of a unit is entered only where it cannot be somebody's name.
 */
export function newBatch(
  submissions: Submission[],
  label: string | null,
  date: string,
): RegistryBatch | null {
  const names = new Set(submissions.map(({ nominee }) => compareKey(nominee.name)));
  const inputs = [...new Set(submissions.map(({ input }) => input))];
  const indexOf = new Map(inputs.map((input, index) => [input, index]));
  const schemes = new Map(
    submissions.flatMap((each) => each.schemes.map(({ id, programme }) => [id, programme])),
  );
  const entries = new Map<string, RegistryEntry>();
  for (const { person, schemes: under, unit, input, sheet, nominee } of submissions) {
    const named = unit !== null && isUnit(unit, names) ? unit : null;
    const ids = under.map(({ id }) => id);
    const key = JSON.stringify([person, named, ids, input]);
    if (ids.length === 0 || entries.has(key)) continue;
    entries.set(key, {
      person,
      schemes: ids,
      unit: named,
      input: indexOf.get(input) ?? 0,
      sheet,
      row: nominee.row,
    });
  }
  if (entries.size === 0) return null;
  return {
    label,
    date,
    inputs,
    schemes: [...schemes].map(([id, programme]) => ({ id, programme })),
    entries: [...entries.values()],
  };
}

function isUnit(text: string, names: Set<string>): boolean {
  const { length } = [...text];
  return (
    length >= SHORTEST_UNIT &&
    length <= LONGEST_UNIT &&
    maskText(text) === text &&
    !names.has(compareKey(text))
  );
}
