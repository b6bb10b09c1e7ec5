import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { known } from '../../src/facts/context.js';
import type { PartDate } from '../../src/facts/date-span.js';
import { shopfloorYears, spanUntil, yearsSince } from '../../src/facts/years.js';
import { readYearsText } from '../../src/facts/years-grammar.js';
import type { Fact, Range } from '../../src/model/fact.js';
import { rangeText } from '../../src/model/values.js';
import { cases, codes, context, inShort, rowOf, type Written } from './plain.js';

interface Case {
  write: Written;
  years: number | string | [number | null, number | string | null];
  since?: string;
  tells?: string;
}

function expected({ years }: Case): unknown {
  if (typeof years === 'number') return { min: years, max: years };
  if (typeof years === 'string') return years;
  const [min, max] = years;
  if (typeof max !== 'string') return { min, max };
  return { min, max: Number(max.slice(1)), maxOpen: true };
}

describe('years on the shop floor', () => {
  test.each(cases<Case[]>('years'))('$write', (one) => {
    const { facts, findings } = shopfloorYears(rowOf({ shopfloorYears: one.write }), context);
    expect(inShort(facts.shopfloorYears)).toEqual(expected(one));
    expect(inShort(facts.shopfloorSince)).toBe(one.since ?? 'absent');
    expect(codes(findings)).toEqual(one.tells === undefined ? [] : [one.tells]);
    expect(facts.shopfloorYears?.cells).toEqual(['P5']);
  });

  test('a blank cell is not known; a missing column neither', () => {
    expect(inShort(shopfloorYears(rowOf({}), context).facts.shopfloorYears)).toBe('?blank');
    const without = { ...context, columns: {} };
    expect(inShort(shopfloorYears(rowOf({}), without).facts.shopfloorYears)).toBe('?no-column');
  });

  test('since a month: the fewest years until the earliest reference date, the most until the latest', () => {
    const since = (month: number | null) => known({ year: 2019, month, day: null }, ['P5']);
    expect(inShort(yearsSince(since(3), '2024-03-10', '2025-03-31'))).toEqual({ min: 4.92, max: 6.08 });
    expect(inShort(yearsSince(since(3), '2018-01-01', '2018-01-01'))).toBe('?ambiguous');
  });

  // [written, reference date, fewest years, most years]: full months; where the day is not written, any day of the month.
  test.each<[string, string, number, number]>([
    ['2019.3至今', '2024-03-10', 4.92, 5],
    ['2019.3至今', '2024-03-31', 5, 5.08],
    ['2020.3至今', '2025-03-10', 4.92, 5],
    ['2020.3至今', '2025-03-30', 4.92, 5],
    ['2019.2至今', '2024-03-10', 5, 5.08],
    ['2019.4至今', '2024-03-10', 4.83, 4.92],
    ['2019年3月31日至今', '2024-03-10', 4.92, 4.92],
    ['2019年3月10日至今', '2024-03-10', 5, 5],
    // The first day counts or not: five years, or a day less.
    ['2019年3月11日至今', '2024-03-10', 4.92, 5],
    ['自2019.3.12起', '2024-03-10', 4.92, 4.92],
    ['20190331至今', '2024-03-10', 4.92, 4.92],
    ['2020.2.29至今', '2025-02-28', 5, 5],
    ['2019年至今', '2024-03-10', 4.17, 5.17],
  ])('%s, counted to %s', (write, asOf, min, max) => {
    const { facts } = shopfloorYears(rowOf({ shopfloorYears: write }), context);
    const start = facts.shopfloorSince as Fact<PartDate>;
    expect(inShort(yearsSince(start, asOf, asOf))).toEqual({ min, max });
  });

  test.each<[string, unknown]>([
    ['2014年-2024年', { min: 9, max: 10.17 }],
    ['2014.3-2023.3', { min: 8.92, max: 9.08 }],
    ['2020.3-2030.3', '?ambiguous'],
    ['2020.3-2024.3.11', '?ambiguous'],
    ['2025.3-2026.3', '?ambiguous'],
  ])('%s, counted to 2024-03-10 at most', (write, expected) => {
    const { facts } = shopfloorYears(rowOf({ shopfloorYears: write }), context);
    const { shopfloorYears: years, shopfloorSince: start, shopfloorUntil: end } = facts;
    const until = spanUntil(
      years as Fact<Range>,
      start as Fact<PartDate>,
      end as Fact<PartDate>,
      '2024-03-10',
    );
    expect(inShort(until)).toEqual(expected);
  });

  test('never throws, and bounds are in order, on any text', () => {
    const words = fc.constantFrom(
      '10',
      '十',
      '年',
      '半',
      '个月',
      '近',
      '约',
      '余',
      '+',
      '至今',
      '2014.3',
      '-',
      '以上',
      '自',
    );
    const texts = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(words, { maxLength: 8 }).map((w) => w.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const reading = readYearsText(text, context.vocabulary.quantities);
        if (reading.ok !== true) return true;
        const { min, max } = reading.range;
        return (min ?? 0) >= 0 && (max === null || (min ?? 0) <= max);
      }),
    );
  });

  test('a number survives white space, width and its unit', () => {
    const wide = (n: number) => String(n).replace(/[0-9]/g, (d) => String.fromCodePoint(0xff10 + Number(d)));
    const spaces = fc.constantFrom('', ' ', '\u3000', '\u00a0', '\u200b');
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 70 }),
        spaces,
        spaces,
        fc.boolean(),
        fc.boolean(),
        (n, a, b, full, unit) => {
          const text = `${a}${full ? wide(n) : n}${b}${unit ? '年' : ''}`;
          const { facts } = shopfloorYears(rowOf({ shopfloorYears: text }), context);
          expect(inShort(facts.shopfloorYears)).toEqual({ min: n, max: n });
        },
      ),
    );
  });

  test.each<[Range, string]>([
    [{ min: 10, max: 10 }, '10'],
    [{ min: 4 + 10 / 12, max: 4 + 10 / 12 }, '4.83'],
    [{ min: 10, max: null }, '≥10'],
    [{ min: 9, max: 10, maxOpen: true }, '≥9, <10'],
    [{ min: 0, max: 5 }, '≤5'],
  ])('%o is shown as %s', (range, text) => expect(rangeText(range)).toBe(text));
});
