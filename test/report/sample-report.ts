import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Cell } from '../../src/model/cell.js';
import type { Facts } from '../../src/model/fact.js';
import type { Finding, Place, Severity } from '../../src/model/finding.js';
import type { FormField } from '../../src/model/form.js';
import type { CriterionResult, Outcome, Proof, Strength, VerdictStatus } from '../../src/model/outcome.js';
import type { NomineeReport, Report, SchemeReport } from '../../src/model/report.js';
import { cellAddress } from '../../src/text/address.js';

/** A report with something of everything, about invented people. Built anew for each caller. */

const FILE = 'nominees.xlsx';
const SHEET = 'Sheet1';

const form = parse(readFileSync(new URL('../../rules/form/national-2024.yaml', import.meta.url), 'utf8')) as {
  fields: FormField[];
};

const years = { zh: '一线生产现场工作满5年', en: 'At least 5 years of work on the shop floor' };
const yearsAdvice = {
  zh: '请在“生产现场工作年限”填写年数，并备工作经历证明',
  en: 'Write the number of years, and keep proof of the work history',
};
const yearsEvidence = [{ zh: '一线生产现场工作经历证明', en: 'proof of the years on the shop floor' }];

const schemes: SchemeReport[] = [
  {
    id: 'national-2024',
    programme: 'national',
    asOf: '2024-03-10',
    sha256: 'a1'.repeat(32),
    readings: { grade: 'inclusive', 'five-forces': 'hard' },
    names: { zh: '大国工匠（2024年推选）', en: 'National Craftsman (2024 round)' },
    source: {
      title: '中华全国总工会办公厅关于推选2024年大国工匠培育对象的通知',
      issuer: '中华全国总工会办公厅',
      number: null,
      date: '2024-02-05',
    },
    asOfWhy: 'default',
    assumptions: [],
    clauses: [],
    criteria: [
      {
        id: 'N-04',
        clause: '二',
        strength: 'mandatory',
        title: years,
        require: { shopfloorYears: { atLeast: 5 } },
        advice: yearsAdvice,
        evidence: yearsEvidence,
      },
      {
        id: 'N-08',
        clause: '二（二）1',
        strength: 'scored',
        readings: ['grade', 'five-forces'],
        title: {
          zh: '高级技师以上技能等级，或本行业全国性技能比赛名次',
          en: 'Senior technician or above, or a placement in a national contest of the own industry',
        },
        require: {
          any: [
            {
              reading: 'grade',
              options: { inclusive: { skillGrade: { atLeast: '高级技师' } } },
            },
            {
              placement: {
                levels: ['national', 'international'],
                askLevels: ['industry'],
                prizes: ['first', 'second', 'third'],
                askPrizes: ['winner', 'excellence'],
                occupation: 'own',
                team: 'ask',
              },
            },
          ],
        },
        evidence: [
          { zh: '技能等级证书', en: 'certificate of the skill grade' },
          { zh: '比赛名次文件', en: 'papers on the placement' },
        ],
      },
      {
        id: 'N-12',
        clause: '四1',
        strength: 'mandatory',
        title: {
          zh: '3位非本单位同行高级专家推荐',
          en: 'Recommended by 3 senior experts of the field from outside the own unit',
        },
        require: {
          all: [
            {
              count: { of: 'experts', where: { outside: true }, distinctBy: ['name'], atLeast: 3 },
            },
            { every: { of: 'experts', where: { senior: true } } },
          ],
        },
        advice: {
          zh: '请写明每位专家的姓名、单位、职务',
          en: 'Write name, unit and post of each expert',
        },
      },
      {
        id: 'N-15',
        clause: '附件2',
        strength: 'mandatory',
        title: { zh: '一句话推荐理由30字以内', en: 'Reason in one sentence within 30 characters' },
        require: { length: { of: 'reasonShort', atMost: 30 } },
      },
      {
        id: 'N-09',
        clause: '二（二）2',
        strength: 'evidence',
        title: {
          zh: '核心业务成绩连续三年显著高于本岗位平均水平',
          en: 'Three years well above the average of the post',
        },
        evidence: [{ zh: '个人业绩的证明', en: 'proof of performance' }],
      },
    ],
    quotaRules: [
      {
        id: 'N-02',
        clause: '附件1',
        strength: 'mandatory',
        title: { zh: '不超过分配给推荐单位的名额', en: 'Within the quota of the recommending unit' },
        by: ['nationalUnit'],
        caps: [
          { group: '北京', cap: 6 },
          { group: '新疆', cap: 9, members: ['新疆生产建设兵团'] },
          { group: '新疆生产建设兵团', cap: 3, within: '新疆' },
        ],
        total: 15,
      },
    ],
    readingRules: [
      {
        name: 'grade',
        ambiguity: 'A-N1',
        clause: '二（二）1',
        question: {
          zh: '“高级技师以上”是否包括高级技师本级？',
          en: 'Does "senior technician and above" include that grade itself?',
        },
        options: {
          inclusive: { zh: '包括（“以上”含本数）', en: 'yes' },
          exclusive: { zh: '不包括，须特级技师以上', en: 'no, the grade above is needed' },
        },
        default: 'inclusive',
      },
      {
        name: 'five-forces',
        ambiguity: 'A-N3',
        clause: '二',
        question: {
          zh: '等级或名次不具备，是不合格还是评审扣分？',
          en: 'Is a missing grade disqualifying or a matter of score?',
        },
        options: {
          indicator: { zh: '属评审指标，由专家打分', en: 'an indicator that experts score' },
          hard: { zh: '属硬条件，不具备即不符合', en: 'a hard condition' },
        },
        default: 'indicator',
      },
    ],
  },
  {
    id: 'beijing-2025',
    programme: 'beijing',
    asOf: '2025-03-31',
    sha256: 'b2'.repeat(32),
    readings: {},
    names: { zh: '北京大工匠（第四届）', en: 'Beijing Master Craftsman (4th round)' },
    source: {
      title: '北京市总工会办公室关于遴选第四届“北京大工匠”培育对象的通知',
      issuer: '北京市总工会办公室',
      number: null,
      date: '2025-03-05',
    },
    asOfWhy: 'default',
    assumptions: [
      {
        zh: '本通知的附件不在手头，表样未知，这里借用全国汇总表的32栏',
        en: 'The annexes are not at hand; the 32 columns of the national sheet are used instead',
      },
    ],
    clauses: [],
    criteria: [
      {
        id: 'B-05',
        clause: '三¶1',
        strength: 'mandatory',
        title: years,
        require: { shopfloorYears: { atLeast: 5 } },
        advice: yearsAdvice,
        evidence: yearsEvidence,
      },
      {
        id: 'B-06',
        clause: '二（一）',
        strength: 'mandatory',
        title: { zh: '本市在职、长期工作在生产一线', en: 'In service in Beijing, long on the front line' },
        require: {
          all: [
            {
              ask: {
                unless: { workCity: { is: 'beijing' } },
                question: {
                  zh: '从工作单位和地址看不出在北京',
                  en: 'Unit and address do not show a place of work in Beijing',
                },
              },
            },
            { retirementAge: 'within' },
          ],
        },
        evidence: [{ zh: '在职证明或劳动合同', en: 'proof of employment' }],
      },
      {
        id: 'B-09',
        clause: '三¶2',
        strength: 'priority',
        title: {
          zh: '已获区、产业或局、集团（公司）级“工匠”荣誉',
          en: 'Holds a craftsman honour of a district, industry, bureau or group',
        },
        require: { honour: { kind: 'craftsman', level: ['district', 'industry', 'enterprise'] } },
      },
      {
        id: 'B-15',
        clause: '六（二）',
        strength: 'note',
        title: {
          zh: '弄虚作假的，取消本人参评资格和单位推荐资格',
          en: 'False statements cost the nominee the award and the unit its right to recommend',
        },
        banner: true,
      },
    ],
    quotaRules: [
      {
        id: 'B-02',
        clause: '四（一）¶2',
        strength: 'in-principle',
        title: { zh: '区总工会、产业工会不超过5名', en: 'District and industry unions: at most 5' },
        by: ['recommender'],
        category: 'beijingUnit',
        caps: [{ group: 'district', cap: 5 }],
      },
    ],
    readingRules: [],
  },
  {
    id: 'haidian-2025',
    programme: 'haidian',
    asOf: '2025-06-30',
    sha256: 'c3'.repeat(32),
    readings: { practice: 'ask' },
    names: { zh: '海淀工匠（2025年试行办法）', en: 'Haidian Craftsman (2025, trial)' },
    source: {
      title: '海淀工匠人才培育选树工程实施办法（试行）',
      issuer: '北京市海淀区总工会',
      number: null,
      date: '2025-05-12',
    },
    asOfWhy: 'option',
    assumptions: [
      {
        zh: '本办法没有附表样，这里借用全国汇总表的32栏',
        en: 'These rules attach no form; the 32 columns of the national sheet are used instead',
      },
    ],
    clauses: [],
    criteria: [
      {
        id: 'H-05',
        clause: '第五条（二）',
        strength: 'mandatory',
        title: years,
        require: { shopfloorYears: { atLeast: 5 } },
        advice: yearsAdvice,
        evidence: yearsEvidence,
      },
      {
        id: 'H-07',
        clause: '第六条（二）1',
        strength: 'in-principle',
        title: {
          zh: '原则上具备技师以上等级或工程师以上职称，并看竞赛成绩',
          en: 'In principle technician or engineer and above, with a contest result',
        },
        require: { skillGrade: { atLeast: '技师' } },
        advice: { zh: '请补充等级证书，或书面说明', en: 'Add the certificate, or explain in writing' },
      },
      {
        id: 'H-14',
        clause: '第十一条',
        strength: 'note',
        title: {
          zh: '弄虚作假的，取消本人参评资格和单位推荐资格',
          en: 'False statements cost the nominee the award and the unit its right to recommend',
        },
        banner: true,
      },
    ],
    quotaRules: [],
    readingRules: [
      {
        name: 'practice',
        ambiguity: 'A-H1',
        clause: '第六条（二）1',
        question: { zh: '逗号是“并且”还是“或者”？', en: 'Does the comma mean and, or or?' },
        options: {
          ask: { zh: '两种读法结论一致才下结论', en: 'decided only where both agree' },
          and: { zh: '两半都要具备', en: 'both halves' },
        },
        default: 'ask',
      },
    ],
  },
];

