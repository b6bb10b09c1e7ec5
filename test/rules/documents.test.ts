import { describe, expect, it } from 'vitest';
import { allExpressions } from '../../src/rules/walk.js';
import { bundledPack } from '../support.js';

const pack = bundledPack();
const scheme = (id: string) => {
  const found = pack.schemes.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(id);
  return found;
};
const numbers = (prefix: string, last: number) =>
  Array.from({ length: last }, (_, index) => `${prefix}-${String(index + 1).padStart(2, '0')}`);

describe('the documents are covered', () => {
  it.each([
    // A-N10: what the notice leaves open, and is worth a word.
    ['national-2024', ['A-N10', ...numbers('N', 25)]],
    ['beijing-2025', numbers('B', 15)],
    ['haidian-2025', numbers('H', 15)],
    // A-E1, A-E2: who may recommend is not said of every kind of unit.
    ['beijing-2016', ['A-E1', 'A-E2', ...numbers('E', 10)]],
  ])('%s has every requirement of facts.md once', (id, wanted) => {
    const { criteria, quotas } = scheme(id);
    expect([...criteria, ...quotas].map((rule) => rule.id).sort()).toEqual(wanted);
  });

  it('the 42 rows of the national quota table add up to 270', () => {
    const [quota] = scheme('national-2024').quotas;
    const rows = quota?.caps.filter(({ within }) => within === undefined) ?? [];
    // The table has 41 labelled units and one row 其他有关单位 of 16, which the note splits into 8 and 8.
    expect(rows).toHaveLength(43);
    expect(rows.reduce((sum, { cap }) => sum + cap, 0)).toBe(270);
    expect(quota?.caps.find(({ group }) => group === '新疆')?.cap).toBe(9);
    expect(quota?.caps.find(({ group }) => group === '新疆生产建设兵团')).toMatchObject({
      cap: 3,
      within: '新疆',
    });
  });

  // 附件1 as it stands there, column by column; the row 其他有关单位 16 is split by the note.
  it('each unit of the national quota table has its own number', () => {
    const [quota] = scheme('national-2024').quotas;
    const rows = quota?.caps.filter(({ within }) => within === undefined) ?? [];
    expect(rows.map(({ group, cap }) => `${group} ${cap}`).join('、')).toBe(
      '北京 6、天津 6、河北 8、山西 5、内蒙古 5、辽宁 6、吉林 5、黑龙江 5、上海 6、江苏 10、浙江 10、安徽 8、福建 6、江西 6、' +
        '山东 10、河南 10、湖北 8、湖南 8、广东 10、广西 5、海南 5、重庆 7、四川 8、贵州 6、云南 6、西藏 3、陕西 6、甘肃 5、' +
        '青海 3、宁夏 3、新疆 9、铁路 6、民航 4、金融 4、教科文卫体 4、海员建设 6、能源化学地质 6、机械冶金建材 6、国防邮电 6、' +
        '财贸轻纺烟草 4、农林水利气象 4、工业和信息化部 8、全国工商联 8',
    );
  });

  it('the ten occupations of 2016 are those that the text lists', () => {
    expect(pack.vocabulary.trades.occupations.map(({ zh }) => zh).join('、')).toBe(
      '数控机床操作工、焊工、钳工、中药炮制工、汽车维修工、汽车装调工、工程测量员、电气设备安装工、手工木工、贵金属首饰手工制作工',
    );
  });

  it('the 11 projects of the contest that issue certificates are those of its annex 2', () => {
    const projects = pack.contests.flatMap((contest) => contest.projects);
    expect(projects.flatMap(({ number, certificate }) => (certificate ? [number] : []))).toEqual([
      1, 6, 7, 13, 15, 16, 18, 22, 23, 28, 29,
    ]);
    expect(
      projects.flatMap(({ number, form, teamSize }) => (form === 'team' ? [[number, teamSize]] : [])),
    ).toEqual([[9, 2]]);
  });

  // What no cell shows is said as well: in the sentence of the requirement, or among its papers.
  it.each([
    ['national-2024', 'N-21', ['脱密', '敏感', '对外宣传']],
    ['national-2024', 'N-22', ['涉密', '涉敏感', '脱密']],
    [
      'beijing-2025',
      'B-07',
      ['热爱祖国', '党的领导', '社会主义制度', '党纪国法', '数字化', '难题', '声望', '工匠五力'],
    ],
    ['haidian-2025', 'H-09', ['政治素质过硬', '工匠精神', '技术技能突出', '工匠五力']],
    ['beijing-2016', 'E-05', ['社团推荐的人选应是北京市工会会员', '个人自荐的，未入会的先加入属地工会']],
    ['beijing-2016', 'E-07', ['30名', '前10名', '命名10名', '提名奖20名']],
  ])('%s %s speaks of all that its clause asks for', (id, number, words) => {
    const rule = scheme(id).criteria.find((criterion) => criterion.id === number);
    const text = [rule?.title.zh, ...(rule?.evidence ?? []).map(({ zh }) => zh)].join('；');
    expect(words.filter((word) => !text.includes(word))).toEqual([]);
  });

  // The notice writes 省、部或行业; 全国 is not its word.
  it('N-07 asks for no narrower industry than the notice does', () => {
    const rule = scheme('national-2024').criteria.find(({ id }) => id === 'N-07');
    expect(JSON.stringify(rule)).not.toContain('全国行业');
  });

  it('every part of the notice of 2025 is listed', () => {
    expect(scheme('beijing-2025').clauses.map(({ id }) => id)).toEqual([
      '一',
      '二（一）',
      '二（二）',
      '三¶1',
      '三¶2',
      '四¶1',
      '四（一）',
      '四（二）',
      '四（三）',
      '五',
      '六（一）',
      '六（二）',
      '六（三）',
      '附件1',
      '附件2',
      '附件3',
    ]);
  });

  it('the 15 indicators of the outline each have their proofs', () => {
    const cited = scheme('national-2024').criteria.flatMap(({ id, clause, evidence = [] }) =>
      ['N-07', 'N-08', 'N-09', 'N-10'].includes(id) ? evidence.map((item) => item.clause ?? clause) : [],
    );
    const indicators = scheme('national-2024')
      .clauses.map(({ id }) => id)
      .filter((id) => /^二（.）\d$/u.test(id));
    expect(indicators).toHaveLength(15);
    expect([...new Set(cited)].sort()).toEqual([...indicators].sort());
  });

  it('Beijing caps are 5 for districts and industries, 3 for the rest', () => {
    const caps = scheme('beijing-2025').quotas.flatMap((quota) =>
      quota.caps.map(({ group, cap }) => `${group} ${cap}`),
    );
    expect(caps).toEqual([
      'district 5',
      'etdz 5',
      'industry 5',
      'bureau 3',
      'group 3',
      'university 3',
      'association 3',
      'craftsman-college 3',
    ]);
  });

  it('2016 has no condition of another scheme: no sex, education, grade, years, title, award or expert is looked at', () => {
    const { criteria, quotas, columns } = scheme('beijing-2016');
    const facts = allExpressions(scheme('beijing-2016')).flatMap(({ expression }) =>
      Object.keys(expression).filter(
        (key) => !['all', 'any', 'not', 'ask', 'reading', 'options'].includes(key),
      ),
    );
    expect([...new Set(facts)].sort()).toEqual(['beijingUnit', 'industry', 'recommender', 'route', 'trade']);
    expect(quotas.flatMap(({ by }) => by)).toEqual(['recommender', 'trade', 'recommender']);
    expect(columns.required).toEqual(['name', 'employer', 'occupation', 'recommender']);
    expect(criteria.find(({ id }) => id === 'E-01')).toMatchObject({
      require: { all: [] },
      never: ['unmet', 'undetermined'],
    });
  });

  it('the ten occupations of 2016 are those of the vocabulary', () => {
    const rule = scheme('beijing-2016').criteria.find(({ id }) => id === 'E-06');
    const listed = pack.vocabulary.trades.occupations.map(({ zh }) => zh);
    expect(listed).toHaveLength(10);
    expect(rule?.require).toMatchObject({ any: [{ trade: { in: listed } }, {}] });
  });

  it.each(['national-2024', 'beijing-2025', 'haidian-2025', 'beijing-2016'])(
    '%s cites a clause and has a strength for all',
    (id) => {
      const { criteria, quotas, clauses } = scheme(id);
      const known = clauses.map((clause) => clause.id);
      expect([...criteria, ...quotas].filter(({ clause }) => !known.includes(clause))).toEqual([]);
    },
  );
});
