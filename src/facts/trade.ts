import type { Facts, Item } from '../model/fact.js';
import type { Occupation, TradesVocabulary } from '../model/vocabulary/trades.js';
import { isMistyped } from '../text/nearest.js';
import { compareKey, withoutSpaces } from '../text/normalise.js';
import { type FactReader, formField, known, readField, unfilled, unknown } from './context.js';
import { oncePer } from './words.js';

const FIELD = 'occupation';

/**
 * Which occupation of the vocabulary's list the column names. `trade`: the occupation itself; else a term `similar` or
 * `unlisted` that keeps the text as its word. `likelyTrades`, only where it is similar: the occupations that it may mean.
 * facts.md §1.5 (E-06): an alias is asked about, never taken for the occupation; so is a name that may be mistyped.
 */
export const trade: FactReader = (row, context) => {
  const field = readField(row, FIELD, context);
  const facts = (): Facts => {
    if (field.state !== 'filled') return { trade: unfilled(field, formField(context.form, FIELD)) };
    if (row.continued?.includes(FIELD)) return { trade: unknown('ambiguous', field.cells) };
    return tradeFacts(field.text, field.cells, context.vocabulary.trades);
  };
  return { facts: facts(), findings: [], clean: {} };
};

function tradeFacts(text: string, cells: string[], words: TradesVocabulary): Facts {
  const { named, alike } = tablesOf(words);
  const key = compareKey(text);
  const exact = named.get(key);
  if (exact !== undefined) return { trade: known({ id: exact.id, zh: exact.zh }, cells) };
  const likely = alike.filter(
    ({ name, keys }) => keys.some((word) => key.includes(word)) || isMistyped(key, name),
  );
  const zh = withoutSpaces(text);
  if (likely.length === 0) return { trade: known({ id: words.unlisted.id, zh }, cells) };
  const items = likely.map(({ occupation }): Item => ({ text: occupation.zh, cell: cells[0] ?? '' }));
  return { trade: known({ id: words.similar.id, zh }, cells), likelyTrades: known(items, cells) };
}

const tablesOf = oncePer(({ occupations }: TradesVocabulary) => ({
  named: new Map(
    occupations.map((occupation): [string, Occupation] => [compareKey(occupation.zh), occupation]),
  ),
  alike: occupations.map((occupation) => ({
    occupation,
    name: compareKey(occupation.zh),
    keys: occupation.alike.map(compareKey),
  })),
}));
