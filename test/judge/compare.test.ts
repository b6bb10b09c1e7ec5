import { describe, expect, it } from 'vitest';
import { compare } from '../../src/judge/compare.js';
import { plain } from '../../src/judge/value.js';
import type { Comparison } from '../../src/model/expression.js';
import type { FactValue } from '../../src/model/fact.js';

const RANKS: Record<string, number> = { 高级工: 3, 技师: 4, 高级技师: 5 };
const rankOf = (word: string): number | undefined => RANKS[word];
const grade = (zh: string): FactValue => ({ id: zh, zh, rank: RANKS[zh] ?? 0 });

const TABLE: [string, FactValue, Comparison, string][] = [
  ['5 years of 5', { min: 5, max: 5 }, { atLeast: 5 }, 'met'],
  ['4.9 years of 5', { min: 4.9, max: 4.9 }, { atLeast: 5 }, 'unmet'],
  ['10 or more of 5', { min: 10, max: null }, { atLeast: 5 }, 'met'],
  ['3 or more of 5', { min: 3, max: null }, { atLeast: 5 }, 'undetermined'],
  ['4 to 6 of 5', { min: 4, max: 6 }, { atLeast: 5 }, 'undetermined'],
  ['4 up to but not 5, of 5', { min: 4, max: 5, maxOpen: true }, { atLeast: 5 }, 'unmet'],
  ['4 to 5, of 5', { min: 4, max: 5 }, { atLeast: 5 }, 'undetermined'],
  ['at most 5: exactly 5', { min: 5, max: 5 }, { atMost: 5 }, 'met'],
  ['at most 5: 6', { min: 6, max: 6 }, { atMost: 5 }, 'unmet'],
  ['at most 5: 4 or more', { min: 4, max: null }, { atMost: 5 }, 'undetermined'],
  ['grade itself', grade('高级技师'), { atLeast: '高级技师' }, 'met'],
  ['grade below', grade('技师'), { atLeast: '高级技师' }, 'unmet'],
  ['grade above', grade('高级技师'), { atLeast: '技师' }, 'met'],
  ['grade at most', grade('高级技师'), { atMost: '技师' }, 'unmet'],
  ['grade against a word that no vocabulary has', grade('技师'), { atLeast: '大师' }, 'undetermined'],
  ['known to be empty', null, { atLeast: '技师' }, 'unmet'],
  ['term by its Chinese word', { id: 'female', zh: '女' }, { is: '女' }, 'met'],
  ['term by its id', { id: 'female', zh: '女' }, { is: 'female' }, 'met'],
  ['term not in the list', { id: 'self', zh: '自荐' }, { in: ['unit'] }, 'unmet'],
  ['text that holds a word', '新能源汽车', { contains: ['新能源'] }, 'met'],
  ['text without it, spaces ignored', '采 矿 业', { contains: ['新能源'] }, 'unmet'],
  ['text with inner spaces', '新 能 源', { contains: ['新能源'] }, 'met'],
  ['month on the day', { year: 2007, month: 1 }, { atMost: '2007-01-01' }, 'met'],
  ['month after', { year: 2007, month: 2 }, { atMost: '2007-01-01' }, 'unmet'],
  ['only the year, both ends agree', { year: 2006, month: null }, { atMost: '2007-01-01' }, 'met'],
  ['only the year, ends differ', { year: 2007, month: null }, { atMost: '2007-01-01' }, 'undetermined'],
  ['month not before the day', { year: 2007, month: 1 }, { atLeast: '2007-01-01' }, 'met'],
  ['month before', { year: 2006, month: 12 }, { atLeast: '2007-01-01' }, 'unmet'],
  ['only the year, which holds both', { year: 2007, month: null }, { atLeast: '2007-06-01' }, 'undetermined'],
  ['a text is no number', '新能源', { atLeast: 5 }, 'undetermined'],
  ['nor at most one', '新能源', { atMost: 5 }, 'undetermined'],
  ['grade at most a word that no vocabulary has', grade('技师'), { atMost: '大师' }, 'undetermined'],
  ['grade at most, itself', grade('技师'), { atMost: '技师' }, 'met'],
  ['at most 5: up to 6', { min: 4, max: 6 }, { atMost: 5 }, 'undetermined'],
  ['nothing asked', '新能源', {}, 'undetermined'],
];

describe('comparing a fact with a rule', () => {
  it.each(TABLE)('%s', (_, value, test, outcome) => {
    expect(compare(value, test, rankOf)).toBe(outcome);
  });
});

describe('a value as plain data for a proof', () => {
  it.each<[FactValue, unknown]>([
    [{ id: 'female', zh: '女' }, '女'],
    [{ min: 5, max: 5 }, 5],
    [
      { min: 5, max: null },
      { min: 5, max: null },
    ],
    [{ year: 1980, month: 6 }, '1980-06'],
    ['新能源', '新能源'],
    [null, null],
  ])('%j → %j', (value, shown) => expect(plain(value)).toEqual(shown));
});
