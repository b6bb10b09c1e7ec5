import type { Comparison } from '../model/expression.js';
import type { FactValue, Range, Term, YearMonth } from '../model/fact.js';
import { isRange, isTerm, isYearMonth } from '../model/values.js';
import { compareKey } from '../text/normalise.js';
import { agree, type Truth, truth } from './kleene.js';

/** Rank of a vocabulary word (Chinese or id); undefined where the vocabulary is not ordered or lacks it. */
export type RankOf = (word: string) => number | undefined;

/**
 * Compares a known fact with what a rule asks for. null (known to be empty) is unmet: there is nothing to show.
 * A bound that the value straddles leaves it undetermined.
 */
export function compare(value: FactValue, test: Comparison, rankOf: RankOf): Truth {
  if (value === null) return 'unmet';
  if (test.is !== undefined) return truth(matches(value, String(test.is)));
  if (test.in !== undefined) return truth(test.in.some((word) => matches(value, word)));
  if (test.contains !== undefined) return truth(holdsAny(value, test.contains));
  if (test.atLeast !== undefined) return atLeast(value, test.atLeast, rankOf);
  if (test.atMost !== undefined) return atMost(value, test.atMost, rankOf);
  return 'undetermined';
}

function matches(value: FactValue, word: string): boolean {
  if (isTerm(value)) return value.id === word || value.zh === word;
  return compareKey(String(value)) === compareKey(word);
}

function holdsAny(value: FactValue, words: string[]): boolean {
  const text = compareKey(String(value));
  return words.some((word) => text.includes(compareKey(word)));
}

function atLeast(value: FactValue, bound: number | string, rankOf: RankOf): Truth {
  if (isTerm(value)) return rankAtLeast(value, String(bound), rankOf);
  if (isYearMonth(value)) return monthsAgree(value, (month) => month >= String(bound).slice(0, 7));
  if (isRange(value) && typeof bound === 'number') return rangeAtLeast(value, bound);
  return 'undetermined';
}

function atMost(value: FactValue, bound: number | string, rankOf: RankOf): Truth {
  if (isTerm(value)) {
    const limit = rankOf(String(bound));
    return value.rank === undefined || limit === undefined ? 'undetermined' : truth(value.rank <= limit);
  }
  if (isYearMonth(value)) return monthsAgree(value, (month) => month <= String(bound).slice(0, 7));
  if (isRange(value) && typeof bound === 'number') return rangeAtMost(value, bound);
  return 'undetermined';
}

function rankAtLeast(term: Term, word: string, rankOf: RankOf): Truth {
  const limit = rankOf(word);
  return term.rank === undefined || limit === undefined ? 'undetermined' : truth(term.rank >= limit);
}

function rangeAtLeast({ min, max, maxOpen }: Range, bound: number): Truth {
  if (min !== null && min >= bound) return 'met';
  if (max !== null && (max < bound || (maxOpen && max <= bound))) return 'unmet';
  return 'undetermined';
}

function rangeAtMost({ min, max }: Range, bound: number): Truth {
  if (max !== null && max <= bound) return 'met';
  return min !== null && min > bound ? 'unmet' : 'undetermined';
}

/** Where only the year is known, the outcome stands if January and December agree. */
function monthsAgree({ year, month }: YearMonth, test: (month: string) => boolean): Truth {
  const months = month === null ? [1, 12] : [month];
  return agree(months.map((m) => truth(test(`${year}-${String(m).padStart(2, '0')}`))));
}
