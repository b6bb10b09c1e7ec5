import { describe, expect, it } from 'vitest';
import type { Fact } from '../../src/model/fact.js';
import type { Quota } from '../../src/model/scheme.js';
import { type Submission, tally } from '../../src/quota/index.js';

const known = (value: string | { id: string; zh: string }): Fact => ({
  known: true,
  value,
  cells: [],
  steps: [],
});
const blank: Fact = { known: false, why: 'blank', cells: [], steps: [] };

const quota: Quota = {
  id: 'B-02',
  clause: '四（一）',
  strength: 'in-principle',
  title: { zh: '上限', en: 'cap' },
  by: ['recommender'],
  category: 'beijingUnit',
  caps: [{ group: 'district', cap: 2 }],
  remarks: [{ group: '海淀区总工会', text: { zh: '另见第二条', en: 'see also' } }],
};

/** A row that is surely this person's. */
const one = (key: string) => ({ sure: key, maybe: key });

const sent = (count: number, unit: string, category = 'district', from = 0): Submission[] =>
  Array.from({ length: count }, (_, index) => ({
    key: `a.xlsx!Sheet1!${from + index}`,
    person: one(`${unit}${from + index}`),
    facts: { recommender: known(unit), beijingUnit: known({ id: category, zh: category }) },
    status: 'eligible',
  }));
const unknown: Submission = {
  key: 'a.xlsx!Sheet1!9',
  person: one('x'),
  facts: { recommender: blank, beijingUnit: blank },
  status: 'review',
};

const run = (submissions: Submission[], rule = quota) => tally(rule, 'beijing-2025', submissions);
const lines = (submissions: Submission[], rule = quota) =>
  run(submissions, rule).quotas.map(({ group, count, cap, status }) => `${group} ${count}/${cap} ${status}`);

