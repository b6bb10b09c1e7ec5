import type { Contest } from '../model/contest.js';
import type { Expectable } from '../model/coverage.js';
import type { Criterion, Quota, Scheme } from '../model/scheme.js';
import { type FactBounds, possibleOutcomes } from '../rules/logic/index.js';

/**
 * Outcomes that cases should show of each rule, by its number: all that it can have under some reading, less those that it is
 * never meant to have (`never`). What no sheet can decide has none.
 */
export function expectables(variants: Scheme[], bounds: FactBounds): Map<string, Expectable[]> {
  const found = new Map<string, Set<Expectable>>();
  for (const { criteria, quotas } of variants) {
    for (const rule of criteria) addAll(found, rule.id, ofCriterion(rule, bounds));
    for (const rule of quotas) addAll(found, rule.id, ofQuota(rule));
  }
  return new Map([...found].map(([id, outcomes]) => [id, ORDER.filter((outcome) => outcomes.has(outcome))]));
}

/** The conditions of a contest are decided for each contestant; the other requirements are about whole stages. */
export function expectablesOfContest({
  entrants: { born, retirement, employer },
}: Contest): Map<string, Expectable[]> {
  return new Map([born, retirement, employer].map(({ id }) => [id, ['met', 'unmet', 'undetermined']]));
}

const ORDER: Expectable[] = [
  'met',
  'unmet',
  'undetermined',
  'not-applicable',
  'within',
  'exceeded',
  'not-listed',
];

function addAll(found: Map<string, Set<Expectable>>, id: string, outcomes: Expectable[]): void {
  const set = found.get(id) ?? new Set<Expectable>();
  for (const outcome of outcomes) set.add(outcome);
  found.set(id, set);
}

function ofCriterion(criterion: Criterion, bounds: FactBounds): Expectable[] {
  const { about = 'nominee', never = [], when, require } = criterion;
  if (about !== 'nominee' || (when === undefined && require === undefined)) return [];
  return [...possibleOutcomes(criterion, bounds)].filter(
    (outcome) => !never.some((each) => each === outcome),
  );
}

/** As `src/quota` counts: a group that is listed only when over the cap is never within it. */
function ofQuota({ over = 'exceeded', list = 'always' }: Quota): Expectable[] {
  return [
    ...(list === 'always' ? (['within'] as const) : (['not-listed'] as const)),
    ...(over === 'exceeded' ? (['exceeded'] as const) : []),
    'undetermined',
  ];
}
