import type { Comparison } from '../../model/expression.js';
import type { Term } from '../../model/fact.js';
import { compareKey } from '../../text/normalise.js';
import type { FactBounds } from './bounds.js';
import type { Level } from './formula.js';

/** What one value of a fact makes of each comparison with it. */
export interface Assignment {
  levels: Level[];
  /** Whether the value can be read; a value that cannot leaves everything undetermined. */
  known: boolean;
}

/**
 * Every way in which one scalar fact can answer several comparisons: each is what some value of the fact makes of them.
 * Values between which no comparison tells a difference are tried once.
 */
export function scalarValues(
  fact: string,
  kind: 'number' | 'month' | 'term' | 'text',
  tests: Comparison[],
  bounds: FactBounds,
): Assignment[] {
  const answers = answersOf(fact, kind, tests, bounds);
  // Known to be empty: it shows nothing. Numbers and months stand in columns that may not be empty.
  const empty = kind === 'term' || kind === 'text' ? [tests.map((): Level => 0)] : [];
  const known = [...new Map([...answers, ...empty].map((levels) => [levels.join(''), levels])).values()];
  return [
    ...known.map((levels) => ({ levels, known: true })),
    { levels: tests.map((): Level => 1), known: false },
  ];
}

function answersOf(
  fact: string,
  kind: 'number' | 'month' | 'term' | 'text',
  tests: Comparison[],
  { terms, numbers, months }: FactBounds,
): Level[][] {
  if (kind === 'number') return numberAnswers(tests, numbers[fact] ?? [-Infinity, Infinity]);
  if (kind === 'month') return monthAnswers(tests, months);
  if (kind === 'term') {
    const list = terms[fact];
    return list === undefined ? [] : list.map((term) => tests.map((test) => ofTerm(term, test, list)));
  }
  return textAnswers(tests);
}

/** The thresholds themselves, and a value on either side of each. */
function numberAnswers(tests: Comparison[], [low, high]: [number, number]): Level[][] {
  const limits = tests
    .flatMap(({ atLeast, atMost }) => [atLeast, atMost])
    .filter((limit) => typeof limit === 'number');
  const values = [low, high, ...limits.flatMap((limit) => [limit - STEP, limit, limit + STEP])];
  return values
    .filter((value) => value >= low && value <= high)
    .map((value) =>
      tests.map(({ atLeast, atMost }) =>
        met(
          (atLeast === undefined || value >= Number(atLeast)) &&
            (atMost === undefined || value <= Number(atMost)),
        ),
      ),
    );
}

/** Smaller than any difference that a document makes. */
const STEP = 1e-6;

/** As text: `2024-05` lies between `2024-05` and `2024-05~`, the months after it. */
function monthAnswers(tests: Comparison[], [low, high]: [string, string]): Level[][] {
  const limits = tests
    .flatMap(({ atLeast, atMost }) => [atLeast, atMost].flatMap((limit) => limit ?? []))
    .map(monthOf);
  const values = [low, high, ...limits.flatMap((month) => [before(month), month, `${month}~`])];
  return values
    .filter((value) => value >= low && value <= `${high}~`)
    .map((value) =>
      tests.map(({ atLeast, atMost }) =>
        met(
          (atLeast === undefined || value >= monthOf(atLeast)) &&
            (atMost === undefined || value <= monthOf(atMost)),
        ),
      ),
    );
}

function monthOf(date: string | number): string {
  return String(date).slice(0, 7);
}

/** A text that sorts before a month and after the one before it. */
function before(month: string): string {
  return `${month.slice(0, -1)}${String.fromCharCode(month.charCodeAt(month.length - 1) - 1)}~`;
}

function ofTerm(term: Term, { is, in: words, atLeast, atMost }: Comparison, list: Term[]): Level {
  const matches = (word: unknown) => word === term.id || word === term.zh;
  if (is !== undefined) return met(matches(is));
  if (words !== undefined) return met(words.some(matches));
  const limit = list.find(({ id, zh }) => id === (atLeast ?? atMost) || zh === (atLeast ?? atMost))?.rank;
  if (term.rank === undefined || limit === undefined) return 1;
  return met(atLeast === undefined ? term.rank <= limit : term.rank >= limit);
}

/** Each word alone, all of them together, and none. */
function textAnswers(tests: Comparison[]): Level[][] {
  const keyed = tests.map(({ is, in: words, contains }) => ({
    exact: [is, ...(words ?? [])].flatMap((word) => (typeof word === 'string' ? [compareKey(word)] : [])),
    parts: contains?.map(compareKey),
  }));
  const words = [...new Set(keyed.flatMap(({ exact, parts = [] }) => [...exact, ...parts]))];
  const texts = [...words, words.join(' '), ''];
  return texts.map((text) =>
    keyed.map(({ exact, parts }) =>
      met(parts === undefined ? exact.includes(text) : parts.some((part) => text.includes(part))),
    ),
  );
}

function met(holds: boolean): Level {
  return holds ? 2 : 0;
}
