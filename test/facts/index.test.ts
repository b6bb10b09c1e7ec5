import { afterAll, describe, expect, test } from 'vitest';
import type { FactReader } from '../../src/facts/context.js';
import { READERS, readFacts } from '../../src/facts/index.js';
import { codes, context, form, inShort, rowOf, type Written } from './plain.js';

// The other readers have tests and vocabularies of their own; one of them fails here, as any may.
const none: FactReader = () => ({ facts: {}, findings: [], clean: {} });
const readers = { ...READERS };
Object.assign(READERS, {
  gradeAndTitle: none,
  awards: none,
  units: none,
  workplace: none,
  experts: () => {
    throw new Error('119900198006010015');
  },
});
afterAll(() => void Object.assign(READERS, readers));

const options = { required: ['name', 'employer'], oneOf: [], asOfs: ['2024-03-10'] };
const cells: Record<string, Written> = {
  seq: { number: 1 },
  name: '张　三',
  sex: '男',
  birthMonth: '1980年6月',
  ethnic: '汉',
  political: '党员',
  idNumber: '119900 19800601 0015',
  employer: '某某机车\n有限公司',
  workSince: { number: 2007.7 },
  shopfloorYears: '2014.3至今',
  honours: ' 首都劳动奖章 ',
  reason: '(300字以内)',
};

const read = (more: Record<string, Written> = {}, opts: Parameters<typeof readFacts>[2] = options) =>
  readFacts(rowOf({ ...cells, ...more }), context, opts);

describe('a row read into a nominee', () => {
  test('place and name', () => {
    const { nominee } = read();
    expect(nominee).toMatchObject({ key: 'n.xlsx!S!5', file: 'n.xlsx', sheet: 'S', row: 5, name: '张三' });
    expect(read({ name: '' }).nominee.name).toBe('');
  });

  test('cleaned text for each of the 32 columns', () => {
    const { clean } = read().nominee;
    expect(Object.keys(clean)).toEqual(form.fields.map(({ id }) => id));
    expect(clean).toMatchObject({
      seq: '1',
      name: '张三',
      birthMonth: '1980.6',
      ethnic: '汉族',
      political: '中共党员',
      idNumber: '119900198006010015',
      employer: '某某机车有限公司',
      workSince: '2007.7',
      honours: '首都劳动奖章',
      reason: '',
      phone: '',
    });
  });

  test('a reader that throws costs one finding, which says nothing of the row', () => {
    const { findings, nominee } = read();
    const told = findings.filter(({ code }) => code === 'row.unreadable');
    expect(told).toMatchObject([
      { severity: 'review', args: { step: 'experts' }, at: { row: 5, cell: null } },
    ]);
    expect(inShort(nominee.facts.sex)).toBe('男');
  });

  test('years until now are counted to each reference date', () => {
    const { nominee } = read({}, { ...options, asOfs: ['2025-03-31', '2024-03-10'] });
    const years = (asOf: string) => inShort(nominee.byDate[asOf]?.facts.shopfloorYears);
    expect(years('2024-03-10')).not.toEqual(years('2025-03-31'));
    // The nominee's own facts are those of the latest date.
    expect(inShort(nominee.facts.shopfloorYears)).toEqual(years('2025-03-31'));
    expect(codes(read({ shopfloorYears: '2030.1至今' }).findings)).toContain('review years.since-future');
    expect(codes(read({ shopfloorYears: '2020.3-2030.3' }).findings)).toContain('review years.until-future');
    // Counted years are checked like written ones.
    expect(codes(read({ shopfloorYears: '1998.1至今' }).findings)).toContain('error years.impossible');
  });

  // Counted to 2024-03-10; the sheet may have been filled in three years before or after.
  test.each<[string, unknown, string]>([
    ['20年（2003年至今）', { min: 20, max: 21.17 }, 'note years.since'],
    ['2003年7月至今，共20年', { min: 20, max: 20.67 }, 'note years.since'],
    ['24年（2003年至今）', { min: 20.17, max: 21.17 }, 'note years.since'],
    ['16年（2003年至今）', '?ambiguous', 'review years.disagree'],
    ['30年（2003年至今）', '?ambiguous', 'review years.disagree'],
    ['5年（2030.1至今）', '?ambiguous', 'review years.since-future'],
  ])('years and their start, %s', (write, years, tells) => {
    const { nominee, findings } = read({ shopfloorYears: write, workSince: '2003.1' });
    expect(inShort(nominee.facts.shopfloorYears)).toEqual(years);
    expect(codes(findings)).toContain(tells);
    expect(nominee.columns.shopfloorYears?.state).toBe(tells.startsWith('review') ? 'doubtful' : 'filled');
  });

  test('a contradiction makes the fact unknown and the column doubtful', () => {
    const { nominee } = read({ sex: '女', shopfloorYears: '40' });
    expect(inShort(nominee.facts.sex)).toBe('?ambiguous');
    expect(inShort(nominee.facts.shopfloorYears)).toBe('?ambiguous');
    expect(nominee.columns.sex).toEqual({ cell: 'C5', state: 'doubtful' });
    expect(nominee.columns.shopfloorYears).toEqual({ cell: 'P5', state: 'doubtful' });
  });

  test('the state of every column', () => {
    const { columns } = read({
      title: '无',
      political: '无',
      contact: '同上',
      post: { error: '#N/A' },
    }).nominee;
    expect(Object.keys(columns)).toHaveLength(32);
    expect(columns).toMatchObject({
      name: { cell: 'B5', state: 'filled' },
      title: { cell: 'M5', state: 'none' },
      political: { cell: 'G5', state: 'doubtful' },
      contact: { state: 'pointer' },
      post: { state: 'error' },
      reason: { state: 'blank' },
    });
  });

  test('no finding and no step holds a whole ID number or phone', () => {
    const { nominee, findings } = read({
      idNumber: '119900198006010016',
      phone: '139123456',
      reason: '电话13912345678',
    });
    const steps = Object.values(nominee.facts).map((fact) => fact.steps);
    expect(JSON.stringify([findings, steps])).not.toMatch(/\d{9}/);
    expect(codes(findings)).toContain('warning text.personal-data');
  });

  test('every row gives a nominee, whatever its cells hold', () => {
    const odd: Written[] = [
      '\u0000',
      '𠮷'.repeat(5000),
      '='.repeat(50),
      { number: Number.NaN },
      { date: 'x' },
      { error: '#REF!' },
    ];
    for (const write of odd) {
      const row = rowOf(Object.fromEntries(form.fields.map(({ id }) => [id, write])));
      expect(readFacts(row, context, options).nominee.row).toBe(5);
    }
  });
});