describe('counting against a cap', () => {
  it('rows that may be one person leave open whether the cap is exceeded', () => {
    const maybe = (key: string): Submission[] =>
      sent(1, '海淀区总工会').map((row) => ({ ...row, person: { sure: key, maybe: 'p' } }));
    expect(lines([...sent(1, '海淀区总工会'), ...maybe('a'), ...maybe('b')])).toEqual([
      '海淀区总工会 3/2 undetermined',
    ]);
  });

  it('a name in two spellings is one group, under the shorter one', () => {
    const rows = [
      ...sent(1, '海淀区 总工会'),
      ...sent(1, '海淀区总工会', 'district', 1),
      ...sent(1, '海淀区總工会', 'district', 2),
    ];
    expect(lines(rows)).toEqual(['海淀区总工会 2/2 within', '海淀区總工会 1/2 within']);
    const folded = tally(quota, 'beijing-2025', rows, (name) => name.replace('總', '总').replace(' ', ''));
    expect(folded.quotas.map(({ group, count, status }) => `${group} ${count} ${status}`)).toEqual([
      '海淀区总工会 3 exceeded',
    ]);
  });

  it('a unit for which no cap is known is listed without one', () => {
    const rule: Quota = { ...quota, uncapped: ['hospital'] };
    expect(lines([...sent(2, '某医院', 'hospital')], rule)).toEqual(['某医院 2/null undetermined']);
    const unlisted = sent(1, '某某中心').map((row) => ({
      ...row,
      facts: { ...row.facts, beijingUnit: blank },
    }));
    expect(lines(unlisted, rule)).toEqual(['某某中心 1/null undetermined']);
  });

  it('those in no group are a group without a name, so that nobody takes the others for all', () => {
    const rule: Quota = {
      ...quota,
      uncapped: ['hospital'],
      unplaced: { zh: '请写推荐单位', en: 'write the unit', except: ['industry'] },
    };
    const rows = [
      ...sent(1, '海淀区总工会'),
      ...sent(2, '北京市教育工会', 'industry'),
      ...sent(1, '某医院', 'hospital'),
      ...sent(1, '上海市总工会', 'elsewhere', 4),
      unknown,
      unknown,
    ];
    expect(lines(rows, rule)).toEqual([
      ' 2/null undetermined',
      '某医院 1/null undetermined',
      '海淀区总工会 1/2 within',
    ]);
    expect(run(rows, rule).findings[0]).toMatchObject({
      code: 'quota.unplaced',
      severity: 'review',
      args: {
        group: '',
        count: 2,
        rows: ['a.xlsx!Sheet1!4', 'a.xlsx!Sheet1!9', 'a.xlsx!Sheet1!9'],
        remarkZh: '请写推荐单位',
      },
    });
    expect(lines(rows)).toEqual(['海淀区总工会 1/2 within']);
    expect(lines(sent(2, '海淀区总工会'), rule)).toEqual(['海淀区总工会 2/2 within']);
  });

  it('a unit that must pass its nominees up leaves the full groups open', () => {
    const rule: Quota = {
      ...quota,
      category: undefined,
      by: ['unit'],
      caps: [{ group: '北京', cap: 1 }],
      open: ['subordinate'],
    };
    const row = (id: string, zh: string): Submission => ({
      key: id,
      person: one(id),
      facts: { unit: known({ id, zh }) },
      status: 'eligible',
    });
    expect(lines([row('beijing', '北京'), row('subordinate', '下级单位')], rule)).toEqual([
      '北京 1/1 undetermined',
    ]);
  });

  it('a unit below a district counts for its own district, if it counts', () => {
    const rule: Quota = { ...quota, open: ['sub-unit'], openWithin: 'district' };
    const of = (submissions: Submission[], id: string): Submission[] =>
      submissions.map((row) => ({ ...row, facts: { ...row.facts, district: known({ id, zh: id }) } }));
    const rows = [
      ...of(sent(2, '海淀区总工会'), 'haidian'),
      ...of(sent(2, '朝阳区总工会'), 'chaoyang'),
      ...of(sent(1, '海淀区教育工会', 'sub-unit'), 'haidian'),
    ];
    expect(lines(rows, rule)).toEqual(['朝阳区总工会 2/2 within', '海淀区总工会 2/2 undetermined']);
    expect(run(rows, rule).findings[0]?.args).toMatchObject({ unknown: 1 });
  });

  it('two names that may be of one unit leave both open where they are over together', () => {
    const rule: Quota = { ...quota, alike: 'alike' };
    const like = (submissions: Submission[], text: string): Submission[] =>
      submissions.map((row) => ({
        ...row,
        facts: { ...row.facts, alike: { known: true, value: [{ text, cell: '' }], cells: [], steps: [] } },
      }));
    const rows = (count: number) => [...like(sent(2, '甲'), '乙'), ...like(sent(count, '乙'), '甲')];
    expect(lines(rows(1), rule)).toEqual(['乙 1/2 undetermined', '甲 2/2 undetermined']);
    expect(run(rows(1), rule).findings[1]?.args).toMatchObject({ unknown: 0, alike: 1, alikeUnits: ['乙'] });
    expect(lines([...like(sent(1, '甲'), '乙'), ...like(sent(1, '乙'), '甲')], rule)).toEqual([
      '乙 1/2 within',
      '甲 1/2 within',
    ]);
  });

  it('the cap itself is within', () => {
    expect(lines(sent(2, '海淀区总工会'))).toEqual(['海淀区总工会 2/2 within']);
  });

  it('one more is over, and says why', () => {
    const { quotas, findings } = run(sent(3, '海淀区总工会'));
    expect(quotas[0]?.status).toBe('exceeded');
    expect(findings).toMatchObject([
      {
        code: 'quota.exceeded',
        severity: 'warning',
        criterion: 'B-02',
        clause: '四（一）',
        args: { count: 3, cap: 2, remarkZh: '另见第二条' },
      },
    ]);
  });

  it('a remark about one unit is not told of another', () => {
    const { findings } = run(sent(3, '朝阳区总工会'));
    expect(findings[0]?.args).toMatchObject({ group: '朝阳区总工会', remarkZh: '', remarkEn: '' });
  });

  it('a mandatory cap that is over is an error', () => {
    const { findings } = run(sent(3, '海淀区总工会'), { ...quota, strength: 'mandatory' });
    expect(findings[0]?.severity).toBe('error');
  });

  it('two rows of one person count once', () => {
    expect(lines([...sent(2, '海淀区总工会'), ...sent(1, '海淀区总工会')])).toEqual([
      '海淀区总工会 2/2 within',
    ]);
  });

  it('a row without a readable unit leaves open whether a full group is over', () => {
    expect(lines([...sent(2, '海淀区总工会'), ...sent(1, '朝阳区总工会'), unknown])).toEqual([
      '朝阳区总工会 1/2 within',
      '海淀区总工会 2/2 undetermined',
    ]);
  });

  it('a row without a readable unit of a person who is in the full group does not', () => {
    const rows = sent(2, '海淀区总工会');
    const again = rows.slice(0, 1).map(({ person }) => ({ ...unknown, person }));
    expect(lines([...rows, ...again])).toEqual(['海淀区总工会 2/2 within']);
    expect(lines([...rows, ...again, unknown])).toEqual(['海淀区总工会 2/2 undetermined']);
    expect(run([...rows, ...again, unknown]).findings[0]?.args).toMatchObject({ unknown: 2 });
  });

  it('units of another category are not counted here', () => {
    expect(lines(sent(3, '北京大学工会', 'university'))).toEqual([]);
  });

  it('says how many are not ineligible, whatever is counted', () => {
    const [first, ...rest] = sent(2, '海淀区总工会');
    const submissions = first === undefined ? [] : [{ ...first, status: 'ineligible' as const }, ...rest];
    expect(run(submissions).quotas[0]).toMatchObject({ count: 2, notIneligible: 1 });
  });

  it('knows the first row of a group', () => {
    const submissions = sent(3, '海淀区总工会').map((one, index) => ({
      ...one,
      key: `a.xlsx!S!${index + 7}`,
    }));
    expect(run(submissions).quotas[0]?.first).toBe('a.xlsx!S!7');
  });

  it('a group with members takes theirs in, and each keeps its own cap', () => {
    const rule: Quota = {
      ...quota,
      by: ['recommender'],
      category: undefined,
      caps: [
        { group: '甲', cap: 3, members: ['乙', '丙'] },
        { group: '乙', cap: 1, within: '甲' },
        { group: '丙', cap: 2, within: '甲', strength: 'in-principle' },
      ],
    };
    expect(lines([...sent(2, '乙'), ...sent(1, '丙')], rule).sort()).toEqual(
      ['丙 1/2 within', '乙 2/1 exceeded', '甲 3/3 within'].sort(),
    );
  });

  it('a quota that only asks lists full groups alone', () => {
    const rule: Quota = {
      ...quota,
      category: undefined,
      caps: [{ group: '*', cap: 1 }],
      over: 'ask',
      list: 'over',
    };
    const { quotas, findings } = run([...sent(2, '甲'), ...sent(1, '乙')], rule);
    expect(quotas.map(({ group, status }) => `${group} ${status}`)).toEqual(['甲 undetermined']);
    expect(findings).toMatchObject([{ code: 'quota.ask', severity: 'review' }]);
  });
});

