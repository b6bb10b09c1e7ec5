import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { industry, suggestedCategories } from '../../src/facts/industry.js';
import { texts } from '../../src/facts/texts.js';
import { anyText } from '../any-text.js';
import { cases, codes, context, inShort, rowOf } from './plain.js';

const { industries } = context.vocabulary;

describe('industry', () => {
  test.each(cases<{ write: string; suggests: string[] }[]>('industries'))('$write', ({ write, suggests }) => {
    const row = rowOf({ industry: write });
    const { findings, clean } = industry(row, context);
    expect(codes(findings)).toEqual(suggests.length === 0 ? [] : ['note industry.suggested']);
    if (suggests.length > 0) expect(findings[0]?.args.categories).toEqual(suggests);
    // The text stays, as the fact and in the clean copy: criteria look for words in it.
    expect(clean).toEqual({});
    expect(inShort(texts(row, context).facts.industry)).toBe(write);
  });

  test('there are the 20 categories, and each is known by its own name', () => {
    expect(industries.categories.map(({ id }) => id).join('')).toBe('ABCDEFGHIJKLMNOPQRST');
    for (const { zh } of industries.categories) expect(suggestedCategories(zh, industries)).toEqual([]);
  });

  test('a blank cell, a column that is not there: nothing is said', () => {
    expect(industry(rowOf({ industry: '' }), context).findings).toEqual([]);
    expect(industry(rowOf({}), { ...context, columns: {} }).findings).toEqual([]);
  });

  test('never throws, suggests only categories', () => {
    const names = industries.categories.map(({ zh }) => zh);
    fc.assert(
      fc.property(anyText(), (text) =>
        suggestedCategories(text, industries).every((name) => names.includes(name)),
      ),
    );
  });
});
