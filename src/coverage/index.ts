import type { ContestTrial } from '../cases/contest-trial.js';
import type { Trial } from '../cases/trial.js';
import type { Contest } from '../model/contest.js';
import type { Coverage, DocumentCoverage, Expectable, Gap, Share } from '../model/coverage.js';
import type { RulePack } from '../model/pack.js';
import type { Reading, Scheme } from '../model/scheme.js';
import { type Cited, citations, uncoveredClauses } from '../rules/lint/clauses.js';
import { factBounds } from '../rules/logic/index.js';
import { settle } from '../rules/settle.js';
import { everyReading } from '../rules/variants.js';
import { type Exercised, exercised, exercisedByContest } from './exercised.js';
import { expectables, expectablesOfContest } from './expectable.js';

/** The cases of a pack. */
export interface Trials {
  schemes: Trial[];
  contests: ContestTrial[];
}

/** What of the documents the rules cover, and what of the rules the cases. */
export function coverageOf(pack: RulePack, trials: Trials): Coverage {
  const documents = [
    ...pack.schemes.map((scheme) => ofScheme(scheme, pack, trials.schemes)),
    ...pack.contests.map((contest) => ofContest(contest, trials.contests)),
  ];
  return {
    schema: 'craftsman.coverage/1',
    documents,
    requirements: documents.map(({ requirements }) => requirements).reduce(sum, { covered: 0, all: 0 }),
    complete: documents.every(({ gaps }) => gaps.length === 0),
  };
}

function ofScheme(scheme: Scheme, pack: RulePack, trials: Trial[]): DocumentCoverage {
  const raw = pack.raw[scheme.id];
  const variants = raw === undefined ? [scheme] : everyReading(raw).map((readings) => settle(raw, readings));
  const form = pack.forms.find(({ id }) => id === scheme.form);
  const wanted = expectables(variants, factBounds(pack, form));
  const text = ofText(scheme, [...scheme.criteria, ...scheme.quotas]);
  return withCases(text, wanted, scheme.readings, exercised(scheme, trials));
}

function ofContest(contest: Contest, trials: ContestTrial[]): DocumentCoverage {
  const text = { ...ofText(contest, contest.criteria), id: `contests/${contest.id}` };
  return withCases(
    text,
    expectablesOfContest(contest),
    contest.readings,
    exercisedByContest(contest, trials),
  );
}

/** Adds what the cases show, and what they do not. */
function withCases(
  text: Omit<DocumentCoverage, 'outcomes' | 'options'>,
  wanted: Map<string, Expectable[]>,
  readings: Reading[],
  found: Exercised,
): DocumentCoverage {
  const outcomes = [...wanted].map(([id, all]) => ({
    id,
    all,
    missing: all.filter((outcome) => !found.outcomes.get(id)?.has(outcome)),
  }));
  const options = readings.map(({ name, options: offered }) => ({
    id: name,
    all: Object.keys(offered),
    missing: Object.keys(offered).filter((option) => !found.options.get(name)?.has(option)),
  }));
  return {
    ...text,
    outcomes: shareOf(outcomes),
    options: shareOf(options),
    gaps: [
      ...text.gaps,
      ...lacking(outcomes).map(({ id, missing }): Gap => ({ kind: 'outcome', id, missing })),
      ...lacking(options).map(({ id, missing }): Gap => ({ kind: 'option', id, missing })),
    ],
  };
}

/** Numbers and clauses of a document against the rules, both ways. */
function ofText(
  document: Cited & Pick<Scheme, 'id' | 'names' | 'requirements'>,
  rules: { id: string }[],
): Omit<DocumentCoverage, 'outcomes' | 'options'> {
  const { id, names, clauses, requirements } = document;
  const numbers = requirements === undefined ? [] : numbersOf(requirements);
  const has = new Set(rules.map((rule) => rule.id));
  const absent = numbers.filter((number) => !has.has(number));
  const listed = new Set(clauses.map((clause) => clause.id));
  const asking = clauses.filter(({ requires }) => requires !== false);
  const uncovered = uncoveredClauses(document);
  const strays = citations(document).filter(({ clause }) => !listed.has(clause));
  return {
    id,
    names,
    letter: requirements?.letter ?? null,
    requirements: { covered: numbers.length - absent.length, all: numbers.length },
    clauses: { covered: asking.length - uncovered.length, all: asking.length },
    gaps: [
      ...absent.map((number): Gap => ({ kind: 'requirement', id: number })),
      ...uncovered.map(({ clause }): Gap => ({ kind: 'clause', id: clause })),
      ...strays.map(({ rule, clause }): Gap => ({ kind: 'rule', id: rule ?? '', clause })),
    ],
  };
}

/** `N-01` to `N-25`. */
function numbersOf({ letter, count }: { letter: string; count: number }): string[] {
  return Array.from({ length: count }, (_, index) => `${letter}-${String(index + 1).padStart(2, '0')}`);
}

interface Counted<T> {
  id: string;
  all: T[];
  missing: T[];
}

function lacking<T>(counted: Counted<T>[]): Counted<T>[] {
  return counted.filter(({ missing }) => missing.length > 0);
}

function shareOf(counted: Counted<unknown>[]): Share {
  return counted
    .map(({ all, missing }) => ({ covered: all.length - missing.length, all: all.length }))
    .reduce(sum, { covered: 0, all: 0 });
}

function sum(one: Share, other: Share): Share {
  return { covered: one.covered + other.covered, all: one.all + other.all };
}
