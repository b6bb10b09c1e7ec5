import { describe, expect, it } from 'vitest';
import type { Fact } from '../../src/model/fact.js';
import type { Alternative, Quota } from '../../src/model/scheme.js';
import type { Submission } from '../../src/quota/index.js';
import { otherTallies } from '../../src/quota/other-readings.js';

const known = (value: string): Fact => ({ known: true, value, cells: [], steps: [] });

const sent = (person: string, recommender: string, occupation: string): Submission => ({
  key: person,
  person: { sure: person, maybe: person },
  facts: { recommender: known(recommender), occupation: known(occupation) },
  status: 'eligible',
});

/** At most so many of a unit, or of one occupation in a unit. */
const quota = (by: string[], cap: number): Quota => ({
  id: 'B-02',
  clause: '四（一）',
  strength: 'mandatory',
  title: { zh: '上限', en: 'cap' },
  by,
  caps: [{ group: '*', cap }],
  readings: ['count'],
});

/** Groups of which is told that the other reading counts them otherwise. */
function told(usual: Quota, other: Quota, submissions: Submission[]): string[] {
  const alternative = { changed: { count: 'other' }, scheme: { quotas: [other] } } as unknown as Alternative;
  return otherTallies([usual], [alternative], 'beijing-2025', submissions).map(
    ({ args }) => `${args.group} ${args.count} ${args.status}`,
  );
}

const two = [sent('a', '海淀区总工会', '焊工'), sent('b', '海淀区总工会', '钳工')];

describe('a quota read otherwise', () => {
  it.each<[string, Quota, Quota, string[]]>([
    [
      'over the cap by the other reading only',
      quota(['recommender'], 2),
      quota(['recommender'], 1),
      ['海淀区总工会 2 exceeded'],
    ],
    [
      'over the cap by this reading only',
      quota(['recommender'], 1),
      quota(['recommender'], 2),
      ['海淀区总工会 2 within'],
    ],
    ['over the cap by both', quota(['recommender'], 1), quota(['recommender'], 1), []],
    [
      'other groups, over the cap',
      quota(['recommender', 'occupation'], 1),
      quota(['recommender'], 1),
      ['海淀区总工会 2 exceeded'],
    ],
    [
      'other groups, of other numbers, and in order',
      quota(['recommender', 'occupation'], 5),
      quota(['recommender'], 5),
      [],
    ],
  ])('%s', (_, usual, other, expected) => expect(told(usual, other, two)).toEqual(expected));
});