const STRENGTH: Record<string, Strength> = {
  'N-04': 'mandatory',
  'N-08': 'mandatory',
  'N-12': 'mandatory',
  'N-15': 'mandatory',
  'N-09': 'evidence',
  'B-05': 'mandatory',
  'B-06': 'mandatory',
  'B-09': 'priority',
  'B-15': 'note',
  'H-05': 'mandatory',
  'H-07': 'in-principle',
  'H-14': 'note',
};

const SCHEME_OF = (id: string) =>
  schemes.find(({ criteria }) => criteria.some((criterion) => criterion.id === id))?.id ?? '';

interface Judged {
  [criterion: string]: Outcome | [Outcome, Proof];
}

const COLUMN: Record<string, string> = {
  shopfloorYears: 'P',
  skillGrade: 'N',
  experts: 'V',
  reasonShort: 'Z',
  honours: 'T',
};

const FACT_OF: Record<string, string> = {
  'N-04': 'shopfloorYears',
  'B-05': 'shopfloorYears',
  'H-05': 'shopfloorYears',
  'N-08': 'skillGrade',
  'H-07': 'skillGrade',
  'N-12': 'experts',
  'N-15': 'reasonShort',
  'B-09': 'honours',
};

function criterion(id: string, row: number, given: Outcome | [Outcome, Proof]): CriterionResult {
  const outcome = typeof given === 'string' ? given : given[0];
  const fact = FACT_OF[id];
  const cells = fact === undefined ? [] : [`${COLUMN[fact]}${row}`];
  const leaf: Proof =
    STRENGTH[id] === 'evidence'
      ? { op: 'evidence', outcome, cells, why: 'evidence' }
      : { op: 'fact', outcome, cells, ...(fact === undefined ? {} : { of: fact }) };
  const proof = typeof given === 'string' ? leaf : given[1];
  const rule = schemes.flatMap(({ criteria }) => criteria).find((candidate) => candidate.id === id);
  return {
    id,
    strength: STRENGTH[id] ?? 'mandatory',
    outcome,
    cells: proof.cells,
    clause: rule?.clause ?? '',
    proof,
  };
}

