import type { Nominee } from '../model/nominee.js';
import type { Registry, RegistryBatch, RegistryEntry, RegistryUse } from '../model/registry.js';
import { idOf, textOf } from '../model/values.js';
import { pushTo } from '../text/grouped.js';
import { keyedHash } from '../text/keyed-hash.js';
import { compareKey } from '../text/normalise.js';

/** An edition with the award that it is of. */
export interface Edition {
  id: string;
  programme: string;
}

/** What is looked up of a row. */
export interface RowLookup {
  /** The SHA-256 of its file, and which sheet of it, from 1; null: not known, and so nothing to compare. */
  placeOf: (nominee: Nominee) => { input: string; sheet: number } | null;
  /** The editions under which a row is judged. */
  schemesOf: (nominee: Nominee) => Edition[];
  /** The 18-character form of a number of the older standard; null where the row has none. */
  oldNumberOf: (nominee: Nominee) => string | null;
}

/** A row as a registry sees it. */
export interface Submission {
  nominee: Nominee;
  person: string;
  schemes: Edition[];
  unit: string | null;
  input: string;
  sheet: number;
  /** The number is of the old form, which has no check character: compared, but not entered. */
  oldForm: boolean;
}

/** null: nothing tells whose row it is. */
export function submissionOf(
  nominee: Nominee,
  { key }: RegistryUse,
  { placeOf, schemesOf, oldNumberOf }: RowLookup,
): Submission | null {
  const valid = idOf(nominee);
  const number = valid ?? oldNumberOf(nominee);
  const place = number === null ? null : placeOf(nominee);
  if (number === null || place === null) return null;
  return {
    nominee,
    person: keyedHash(number, key),
    schemes: schemesOf(nominee),
    unit: textOf(nominee.facts.recommender),
    ...place,
    oldForm: valid === null,
  };
}

/** An entry together with its batch. */
export interface Entered {
  entry: RegistryEntry;
  batch: RegistryBatch;
}

export function entriesByPerson({ batches }: Registry): Map<string, Entered[]> {
  const found = new Map<string, Entered[]>();
  for (const batch of batches) {
    for (const entry of batch.entries) pushTo(found, entry.person, { entry, batch });
  }
  return found;
}

/** Editions under which both are. */
export function common({ schemes }: Submission, { entry }: Entered): string[] {
  return entry.schemes.filter((id) => schemes.some((scheme) => scheme.id === id));
}

export function fromSameFile({ input }: Submission, { entry, batch }: Entered): boolean {
  return batch.inputs[entry.input] === input;
}

/** Whether another unit sent the person; null where one of the units is not known. */
export function otherUnit({ unit }: Submission, { entry }: Entered): boolean | null {
  return unitsDiffer(unit, entry.unit);
}

/** null: one of them is not known. */
export function unitsDiffer(one: string | null, other: string | null): boolean | null {
  return one === null || other === null ? null : compareKey(one) !== compareKey(other);
}
