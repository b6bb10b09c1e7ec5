import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { isWorkingDay, workingDayAfter, workingDays } from '../../src/calendar/working-days.js';
import { runCases } from '../../src/cases.js';
import type { FactContext, FactReader } from '../../src/facts/context.js';
import { idNumber, validId } from '../../src/facts/identity.js';
import { contactPhone, phone } from '../../src/facts/phones.js';
import { postcode } from '../../src/facts/postcode.js';
import { units } from '../../src/facts/units.js';
import { shopfloorYears } from '../../src/facts/years.js';
import { retirementMonth, withinRetirementAge } from '../../src/judge/retirement.js';
import type { Fact } from '../../src/model/fact.js';
import type { Finding } from '../../src/model/finding.js';
import { bundledPack } from '../support.js';
import { inShort, rowOf, type Written } from './plain.js';

/** The tables of facts.md that say what to expect, row by row: `facts-md/<section>.yaml`. */

const table = <T>(name: string): T => parse(readFileSync(`test/facts/facts-md/${name}.yaml`, 'utf8')) as T;

const pack = bundledPack();
const [form] = pack.forms;
if (form === undefined) throw new Error('the pack has no form');
const context: FactContext = {
  form,
  vocabulary: pack.vocabulary,
  contests: pack.contests,
  columns: Object.fromEntries(form.fields.map(({ id }, index) => [id, index + 1])),
};
const read = (reader: FactReader, cells: Record<string, Written>) => reader(rowOf(cells), context);
const told = (findings: Finding[]) => findings.map(({ severity, code }) => `${severity} ${code}`);

const { base } = table<{ base: Record<string, unknown> }>('../../../rules/cases/national-2024');

/** Runs readable cases through the whole line; gives what was found for each. */
function found(scheme: string, cases: Record<string, unknown>[]): string[] {
  const text = stringify({ scheme, base, cases });
  return runCases([{ path: 'cases/facts-md.yaml', text }], pack).map((result) => result.found);
}

describe('§2.11 retirement', () => {
  interface Age {
    group: string;
    born: string;
    delay?: number;
    age: [number, number];
    reached: string;
  }
  const { retirement } = pack.vocabulary;
  const ages = [...table<Age[]>('2-11-retirement'), ...table<{ retirement: Age[] }>('8-vectors').retirement];

  it.each(ages)('$group born $born: $reached', ({ group: id, born, delay, age, reached }) => {
    const group = retirement.groups.find((candidate) => candidate.id === id);
    if (group === undefined) throw new Error(id);
    const [year = 0, month = 0] = born.split('-').map(Number);
    const due = retirementMonth({ year, month }, group, retirement.delayFrom);
    expect(`${Math.floor(due / 12)}-${String((due % 12) + 1).padStart(2, '0')}`).toBe(reached);
    const months = due - (year * 12 + month - 1);
    expect([Math.floor(months / 12), months % 12]).toEqual(age);
    if (delay !== undefined) expect(months - group.base * 12).toBe(delay);
  });

  it.each(table<{ sex: string; born: string; asOf: string; within: string }[]>('2-11-within'))(
    '$sex born $born on $asOf: $within',
    ({ sex, born, asOf, within }) => {
      const [year = 0, month = 0] = born.split('-').map(Number);
      const known = (value: Fact & { known: true }) => value;
      const birth = known({ known: true, value: { year, month }, cells: ['D5'], steps: [] });
      const who = known({ known: true, value: { id: sex, zh: sex }, cells: ['C5'], steps: [] });
      expect(withinRetirementAge(birth, who, asOf, retirement)).toBe(within);
    },
  );
});

describe('§2.13 years', () => {
  type Years = number | 'unknown' | [number | null, number | string | null];
  const rows = table<{ write: Written; years?: Years; five: string }[]>('2-13-years');

  it.each(rows.filter(({ years }) => years !== undefined))('$write: $years', ({ write, years }) => {
    const value = inShort(read(shopfloorYears, { shopfloorYears: write }).facts.shopfloorYears);
    if (years === 'unknown') expect(value).toMatch(/^\?/u);
    else if (typeof years === 'number') expect(value).toEqual({ min: years, max: years });
    else {
      const [min, max] = years ?? [null, null];
      const open = typeof max === 'string';
      expect(value).toEqual({
        min,
        max: open ? Number(max.slice(1)) : max,
        ...(open ? { maxOpen: true } : {}),
      });
    }
  });

  // A cell that a spreadsheet typed cannot be written in a readable case.
  const texts = rows.filter(({ write }) => typeof write === 'string');
  const outcomes = found(
    'national-2024',
    texts.map(({ write, five }) => ({
      name: `x${write}`,
      criterion: 'N-04',
      // In work early enough for every row.
      given: { 何时参加工作: '1996.7', 生产现场工作年限: write },
      expect: five,
    })),
  );
  it.each(texts.map((row, index) => ({ ...row, outcome: outcomes[index] })))(
    '$write, five years: $five',
    ({ five, outcome }) => expect(outcome).toBe(five),
  );
});

