import { describe, expect, it } from 'vitest';
import { comparePersons } from '../../src/judge/persons.js';
import { nominee, type Row, settingFor } from './rows-support.js';

const setting = settingFor();

const ID1 = '119900198006010015';
const ID2 = '119900198006010023';

/** Rows, then what is found: code, severity, row; then how many persons there are. */
const TABLE: [string, Row[], string[], number][] = [
  [
    'different people',
    [
      { name: '张一', id: ID1 },
      { name: '张二', id: ID2 },
    ],
    [],
    2,
  ],
  [
    'same ID, same unit, other post',
    [
      { name: '张一', id: ID1, unit: 'A', post: '班长' },
      { name: '张一', id: ID1, unit: 'A', post: '组长' },
    ],
    ['person.twice review 6'],
    1,
  ],
  [
    'same ID, two units',
    [
      { name: '张一', id: ID1, unit: 'A' },
      { name: '张一', id: ID1, unit: 'B' },
    ],
    ['person.two-units review 6'],
    1,
  ],
  [
    'same ID, two names',
    [
      { name: '张一', id: ID1 },
      { name: '李四', id: ID1 },
    ],
    ['person.same-id-two-names error 6'],
    1,
  ],
  [
    'same name and month, two IDs: namesakes',
    [
      { name: '张一', id: ID1, born: '1980.6' },
      { name: '张一', id: ID2, born: '1980.6' },
    ],
    ['person.same-name-two-ids note 6'],
    2,
  ],
  [
    'same name and month, one without ID',
    [
      { name: '张一', id: ID1, born: '1980.6', unit: 'A' },
      { name: '张一', born: '1980.6', unit: 'A' },
    ],
    ['person.twice review 6'],
    1,
  ],
  [
    'same name, other month, no ID',
    [
      { name: '张一', born: '1980.6' },
      { name: '张一', born: '1981.6' },
    ],
    [],
    2,
  ],
  [
    'three rows of one person: two findings, not three',
    [
      { name: '张一', id: ID1, unit: 'A' },
      { name: '张一', id: ID1, unit: 'A' },
      { name: '张一', id: ID1, unit: 'A' },
    ],
    ['person.twice review 6', 'person.twice review 7'],
    1,
  ],
  [
    'spaces in a name do not make another one',
    [
      { name: '张一', id: ID1 },
      { name: '张 一', id: ID1 },
    ],
    ['person.twice review 6'],
    1,
  ],
];

describe('rows of the same person', () => {
  it('which row comes first makes no difference to how many persons there are', () => {
    const rows: Row[] = [
      { name: '张一', born: '1980.6' },
      { name: '张一', id: ID1, born: '1980.6' },
      { name: '张一', id: ID2, born: '1980.6' },
    ];
    const orders = [
      [0, 1, 2],
      [0, 2, 1],
      [1, 0, 2],
      [1, 2, 0],
      [2, 0, 1],
      [2, 1, 0],
    ];
    const counts = orders.map((order) => {
      const keys = Object.values(
        comparePersons(order.flatMap((i) => rows[i] ?? []).map(nominee), setting).persons,
      );
      return [new Set(keys.map(({ sure }) => sure)).size, new Set(keys.map(({ maybe }) => maybe)).size];
    });
    // Three persons at most; the one without a number may be one of the other two, who are never one person.
    expect(new Set(counts.map(String))).toEqual(new Set(['3,2']));
  });

  it('a person sent by two units is told so on every row', () => {
    const rows = [
      { name: '张一', id: ID1, unit: 'A' },
      { name: '张一', id: ID1, unit: 'A', post: '班长' },
      { name: '张一', id: ID1, unit: 'B' },
    ].map(nominee);
    const told = comparePersons(rows, setting).nominees.map(({ facts: { otherSubmissions } }) =>
      otherSubmissions?.known && Array.isArray(otherSubmissions.value)
        ? otherSubmissions.value[0]?.otherUnit
        : null,
    );
    expect(told).toEqual([true, true, true]);
  });

  it.each(TABLE)('%s', (_, rows, expected, count) => {
    const { findings, persons } = comparePersons(rows.map(nominee), setting);
    expect(findings.map(({ code, severity, at }) => `${code} ${severity} ${at.row}`)).toEqual(expected);
    expect(new Set(Object.values(persons).map(({ maybe }) => maybe)).size).toBe(count);
  });

  it('names the columns that differ', () => {
    const rows = [
      { name: '张一', id: ID1, unit: 'A', post: '班长' },
      { name: '张一', id: ID1, unit: 'A', post: '组长' },
    ].map(nominee);
    expect(comparePersons(rows, setting).findings[0]?.args.columns).toEqual(['post']);
  });

  it('tells every row of the others, and whether another unit sent them', () => {
    const rows = [
      { name: '张一', id: ID1, unit: 'A' },
      { name: '张一', id: ID1, unit: 'B' },
      { name: '王五', id: ID2, unit: 'A' },
    ].map(nominee);
    const facts = comparePersons(rows, setting).nominees.map(({ facts: { otherSubmissions } }) =>
      otherSubmissions?.known && Array.isArray(otherSubmissions.value)
        ? otherSubmissions.value.map((item) => item.otherUnit)
        : null,
    );
    expect(facts).toEqual([[true], [true], []]);
  });
});
