import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { trade } from '../../src/facts/trade.js';
import { tradesSchema } from '../../src/rules/vocabulary/trades.js';
import { anyText } from '../any-text.js';
import { cases, context as plain, rowOf } from './plain.js';

interface Case {
  text: string;
  trade?: string;
  likely?: string[];
  unknown?: string;
}

const trades = tradesSchema.parse(parse(readFileSync('rules/vocab/trades.yaml', 'utf8')));
const context = { ...plain, vocabulary: { ...plain.vocabulary, trades } };
const read = (text: string) => trade(rowOf({ occupation: text }), context).facts;

describe('trade', () => {
  test.each(cases<Case[]>('trade'))('$text', ({ text, trade: wanted, likely, unknown }) => {
    const { trade: found, likelyTrades } = read(text);
    expect(found?.known === false ? found.why : null).toBe(unknown ?? null);
    expect(found?.known ? found.value : undefined).toEqual(
      wanted === undefined ? undefined : expect.objectContaining({ id: wanted }),
    );
    const names = likelyTrades?.known
      ? (likelyTrades.value as { text: string }[]).map((item) => item.text)
      : undefined;
    expect(names).toEqual(likely);
  });

  test('what is not one of the list keeps its own words, so that groups can be told apart', () => {
    expect(read('电 焊工').trade).toMatchObject({ value: { id: 'similar', zh: '电焊工' } });
    expect(read('快递员').trade).toMatchObject({ value: { id: 'unlisted', zh: '快递员' } });
    expect(read('焊　工').trade).toMatchObject({ value: { id: 'welder', zh: '焊工' } });
  });

  test('a column that is not there, and one that the row below goes on with', () => {
    expect(trade(rowOf({}), { ...context, columns: {} }).facts.trade).toMatchObject({ why: 'no-column' });
    const row = { ...rowOf({ occupation: '焊工' }), continued: ['occupation'] };
    expect(trade(row, context).facts).toMatchObject({ trade: { known: false, why: 'ambiguous' } });
  });

  test('never throws; every occupation is known by its own name, whatever stands in between', () => {
    fc.assert(fc.property(anyText(), (text) => read(text).trade !== undefined));
    for (const { id, zh } of trades.occupations) {
      expect(read([...zh].join(' ')).trade).toMatchObject({ value: { id } });
    }
  });
});
