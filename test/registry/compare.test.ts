import { describe, expect, it } from 'vitest';
import { EMPTY, hashOf, type RegistryRun, registryOf, runOn } from './support.js';

const ID1 = '119900198006010015';
const ID2 = '119900198006010023';
const ID3 = '119900198006010031';
const ZHANG = { name: '张一', id: ID1 };
const LI = { name: '李二', id: ID2 };
const WANG = { name: '王三', id: ID3 };
const A = '甲区总工会';
const B = '乙区总工会';

/** Runs one after the other; of the last: findings as code and row with whose it is, and how many entries it added. */
const TABLE: [string, RegistryRun[], string[], number | null][] = [
  ['the first batch', [{ file: 'a', rows: [{ ...ZHANG, unit: A }] }], [], 1],
  ['the same file again', [run('a', [{ ...ZHANG, unit: A }]), run('a', [{ ...ZHANG, unit: A }])], [], 0],
  [
    'another unit sends the person',
    [run('a', [{ ...ZHANG, unit: A }]), run('b', [LI, { ...ZHANG, unit: B }])],
    ['registry.sent-before review 6 other'],
    2,
  ],
  [
    'nobody is entered where the run compares only',
    [run('a', [{ ...ZHANG, unit: A }]), { ...run('b', [{ ...ZHANG, unit: B }]), readOnly: true }],
    ['registry.sent-before review 5 other'],
    null,
  ],
  [
    'a corrected version of the sheet, with one more person',
    [run('a', people(A, 1, 2, 3)), run('a2', people(A, 1, 2, 3, 4))],
    [],
    4,
  ],
  ['a corrected version of a sheet of one person', [run('a', people(A, 1)), run('a2', people(A, 1))], [], 1],
  [
    'a sheet of two, one of whom stands in a list of forty under the same unit',
    [run('big', people(A, ...upTo(40))), run('small', people(A, 40, 41))],
    ['registry.sent-before review 5 same'],
    2,
  ],
  [
    'a sheet of six, three of whom stand in a list of forty under the same unit',
    [run('big', people(A, ...upTo(40))), run('small', people(A, 38, 39, 40, 41, 42, 43))],
    [5, 6, 7].map((row) => `registry.sent-before review ${row} same`),
    6,
  ],
  [
    'a sheet of one, who stands in a list of forty under the same unit',
    [run('big', people(A, ...upTo(40))), run('small', people(A, 7))],
    ['registry.sent-before review 5 same'],
    1,
  ],
  [
    'a list of forty with the one person of a sheet under the same unit',
    [run('small', people(A, 7)), run('big', people(A, ...upTo(40)))],
    ['registry.sent-before review 11 same'],
    40,
  ],
  [
    'two sheets of six under the same unit, who share three',
    [run('a', people(A, 1, 2, 3, 4, 5, 6)), run('b', people(A, 1, 2, 3, 7, 8, 9))],
    [5, 6, 7].map((row) => `registry.sent-before review ${row} same`),
    6,
  ],
  [
    'two sheets of two under the same unit, who share one person',
    [run('a', people(A, 1, 2)), run('b', people(A, 2, 3))],
    ['registry.sent-before review 5 same'],
    2,
  ],
  [
    'a version of a sheet of one with an old number beside, which nobody entered',
    [
      run('a', [
        { ...ZHANG, unit: A },
        { name: '李二', old: ID2, unit: A },
      ]),
      run('a2', [
        { ...ZHANG, unit: A },
        { name: '李二', old: ID2, unit: A },
      ]),
    ],
    ['registry.not-entered note null '],
    1,
  ],
  [
    'a version in which the unit that was missing has been filled in',
    [
      run('a', [{ ...ZHANG, unit: A }, { ...LI, unit: A }, WANG]),
      run('a2', [
        { ...ZHANG, unit: A },
        { ...LI, unit: A },
        { ...WANG, unit: A },
      ]),
    ],
    [],
    3,
  ],
  [
    'a version in which the unit of a row has been corrected',
    [
      run('a', [
        { ...ZHANG, unit: A },
        { ...LI, unit: A },
        { ...WANG, unit: B },
      ]),
      run('a2', [
        { ...ZHANG, unit: A },
        { ...LI, unit: A },
        { ...WANG, unit: A },
      ]),
    ],
    [],
    3,
  ],
  [
    'a list of the city with the people of a district, one of whom another district sends',
    [
      run('city', [
        { ...ZHANG, unit: A },
        { ...LI, unit: A },
        { ...WANG, unit: B },
      ]),
      run('a', [
        { ...WANG, unit: A },
        { ...LI, unit: A },
        { ...ZHANG, unit: A },
      ]),
    ],
    ['registry.sent-before review 5 other'],
    3,
  ],
  [
    'two districts that name the unit of the city, and share one person',
    [run('a', people(A, 1, 2, 3, 4)), run('b', people(A, 4, 5, 6, 7))],
    ['registry.sent-before review 5 same'],
    4,
  ],
  [
    'the versions of a sheet to which people are added one by one',
    [run('a', people(A, 1, 2, 3)), run('a2', people(A, 1, 2, 3, 4)), run('a3', people(A, 1, 2, 3, 4, 5))],
    [],
    5,
  ],
  [
    'a person who was added in a later version, sent by another district under the unit of the city',
    [
      run('a', people(A, 1, 2, 3)),
      run('a2', people(A, 1, 2, 3, 4)),
      run('b', people(A, 4, 5, 6, 7)),
      run('a3', people(A, 1, 2, 3, 4)),
    ],
    ['registry.sent-before review 8 same'],
    4,
  ],
  [
    'a version that takes nearly half of the people out',
    [run('a', people(A, 1, 2, 3, 4, 5)), run('a2', people(A, 1, 2, 3))],
    [],
    3,
  ],
  [
    'a unit that nobody can read, without labels',
    [run('a', [ZHANG]), run('b', [{ ...ZHANG, unit: B }])],
    ['registry.sent-before review 5 open'],
    1,
  ],
  [
    'a unit that nobody can read, under one label',
    [run('a', [ZHANG], '第一批'), run('a2', [{ ...ZHANG, unit: A }], '第一批')],
    [],
    1,
  ],
  [
    'two units under one label: it does not make them one',
    [run('a', [{ ...ZHANG, unit: A }], '全市'), run('b', [{ ...ZHANG, unit: B }], '全市')],
    ['registry.sent-before review 5 other'],
    1,
  ],
  [
    'two batches of one unit',
    [run('a', [{ ...ZHANG, unit: A }], '第一批'), run('b', [{ ...ZHANG, unit: A }], '第二批')],
    ['registry.sent-before review 5 same'],
    1,
  ],
  [
    'two rows of one person in the sheet and in its corrected version',
    [
      run('a', [
        { ...ZHANG, unit: A },
        { ...ZHANG, unit: B },
      ]),
      run('a2', [
        { ...ZHANG, unit: A },
        { ...ZHANG, unit: B },
      ]),
    ],
    [],
    2,
  ],
  [
    'last year, for the same award',
    [
      { ...run('a', [{ ...ZHANG, unit: A }]), schemes: ['haidian-2024'] },
      { ...run('b', [{ ...ZHANG, unit: A }]), schemes: ['haidian-2025'] },
    ],
    ['registry.other-edition note 5 '],
    1,
  ],
  [
    'another award',
    [
      { ...run('a', [{ ...ZHANG, unit: A }]), schemes: ['national-2024'] },
      { ...run('b', [{ ...ZHANG, unit: B }]), schemes: ['beijing-2025'] },
    ],
    ['registry.other-award note 5 '],
    1,
  ],
  [
    'the same sheet under one more award is entered for it, and accuses nobody',
    [
      { ...run('a', [{ ...ZHANG, unit: A }]), schemes: ['national-2024'] },
      { ...run('a', [{ ...ZHANG, unit: A }]), schemes: ['national-2024', 'beijing-2025'] },
    ],
    [],
    1,
  ],
  [
    'two lists of a unit under one label by mistake, who share one person',
    [run('a', people(A, 1, 2, 3, 4), '第一批'), run('b', people(A, 4, 5, 6, 7), '第一批')],
    ['registry.sent-before review 5 same'],
    4,
  ],
  [
    'two lists without a unit under one label, who share one person',
    [run('a', people('', 1, 2, 3, 4), '第一批'), run('b', people('', 4, 5, 6, 7), '第一批')],
    ['registry.sent-before review 5 open'],
    4,
  ],
  [
    'a version under one label that takes most people out, and one that puts them in again',
    [
      run('a', people(A, 1, 2, 3, 4, 5), '第一批'),
      run('a2', people(A, 5), '第一批'),
      run('a3', people(A, 1, 2, 3, 4, 5), '第一批'),
    ],
    [],
    5,
  ],
  [
    'two files of one run that both hold the person, of which only one is sent again',
    [
      run('a', [...people(A, 1, 2), ...people(A, 2, 3).map((row) => ({ ...row, file: 'b' }))]),
      run('a', people(A, 1, 2)),
    ],
    ['registry.sent-before review 6 same'],
    0,
  ],
  [
    'both files of one run again',
    [1, 2].map(() =>
      run('a', [...people(A, 1, 2), ...people(A, 2, 3).map((row) => ({ ...row, file: 'b' }))]),
    ),
    [],
    0,
  ],
  [
    'the sheet of the first unit for another award, checked together with the sheet of a second',
    [
      run('a', people(A, 1)),
      run('a', [
        { ...ZHANG, id: '119900198006011001', unit: A, schemes: ['beijing-2025'] },
        ...people(B, 1).map((row) => ({ ...row, file: 'b' })),
      ]),
    ],
    ['registry.sent-before review 6 other'],
    2,
  ],
  [
    'the sheets of two units for different awards, of which the first was entered for both',
    [
      { ...run('a', people(A, 1, 2, 3)), schemes: ['national-2024', 'beijing-2025'] },
      run('a2', [
        ...people(A, 1, 2, 3),
        ...people(B, 1).map((row) => ({ ...row, file: 'b', schemes: ['beijing-2025'] })),
      ]),
    ],
    ['registry.sent-before review 8 other'],
    4,
  ],
  [
    'a correction, checked together with the sheet of another unit that has the old number of the person',
    [
      run('a', people(A, 15, 2, 3)),
      run('a2', [...people(A, 15, 2, 3), { name: '人15', old: '119900198006011015', unit: B, file: 'b' }]),
    ],
    ['registry.sent-before review 8 other', 'registry.not-entered note null '],
    3,
  ],
  [
    'without a valid number nobody is entered',
    [run('a', [{ name: '张一' }])],
    ['registry.not-entered note null '],
    0,
  ],
  [
    'an old number of 15 digits is compared, and not entered',
    [run('a', [{ ...ZHANG, unit: A }]), { file: 'b', rows: [{ name: '张一', old: ID1, unit: B }] }],
    ['registry.sent-before review 5 other', 'registry.not-entered note null '],
    0,
  ],
];