describe('groups by several facts, of which one may stand for another value', () => {
  const rule: Quota = {
    ...quota,
    id: 'E-02',
    by: ['recommender', 'trade'],
    caps: [{ group: 'district', cap: 1 }],
    perhaps: { trade: 'likelyTrades' },
    remarks: undefined,
  };
  const row = (
    person: string,
    unit: string | null,
    trade: string | null,
    likely: string[] = [],
    category = 'district',
  ): Submission => ({
    key: person,
    person: one(person),
    facts: {
      recommender: unit === null ? blank : known(unit),
      beijingUnit: unit === null ? blank : known({ id: category, zh: category }),
      trade: trade === null ? blank : known({ id: trade, zh: trade }),
      ...(likely.length === 0
        ? {}
        : {
            likelyTrades: {
              known: true,
              value: likely.map((text) => ({ text, cell: 'L5' })),
              cells: ['L5'],
              steps: [],
            },
          }),
    },
    status: 'eligible',
  });

  it.each<[string, Submission[], string[]]>([
    [
      'one of each',
      [row('a', '甲', '焊工'), row('b', '甲', '钳工')],
      ['甲 · 焊工 1/1 within', '甲 · 钳工 1/1 within'],
    ],
    ['two of one', [row('a', '甲', '焊工'), row('b', '甲', '焊工')], ['甲 · 焊工 2/1 exceeded']],
    [
      'another name that may mean it',
      [row('a', '甲', '焊工'), row('b', '甲', '电焊工', ['焊工'])],
      ['甲 · 焊工 1/1 undetermined', '甲 · 电焊工 1/1 undetermined'],
    ],
    [
      'two names that may mean the same',
      [row('a', '甲', '氩弧焊工', ['焊工']), row('b', '甲', '电焊工', ['焊工'])],
      ['甲 · 氩弧焊工 1/1 undetermined', '甲 · 电焊工 1/1 undetermined'],
    ],
    [
      'names that mean different ones',
      [row('a', '甲', '装配钳工', ['钳工']), row('b', '甲', '电焊工', ['焊工'])],
      ['甲 · 电焊工 1/1 within', '甲 · 装配钳工 1/1 within'],
    ],
    [
      'the same of another unit',
      [row('a', '甲', '焊工'), row('b', '乙', '电焊工', ['焊工'])],
      ['乙 · 电焊工 1/1 within', '甲 · 焊工 1/1 within'],
    ],
    ['one without a trade', [row('a', '甲', '焊工'), row('b', '甲', null)], ['甲 · 焊工 1/1 undetermined']],
    [
      'one without a trade, of another unit',
      [row('a', '甲', '焊工'), row('b', '乙', null)],
      ['甲 · 焊工 1/1 within'],
    ],
    [
      'one without a unit, of the same trade',
      [row('a', '甲', '焊工'), row('b', null, '焊工')],
      ['甲 · 焊工 1/1 undetermined'],
    ],
    [
      'one without a unit, of a trade that may mean it',
      [row('a', '甲', '焊工'), row('b', null, '电焊工', ['焊工'])],
      ['甲 · 焊工 1/1 undetermined'],
    ],
    [
      'one without a unit, of another trade',
      [row('a', '甲', '焊工'), row('b', null, '钳工')],
      ['甲 · 焊工 1/1 within'],
    ],
    ['one of neither', [row('a', '甲', '焊工'), row('b', null, null)], ['甲 · 焊工 1/1 undetermined']],
  ])('%s', (_, submissions, wanted) => {
    expect(lines(submissions, rule).sort()).toEqual(wanted.sort());
  });

  it.each([
    ['焊工', '甲 · 焊工 1/1 undetermined'],
    ['钳工', '甲 · 焊工 1/1 within'],
  ])('a unit that must pass its nominees up, for %s', (trade, wanted) => {
    const rows = [row('a', '甲', '焊工'), row('b', '甲街道', trade, [], 'sub-unit')];
    expect(lines(rows, { ...rule, open: ['sub-unit'] })).toEqual([wanted]);
  });

  it('two spellings of the unit are one, also for names that may mean the same', () => {
    const rows = [row('a', '海淀区总工会', '焊工'), row('b', '海淀区 总工会', '电焊工', ['焊工'])];
    const { quotas } = tally(rule, 'beijing-2016', rows, (name) => name.replace(/海淀区 ?总工会/u, '海淀'));
    expect(quotas.map(({ group, status }) => `${group} ${status}`).sort()).toEqual(
      ['海淀区 总工会 · 电焊工 undetermined', '海淀区总工会 · 焊工 undetermined'].sort(),
    );
  });

  it('the finding names the other groups, not another unit', () => {
    const [finding] = run([row('a', '甲', '焊工'), row('b', '甲', '电焊工', ['焊工'])], rule).findings;
    expect(finding).toMatchObject({
      code: 'quota.undetermined-group',
      severity: 'review',
      args: { group: '甲 · 焊工', alike: 1, alikeUnits: ['甲 · 电焊工'], unknown: 0 },
    });
  });
});
