import type { RowsSetting } from '../../src/judge/persons.js';
import type { Fact, FactValue } from '../../src/model/fact.js';
import type { Nominee } from '../../src/model/nominee.js';
import { bundledPack } from '../support.js';

export const known = (value: FactValue): Fact => ({ known: true, value, cells: [], steps: [] });
export const blank: Fact = { known: false, why: 'blank', cells: [], steps: [] };

/** What a row says; whatever is left out is blank. */
export interface Row {
  name?: string;
  sex?: '男' | '女';
  id?: string;
  /** 1980.6, or 1980. */
  born?: string;
  employer?: string;
  unit?: string;
  post?: string;
  reason?: string;
  short?: string;
  phone?: string;
  /** Keys of three persons, as the reader of experts makes them: 姓名|单位. */
  experts?: string[];
  contact?: string;
  /** Schemes of its sheet. */
  schemes?: string[];
  sheet?: string;
}

const COLUMNS = { name: 'B', idNumber: 'H', employer: 'I', expert1: 'V', reason: 'Y', reasonShort: 'Z' };
const MORE = { phone: 'AC', recommender: 'AD' };

/** A nominee in row 5 and following. */
export function nominee(row: Row, index: number): Nominee {
  const number = index + 5;
  const sheet = row.sheet ?? 'Sheet1';
  const text = (value: string | undefined) => (value === undefined ? blank : known(value));
  const [year, month] = (row.born ?? '').split('.').map(Number);
  const sex = { 男: { id: 'male', zh: '男' }, 女: { id: 'female', zh: '女' } };
  const experts = row.experts?.map((person) => {
    const [name = '', unit = ''] = person.split('|');
    return { text: person, cell: `V${number}`, name, unit, person: person.includes('?') ? null : person };
  });
  const columns = Object.entries({ ...COLUMNS, ...MORE }).map(([field, letters]) => [
    field,
    { cell: `${letters}${number}`, state: 'filled' as const },
  ]);
  return {
    key: `a.xlsx!${sheet}!${number}`,
    file: 'a.xlsx',
    sheet,
    row: number,
    name: row.name ?? '',
    cells: {},
    facts: {
      idNumber: text(row.id),
      birthMonth: year ? known({ year, month: month ?? null }) : blank,
      recommender: text(row.unit),
      employer: text(row.employer),
      sex: row.sex ? known(sex[row.sex]) : blank,
      reason: text(row.reason),
      reasonShort: text(row.short),
      phone: text(row.phone),
      experts: experts === undefined ? blank : known(experts),
    },
    columns: Object.fromEntries(columns),
    byDate: {},
    clean: {
      seq: String(index + 1),
      name: row.name ?? '',
      post: row.post ?? '',
      employer: row.employer ?? '',
      contact: row.contact ?? '',
    },
  };
}

const { vocabulary } = bundledPack();

export function settingFor(rows: Row[] = []): RowsSetting {
  return {
    headerOf: (field) => ({ zh: field, en: field }),
    fields: ['seq', 'name', 'post', 'employer', 'contact'],
    schemesOf: ({ row }) => rows[row - 5]?.schemes ?? ['national-2024'],
    vocabulary,
  };
}
