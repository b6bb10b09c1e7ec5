import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { idNumber } from '../../src/facts/identity.js';
import { mayBeAged } from '../../src/facts/stated-age.js';
import { wereNumbers } from '../../src/facts/were-numbers.js';
import { readYearMonthNumber, readYearMonthText } from '../../src/facts/year-month.js';
import { birthMonth, workSince } from '../../src/facts/year-months.js';
import { anyText } from '../any-text.js';
import { cases, codes, context, inShort, rowOf, type Written } from './plain.js';

interface Case {
  write: Written;
  month: string;
  tells?: string;
}

const words = context.vocabulary.quantities.yearMonth;

describe.each([
  ['birthMonth', birthMonth],
  ['workSince', workSince],
] as const)('%s', (field, reader) => {
  test.each(cases<Case[]>('year-months'))('$write', ({ write, month, tells }) => {
    const { facts, findings, clean } = reader(rowOf({ [field]: write }), context);
    expect(inShort(facts[field])).toBe(month);
    expect(codes(findings)).toEqual(tells === undefined ? [] : [tells]);
    if (/^\d+\.\d+$/.test(month)) expect(clean[field]).toBe(month);
    else expect(clean).toEqual({});
  });
});

describe('an age beside the month of birth', () => {
  test.each<[string, string, number | null]>([
    ['1978年3月（46岁）', '1978.3', 46],
    ['1978.03\n(46周岁)', '1978.3', 46],
    ['1978.3，46岁', '1978.3', 46],
    ['1978.3 （现年46岁）', '1978.3', 46],
    ['一九七八年三月（四十六岁）', '1978.3', 46],
    ['1978.3（年龄：46岁）', '1978.3', 46],
    // Without a word it may be anything, and without a sign between them nobody knows whose digits they are.
    ['1978.3（46）', '?unreadable', null],
    ['1978.346岁', '?unreadable', null],
    ['46岁', '?unreadable', null],
    ['1978.3（属马）', '?unreadable', null],
  ])('%s', (write, month, age) => {
    const { facts } = birthMonth(rowOf({ birthMonth: write }), context);
    expect(inShort(facts.birthMonth)).toBe(month);
    expect(facts.statedAge?.known ? facts.statedAge.value : null).toBe(age);
  });

  test('is said to be left out, and means nothing beside the start of work', () => {
    const { findings } = birthMonth(rowOf({ birthMonth: '1978年3月（46岁）' }), context);
    expect(findings[0]).toMatchObject({
      code: 'year-month.repaired',
      repair: { old: '1978年3月（46岁）', new: '1978.3' },
    });
    const { facts } = workSince(rowOf({ workSince: '1998年3月（20岁）' }), context);
    expect(inShort(facts.workSince)).toBe('?unreadable');
  });

  // Born in March 1978, counted to 2024-03-10: three years before and after, in full years or by calendar years.
  test.each<[number, boolean]>([
    [41, false],
    [42, true],
    [46, true],
    [49, true],
    [50, false],
  ])('%s years', (age, expected) => {
    expect(mayBeAged(age, { year: 1978, month: 3 }, '2024-03-10', 3)).toBe(expected);
  });
});

