import { describe, expect, it } from 'vitest';
import { decisive, decisiveCells } from '../../src/judge/decisive.js';
import { evaluate, type Setting } from '../../src/judge/evaluate.js';
import { comparePersons } from '../../src/judge/persons.js';
import type { Expression } from '../../src/model/expression.js';
import type { Fact, Item } from '../../src/model/fact.js';
import type { Nominee } from '../../src/model/nominee.js';
import { settingFor } from './rows-support.js';

const list = (items: Item[], cells: string[]): Fact => ({ known: true, value: items, cells, steps: [] });
const honour = (text: string, cell: string, level: Item['level']): Item => ({ text, cell, level });
const expert = (cell: string, person: string | null): Item => ({ text: person ?? '', cell, person });

function nominee(facts: Nominee['facts'], row = 3): Nominee {
  const columns: Nominee['columns'] = { idNumber: { cell: `H${row}`, state: 'filled' } };
  const place = { key: `a.xlsx!Sheet1!${row}`, file: 'a.xlsx', sheet: 'Sheet1', row };
  return { ...place, name: '', cells: {}, facts, columns, byDate: {}, clean: {} };
}

const setting = (facts: Nominee['facts']): Setting => ({
  nominee: nominee(facts),
  used: new Map(),
  required: [],
  oneOf: [],
  rankOf: () => () => undefined,
  placement: {
    trades: [],
    asOf: '2025-06-30',
    levelOf: () => undefined,
    tradeSuffixes: [],
    genericTrades: [],
  },
  withinRetirementAge: () => 'met',
});

const honours = list(
  [
    honour('先进个人', 'T3', 'enterprise'),
    honour('海淀工匠', 'U3', 'district'),
    honour('某某工匠', 'V3', null),
  ],
  ['T3', 'U3', 'V3'],
);
const experts = list([expert('V3', '甲|A'), expert('W3', '乙|B'), expert('X3', null)], ['V3', 'W3', 'X3']);
const others = list([{ text: '', cell: 'AD3', otherUnit: true }], ['B3', 'AD3']);
const question = { zh: '？', en: '?' };
const three: Expression = { count: { of: 'experts', distinctBy: ['person'], atLeast: 3 } };

/** What is asked, which cells a person should look at. */
const TABLE: [string, Expression, string[]][] = [
  ['an item that meets the test: its cell', { honour: { level: 'district' } }, ['U3']],
  ['none for sure, one that may: its cell', { honour: { level: 'national' } }, ['V3']],
  ['too few items: the one that is open', three, ['X3']],
  [
    'too many items: those that count',
    { count: { of: 'others', where: { otherUnit: true }, atMost: 0 } },
    ['AD3'],
  ],
  [
    'a question over something open: what is open',
    { agree: { members: [three, { any: [{ honour: { level: 'district' } }, three] }], question } },
    ['X3'],
  ],
  [
    'a question over what is known: all that it is about',
    { ask: { when: { honour: { level: 'district' } }, question } },
    ['U3'],
  ],
];

describe('the cells to look at', () => {
  it.each(TABLE)('%s', (_, expression, cells) => {
    expect(decisiveCells(evaluate(expression, setting({ honours, experts, others })))).toEqual(cells);
  });
});

describe('the question that is put', () => {
  const ask = (zh: string, rule: object): Expression => ({ ask: { ...rule, question: { zh, en: zh } } });
  const open: Expression = { honour: { level: 'national' } };
  const given: Expression = { honour: { level: 'district' } };

  const QUESTIONS: [string, Expression, string[]][] = [
    ['when something holds, and it does', ask('这是区级', { when: given }), ['这是区级']],
    [
      'when something holds, but that is open: none, it would claim it',
      ask('这是国家级', { when: open }),
      [],
    ],
    ['unless something holds, and that is open', ask('看不出国家级', { unless: open }), ['看不出国家级']],
    [
      'over parts that differ',
      { agree: { members: [{ all: [] }, { any: [] }], question: { zh: '两种读法', en: '' } } },
      ['两种读法'],
    ],
    [
      'over a part that has its own question: that one',
      {
        agree: {
          members: [{ all: [] }, ask('同级职称', { when: given })],
          question: { zh: '两种读法', en: '' },
        },
      },
      ['同级职称'],
    ],
  ];

  it.each(QUESTIONS)('%s', (_, expression, expected) => {
    const leaves = decisive(evaluate(expression, setting({ honours })));
    const found = leaves.flatMap(({ why, found: text }) =>
      why === 'question' ? [text as { zh: string }] : [],
    );
    expect(found.map(({ zh }) => zh)).toEqual(expected);
  });
});

describe('one ID number beside two names', () => {
  const known = (value: string): Fact => ({ known: true, value, cells: ['H3'], steps: [] });
  const row = (name: string, id: string, number: number): Nominee => ({
    ...nominee({ idNumber: known(id), idKind: known('resident') }, number),
    name,
  });
  const compared = comparePersons(
    [
      row('张一', '119900198006010015', 3),
      row('张二', '119900198006010015', 4),
      row('张一', '119900198006010023', 5),
    ],
    settingFor(),
  );

  it('is in doubt on both rows, and on no other', () => {
    expect(compared.nominees.map(({ facts }) => facts.idNumber?.known)).toEqual([false, false, true]);
    expect(compared.nominees.map(({ facts }) => facts.idKind?.known)).toEqual([false, false, true]);
    expect(compared.nominees.map(({ columns }) => columns.idNumber?.state)).toEqual([
      'doubtful',
      'doubtful',
      'filled',
    ]);
  });

  it('and one name with two numbers is only noted, whatever the months of birth', () => {
    expect(compared.findings.map(({ code, severity, at }) => `${severity} ${code} ${at.row}`)).toEqual([
      'error person.same-id-two-names 4',
      'note person.same-name-two-ids 5',
    ]);
  });
});