/** People by number, all sent by one unit. */
function people(unit: string, ...numbers: number[]): RegistryRun['rows'] {
  return numbers.map((number) => ({ name: `人${number}`, id: `11990019800601${1000 + number}`, unit }));
}

/** The files and rows that a finding names. */
function placesIn(entries: unknown, runs: RegistryRun[]): string[] {
  const texts = Array.isArray(entries) ? entries.map(String) : [];
  const files = new Map(runs.map(({ file }) => [hashOf(file).slice(0, 8), file]));
  return Array.from(
    { length: texts.length / 6 },
    (_, at) => `${files.get(texts[at * 6 + 3] ?? '')} ${texts[at * 6 + 5]}`,
  );
}

function upTo(last: number): number[] {
  return Array.from({ length: last }, (_, index) => index + 1);
}

function run(file: string, rows: RegistryRun['rows'], label?: string): RegistryRun {
  return { file, rows, ...(label === undefined ? {} : { label }) };
}

describe('comparing a run with earlier batches', () => {
  it.each(TABLE)('%s', (_name, runs, said, added) => {
    let text = EMPTY.text;
    let last: ReturnType<typeof runOn> | undefined;
    for (const each of runs) {
      last = runOn(text, each);
      text = last.text;
    }
    const found = last?.findings.map(
      ({ code, severity, at, args }) => `${code} ${severity} ${at.row} ${args.whose ?? ''}`,
    );
    expect(found?.map((line) => line.trim())).toEqual(said.map((line) => line.trim()));
    expect(last?.report.added).toBe(added);
    // Whatever was added can be read again.
    expect(registryOf(text).ends.at(-1)).toEqual(last?.report.after);
  });

  it('tells the rules of another unit, so that N-25 asks', () => {
    const before = runOn(EMPTY.text, run('a', [{ ...ZHANG, unit: A }], '甲区')).text;
    const [nominee] = runOn(before, run('b', [{ ...ZHANG, unit: B }])).nominees;
    expect(nominee?.facts.otherSubmissions).toMatchObject({
      known: true,
      value: [{ text: 'r.jsonl!甲区!5', otherUnit: true, schemes: 'national-2024' }],
    });
  });

  it('writes down nothing that names anybody', () => {
    const rows = [
      { ...ZHANG, unit: '李二' },
      { ...LI, unit: '买买提·阿不都热合曼' },
      { ...WANG, unit: '13900000008号公司工会' },
      { name: '欧阳若兰', id: '119900198006011004', unit: '欧阳若兰' },
      { name: '赵四', id: '119900198006011005', unit: '赵四在车间里干了三十年'.repeat(6) },
    ];
    const { text } = runOn(EMPTY.text, run('张一的表.xlsx', rows));
    for (const personal of [ID1, ID2, ID3, '张一', '李二', '王三', '欧阳若兰', '赵四', '13900000008'])
      expect(text).not.toContain(personal);
    expect(registryOf(text).batches[0]?.entries.map(({ unit }) => unit)).toEqual([
      null,
      '买买提·阿不都热合曼',
      null,
      null,
      null,
    ]);
  });

  it.each<[string, RegistryRun[], string[], number]>([
    [
      'a correction, and another list of the unit without a label',
      [run('hd', people(A, 1, 2, 3)), run('hd2', people(A, 1, 2, 3, 4)), run('hd3', people(A, 2, 5, 6))],
      ['hd3 5', 'hd2 6'],
      0,
    ],
    [
      'a correction after the other list',
      [run('hd', people(A, 1, 2, 3)), run('hd3', people(A, 5, 6, 2)), run('hd2', people(A, 1, 2, 3, 4))],
      ['hd2 6', 'hd3 7'],
      0,
    ],
    [
      'two lists of which nobody can read the unit',
      [
        run('c', [ZHANG, { name: '人2', id: '119900198006011002' }]),
        run('d', [{ name: '人2', id: '119900198006011002' }]),
      ],
      ['d 5', 'c 6'],
      0,
    ],
    [
      'the same list without and with a label',
      [run('hd', people(A, 1, 2, 3)), run('hd2', people(A, 1, 2, 3, 4), '海淀')],
      ['hd2 6'],
      0,
    ],
    [
      'the same list under two labels',
      [run('hd', people(A, 1, 2, 3), '海淀一'), run('hd2', people(A, 1, 2, 3), '海淀二')],
      ['hd2 6', 'hd 6'],
      0,
    ],
    [
      'a correction under the label of a list',
      [run('hd', people(A, 1, 2, 3), '海淀'), run('hd2', people(A, 1, 2), '海淀')],
      ['hd2 6'],
      0,
    ],
    [
      'a unit in full-width brackets, and in half-width ones',
      [run('hd', people('甲区总工会（机关）', 1, 2, 3)), run('hd2', people('甲区总工会(机关)', 1, 2, 3))],
      ['hd2 6'],
      0,
    ],
    [
      'a list without the unit, and the same with it: which of them is the other unit stays to be seen',
      [run('hd', people(A, 1, 2, 3)), run('hd2', people('', 1, 2, 3))],
      ['hd 6', 'hd2 6'],
      0,
    ],
    [
      'a list, and three more that the unit of the run itself sent under other labels',
      [
        run('hd', people(A, 2), '海淀'),
        ...[1, 2, 3].map((list) => run(`l${list}`, people(B, 2), `第${list}批`)),
      ],
      ['hd 5', 'l3 5', 'l2 5'],
      1,
    ],
    [
      'four lists of a unit',
      [1, 2, 3, 4].map((list) => run(`l${list}`, people(A, 2, list * 10, list * 10 + 1))),
      ['l4 5', 'l3 5', 'l2 5'],
      1,
    ],
  ])(
    'another unit sends the person of %s: each list is named, its versions once',
    (_name, runs, named, more) => {
      let { text } = EMPTY;
      for (const each of runs) ({ text } = runOn(text, each));
      const compared = runOn(text, run('cy', people(B, 2), '朝阳'));
      const [finding] = compared.findings;
      expect(placesIn(finding?.args.entries, runs)).toEqual(named);
      expect(finding?.args.more).toBe(more);
      // The rules count what is named.
      expect(compared.nominees[0]?.facts.otherSubmissions).toMatchObject({
        value: { length: named.length + more },
      });
    },
  );

  it.each([
    ['an earlier edition of one of two awards', ['national-2022', 'beijing-2016'], 'registry.other-edition'],
    ['two other awards', ['beijing-2016', 'haidian-2025'], 'registry.other-award'],
  ])('%s is named', (_, schemes, code) => {
    const { text } = runOn(EMPTY.text, { ...run('a', [{ ...ZHANG, unit: A }]), schemes });
    const [finding] = runOn(text, run('b', [{ ...ZHANG, unit: B }])).findings;
    expect(finding).toMatchObject({ code, severity: 'note', args: { awards: [schemes.join('\n')] } });
  });

  it('names the latest of several batches, and says how many more there are', () => {
    let { text } = EMPTY;
    for (const label of ['一', '二', '三', '四', '五']) {
      text = runOn(text, run(label, [{ ...ZHANG, unit: `${label}街道总工会` }], label)).text;
    }
    const [finding] = runOn(text, run('b', [{ ...ZHANG, unit: B }], '六')).findings;
    expect(finding?.args.more).toBe(2);
    expect(finding?.args.entries).toHaveLength(18);
  });
});
