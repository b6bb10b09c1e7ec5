import type { ContestTrial } from '../cases/contest-trial.js';
import type { Case, Row } from '../cases/format.js';
import { applyTrial, readingsOf, readTrial, type Trial } from '../cases/trial.js';
import type { KillingCase, Mutant } from '../model/mutant.js';
import type { RulePack } from '../model/pack.js';
import { caseYaml } from '../rules/case-yaml.js';
import { probes } from './probes.js';
import { quotaProbes } from './quota-probes.js';
import { touched } from './touched.js';

/** As many attempts are made to find a case; what is rarer must be thought of by a person. */
const MOST = 500;

/**
 * A case that tells a mutant from the pack: cells at the boundary that the mutant moves, taken from what the vocabularies
 * and the other cases hold, tried one after the other. Where none is found, the closest case there is, to be changed by hand.
 */
export function killingCase(
  mutant: Mutant,
  changed: RulePack,
  pack: RulePack,
  trials: Trial[],
  contestTrials: ContestTrial[],
): KillingCase | null {
  if (mutant.part.is === 'contest') return closestOf(contestTrials, mutant);
  const near = touched(mutant, trials, pack);
  const attempts = [
    ...quotaProbes(mutant, pack, near),
    ...probes(mutant, pack, near.length > 0 ? near : trials),
  ];
  for (const trial of attempts.slice(0, MOST)) {
    const told = toldApart(trial, pack, changed);
    if (told !== null) return { yaml: caseYaml(told), at: null };
  }
  return closestOf(near, mutant);
}

/** The case that speaks of what was changed, else the first. */
function closestOf(trials: (Trial | ContestTrial)[], { from }: Mutant): KillingCase | null {
  const about = trials.filter(({ one }) => !('inForce' in one));
  const closest = about.find(({ one }) => JSON.stringify(one).includes(from)) ?? about[0] ?? trials[0];
  if (closest === undefined) return null;
  return { yaml: caseYaml(closest.one), at: `${closest.file}:${closest.line}:${closest.column}` };
}

/** The trial as a case that the pack passes and the mutant does not; null where both come out alike. */
function toldApart(trial: Trial, pack: RulePack, changed: RulePack): Case | null {
  const [usual, other] = [outcomes(trial, pack), outcomes(trial, changed)];
  const found = Object.keys(usual).find((id) => usual[id] !== other[id]);
  if (found === undefined) return null;
  const { one } = trial;
  if ('quota' in one) return { ...one, expect: JSON.parse(usual[found] ?? '{}') };
  const given = 'given' in one ? (one.given ?? {}) : {};
  const common = {
    name: nameOf(given, one),
    ...(Object.keys(given).length === 0 ? {} : { given }),
    ...(Object.keys(readingsOf(one)).length === 0 ? {} : { readings: readingsOf(one) }),
    ...('asOf' in one && one.asOf !== undefined ? { asOf: one.asOf } : {}),
  };
  return found === 'verdict'
    ? { ...common, verdict: usual[found] as 'eligible' }
    : { ...common, criterion: found, expect: usual[found] as 'met' };
}

function nameOf(given: Row, one: Case): string {
  const cells = Object.entries(given).map(([header, value]) =>
    `${header} ${String(value).slice(0, 30)}`.trim(),
  );
  return cells.length === 0 ? one.name : cells.join(', ');
}

/** Every outcome of a trial's first row and its verdict, or the groups of its quota. */
function outcomes(trial: Trial, pack: RulePack): Record<string, string> {
  const rows = readTrial(trial, pack);
  if (typeof rows === 'string') return {};
  const { one } = trial;
  if ('quota' in one) {
    const { quotas } = applyTrial(trial, rows, pack);
    const groups = quotas.map(({ group, status, strength }) => [group, { status, strength }]);
    return { [one.quota]: JSON.stringify(Object.fromEntries(groups)) };
  }
  const [verdict] = applyTrial(trial, rows, pack).nominees[0]?.verdicts ?? [];
  return {
    ...Object.fromEntries((verdict?.criteria ?? []).map(({ id, outcome }) => [id, outcome])),
    ...(verdict === undefined ? {} : { verdict: verdict.status }),
  };
}
