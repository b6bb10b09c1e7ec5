import { describe, expect, it } from 'vitest';
import { allExpressions } from '../../src/rules/walk.js';
import { bundledPack } from '../support.js';

const pack = bundledPack();
const scheme = (id: string) => {
  const found = pack.schemes.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(id);
  return found;
};
const numbers = (prefix: string, last: number) =>
  Array.from({ length: last }, (_, index) => `${prefix}-${String(index + 1).padStart(2, '0')}`);

describe('the documents are covered', () => {
  it.each([
    // A-N10: what the notice leaves open, and is worth a word.
    ['national-2024', ['A-N10', ...numbers('N', 25)]],
    ['beijing-2025', numbers('B', 15)],
    ['haidian-2025', numbers('H', 15)],
    // A-E1, A-E2: who may recommend is not said of every kind of unit.
    ['beijing-2016', ['A-E1', 'A-E2', ...numbers('E', 10)]],
  ])('%s has every requirement of facts.md once', (id, wanted) => {
    const { criteria, quotas } = scheme(id);
    expect([...criteria, ...quotas].map((rule) => rule.id).sort()).toEqual(wanted);
  });

  it('the 42 rows of the national quota table add up to 270', () => {
    const [quota] = scheme('national-2024').quotas;
    const rows = quota?.caps.filter(({ within }) => within === undefined) ?? [];
    // The table has 41 labelled units and one row 其他有关单位 of 16, which the note splits into 8 and 8.
    expect(rows).toHaveLength(43);
    expect(rows.reduce((sum, { cap }) => sum + cap, 0)).toBe(270);
    expect(quota?.caps.find(({ group }) => group === '新疆')?.cap).toBe(9);
    expect(quota?.caps.find(({ group }) => group === '新疆生产建设兵团')).toMatchObject({
      cap: 3,
      within: '新疆',
    });
  });

  it('the 15 indicators of the outline each have their proofs', () => {
    const cited = scheme('national-2024').criteria.flatMap(({ id, clause, evidence = [] }) =>
      ['N-07', 'N-08', 'N-09', 'N-10'].includes(id) ? evidence.map((item) => item.clause ?? clause) : [],
    );
    const indicators = scheme('national-2024')
      .clauses.map(({ id }) => id)
      .filter((id) => /^二（.）\d$/u.test(id));
    expect(indicators).toHaveLength(15);
    expect([...new Set(cited)].sort()).toEqual([...indicators].sort());
  });

  it('Beijing caps are 5 for districts and industries, 3 for the rest', () => {
    const caps = scheme('beijing-2025').quotas.flatMap((quota) =>
      quota.caps.map(({ group, cap }) => `${group} ${cap}`),
    );
    expect(caps).toEqual([
      'district 5',
      'etdz 5',
      'industry 5',
      'bureau 3',
      'group 3',
      'university 3',
      'association 3',
      'craftsman-college 3',
    ]);
  });

  it('2016 has no condition of another scheme: no sex, education, grade, years, title, award or expert is looked at', () => {
    const { criteria, quotas, columns } = scheme('beijing-2016');
    const facts = allExpressions(scheme('beijing-2016')).flatMap(({ expression }) =>
      Object.keys(expression).filter(
        (key) => !['all', 'any', 'not', 'ask', 'reading', 'options'].includes(key),
      ),
    );
    expect([...new Set(facts)].sort()).toEqual(['beijingUnit', 'industry', 'recommender', 'route', 'trade']);
    expect(quotas.flatMap(({ by }) => by)).toEqual(['recommender', 'trade', 'recommender']);
    expect(columns.required).toEqual(['name', 'employer', 'occupation', 'recommender']);
    expect(criteria.find(({ id }) => id === 'E-01')).toMatchObject({
      require: { all: [] },
      never: ['unmet', 'undetermined'],
    });
  });

  it('the ten occupations of 2016 are those of the vocabulary', () => {
    const rule = scheme('beijing-2016').criteria.find(({ id }) => id === 'E-06');
    const listed = pack.vocabulary.trades.occupations.map(({ zh }) => zh);
    expect(listed).toHaveLength(10);
    expect(rule?.require).toMatchObject({ any: [{ trade: { in: listed } }, {}] });
  });

  it.each(['national-2024', 'beijing-2025', 'haidian-2025', 'beijing-2016'])(
    '%s cites a clause and has a strength for all',
    (id) => {
      const { criteria, quotas, clauses } = scheme(id);
      const known = clauses.map((clause) => clause.id);
      expect([...criteria, ...quotas].filter(({ clause }) => !known.includes(clause))).toEqual([]);
    },
  );
});
