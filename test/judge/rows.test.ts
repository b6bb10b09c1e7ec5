import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { compareRows } from '../../src/judge/rows.js';
import { submissionsUnder } from '../../src/judge/submissions.js';
import type { Item } from '../../src/model/fact.js';
import { nominee, type Row, settingFor } from './rows-support.js';

interface Case {
  what: string;
  rows: Row[];
  found: string[];
  args?: Record<string, unknown>;
  persons?: { least: number; most: number };
}

interface SubmissionCase {
  what: string;
  rows: Row[];
  under: Record<string, string[]>;
}

const tables = parse(readFileSync(new URL('rows.yaml', import.meta.url), 'utf8')) as {
  reasons: Case[];
  shared: Case[];
  persons: Case[];
  submissions: SubmissionCase[];
};

const NUMBERS: Record<string, string> = {
  A: '119900198006010015',
  B: '119900198006010023',
  C: '11990019800601004X',
  D: '119900198010150117',
};

function compared(rows: Row[]) {
  const whole = rows.map((row) => (row.id === undefined ? row : { ...row, id: NUMBERS[row.id] ?? '' }));
  return compareRows(whole.map(nominee), settingFor(whole));
}

describe.each(['reasons', 'shared', 'persons'] as const)('comparing rows: %s', (table) => {
  it.each(tables[table].map((one) => [one.what, one] as const))('%s', (_, { rows, found, args, persons }) => {
    const result = compared(rows);
    const said = result.findings.map(({ code, severity, at }) => `${code} ${severity} ${at.row}`);
    expect(said.sort()).toEqual([...found].sort());
    if (args !== undefined) expect(result.findings[0]?.args).toMatchObject(args);
    if (persons === undefined) return;
    const keys = Object.values(result.persons);
    const count = (key: 'sure' | 'maybe') => new Set(keys.map((each) => each[key])).size;
    expect({ least: count('maybe'), most: count('sure') }).toEqual(persons);
  });
});

describe('other submissions of a person, under each scheme', () => {
  const word = (item: Item | undefined) =>
    item === undefined ? '-' : item.otherUnit === null ? '不定' : item.otherUnit ? '是' : '否';

  it.each(tables.submissions.map((one) => [one.what, one] as const))('%s', (_, { rows, under }) => {
    const { nominees } = compared(rows);
    const told = Object.keys(under).map((scheme) => [
      scheme,
      nominees.map(({ facts: { otherSubmissions } }) => {
        const items = otherSubmissions?.known ? (otherSubmissions.value as Item[]) : [];
        return word(submissionsUnder(scheme, items)[0]);
      }),
    ]);
    expect(Object.fromEntries(told)).toEqual(under);
  });
});

describe('many rows', () => {
  const surnames = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕'];
  const given = [...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华建文辉力'];
  const name = (n: number) =>
    `${surnames[n % surnames.length]}${given[n % given.length]}${given[Math.floor(n / 40) % given.length]}`;
  const text =
    '长期从事压力容器焊接，攻克薄壁管件全位置焊接变形难题，王师傅带出徒弟十二人，主编企业标准。'.repeat(5);

  it.each([
    ['different ones', (n: number) => ({ name: name(n), reason: `${text}${n}` })],
    ['one person', () => ({ name: '王伟', id: NUMBERS.A, unit: '甲', reason: text })],
    [
      'one name and birth month, no number',
      (n: number) => ({ name: '王伟', born: '1980.6', employer: `甲${n}乙厂` }),
    ],
    [
      'the same reason, phone and experts',
      (n: number) => ({
        name: name(n),
        reason: text,
        phone: '13900000001',
        experts: ['钱|甲', '赵|乙', '李|丙'],
      }),
    ],
  ] as [string, (n: number) => Row][])(
    '10,000 rows, %s: compared before the test times out, which pair by pair would not be',
    (_, rowOf) => {
      const setting = settingFor();
      const rows = Array.from({ length: 10_000 }, (_unused, n) => nominee(rowOf(n), n));
      expect(compareRows(rows, setting).nominees).toHaveLength(10_000);
    },
  );
});
