import type { Registry } from '../model/registry.js';
import { type Entered, type Submission, unitsDiffer } from './submission.js';

/** Fewer people in common are no sign that two lists are versions of one, unless they hold nobody else. */
const FEWEST_ALIKE = 3;

/** The people of each file by its SHA-256: the units that sent each, null where one is not known. */
export type Lists = Map<string, List>;

interface List {
  units: Map<string, (string | null)[]>;
  /** How many of them a registry can hold. */
  size: number;
}

/** Where a person stands: in which file and batch, and where in it. */
export interface Place {
  file: string;
  label: string | null;
  unit: string | null;
  sheet: number;
  row: number;
}

export function placeOfEntered({ entry, batch }: Entered): Place {
  const { unit, sheet, row } = entry;
  return { file: batch.inputs[entry.input] ?? '', label: batch.label, unit, sheet, row };
}

/** The people that two lists have in common, and those of them whom no two different units sent. */
interface Likeness {
  shared: number;
  alike: number;
  smaller: number;
  larger: number;
}

/** The lists of a run. A number of the old form is no part of the size: no earlier version has it. */
export function listsOfRun(submissions: Submission[]): Lists {
  const lists: Lists = new Map();
  const counted = new Set<string>();
  for (const { person, unit, input, oldForm } of submissions) {
    const list = add(lists, input, person, unit);
    const one = `${input} ${person}`;
    if (oldForm || counted.has(one)) continue;
    counted.add(one);
    list.size += 1;
  }
  return lists;
}

/** The lists of a registry. A file that was entered in several batches is one list. */
export function listsOfRegistry({ batches }: Registry): Lists {
  const lists: Lists = new Map();
  for (const { inputs, entries } of batches) {
    for (const { input, person, unit } of entries) {
      const list = add(lists, inputs[input] ?? '', person, unit);
      list.size = list.units.size;
    }
  }
  return lists;
}

function add(lists: Lists, file: string, person: string, unit: string | null): List {
  const list = lists.get(file) ?? { units: new Map(), size: 0 };
  lists.set(file, list);
  const units = list.units.get(person) ?? [];
  list.units.set(person, units);
  if (!units.includes(unit)) units.push(unit);
  return list;
}

/**
 * Whether a person who stands in a list of `ours` and in another of `theirs` stands in two versions of one list. In doubt it is
 * no: a question too many is answered by a look at the other list, a person who is sent twice unasked is found by nobody.
 *
 * Lists of two labels are two. Of one label and unit they are versions of one if they share half of the smaller; else one label
 * was given to two lists by mistake. Without labels they are if they hold the same people, or have at least three in common that
 * are more than half of the larger: districts that all name the city's union as the unit share a person or two, and a list of
 * two is no version of a list of forty. Most of those in common must be of one unit. Even so only a row of the same unit is the
 * same; one of which a unit is not known, if three are alike; one of another unit on the same row only: its cell was corrected.
 */
export function sameListIn(ours: Lists, theirs: Lists): (our: Place, their: Place) => boolean {
  const likeness = likenessIn(ours, theirs);
  return (our, their) => {
    const labelled = our.label !== null && their.label !== null;
    if (labelled && our.label !== their.label) return false;
    const differ = unitsDiffer(our.unit, their.unit);
    const { shared, alike, smaller, larger } = likeness(our.file, their.file);
    if (labelled && differ !== true) return shared * 2 >= smaller;
    if (shared * 2 <= larger || alike * 2 <= shared) return false;
    if (alike < FEWEST_ALIKE && (differ === null || shared < larger)) return false;
    return differ !== true || (our.sheet === their.sheet && our.row === their.row);
  };
}

/** Each pair is counted once. */
function likenessIn(ours: Lists, theirs: Lists): (our: string, their: string) => Likeness {
  const found = new Map<string, Likeness>();
  return (our, their) => {
    const pair = `${our} ${their}`;
    const known = found.get(pair) ?? counted(ours.get(our), theirs.get(their));
    found.set(pair, known);
    return known;
  };
}

function counted(our: List | undefined, their: List | undefined): Likeness {
  let [shared, alike] = [0, 0];
  for (const [person, units] of their?.units ?? []) {
    const own = our?.units.get(person);
    if (own === undefined) continue;
    shared += 1;
    if (own.some((one) => units.some((other) => unitsDiffer(one, other) !== true))) alike += 1;
  }
  const sizes = [our?.size ?? 0, their?.size ?? 0];
  return { shared, alike, smaller: Math.min(...sizes), larger: Math.max(...sizes) };
}