describe('§2.14 phones and postcodes', () => {
  interface Phone {
    write: Written;
    contact?: boolean;
    number: string;
    tells?: string;
  }
  it.each(table<Phone[]>('2-14-phones'))('$write → $number', ({ write, contact, number, tells }) => {
    const field = contact === true ? 'contactPhone' : 'phone';
    const { facts, findings } = read(contact === true ? contactPhone : phone, { [field]: write });
    expect(inShort(facts[field])).toEqual(number === 'unknown' ? expect.stringMatching(/^\?/u) : number);
    expect(told(findings)).toEqual(tells === undefined ? [] : [tells]);
  });

  interface Postcodes {
    prefixes: Record<string, string[]>;
    written: { write: Written; address: string; code: string; tells?: string }[];
  }
  const { prefixes, written } = table<Postcodes>('2-14-postcodes');
  const provinces = Object.keys(prefixes);
  it.each(Object.entries(prefixes))('%s: %j', (province, codes) => {
    const elsewhere = provinces[(provinces.indexOf(province) + 1) % provinces.length] ?? '';
    for (const prefix of codes) {
      const tells = (address: string) =>
        told(read(postcode, { postcode: `${prefix}1234`, employerAddress: `${address}示范路1号` }).findings);
      expect(tells(province)).toEqual([]);
      expect(tells(elsewhere)).toEqual(['note postcode.other-province']);
    }
  });
  it.each(written)('$write, $address → $code', ({ write, address, code, tells }) => {
    const { facts, findings } = read(postcode, { postcode: write, employerAddress: address });
    expect(inShort(facts.postcode)).toEqual(code === 'unknown' ? expect.stringMatching(/^\?/u) : code);
    expect(told(findings)).toEqual(tells === undefined ? [] : [tells]);
  });
});

describe('§2.14 working days', () => {
  const { holidays } = pack.vocabulary;
  interface Days {
    off: Record<string, string[]>;
    work: Record<string, string[]>;
    spans: { from: string; to: string; days: number; withoutFirst: number }[];
    after: { date: string; nth: number; day: string }[];
    unknown: { from: string; to: string; year: number }[];
  }
  const days = table<Days>('2-14-working-days');
  const iso = (year: string, day: string) =>
    [year, ...day.split('/').map((part) => part.padStart(2, '0'))].join('-');
  /** Every day of `2/10–2/17`. */
  const each = (year: string, span: string): string[] => {
    const [first = '', last = first] = span.split('–').map((day) => iso(year, day));
    const dates: string[] = [];
    for (let at = Date.parse(first); at <= Date.parse(last); at += 86_400_000) {
      dates.push(new Date(at).toISOString().slice(0, 10));
    }
    return dates;
  };
  const listed = (lists: Record<string, string[]>) =>
    Object.entries(lists).flatMap(([year, spans]) => spans.flatMap((span) => each(year, span)));

  it.each(listed(days.off))('%s is off', (date) => {
    expect(isWorkingDay(date, holidays)).toEqual({ known: true, working: false });
  });
  it.each(listed(days.work))('%s is worked', (date) => {
    expect(isWorkingDay(date, holidays)).toEqual({ known: true, working: true });
  });
  it.each(Object.keys(days.off))('%s: every other day is as its weekday', (year) => {
    const special = new Set([...listed(days.off), ...listed(days.work)]);
    for (const date of each(year, '1/1–12/31').filter((day) => !special.has(day))) {
      const weekend = [0, 6].includes(new Date(date).getUTCDay());
      expect(isWorkingDay(date, holidays), date).toEqual({ known: true, working: !weekend });
    }
  });
  it.each(days.spans)('$from to $to: $days', ({ from, to, days: inclusive, withoutFirst }) => {
    expect(workingDays(from, to, holidays)).toEqual({ known: true, inclusive, withoutFirst });
  });
  it.each(days.after)('$nth after $date: $day', ({ date, nth, day }) => {
    expect(workingDayAfter(date, nth, holidays)).toEqual({ known: true, date: day });
  });
  it.each(days.unknown)('$from to $to needs $year', ({ from, to, year }) => {
    expect(workingDays(from, to, holidays)).toEqual({ known: false, missingYear: year });
  });
});

