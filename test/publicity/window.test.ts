import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { publicWindow } from '../../src/publicity/window.js';
import { bundledPack } from '../support.js';

const { schemes, vocabulary } = bundledPack();

function windowOf(id: string, from: string, to: string | null = null) {
  const rule = schemes.find((scheme) => scheme.id === id)?.publicity;
  if (rule === undefined) throw new Error(id);
  return publicWindow(id, rule, { from, to }, vocabulary.holidays);
}

/** Spans of facts.md §2.14 with both counts. */
const { spans } = parse(readFileSync('test/facts/facts-md/2-14-working-days.yaml', 'utf8')) as {
  spans: { from: string; to: string; days: number; withoutFirst: number }[];
};

describe('Beijing asks for five working days', () => {
  it.each(spans.filter(({ from, to }) => from <= to))(
    '$from to $to: $days',
    ({ from, to, days, withoutFirst }) => {
      expect(windowOf('beijing-2025', from, to)).toMatchObject({
        window: {
          clause: '四（三）',
          asked: 5,
          days: { counted: days, notCounted: withoutFirst },
          verdict: withoutFirst >= 5 ? 'enough' : days >= 5 ? 'first-day' : 'short',
        },
      });
    },
  );

  it.each([
    ['2025-07-07', '2025-07-11', '2025-07-14'],
    // Posted on a Saturday: both counts agree.
    ['2025-07-05', '2025-07-11', '2025-07-11'],
    // Over the holidays in May, and from a Sunday that is worked.
    ['2025-04-28', '2025-05-07', '2025-05-08'],
    ['2025-04-27', '2025-05-06', '2025-05-07'],
    ['2025-12-29', '2026-01-05', '2026-01-06'],
  ])('posted on %s it ends on %s, or on %s without the posting day', (from, counted, notCounted) => {
    expect(windowOf('beijing-2025', from)).toMatchObject({
      window: { earliest: { counted, notCounted }, days: null, verdict: null },
    });
    // What is said to be the last day is enough, and a day less is not.
    expect(windowOf('beijing-2025', from, notCounted)).toMatchObject({ window: { verdict: 'enough' } });
  });

  it('names the notices of the years that were used', () => {
    expect(windowOf('beijing-2025', '2025-12-29')).toMatchObject({
      window: {
        calendars: [
          '国务院办公厅关于2025年部分节假日安排的通知',
          '国务院办公厅关于2026年部分节假日安排的通知',
        ],
      },
    });
  });

  it.each([
    ['2027-03-01', null, 2027],
    ['2023-03-01', '2023-03-10', 2023],
    ['2026-12-28', null, 2027],
    ['2026-12-28', '2027-01-08', 2027],
  ])('%s to %s: a year that is not listed is not guessed', (from, to, missingYear) => {
    expect(windowOf('beijing-2025', from, to)).toEqual({ known: false, missingYear });
  });
});

describe.each([
  ['national-2024', '四5'],
  ['haidian-2025', '第四条'],
  ['beijing-2016', '评选程序5'],
])('%s sets no number', (id, clause) => {
  it('so that of Beijing is not taken', () => {
    expect(windowOf(id, '2025-07-07', '2025-07-08')).toMatchObject({
      window: { clause, asked: null, earliest: null, verdict: null, days: { counted: 2 } },
    });
  });

  it('and a year without a calendar does not matter', () => {
    expect(windowOf(id, '2030-07-08', '2030-07-09')).toMatchObject({
      known: true,
      window: { days: null, calendars: [] },
    });
  });
});
