import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { retirementMonth, withinRetirementAge } from '../../src/judge/retirement.js';
import type { Fact } from '../../src/model/fact.js';
import { retirementSchema } from '../../src/rules/vocabulary/retirement.js';

const vocabulary = retirementSchema.parse(parse(readFileSync('rules/vocab/retirement.yaml', 'utf8')));

/** facts.md §2.11: group, birth month, month reached. */
const REACHED: [string, string, string][] = [
  ['M60', '1964-12', '2024-12'],
  ['M60', '1965-01', '2025-02'],
  ['M60', '1965-04', '2025-05'],
  ['M60', '1965-05', '2025-07'],
  ['M60', '1966-09', '2027-03'],
  ['M60', '1970-06', '2031-11'],
  ['M60', '1976-08', '2039-07'],
  ['M60', '1976-09', '2039-09'],
  ['M60', '1990-01', '2053-01'],
  ['F55', '1970-01', '2025-02'],
  ['F55', '1971-04', '2026-08'],
  ['F55', '1981-09', '2039-09'],
  ['F50', '1975-01', '2025-02'],
  ['F50', '1975-02', '2025-03'],
  ['F50', '1975-03', '2025-05'],
  ['F50', '1980-06', '2033-03'],
  ['F50', '1984-10', '2039-09'],
  ['F50', '1984-11', '2039-11'],
];

describe('month of statutory retirement', () => {
  it.each(REACHED)('%s born %s: %s', (id, birth, reached) => {
    const group = vocabulary.groups.find((candidate) => candidate.id === id);
    const [year = 0, month = 0] = birth.split('-').map(Number);
    if (group === undefined) throw new Error(id);
    const due = retirementMonth({ year, month }, group, vocabulary.delayFrom);
    expect(`${Math.floor(due / 12)}-${String((due % 12) + 1).padStart(2, '0')}`).toBe(reached);
  });
});

const born = (year: number, month: number | null): Fact => ({
  known: true,
  value: { year, month },
  cells: ['D5'],
  steps: [],
});
const sex = (id: string): Fact => ({ known: true, value: { id, zh: id }, cells: ['C5'], steps: [] });
const blank: Fact = { known: false, why: 'blank', cells: ['C5'], steps: [] };

describe('within the statutory retirement age', () => {
  it.each([
    ['man, years away', born(1980, 6), sex('male'), '2025-03-31', 'met'],
    ['man, in the very month', born(1965, 1), sex('male'), '2025-02-28', 'undetermined'],
    ['man, the month before', born(1965, 1), sex('male'), '2025-01-31', 'met'],
    ['man, the month after', born(1965, 1), sex('male'), '2025-03-01', 'unmet'],
    ['woman below both limits', born(1980, 6), sex('female'), '2025-03-31', 'met'],
    ['woman between the limits', born(1973, 6), sex('female'), '2025-03-31', 'undetermined'],
    ['woman above both limits', born(1968, 1), sex('female'), '2025-03-31', 'unmet'],
    ['sex not known, young', born(1990, 1), blank, '2025-03-31', 'met'],
    ['sex not known, limits differ', born(1970, 1), blank, '2025-03-31', 'undetermined'],
    ['only the year, far away', born(1980, null), sex('male'), '2025-03-31', 'met'],
    ['only the year, on the edge', born(1965, null), sex('male'), '2025-03-31', 'undetermined'],
    ['birth not known', blank, sex('male'), '2025-03-31', 'undetermined'],
  ])('%s', (_, birth, who, asOf, outcome) => {
    expect(withinRetirementAge(birth, who, asOf, vocabulary)).toBe(outcome);
  });
});
