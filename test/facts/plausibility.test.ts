import { describe, expect, test } from 'vitest';
import { combine } from '../../src/facts/combine.js';
import { idNumber } from '../../src/facts/identity.js';
import { contactPhone, phone } from '../../src/facts/phones.js';
import { plausibility } from '../../src/facts/plausibility.js';
import { terms } from '../../src/facts/terms.js';
import { birthMonth, workSince } from '../../src/facts/year-months.js';
import { shopfloorYears } from '../../src/facts/years.js';
import { codes, context, inShort, rowOf, type Written } from './plain.js';

const readers = { idNumber, terms, birthMonth, workSince, shopfloorYears, phone, contactPhone };
const good = {
  sex: '男',
  birthMonth: '1980.6',
  idNumber: '119900198006010015',
  political: '群众',
  workSince: '2007.7',
  shopfloorYears: '10',
};

function check(cells: Record<string, Written>, asOf = '2024-03-10') {
  const row = rowOf({ ...good, ...cells });
  return plausibility(combine(readers, row, context).facts, row, context, asOf);
}

describe('cells of one row against each other', () => {
  test.each<[string, Record<string, Written>, string[], string[]]>([
    ['nothing wrong', {}, [], []],
    ['sex differs', { sex: '女' }, ['review sex.differs-from-id'], ['sex']],
    ['birth month differs', { birthMonth: '1980.7' }, ['review birth-month.differs-from-id'], ['birthMonth']],
    [
      'text 1980.1 and an ID of October',
      { birthMonth: '1980.1', idNumber: '119900198010150117' },
      ['review birth-month.differs-from-id'],
      ['birthMonth'],
    ],
    ['only the year, which agrees', { birthMonth: '1980' }, [], []],
    ['an age that the ID number bears out', { birthMonth: '1980.6（43岁）' }, [], []],
    [
      'an age that goes with no day, beside a month that the ID number has as well',
      { birthMonth: '1980.6（34岁）' },
      ['note birth-month.differs-from-age'],
      [],
    ],
    [
      'an age that goes with no day, and no ID number',
      { birthMonth: '1980.6（34岁）', idNumber: '' },
      ['review birth-month.differs-from-age'],
      ['birthMonth'],
    ],
    [
      'only the year, which differs',
      { birthMonth: '1981' },
      ['review birth-month.differs-from-id'],
      ['birthMonth'],
    ],
    [
      'a number cell that says January or October, and an ID of June',
      { birthMonth: { number: 1980.1 } },
      [],
      [],
    ],
    [
      'born in 1939',
      { birthMonth: '1939.12', idNumber: '', workSince: '1960.7', shopfloorYears: '40' },
      ['review birth-month.implausible'],
      [],
    ],
    [
      'born in 1940',
      { birthMonth: '1940.1', idNumber: '', workSince: '1960.7', shopfloorYears: '40' },
      [],
      [],
    ],
    [
      'sixteen in the very month',
      { birthMonth: '2008.3', idNumber: '', workSince: '', shopfloorYears: '' },
      [],
      [],
    ],
    [
      'sixteen in a month',
      { birthMonth: '2008.4', idNumber: '', workSince: '', shopfloorYears: '' },
      ['review birth-month.implausible'],
      [],
    ],
    ['no sex written', { sex: '' }, [], []],
    ['card of a foreigner: its date is compared too', { idNumber: '910840198006010011', sex: '男' }, [], []],
    [
      'league member of 28',
      { political: '团员', birthMonth: '1996.3', idNumber: '', workSince: '2016.7', shopfloorYears: '5' },
      [],
      [],
    ],
    [
      'league member of 29',
      { political: '团员', birthMonth: '1995.3', idNumber: '', workSince: '2016.7', shopfloorYears: '5' },
      ['note political.league-age'],
      [],
    ],
    ['ID not valid: nothing to compare', { sex: '女', idNumber: '119900198006010016' }, [], []],
    [
      'born in the future',
      { birthMonth: '2030.1', idNumber: '' },
      ['error birth-month.future'],
      ['birthMonth', 'shopfloorYears'],
    ],
    [
      'a child',
      { birthMonth: '2010.1', idNumber: '', workSince: '', shopfloorYears: '' },
      ['review birth-month.implausible'],
      [],
    ],
    [
      'a child of 12 with 15 years',
      { birthMonth: '2012.1', idNumber: '' },
      ['review birth-month.implausible', 'error work-since.before-birth'],
      ['workSince', 'shopfloorYears'],
    ],
    [
      'a child of 13 with 6 years, start of work blank',
      { birthMonth: '2010.6', idNumber: '', workSince: '', shopfloorYears: '6' },
      ['review birth-month.implausible', 'error years.too-young'],
      ['shopfloorYears'],
    ],
    [
      '45 years of 43, start of work blank',
      { workSince: '', shopfloorYears: '45' },
      ['error years.too-young'],
      ['shopfloorYears'],
    ],
    [
      '20 years of 25, start of work blank',
      { birthMonth: '1998.6', idNumber: '', workSince: '', shopfloorYears: '20' },
      ['error years.too-young'],
      ['shopfloorYears'],
    ],
    [
      '20 years of 25, start of work not readable, birth from the ID',
      { birthMonth: '', idNumber: '119900199806010018', workSince: '很早', shopfloorYears: '20余年' },
      ['error years.too-young'],
      ['shopfloorYears'],
    ],
    ['27 years of 43, from 16 on', { workSince: '', shopfloorYears: '27' }, [], []],
    ['27.7 years of 43 and 9 months, from 16 on', { workSince: '', shopfloorYears: '27.7' }, [], []],
    [
      'two dates of birth: the earlier one allows it',
      { birthMonth: '2010.6', workSince: '' },
      ['review birth-month.differs-from-id', 'review birth-month.implausible'],
      ['birthMonth'],
    ],
    [
      'born in 1880',
      { birthMonth: '', idNumber: '440524188001010014' },
      ['review birth-month.implausible'],
      [],
    ],
    [
      'starts in the future',
      { workSince: '2024.4' },
      ['error work-since.future'],
      ['workSince', 'shopfloorYears'],
    ],
    [
      'starts before birth',
      { workSince: '1979.7' },
      ['error work-since.before-birth'],
      ['workSince', 'shopfloorYears'],
    ],
    [
      'starts at 13',
      { workSince: '1994.5' },
      ['error work-since.too-young'],
      ['workSince', 'shopfloorYears'],
    ],
    ['starts at 14', { workSince: '1994.6' }, ['review work-since.young'], []],
    ['starts at 15', { workSince: '1996.5' }, ['review work-since.young'], []],
    ['starts at 16', { workSince: '1996.6' }, [], []],
    ['starts at 13 or 14, month unknown', { workSince: '1994' }, ['review work-since.young'], []],
    [
      'birth known from the ID only',
      { birthMonth: '', workSince: '1994.5' },
      ['error work-since.too-young'],
      ['workSince', 'shopfloorYears'],
    ],
    ['16.6 years since 2007.7', { shopfloorYears: '16.6' }, [], []],
    ['19 years since 2007.7', { shopfloorYears: '19' }, ['error years.impossible'], ['shopfloorYears']],
    ['30 years since 2007.7', { shopfloorYears: '30' }, ['error years.impossible'], ['shopfloorYears']],
    [
      'more than 20 since 2007.7',
      { shopfloorYears: '20余年' },
      ['error years.impossible'],
      ['shopfloorYears'],
    ],
    ['less than 30: may be', { shopfloorYears: '不足30年' }, [], []],
    ['league member of 43', { political: '团员' }, ['note political.league-age'], []],
    [
      'same phone as the contact',
      { phone: '13912345678', contactPhone: '139-1234-5678' },
      ['note phone.same-as-contact'],
      [],
    ],
  ])('%s', (_what, cells, tells, doubted) => {
    const { findings, facts } = check(cells);
    expect(codes(findings)).toEqual(tells);
    expect(Object.keys(facts)).toEqual(doubted);
    for (const name of doubted) expect(inShort(facts[name])).toBe('?ambiguous');
  });

  // No finding, or one to ask: bounds between what can have passed and what is written.
  test.each<[string, Record<string, Written>, string[], unknown]>([
    [
      '17 years since 2007.7 are rounded',
      { shopfloorYears: '17' },
      ['note years.rounded-up'],
      { min: 16.58, max: 17 },
    ],
    [
      '18 years since 2007.7, by calendar years',
      { shopfloorYears: '18' },
      ['note years.rounded-up'],
      { min: 16.58, max: 18 },
    ],
    [
      '17.7 years since 2007.7',
      { shopfloorYears: '17.7' },
      ['note years.rounded-up'],
      { min: 16.58, max: 17.7 },
    ],
    [
      '5 years since 2019.3: not for sure, the day is not written',
      { workSince: '2019.3', shopfloorYears: '5' },
      [],
      { min: 4.92, max: 5 },
    ],
    [
      '1 year since this very month: not yet, or rounded up',
      { workSince: '2024.3', shopfloorYears: '1' },
      ['note years.rounded-up'],
      { min: 0, max: 1 },
    ],
    [
      '5 years since 2019.9: 4 and a half',
      { workSince: '2019.9', shopfloorYears: '5' },
      ['note years.rounded-up'],
      { min: 4.42, max: 5 },
    ],
    [
      '29 years of 43: from 14 or 15 on',
      { workSince: '', shopfloorYears: '29' },
      ['review years.young'],
      { min: 27.83, max: 29 },
    ],
    [
      '5 years of 20, from 15 on',
      { birthMonth: '2003.6', idNumber: '', workSince: '', shopfloorYears: '5' },
      ['review years.young'],
      { min: 4.83, max: 5 },
    ],
  ])('%s', (_what, cells, tells, years) => {
    const { findings, facts } = check(cells);
    expect(codes(findings)).toEqual(tells);
    expect(Object.keys(facts)).toEqual(['shopfloorYears']);
    expect(inShort(facts.shopfloorYears)).toEqual(years);
  });

  test.each([
    ['1981.6', 'year'],
    ['1981', 'year'],
    ['1980.7', 'month'],
    ['1981.7', 'both'],
  ])('birth month %s: says what differs, not the dates', (birthMonth, part) => {
    expect(check({ birthMonth }).findings[0]?.args).toEqual({ part });
  });

  test('depends on the reference date, not on the clock', () => {
    expect(codes(check({ shopfloorYears: '19' }, '2024-03-10').findings)).toEqual(['error years.impossible']);
    expect(codes(check({ shopfloorYears: '19' }, '2025-03-31').findings)).toEqual(['note years.rounded-up']);
  });

  test('no date of birth and no number in any finding', () => {
    const { findings } = check({ birthMonth: '1980.7', sex: '女', shopfloorYears: '60' });
    expect(JSON.stringify(findings.map(({ args, repair }) => ({ args, repair })))).not.toMatch(/1980|1199/);
  });
});