function nominee(
  row: number,
  name: string,
  statuses: [VerdictStatus, VerdictStatus, VerdictStatus],
  judged: Judged,
  facts: Facts,
  clean: Record<string, string>,
  written: Record<string, Partial<Cell>> = {},
): NomineeReport {
  const cells = cellsOf(row, { name, ...clean }, written);
  return {
    key: `${FILE}!${SHEET}!${row}`,
    file: FILE,
    sheet: SHEET,
    row,
    name,
    cells,
    facts,
    columns: Object.fromEntries(
      form.fields.map(({ id }, index) => [
        id,
        { cell: cellAddress(row, index + 1), state: cells[id] === undefined ? 'blank' : 'filled' },
      ]),
    ),
    byDate: {},
    verdicts: schemes.map(({ id }, index) => ({
      scheme: id,
      status: statuses[index] ?? 'eligible',
      criteria: Object.entries(judged)
        .filter(([criterionId]) => SCHEME_OF(criterionId) === id)
        .map(([criterionId, given]) => criterion(criterionId, row, given)),
    })),
    clean: { name, ...clean },
  };
}

/** What the sheet holds: the clean text where nothing else is said. */
function cellsOf(
  row: number,
  clean: Record<string, string>,
  written: Record<string, Partial<Cell>>,
): Record<string, Cell> {
  return Object.fromEntries(
    form.fields.flatMap(({ id }, index): [string, Cell][] => {
      const shown = written[id]?.shown ?? clean[id] ?? '';
      if (shown === '') return [];
      return [[id, { row, column: index + 1, kind: 'text', raw: shown, shown, ...written[id] }]];
    }),
  );
}

