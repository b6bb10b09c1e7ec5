import type { Finding } from '../model/finding.js';
import type { Nominee } from '../model/nominee.js';
import type { Verdict } from '../model/outcome.js';
import type { RulePack } from '../model/pack.js';
import type { SchemeInUse } from '../model/scheme.js';
import { criterionFindings, judgeCriterion } from './criterion.js';
import { lackingIn } from './leaves.js';
import { nearest } from './nearest.js';
import { otherReadingFindings, otherReadings } from './other-readings.js';
import { withinRetirementAge } from './retirement.js';
import { COMPARED } from './row-facts.js';
import type { Setting } from './setting.js';
import { submissionsUnder } from './submissions.js';
import { verdictOf } from './verdict.js';

export { type PersonComparison, type PersonKeys, sumsOf } from './persons.js';
export { compareRecommenders } from './recommenders.js';
export { compareRows } from './rows.js';
export { withSubmissions } from './submissions.js';
export { waive } from './waive.js';
export { COMPARED };

/** What judging takes from the rule pack besides the scheme. */
export type JudgingPack = Pick<RulePack, 'vocabulary' | 'terms'>;

/**
 * Judges one nominee under one scheme, with the facts as they stand at its reference date: every criterion about
 * nominees, the verdict, and what to tell the user.
 */
export function judge(
  nominee: Nominee,
  use: SchemeInUse,
  pack: JudgingPack,
): { verdict: Verdict; findings: Finding[] } {
  const compared = underScheme(atDate(nominee, use.asOf), use.scheme.id);
  const setting = settingOf(compared, use, pack);
  const criteria = use.scheme.criteria
    .filter(({ about = 'nominee' }) => about === 'nominee')
    .map((criterion) => judgeCriterion(criterion, setting));
  const whole = lackingIn(setting).length === 0;
  const plain: Verdict = {
    scheme: use.scheme.id,
    status: verdictOf(criteria, whole),
    criteria,
    ...(whole ? {} : { incomplete: true as const }),
  };
  const way = nearest(plain, use.scheme.criteria, { setting, asOf: use.asOf });
  const judged = way === undefined ? plain : { ...plain, nearest: way };
  const { alternatives } = use;
  const verdict =
    alternatives === undefined
      ? judged
      : { ...judged, otherReadings: otherReadings(judged, whole, alternatives, setting) };
  const findings: Finding[] = [];
  for (const result of criteria) findings.push(...criterionFindings(result, use.scheme.id, compared));
  findings.push(...otherReadingFindings(verdict, compared));
  return { verdict, findings };
}

/** What the comparison of rows found out about a nominee holds at every date. */
function atDate(nominee: Nominee, asOf: string): Nominee {
  const dated = nominee.byDate[asOf];
  if (dated === undefined) return nominee;
  return {
    ...nominee,
    facts: replaced(dated.facts, nominee.facts, CHANGED),
    columns: replaced(dated.columns, nominee.columns, COMPARED_COLUMNS),
  };
}

/** A copy with these members as they stand in another record, where it has them. */
function replaced<T>(record: Record<string, T>, by: Record<string, T>, names: string[]): Record<string, T> {
  if (names.every((name) => by[name] === undefined || by[name] === record[name])) return record;
  const copy = { ...record };
  for (const name of names) {
    const value = by[name];
    if (value !== undefined) copy[name] = value;
  }
  return copy;
}

/** Of the other submissions, those for the same award. */
function underScheme(nominee: Nominee, scheme: string): Nominee {
  const { otherSubmissions } = nominee.facts;
  if (!otherSubmissions?.known || !Array.isArray(otherSubmissions.value)) return nominee;
  const value = submissionsUnder(scheme, otherSubmissions.value);
  if (value.length === otherSubmissions.value.length) return nominee;
  return { ...nominee, facts: { ...nominee.facts, otherSubmissions: { ...otherSubmissions, value } } };
}

/** Facts that the comparison of rows makes or takes back. */
const CHANGED = COMPARED.facts;
/** Columns that it may put in doubt. */
const COMPARED_COLUMNS = ['idNumber', 'recommender'];

function settingOf(
  nominee: Nominee,
  { scheme, asOf }: SchemeInUse,
  { vocabulary, terms }: JudgingPack,
): Setting {
  return {
    nominee,
    used: new Map(),
    required: scheme.columns.required,
    oneOf: scheme.columns.oneOf ?? [],
    rankOf: (fact) => (word) => terms[fact]?.find(({ id, zh }) => id === word || zh === word)?.rank,
    placement: {
      trades: ['occupation', 'industry'].flatMap((name) => {
        const fact = nominee.facts[name];
        return fact?.known && typeof fact.value === 'string' ? [fact.value] : [];
      }),
      asOf,
      levelOf: (event) => {
        const level = vocabulary.contests.events.find(({ id }) => id === event)?.level;
        return typeof level === 'string' ? level : undefined;
      },
      tradeSuffixes: vocabulary.trades.suffixes,
      genericTrades: vocabulary.trades.generic,
    },
    withinRetirementAge: (birth, sex, date = asOf) =>
      withinRetirementAge(birth, sex, date, vocabulary.retirement),
  };
}