describe('the century of two digits', () => {
  const born = { idNumber: '119900198006010015' };

  test.each<[Record<string, Written>, string]>([
    [{ ...born, workSince: '03年7月' }, '2003.7'],
    [{ ...born, workSince: '03年7月参加工作' }, '2003.7'],
    [{ birthMonth: '1980.6', workSince: '03年7月' }, '2003.7'],
    // Nobody says when the nominee was born, or somebody born in 1880 began in 1903.
    [{ workSince: '03年7月' }, '?ambiguous'],
    [{ birthMonth: '1880.6', workSince: '03年7月' }, '?ambiguous'],
    // Twelve years and seven months? July, or the year seven?
    [{ ...born, workSince: '12年7月' }, '?ambiguous'],
    [{ ...born, workSince: '3年7月' }, '?ambiguous'],
    [{ ...born, workSince: '03.7' }, '?ambiguous'],
    [{ ...born, workSince: '07/03' }, '?ambiguous'],
  ])('%o', (cells, month) => {
    expect(inShort(workSince(rowOf(cells), context).facts.workSince)).toBe(month);
  });

  test('is said, and means nothing in a month of birth', () => {
    const { findings } = workSince(rowOf({ ...born, workSince: '03年7月' }), context);
    expect(findings[0]).toMatchObject({
      code: 'year-month.repaired',
      repair: { old: '03年7月', new: '2003.7' },
    });
    expect(inShort(birthMonth(rowOf({ ...born, birthMonth: '03年7月' }), context).facts.birthMonth)).toBe(
      '?ambiguous',
    );
  });
});

describe('a month lost in a number cell', () => {
  const row = (idNumber: Written, birth: Written) => rowOf({ idNumber, birthMonth: birth });

  test.each<[Written, Written, string, string[]]>([
    ['119900198010150117', { number: 1980.1 }, '1980.10', ['note year-month.settled-by-id']],
    // The ID says June: neither of the two months.
    ['119900198006010015', { number: 1980.1 }, '1980', ['review year-month.lost-zero']],
    // A wrong check digit settles nothing.
    ['119900198010150118', { number: 1980.1 }, '1980', ['review year-month.lost-zero']],
    ['119900198010150117', { number: 1981.1 }, '1981', ['review year-month.lost-zero']],
    // Text means January; the contradiction is found across cells.
    ['119900198010150117', '1980.1', '1980.1', []],
  ])('ID %s, cell %o → %s', (id, birth, month, tells) => {
    const { facts, findings } = birthMonth(row(id, birth), context);
    expect(inShort(facts.birthMonth)).toBe(month);
    expect(codes(findings)).toEqual(tells);
  });

  // A csv by way of a spreadsheet: ID numbers became 1.1E+17, and 1980.10 lost its zero with them. facts.md T-11, T-15.
  test.each<[Written, Written, string, string[]]>([
    ['1.1990019801015E+17', '1980.1', '1980', ['review year-month.lost-zero']],
    ['1.20E+17', ' 1980.1', '1980', ['review year-month.lost-zero']],
    ['119900198010150117.0', '1980.1', '1980', ['review year-month.lost-zero']],
    ['119900198010150000', '1980.1', '1980', ['review year-month.lost-zero']],
    ['1.1E+17', '80.1', '1980', ['review year-month.lost-zero']],
    // With its zero it cannot have been a number; other months lose nothing.
    ['1.1E+17', '1980.10', '1980.10', []],
    ['1.1E+17', '1980.01', '1980.1', []],
    ['1.1E+17', '1980.6', '1980.6', []],
    ['1.1E+17', '1980.11', '1980.11', []],
    ['1.1E+17', '1980年1月', '1980.1', []],
    ['1.1E+17', '1980/1', '1980.1', []],
    // No number was lost here: January, as the notice itself writes it.
    ['119900198001150115', '1980.1', '1980.1', []],
    ['', '1980.1', '1980.1', []],
    ['11990019880101', '1980.1', '1980.1', []],
    // In a workbook every column has its own kind: the ID number is a number, the month was typed as text.
    [{ number: 1.1990019801015e17 }, '1980.1', '1980.1', []],
  ])('text: ID %s, cell %o → %s', (id, birth, month, tells) => {
    for (const [field, reader] of [
      ['birthMonth', birthMonth],
      ['workSince', workSince],
    ] as const) {
      const { facts, findings } = reader(rowOf({ idNumber: id, [field]: birth }), context);
      expect(inShort(facts[field])).toBe(month);
      expect(codes(findings)).toEqual(tells);
    }
  });

  test('in a table whose texts were numbers, an ID number with X settles the month of birth', () => {
    const cells = { idNumber: '11990019801015007X', birthMonth: '1980.1', workSince: '1998.1' };
    expect(idNumber(rowOf(cells), context).findings).toEqual([]);
    const converted = { ...context, wereNumbers: true };
    expect(inShort(birthMonth(rowOf(cells), converted).facts.birthMonth)).toBe('1980.10');
    expect(codes(workSince(rowOf(cells), converted).findings)).toEqual(['review year-month.lost-zero']);
  });

  test.each<[string, Written[], boolean]>([
    ['every number was damaged', ['1.1E+17', '11990019801015007X', ''], true],
    ['one was damaged, others are whole', ['1.1E+17', '119900198010150117'], false],
    ['none was damaged', ['119900198010150117', ''], false],
    ['numbers of a workbook', [{ number: 1.199e17 }], false],
  ])('texts that were numbers: %s', (_, ids, expected) => {
    const rows = ids.map((id) => rowOf({ idNumber: id }));
    expect(wereNumbers(rows, context)).toBe(expected);
  });

  test('says what was there and what it became', () => {
    const { findings, clean } = birthMonth(row('119900198010150117', { number: 1980.1 }), context);
    expect(findings[0]?.repair).toEqual({ old: '1980.1', new: '1980.10' });
    expect(clean.birthMonth).toBe('1980.10');
  });

  test('no other cell settles the start of work', () => {
    const cells = { idNumber: '119900198010150117', workSince: { number: 2007.1 } };
    const { facts, findings } = workSince(rowOf(cells), context);
    expect(inShort(facts.workSince)).toBe('2007');
    expect(codes(findings)).toEqual(['review year-month.lost-zero']);
  });
});

