import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Step } from '../../src/model/mutant.js';
import { expressionSchema } from '../../src/rules/expression.js';
import { as } from '../../src/rules/kinds.js';
import { changed } from '../../src/rules/mutants/change.js';
import { stepsOf } from '../../src/rules/mutants/steps.js';

const ORDERS = { skillGrade: [['中级工'], ['高级工', 'senior-worker'], ['技师']] };
const said = (steps: Step[]) => steps.map(({ kind, from, to }) => `${kind}: ${from} → ${to}`);
const steps = (schema: z.ZodType, value: unknown) => said(stepsOf(schema, { value }, ORDERS, true));
const of = (schema: z.ZodType) => z.strictObject({ value: schema });

describe('one step, by what the schema says a value is', () => {
  it.each([
    ['a count', z.int().nonnegative(), 5, ['less: 5 → 4', 'more: 5 → 6']],
    ['a count at its least', z.int().nonnegative(), 0, ['more: 0 → 1']],
    ['a part', z.number(), 0.3, ['less: 0.3 → 0.2', 'more: 0.3 → 0.4']],
    [
      'a day, over the end of February',
      z.iso.date(),
      '2024-03-01',
      ['day-before: 2024-03-01 → 2024-02-29', 'day-after: 2024-03-01 → 2024-03-02'],
    ],
    [
      'a month',
      as('month', z.string()),
      '2025-01',
      ['month-before: 2025-01 → 2024-12', 'month-after: 2025-01 → 2025-02'],
    ],
    ['yes or no', z.boolean(), true, ['flipped: true → false']],
    [
      'a choice',
      z.enum(['ask', 'met', 'unmet']),
      'met',
      ['other-value: met → ask', 'other-value: met → unmet'],
    ],
    ['a list of words', z.array(z.string()), ['a', 'b'], ['dropped: a → ', 'dropped: b → ']],
    ['a grade', as('grade', z.string()), '高级工', ['rank-down: 高级工 → 中级工', 'rank-up: 高级工 → 技师']],
    ['the highest grade', as('grade', z.string()), '技师', ['rank-down: 技师 → 高级工']],
    [
      'a strength',
      as('strength', z.string()),
      'scored',
      ['strength: scored → mandatory', 'strength: scored → priority'],
    ],
    [
      'an order',
      as('ordered', z.array(z.string())),
      ['a', 'b', 'c'],
      ['swapped: a, b → b, a', 'swapped: b, c → c, b'],
    ],
    ['a label', as('label', z.int()), 7, []],
    ['a text', z.string(), 'x', []],
  ])('%s', (_, schema, value, expected) => {
    expect(steps(of(schema), value)).toEqual(expected);
  });

  it.each([
    [
      'a bound on something measured',
      { shopfloorYears: { atLeast: 5 } },
      ['less: 5 → 4', 'more: 5 → 6', 'above: atLeast 5 → > 5'],
    ],
    [
      'all of two',
      { all: [{ complete: true }, { present: 'name' }] },
      ['operator: all → any', 'dropped: {complete: true} → ', 'dropped: {present: name} → '],
    ],
    [
      'a question',
      { ask: { unless: { complete: true }, question: { zh: '问', en: 'ask' } } },
      ['not-asked: ask → ', 'operator: unless → when'],
    ],
    ['a negation', { not: { complete: true } }, ['operator: not → ']],
    [
      'a stage that is optional',
      { placement: { stage: 'final', within: 10 } },
      ['dropped: final → ', 'less: 10 → 9', 'more: 10 → 11'],
    ],
  ])('of a requirement: %s', (_, value, expected) => {
    expect(steps(of(expressionSchema), value)).toEqual(expected);
  });

  it('leaves vocabularies alone where nothing is marked', () => {
    expect(stepsOf(of(z.int()), { value: 5 }, ORDERS, false)).toEqual([]);
    expect(said(stepsOf(of(as('decides', z.int())), { value: 5 }, ORDERS, false))).toEqual([
      'less: 5 → 4',
      'more: 5 → 6',
    ]);
  });

  it('exchanges neighbours of a ranked list and keeps it sorted', () => {
    const list = [
      { id: 'a', rank: 0 },
      { id: 'b', rank: 1 },
      { id: 'c', rank: 1 },
    ];
    const [step] = stepsOf(as('ranked', z.array(z.looseObject({}))), list, ORDERS, false);
    expect(step?.from).toBe('a < b/c');
    expect(changed(list, step?.changes ?? [])).toEqual([
      { id: 'b', rank: 0 },
      { id: 'c', rank: 0 },
      { id: 'a', rank: 1 },
    ]);
  });
});