describe('a row shifted by one column', () => {
  // An empty cell pushed in at the sex, up to the column of the ID number.
  const shifted: Record<string, Written> = {
    ...cells,
    sex: '',
    birthMonth: '男',
    ethnic: '1980.6',
    education: '汉族',
    political: '大专',
    idNumber: '中共党员',
  };
  const required = ['name', 'sex', 'birthMonth', 'ethnic', 'education', 'political', 'idNumber', 'postcode'];
  const { nominee, findings } = read({ ...shifted, phone: '1390' }, { ...options, required });
  const told = (from: string, to: string) => {
    const order = form.fields.map(({ id }) => id);
    const stretch = order.slice(order.indexOf(from), order.indexOf(to) + 1);
    return findings.filter(({ at }) => stretch.includes(at.field ?? '')).map(({ code }) => code);
  };

  test('has one finding for the stretch', () => {
    expect(told('sex', 'idNumber')).toEqual(['row.shifted']);
  });

  test('a cell outside of the stretch keeps its own', () => {
    expect(told('postcode', 'phone')).toEqual(['phone.invalid', 'cell.blank']);
  });

  test('every column of the stretch is doubtful, the blank one too, and its text stays as it is', () => {
    const states = ['name', 'sex', 'birthMonth', 'idNumber', 'employer'].map(
      (id) => nominee.columns[id]?.state,
    );
    expect(states).toEqual(['filled', 'doubtful', 'doubtful', 'doubtful', 'filled']);
    expect(inShort(nominee.facts.sex)).toBe('?ambiguous');
    expect(nominee.clean).toMatchObject({ name: '张三', ethnic: '1980.6', education: '汉族' });
  });
});