describe('§3.5 placements', () => {
  interface Item {
    write: string;
    asOf?: string;
    'N-08'?: string;
    'B-10'?: string;
    'H-03'?: string;
  }
  const SETTINGS = {
    'N-08': { scheme: 'national-2024', given: { 技术等级: '技师' } },
    'B-10': { scheme: 'beijing-2025', given: {} },
    'H-03': { scheme: 'haidian-2025', given: { 推荐单位: '个人自荐', 推荐单位联系人: '', 联系人电话: '' } },
  };
  const rows = table<Item[]>('3-5-placements').flatMap((item) =>
    (['N-08', 'B-10', 'H-03'] as const).flatMap((criterion) => {
      const expected = item[criterion];
      return expected === undefined ? [] : [{ ...item, criterion, expected }];
    }),
  );
  it.each(rows)('$write: $criterion $expected', ({ write, asOf, criterion, expected }) => {
    const { scheme, given } = SETTINGS[criterion];
    const one = { name: 'x', criterion, given: { ...given, 主要荣誉: '无', '技术技能（工匠）奖项': write } };
    expect(found(scheme, [{ ...one, ...(asOf ? { asOf } : {}), expect: expected }])).toEqual([expected]);
  });
});

describe('§4.1 recommending units', () => {
  const caps = new Map(
    pack.schemes
      .flatMap(({ quotas }) => quotas)
      .filter(({ category }) => category === 'beijingUnit')
      .flatMap(({ caps: listed }) => listed.map(({ group, cap }): [string, number] => [group, cap])),
  );
  it.each(Object.entries(table<Record<string, number | string>>('4-1-units')))(
    '%s → %s',
    (unit, expected) => {
      const fact = read(units, { recommender: unit }).facts.beijingUnit;
      const id = fact?.known ? (fact.value as { id: string }).id : '';
      expect(id === 'sub-unit' ? 'sub' : (caps.get(id) ?? 'ASK')).toBe(expected);
    },
  );
});

describe('§8 vectors', () => {
  interface Vectors {
    ids: { write: Written; sex?: string; born?: string; tells?: string }[];
    certificates: { entrants: number; share20: number; share30: number; share50: number }[];
    quotas: {
      scheme: string;
      quota: string;
      units: Record<string, number>;
      status: Record<string, string>;
    }[];
  }
  const { ids, certificates, quotas } = table<Vectors>('8-vectors');

  it.each(ids)('$write', ({ write, sex, born, tells }) => {
    const row = rowOf({ idNumber: write });
    const parsed = validId(row, context);
    const { findings } = idNumber(row, context);
    expect(told(findings)).toEqual(tells === undefined ? [] : [tells]);
    if (born === undefined) expect(parsed).toBeNull();
    else expect([parsed?.sex, parsed?.birthDate?.slice(0, 7)]).toEqual([sex, born]);
  });

  it.each(certificates)('$entrants entrants', ({ entrants, share20, share30, share50 }) => {
    const rules = pack.contests.flatMap((contest) => contest.certificates.rules);
    // Figures of the pack: the first `part` of every `whole` entrants, rounded down.
    const last = (stage: string, grade: string): number => {
      const lines = rules.find((rule) => rule.stage === stage)?.lines ?? [];
      const [part = 0, whole = 1] = lines.find((line) => line.grade === grade)?.share ?? [];
      return Math.floor((entrants * part) / whole);
    };
    expect(last('preliminary', '中级工')).toBe(share20);
    expect(last('semi-final', '高级工')).toBe(share30);
    expect(last('preliminary', '初级工')).toBe(share50);
  });

  it.each(quotas)('$units: $status', ({ scheme, quota, units: sent, status }) => {
    const rows = Object.entries(sent).map(([unit, times]) => ({ given: { 推荐单位: unit }, times }));
    const [result] = found(scheme, [{ name: 'x', quota, rows, expect: status }]);
    expect(JSON.parse(result ?? '')).toEqual(status);
  });
});
