import type { ContestTrial } from '../cases/contest-trial.js';
import type { Trial } from '../cases/trial.js';
import type { Contest } from '../model/contest.js';
import type { Expectable } from '../model/coverage.js';
import type { Scheme } from '../model/scheme.js';

/** What the cases of a scheme ask for. */
export interface Exercised {
  /** By rule, outcomes and statuses that some case expects. */
  outcomes: Map<string, Set<Expectable>>;
  /** By reading, options that some case about a rule on which it bears runs under. */
  options: Map<string, Set<string>>;
}

/** Collects from cases of the scheme what they expect, and under which readings. */
export function exercised(scheme: Scheme, trials: Trial[]): Exercised {
  const outcomes = new Map<string, Set<Expectable>>();
  const options = new Map<string, Set<string>>();
  const rules = [...scheme.criteria, ...scheme.quotas];
  for (const { one, scheme: id } of trials) {
    if (id !== scheme.id || 'inForce' in one) continue;
    const rule = 'criterion' in one ? one.criterion : 'quota' in one ? one.quota : null;
    if (rule !== null) for (const expected of expectedBy(one)) add(outcomes, rule, expected);
    const bearing = rules.find((each) => each.id === rule)?.readings ?? [];
    // A verdict hangs on every reading: only one that it names is what the case is about.
    const about = scheme.readings.filter(
      ({ name }) => bearing.includes(name) || Object.hasOwn(one.readings ?? {}, name),
    );
    for (const { name, default: standard } of about) add(options, name, optionOf(name, one, standard));
  }
  return { outcomes, options };
}

/** The same of a contest: outcomes of its conditions, and readings, each of which every case runs under. */
export function exercisedByContest(contest: Contest, trials: ContestTrial[]): Exercised {
  const outcomes = new Map<string, Set<Expectable>>();
  const options = new Map<string, Set<string>>();
  for (const { source, one } of trials) {
    if (source.contest !== contest.id) continue;
    for (const conditions of Object.values(one.expect.conditions ?? {}))
      for (const [id, outcome] of Object.entries(conditions)) add(outcomes, id, outcome);
    for (const { name, default: standard } of contest.readings)
      add(options, name, optionOf(name, one, standard));
  }
  return { outcomes, options };
}

function optionOf(
  name: string,
  { readings = {} }: { readings?: Record<string, string> | undefined },
  standard: string,
): string {
  return Object.hasOwn(readings, name) ? (readings[name] ?? '') : standard;
}

function expectedBy(one: Exclude<Trial['one'], { inForce: string }>): Expectable[] {
  if ('verdict' in one) return [];
  if ('criterion' in one) return [one.expect];
  return Object.values(one.expect).map((wanted) =>
    wanted === null ? 'not-listed' : typeof wanted === 'string' ? wanted : wanted.status,
  );
}

function add<T>(sets: Map<string, Set<T>>, key: string, value: T): void {
  const set = sets.get(key);
  if (set === undefined) sets.set(key, new Set([value]));
  else set.add(value);
}