const ALL_MET: Judged = {
  'N-04': 'met',
  'N-08': 'met',
  'N-12': 'met',
  'N-15': 'met',
  'N-09': 'undetermined',
  'B-05': 'met',
  'B-06': 'met',
  'B-09': 'unmet',
  'H-05': 'met',
  'H-07': 'met',
};

function cleanRow(
  seq: string,
  sex: string,
  birth: string,
  id: string,
  phone: string,
): Record<string, string> {
  return {
    seq,
    sex,
    birthMonth: birth,
    ethnic: '汉族',
    education: '大专',
    political: '中共党员',
    idNumber: id,
    employer: '北京示范机电制造有限公司',
    post: '装配车间装调班班组长',
    industry: '制造业',
    occupation: '数控装调维修工',
    title: '高级工程师',
    grade: '高级技师',
    workSince: '2007.7',
    shopfloorYears: '16',
    employerKind: '非公有制',
    personKind: '一线产业工人',
    migrantWorker: '否',
    honours: '北京市劳动模范、海淀工匠',
    skillAwards: '全国职工职业技能大赛决赛第8名',
    expert1: '李甲，北京第一示范研究院首席技师',
    expert2: '王乙，北京第二示范大学教授',
    expert3: '赵丙，北京第三示范集团有限公司总工程师',
    reason:
      '扎根装配一线十六年，牵头完成高精度数控机床主轴装调工艺攻关，解决多项关键难题，获得授权专利六项；带徒二十余人，其中八人成长为高级技师，所在班组连续三年质量合格率居全公司首位。',
    reasonShort: '十六年磨一剑的装调匠人',
    employerAddress: '北京市海淀区示范路1号',
    postcode: '100000',
    phone,
    recommender: '北京市海淀区总工会',
    contact: '孙某某',
    contactPhone: '010-68590000',
  };
}

function finding(
  code: string,
  severity: Severity,
  at: Partial<Place>,
  more: Partial<Omit<Finding, 'code' | 'severity' | 'at'>> = {},
): Finding {
  return {
    code,
    severity,
    scheme: null,
    criterion: null,
    at: { file: FILE, sheet: SHEET, row: null, cell: null, field: null, ...at },
    args: {},
    clause: null,
    repair: null,
    waived: null,
    ...more,
  };
}

