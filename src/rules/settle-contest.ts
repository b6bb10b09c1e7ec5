import type { Contest, RawContest } from '../model/contest.js';
import { type Readings, readingUses, settleValue } from './settle.js';

/** Criterion that a section of a contest is about, by the path of the reading's use. */
const OWNERS: ((path: PropertyKey[], raw: RawContest) => unknown)[] = [
  ([section, part], raw) => at(raw, [section, part, 'id']),
  ([section], raw) => at(raw, [section, 'id']),
];

/**
 * Settles a contest for one choice of readings, as `settle` does for a scheme: every value that depends on a reading
 * becomes the chosen option's, and each criterion names the readings that bear on it.
 */
export function settleContest(raw: RawContest, chosen: Readings): Contest {
  const defaults = raw.readings.map(({ name, default: option }) => [name, option]);
  const readings: Readings = { ...Object.fromEntries(defaults), ...chosen };
  const { scoring, entrants, certificates, ...rest } = raw;
  const settled = settleValue({ scoring, entrants, certificates }, readings) as Pick<
    Contest,
    'scoring' | 'entrants' | 'certificates'
  >;
  const uses = readingUses({ scoring, entrants, certificates });
  const bearOn = (id: string) => [
    ...new Set(uses.filter(({ path }) => ownersOf(path, raw).includes(id)).map(({ name }) => name)),
  ];
  const criteria = raw.criteria.map((criterion) => {
    const names = bearOn(criterion.id);
    return names.length === 0 ? criterion : { ...criterion, readings: names };
  });
  return { ...rest, ...settled, criteria };
}

/** What counts certificates bears on every rule of them. */
function ownersOf(path: PropertyKey[], raw: RawContest): string[] {
  if (path[0] === 'certificates') {
    const rules = (raw.certificates as Contest['certificates']).rules;
    return rules.map(({ id }) => id);
  }
  const id = OWNERS.map((owner) => owner(path, raw)).find((found) => typeof found === 'string');
  return typeof id === 'string' ? [id] : [];
}

function at(value: unknown, path: (PropertyKey | undefined)[]): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null && key !== undefined
        ? (inner as Record<PropertyKey, unknown>)[key]
        : undefined,
    value,
  );
}
