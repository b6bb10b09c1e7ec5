import type { PersonKeys } from './judge/index.js';
import type { Facts } from './model/fact.js';
import type { RulePack } from './model/pack.js';
import type { NomineeReport, QuotaReport } from './model/report.js';
import type { SchemeInUse } from './model/scheme.js';
import { tally } from './quota/index.js';
import { otherTallies } from './quota/other-readings.js';
import type { Said } from './tables.js';
import { remembered } from './text/remembered.js';
import { unitKey } from './text/unit-key.js';

/** What counting takes of a nominee. */
export interface Counted {
  key: string;
  facts: Facts;
  verdicts: Pick<NomineeReport['verdicts'][number], 'scheme' | 'status'>[];
}

/** The same of a person. */
interface Submitted extends Counted {
  person: PersonKeys;
}

/** Every quota of every scheme. `nominees`: by key of `persons`, which tells rows of one person. */
export function tallyAll(
  schemes: SchemeInUse[],
  nominees: Counted[],
  persons: Record<string, PersonKeys>,
  { vocabulary }: Pick<RulePack, 'vocabulary'>,
): Said<{ quotas: QuotaReport[] }> {
  const submitted = nominees.map(({ key, facts, verdicts }) => ({
    key,
    person: persons[key] ?? { sure: key, maybe: key },
    facts,
    verdicts,
  }));
  // One unit in two spellings is one group (T-35).
  const keyOf = remembered((name) => unitKey(name, vocabulary.experts.sameUnit.equivalents));
  const tallied = schemes.map((use) => tallyScheme(use, submitted, keyOf));
  return {
    quotas: tallied.flatMap(({ quotas }) => quotas),
    findings: tallied.flatMap(({ findings }) => findings),
  };
}

function tallyScheme(
  { scheme, alternatives = [] }: SchemeInUse,
  submitted: Submitted[],
  keyOf: (name: string) => string,
): Said<{ quotas: QuotaReport[] }> {
  const submissions = submitted.flatMap(({ key, person, facts, verdicts }) => {
    const verdict = verdicts.find((each) => each.scheme === scheme.id);
    return verdict === undefined ? [] : [{ key, person, facts, status: verdict.status }];
  });
  const tallied = scheme.quotas.map((quota) => tally(quota, scheme.id, submissions, keyOf));
  return {
    quotas: tallied.flatMap(({ quotas }) => quotas),
    findings: [
      ...tallied.flatMap(({ findings }) => findings),
      ...otherTallies(scheme.quotas, alternatives, scheme.id, submissions, keyOf),
    ],
  };
}