function criterionFinding(
  code: string,
  severity: Severity,
  id: string,
  row: number,
  cell: string | null,
  field: string | null,
  args: Finding['args'] = {},
): Finding {
  const clause = schemes.flatMap(({ criteria }) => criteria).find((rule) => rule.id === id)?.clause ?? null;
  return finding(
    code,
    severity,
    { row, cell, field },
    {
      scheme: SCHEME_OF(id),
      criterion: id,
      clause,
      args: { cells: cell === null ? [] : [cell], found: [], questionZh: '', questionEn: '', ...args },
    },
  );
}

const blankYears = (row: number): Proof => ({
  op: 'fact',
  outcome: 'undetermined',
  of: 'shopfloorYears',
  expected: { atLeast: 5 },
  cells: [`P${row}`],
  why: 'blank',
});

export function sampleReport(): Report {
  const findings: Finding[] = [
    finding('sheet.hidden', 'warning', { sheet: null }, { args: { sheet: '旧表' } }),
    finding(
      'columns.alias',
      'note',
      { cell: 'L3', field: 'occupation' },
      { args: { header: '职业（工种）' } },
    ),
    // 第5行：没有问题的一位，另有一条优先条件。
    criterionFinding('criterion.priority', 'note', 'B-09', 5, 'T5', 'honours', { found: ['海淀工匠'] }),
    // 第6行：年限不足。
    criterionFinding('criterion.unmet', 'error', 'N-04', 6, 'P6', 'shopfloorYears', { found: ['3'] }),
    criterionFinding('criterion.unmet', 'error', 'B-05', 6, 'P6', 'shopfloorYears', { found: ['3'] }),
    criterionFinding('criterion.unmet', 'error', 'H-05', 6, 'P6', 'shopfloorYears', { found: ['3'] }),
    criterionFinding('criterion.unmet', 'warning', 'H-07', 6, 'N6', 'grade', { found: ['高级工'] }),
    finding(
      'terms.synonym',
      'note',
      { row: 6, cell: 'G6', field: 'political' },
      { repair: { old: '党员', new: '中共党员' } },
    ),
    // 第7行：年限空白、身份证号错误、出生年月对不上。
    finding('cells.blank', 'error', { row: 7, cell: 'P7', field: 'shopfloorYears' }),
    finding('id-number.checksum', 'error', { row: 7, cell: 'H7', field: 'idNumber' }),
    finding(
      'birth-month.unlike-id',
      'review',
      { row: 7, cell: 'D7', field: 'birthMonth' },
      { args: { text: '1980.6' } },
    ),
    criterionFinding('criterion.undetermined', 'review', 'N-04', 7, 'P7', 'shopfloorYears'),
    criterionFinding('criterion.undetermined', 'review', 'B-05', 7, 'P7', 'shopfloorYears'),
    criterionFinding('criterion.undetermined', 'review', 'H-05', 7, 'P7', 'shopfloorYears'),
    criterionFinding('criterion.undetermined', 'review', 'B-06', 7, 'AA7', 'employerAddress', {
      found: ['河北省示范市建设路9号'],
      questionZh: '从工作单位和地址看不出在北京',
      questionEn: 'Unit and address do not show a place of work in Beijing',
    }),
    finding(
      'person.twice',
      'review',
      { row: 7, cell: null },
      {
        args: {
          other: 'nominees.xlsx!Sheet1!10',
          columns: ['职务', '推荐理由'],
          columnsEn: ['Post', 'Reason'],
        },
      },
    ),
    // 第8行：两种字数口径。
    finding(
      'length.word-count',
      'warning',
      { row: 8, cell: 'Z8', field: 'reasonShort' },
      {
        scheme: 'national-2024',
        criterion: 'N-15',
        clause: '附件2',
        args: { limit: 30, characters: 34, words: 27 },
      },
    ),
    finding(
      'quota.exceeded',
      'warning',
      { file: null, sheet: null },
      {
        scheme: 'beijing-2025',
        criterion: 'B-02',
        clause: '四（一）¶2',
        args: { group: '海淀区总工会', count: 6, cap: 5, remarkZh: '', remarkEn: '' },
      },
    ),
    finding(
      'quota.undetermined',
      'review',
      { file: null, sheet: null },
      {
        scheme: 'beijing-2025',
        criterion: 'B-02',
        clause: '四（一）¶2',
        args: { group: '北京示范技师学院', count: 1, cap: '', remarkZh: '', remarkEn: '' },
      },
    ),
  ];
  const nominees = [
    nominee(
      5,
      '张某某',
      ['eligible', 'eligible', 'eligible'],
      { ...ALL_MET, 'B-09': 'met' },
      {
        name: {
          known: true,
          value: '张某某',
          cells: ['B5'],
          steps: [{ step: 'join-han', from: '张 某某', to: '张某某' }],
        },
        birthMonth: { known: true, value: { year: 1980, month: 6 }, cells: ['D5'], steps: [] },
        idNumber: { known: true, value: '119900198006010015', cells: ['H5'], steps: [] },
        skillGrade: {
          known: true,
          value: { id: 'senior-technician', zh: '高级技师', rank: 5 },
          cells: ['N5'],
          steps: [{ step: 'synonym', from: '一级/高级技师', to: '高级技师' }],
        },
        shopfloorYears: { known: true, value: { min: 16, max: 16 }, cells: ['P5'], steps: [] },
        workSince: { known: true, value: { year: 2007, month: null }, cells: ['O5'], steps: [] },
        title: { known: true, value: null, cells: ['M5'], steps: [] },
        migrantWorker: { known: true, value: false, cells: ['S5'], steps: [] },
        placements: {
          known: true,
          value: [
            {
              text: '全国职工职业技能大赛决赛第8名',
              cell: 'U5',
              event: 'national-workers',
              rank: 8,
              stage: 'final',
              level: { oneOf: ['national', 'industry'] },
              prize: null,
            },
          ],
          cells: ['U5'],
          steps: [],
        },
        phone: { known: true, value: '13800138000', cells: ['AC5'], steps: [] },
      },
      { ...cleanRow('1', '男', '1980.6', '119900198006010015', '13800138000'), title: '无' },
      {
        name: { shown: ' 张\u3000某某' },
        idNumber: { shown: '119900 19800601 0015' },
        grade: { shown: '一级/高级技师' },
        workSince: { shown: '2007', kind: 'number', raw: 2007 },
        shopfloorYears: { shown: '16', kind: 'number', raw: 16, formula: '2024-2008' },
        phone: { shown: '1.38E+10', kind: 'number', raw: 13800138000 },
      },
    ),
    nominee(
      6,
      '李某',
      ['ineligible', 'ineligible', 'ineligible'],
      {
        ...ALL_MET,
        'N-04': [
          'unmet',
          {
            op: 'fact',
            outcome: 'unmet',
            of: 'shopfloorYears',
            expected: { atLeast: 5 },
            found: { min: 3, max: 3 },
            cells: ['P6'],
          },
        ],
        'B-05': 'unmet',
        'H-05': 'unmet',
        'H-07': 'unmet',
        'N-08': [
          'met',
          {
            op: 'any',
            outcome: 'met',
            cells: ['N6', 'U6'],
            children: [
              {
                op: 'fact',
                outcome: 'unmet',
                of: 'skillGrade',
                expected: { atLeast: '高级技师' },
                found: { id: 'senior', zh: '高级工', rank: 3 },
                cells: ['N6'],
              },
              {
                op: 'placement',
                outcome: 'met',
                of: 'placements',
                expected: { levels: ['national'], within: 20 },
                found: [{ text: '全国职工职业技能大赛第8名', outcome: 'met' }],
                cells: ['U6'],
                remarks: [
                  {
                    code: 'placement.stage-assumed',
                    severity: 'note',
                    args: { text: '全国职工职业技能大赛第8名' },
                  },
                ],
              },
            ],
          },
        ],
      },
      {
        shopfloorYears: { known: true, value: { min: 3, max: 3 }, cells: ['P6'], steps: [] },
        skillGrade: { known: true, value: { id: 'senior', zh: '高级工', rank: 3 }, cells: ['N6'], steps: [] },
      },
      {
        ...cleanRow('2', '女', '1995.10', '119900199510010024', '13900139000'),
        shopfloorYears: '3',
        grade: '高级工',
      },
    ),
    nominee(
      7,
      '王某',
      ['review', 'review', 'review'],
      {
        ...ALL_MET,
        'N-04': ['undetermined', blankYears(7)],
        'B-05': ['undetermined', blankYears(7)],
        'H-05': ['undetermined', blankYears(7)],
        'B-06': [
          'undetermined',
          {
            op: 'ask',
            outcome: 'undetermined',
            cells: ['I7', 'AA7'],
            expected: 'unless',
            why: 'question',
            found: {
              zh: '从工作单位和地址看不出在北京',
              en: 'Unit and address do not show a place of work in Beijing',
            },
            children: [
              {
                op: 'fact',
                outcome: 'unmet',
                of: 'workCity',
                expected: { is: 'beijing' },
                cells: ['I7', 'AA7'],
              },
            ],
          },
        ],
      },
      { shopfloorYears: { known: false, why: 'blank', cells: ['P7'], steps: [] } },
      { ...cleanRow('3', '男', '1980.6', '119900198006010099', '13700137000'), shopfloorYears: '' },
    ),
    nominee(
      8,
      '赵某某',
      ['eligible', 'eligible', 'explain'],
      { ...ALL_MET, 'H-07': 'unmet' },
      {},
      {
        ...cleanRow('4', '女', '1985.3', '119900198503010028', '13600136000'),
        post: '=HYPERLINK("http://example.invalid","班长")',
      },
    ),
    nominee(
      9,
      '陈某',
      ['eligible', 'eligible', 'eligible'],
      ALL_MET,
      {},
      {
        ...cleanRow('5', '男', '1979.11', '119900197911010013', '13500135000'),
        honours: '#N/A',
      },
    ),
    nominee(
      10,
      '刘某某',
      ['eligible', 'eligible', 'eligible'],
      ALL_MET,
      {},
      {
        ...cleanRow('6', '女', '1988.2', '119900198802010026', '13300133000'),
      },
    ),
  ];
  return {
    tool: { name: 'craftsman', version: '0.1.0' },
    terms: {},
    choice: { why: 'newest', titles: [], editions: [] },
    inputs: [
      {
        file: FILE,
        sha256: 'd4'.repeat(32),
        format: 'xlsx',
        copyOf: null,
        problem: null,
        sheets: [
          {
            name: SHEET,
            headerRow: 3,
            leftOut: null,
            rows: 9 + nominees.length,
            titleRows: 2,
            headerRows: 1,
            nominees: nominees.length,
            skipped: [
              { row: 4, why: 'example-row' },
              { row: 11, why: 'duplicate-of-row-9' },
              { row: 12, why: 'blank-numbered-row' },
              { row: 13, why: 'blank-numbered-row' },
              { row: 14, why: 'blank-numbered-row' },
              { row: 16, why: 'footer' },
            ],
          },
        ],
      },
    ],
    schemes: structuredClone(schemes),
    nominees,
    quotas: [
      {
        scheme: 'national-2024',
        id: 'N-02',
        group: '北京',
        count: 6,
        cap: 6,
        strength: 'mandatory',
        status: 'within',
        clause: '附件1',
        notIneligible: 5,
      },
      {
        scheme: 'beijing-2025',
        id: 'B-02',
        group: '海淀区总工会',
        count: 6,
        cap: 5,
        strength: 'in-principle',
        status: 'exceeded',
        clause: '四（一）¶2',
        notIneligible: 5,
      },
      {
        scheme: 'beijing-2025',
        id: 'B-02',
        group: '北京示范技师学院',
        count: 1,
        cap: null,
        strength: 'in-principle',
        status: 'undetermined',
        clause: '四（一）¶2',
        notIneligible: 1,
      },
    ],
    findings,
    summary: {
      nominees: nominees.length,
      verdicts: Object.fromEntries(
        schemes.map(({ id }, index) => {
          const counts = { ineligible: 0, review: 0, explain: 0, eligible: 0 };
          for (const { verdicts } of nominees) {
            const status = verdicts[index]?.status;
            if (status !== undefined) counts[status] += 1;
          }
          return [id, counts];
        }),
      ),
      findings: {
        error: findings.filter(({ severity }) => severity === 'error').length,
        warning: findings.filter(({ severity }) => severity === 'warning').length,
        review: findings.filter(({ severity }) => severity === 'review').length,
        note: findings.filter(({ severity }) => severity === 'note').length,
      },
      exitCode: 1,
    },
    fields: form.fields,
  };
}