test('a day of birth stands in no finding and no step', () => {
  for (const write of ['1980.6.15', '19800615', { number: 29387 }, { date: '1980-06-15' }]) {
    const { facts, findings } = birthMonth(rowOf({ birthMonth: write }), context);
    const said = JSON.stringify([facts, findings]);
    expect(said).not.toMatch(/15|29387/);
    expect(findings[0]?.repair).toEqual({ old: '1980.6.**', new: '1980.6' });
  }
});

describe('grammar', () => {
  test('never throws on any text or number', () => {
    fc.assert(
      fc.property(anyText(), fc.double(), (text, number) => {
        readYearMonthText(text, words);
        readYearMonthNumber(number, words);
      }),
    );
  });

  test('every month of a century survives every usual wording', () => {
    const pad = (n: number) => String(n).padStart(2, '0');
    const styles: ((y: number, m: number) => string)[] = [
      (y, m) => `${y}.${m}`,
      (y, m) => `${y}.${pad(m)}`,
      (y, m) => `${y}-${pad(m)}`,
      (y, m) => `${y}/${m}`,
      (y, m) => ` ${y}年${m}月 `,
      (y, m) => `${y}年${pad(m)}月份`,
      (y, m) => `${y}${pad(m)}`,
      (y, m) => `${y}.${m}.1`,
      (y, m) => `${y}年${m}月1日`,
    ];
    const year = fc.integer({ min: 1940, max: 2039 });
    fc.assert(
      fc.property(year, fc.integer({ min: 1, max: 12 }), fc.constantFrom(...styles), (y, m, style) => {
        expect(readYearMonthText(style(y, m), words)).toMatchObject({
          ok: true,
          value: { year: y, month: m },
        });
      }),
    );
  });

  test('a number cell is read as typed, but for the months that lose a zero', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1940, max: 2039 }), fc.integer({ min: 1, max: 12 }), (y, m) => {
        const reading = readYearMonthNumber(Number(`${y}.${m}`), words);
        const lost = m === 1 || m === 10;
        expect(reading).toMatchObject({
          value: { year: y, month: lost ? null : m },
          candidates: lost ? [1, 10] : [],
        });
      }),
    );
  });
});
