import { describe, expect, it } from 'vitest';
import { judgeCriterion } from '../../src/judge/criterion.js';
import type { Setting } from '../../src/judge/setting.js';
import { fieldMeets } from '../../src/judge/where.js';
import type { Fact, Field } from '../../src/model/fact.js';
import type { Criterion } from '../../src/model/scheme.js';

const says = (outcome: string): Fact =>
  outcome === 'undetermined'
    ? { known: false, why: 'blank', cells: [], steps: [] }
    : { known: true, value: outcome === 'met' ? 'yes' : 'no', cells: [], steps: [] };

/** A criterion that applies `when` one fact says yes and asks that another does. */
function outcomeOf(when: string, require: string): string {
  const criterion = {
    id: 'X-01',
    strength: 'mandatory',
    when: { applies: { is: 'yes' } },
    require: { holds: { is: 'yes' } },
  } as unknown as Criterion;
  const nominee = { facts: { applies: says(when), holds: says(require) }, columns: {} };
  return judgeCriterion(criterion, { nominee, rankOf: () => () => undefined } as unknown as Setting).outcome;
}

describe('a criterion that applies under a condition', () => {
  it.each([
    ['met', 'met', 'met'],
    ['met', 'unmet', 'unmet'],
    ['met', 'undetermined', 'undetermined'],
    ['unmet', 'met', 'not-applicable'],
    ['unmet', 'unmet', 'not-applicable'],
    ['unmet', 'undetermined', 'not-applicable'],
    // Whether or not it applies, nothing is wrong.
    ['undetermined', 'met', 'met'],
    ['undetermined', 'unmet', 'undetermined'],
    ['undetermined', 'undetermined', 'undetermined'],
  ])('condition %s, requirement %s → %s', (when, require, outcome) => {
    expect(outcomeOf(when, require)).toBe(outcome);
  });
});

describe('a field of a listed item', () => {
  it.each<[Field, string | string[], string]>([
    ['national', 'national', 'met'],
    ['national', ['provincial', 'national'], 'met'],
    ['national', 'provincial', 'unmet'],
    [null, 'national', 'undetermined'],
    [{ oneOf: ['national', 'provincial'] }, 'national', 'undetermined'],
    [{ oneOf: ['national', 'provincial'] }, ['national', 'provincial', 'city'], 'met'],
    [{ oneOf: ['national', 'provincial'] }, ['city', 'district'], 'unmet'],
  ])('%j against %j: %s', (field, wanted, outcome) => {
    expect(fieldMeets(field, wanted)).toBe(outcome);
  });
});
