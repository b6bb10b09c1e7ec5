import { describe, expect, it } from 'vitest';
import { verdictOf } from '../../src/judge/verdict.js';
import type { Outcome, Strength, VerdictStatus } from '../../src/model/outcome.js';

/** The first that applies wins: ineligible, review, explain, eligible (design.md §2). */
const TABLE: [string, [Strength, Outcome][], VerdictStatus][] = [
  [
    'all met',
    [
      ['mandatory', 'met'],
      ['in-principle', 'met'],
    ],
    'eligible',
  ],
  [
    'mandatory unmet beats all',
    [
      ['mandatory', 'unmet'],
      ['mandatory', 'undetermined'],
      ['scored', 'unmet'],
    ],
    'ineligible',
  ],
  [
    'undetermined beats explain',
    [
      ['mandatory', 'undetermined'],
      ['scored', 'unmet'],
    ],
    'review',
  ],
  ['in-principle undetermined', [['in-principle', 'undetermined']], 'review'],
  ['scored undetermined', [['scored', 'undetermined']], 'review'],
  [
    'in-principle unmet',
    [
      ['mandatory', 'met'],
      ['in-principle', 'unmet'],
    ],
    'explain',
  ],
  ['scored unmet', [['scored', 'unmet']], 'explain'],
  [
    'priority never counts',
    [
      ['priority', 'unmet'],
      ['priority', 'undetermined'],
    ],
    'eligible',
  ],
  ['evidence never counts', [['evidence', 'undetermined']], 'eligible'],
  ['not applicable never counts', [['mandatory', 'not-applicable']], 'eligible'],
];

describe('verdict', () => {
  it.each(TABLE)('%s', (_, criteria, status) => {
    expect(
      verdictOf(
        criteria.map(([strength, outcome]) => ({ strength, outcome })),
        true,
      ),
    ).toBe(status);
  });

  it('a damaged row is review at best', () => {
    expect(verdictOf([{ strength: 'mandatory', outcome: 'met' }], false)).toBe('review');
    expect(verdictOf([{ strength: 'scored', outcome: 'unmet' }], false)).toBe('review');
    expect(verdictOf([{ strength: 'mandatory', outcome: 'unmet' }], false)).toBe('ineligible');
  });
});
