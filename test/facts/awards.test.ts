import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { awards } from '../../src/facts/awards.js';
import type { Item } from '../../src/model/fact.js';
import { anyText } from '../any-text.js';
import {
  awardsInShort,
  cases,
  context,
  contextWithout,
  placementInShort,
  rowOf,
  vocabulary,
} from './award-support.js';

interface Case {
  /** The nominee's name. */
  name?: string;
  write: string;
  because?: string;
  placements?: string[];
  honours?: string[];
  tells?: string[];
}

const table = {
  ...cases<Record<string, Case[]>>('awards'),
  ...cases<Record<string, Case[]>>('awards-clerks'),
  ...cases<Record<string, Case[]>>('awards-circles'),
};

describe.each(Object.entries(table))('award texts: %s', (_, rows) => {
  test.each(rows)('$write', ({ name = '', write, because: _reason, ...expected }) => {
    expect(awardsInShort(awards(rowOf({ name, skillAwards: write }), context))).toEqual(expected);
  });
});

const items = (name: 'honours' | 'placements', texts: Record<string, string>, columns = context) => {
  const fact = awards(rowOf(texts), columns).facts[name];
  return fact?.known ? fact.value : `?${fact?.why}`;
};

describe('the two columns together', () => {
  test('both empty: known to be none', () => {
    expect(items('honours', { honours: '无' })).toBeNull();
    expect(items('placements', { honours: '/', skillAwards: '—' })).toBeNull();
  });

  test('both are read, each item with its cell', () => {
    const found = items('honours', { honours: '首都劳动奖章', skillAwards: '海淀工匠' }) as Item[];
    expect(found.map(({ cell }) => cell)).toEqual(['T5', 'U5']);
  });

  test('an honour and no contest: no placement, known', () => {
    expect(items('placements', { honours: '首都劳动奖章' })).toEqual([]);
  });

  test('one column missing: an open item stands for it', () => {
    const found = items('honours', { honours: '首都劳动奖章' }, contextWithout('skillAwards')) as Item[];
    expect(found).toHaveLength(2);
    expect(found[1]).toEqual({
      text: '',
      cell: '',
      id: null,
      kind: null,
      level: null,
      collective: null,
      term: null,
      year: null,
      heldFrom: null,
    });
  });

  test.each(['奖项较多，详见附件', '优秀党员（其余见附件）'])(
    '%s: what is elsewhere is not known',
    (write) => {
      const read = awards(rowOf({ honours: '无', skillAwards: write }), context);
      const open = [expect.objectContaining({ text: '', cell: 'U5', readable: null })];
      expect(items('placements', { honours: '无', skillAwards: write })).toEqual(open);
      expect(read.findings).toMatchObject([{ code: 'cell.pointer', at: { cell: 'U5' } }]);
    },
  );

  test.each(['2023年北京市职工职业技能大赛电工第一名，见附件', '首都劳动奖章（证书见附件）'])(
    '%s: the paper for what is written',
    (write) => {
      const { findings } = awards(rowOf({ honours: '无', skillAwards: write }), context);
      expect(findings.filter(({ code }) => code === 'cell.pointer')).toEqual([]);
    },
  );

  test('one column points elsewhere: an open placement stands for it', () => {
    const found = items('placements', { honours: '见附件' }) as Item[];
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      text: '',
      cell: 'T5',
      event: null,
      level: null,
      team: null,
      placement: null,
    });
  });

  test('both columns missing or pointing elsewhere: unknown', () => {
    expect(items('honours', {}, contextWithout('honours', 'skillAwards'))).toBe('?no-column');
    expect(items('honours', { honours: '见附件', skillAwards: '同上' })).toBe('?ambiguous');
  });
});

describe('when a placement can have been won', () => {
  test.each([
    ['第八届全国职工职业技能大赛决赛第3名', '2024-09-01'],
    ['2024年首届全国“红旗杯”班组长大赛第3名', '2024-08-01'],
    ['2025年北京市职工职业技能大赛决赛第3名', '2025-08-01'],
    ['2025年北京市职工职业技能大赛复赛第3名', '2025-08-01'],
    ['2025年北京市职工职业技能大赛初赛第3名', '2025-06-01'],
    ['2025年北京市职工职业技能大赛选拔赛第3名', '2025-01-01'],
    ['2022年江苏省职业技能大赛第3名', '2022-01-01'],
    ['第八届全国职工职业技能大赛北京选拔赛第3名', null],
    ['全国职工职业技能大赛第3名', null],
    ['2024年9月全国焊工职业技能大赛第一名', '2024-09-01'],
    ['2024.9.15全国焊工职业技能大赛第一名', '2024-09-15'],
    ['2024年13月全国焊工职业技能大赛第一名', '2024-01-01'],
    ['24年5月全国焊工技能大赛第一名', '2024-05-01'],
    ['24.5全国焊工技能大赛第一名', '2024-05-01'],
    ['202405全国焊工技能大赛第一名', '2024-05-01'],
    ['’24年全国焊工技能大赛第一名', '2024-01-01'],
    ['全国焊工技能大赛第一名 20240520', '2024-05-20'],
    ['2024年下半年全国焊工技能大赛第一名', '2024-07-01'],
    ['2024年底全国焊工技能大赛第一名', '2024-10-01'],
    ['全国焊工技能大赛第一名 24年5月', '2024-05-01'],
    ['全国焊工技能大赛第一名（24.5）', '2024-05-01'],
    // Editions behind the last one listed: the contest is held every three years, others at most once a year.
    ['第九届全国职工职业技能大赛决赛焊工第3名', '2027-09-01'],
    ['第九届全国职工职业技能大赛北京选拔赛决赛焊工第3名', '2024-09-01'],
    ['第二届全国“红旗杯”班组长大赛第3名', '2025-08-01'],
  ])('%s: not before %s', (write, from) => {
    expect((items('placements', { skillAwards: write }) as Item[])[0]?.heldFrom).toBe(from);
  });
});

describe('when an honour can have been received', () => {
  test.each([
    ['2025年北京大工匠', 2025, '2025-07-01'],
    ['第四届北京大工匠', null, '2025-07-01'],
    ['第三届北京大工匠', null, null],
    ['2026年北京大工匠', 2026, '2026-01-01'],
    ['北京大工匠（2030年）', 2030, '2030-01-01'],
    ['2024年5月北京大工匠', 2024, '2024-05-01'],
    ['2022-2023年度全国技术能手', 2023, '2023-01-01'],
    ['北京大工匠', null, null],
    ['北京大工匠 2021年', 2021, '2021-01-01'],
    ['2021年：北京大工匠', 2021, '2021-01-01'],
    ['北京大工匠，2021年5月', 2021, '2021-05-01'],
  ])('%s: %s, not before %s', (write, year, heldFrom) => {
    expect(items('honours', { honours: write })).toMatchObject([{ year, heldFrom }]);
  });
});

describe('dates that stand between awards', () => {
  test.each([
    ['首都劳动奖章 2020年、北京大工匠 2021年', [2020, 2021]],
    ['2020年 首都劳动奖章 2021年 北京大工匠', [2020, 2021]],
    ['2020年首都劳动奖章；北京大工匠，2021年', [2020, 2021]],
    ['2020年\n首都劳动奖章\n北京大工匠', [2020, null]],
    // After each comma alike: whose date it is cannot be told, and the one behind gets it.
    ['首都劳动奖章，2020年，北京大工匠', [null, 2020]],
  ])('%s', (write, years) => {
    expect((items('honours', { honours: write }) as Item[]).map(({ year }) => year)).toEqual(years);
  });
});

describe('an award text that makes no sense', () => {
  const word = fc.constantFrom(
    ...vocabulary.contests.events.map(({ zh }) => zh),
    ...vocabulary.awards.honours.map(({ zh }) => zh),
    ...[
      '第',
      '名',
      '前',
      '十',
      '3',
      '2023',
      '年',
      '届',
      '决赛',
      '一等奖',
      '、',
      '；',
      ' ',
      '（',
      '“',
      '"',
      '等',
      '均',
    ],
    ...[
      '北京市',
      '全国',
      '海淀',
      '集团',
      '职业技能大赛',
      '选拔赛',
      '工匠',
      '《',
      '1.',
      '①',
      '\n',
      '/',
      ',',
      '指导',
      '和',
    ],
  );
  const text = fc.oneof(
    anyText(),
    fc.array(word, { maxLength: 40 }).map((words) => words.join('')),
  );

  test('never throws, and says the same when read again', () => {
    fc.assert(
      fc.property(text, text, (honours, skillAwards) => {
        const row = rowOf({ honours, skillAwards });
        expect(awards(row, context)).toEqual(awards(row, context));
      }),
      { numRuns: 400 },
    );
  });

  test('a placement that is not understood has neither event nor level, and is told', () => {
    fc.assert(
      fc.property(text, (skillAwards) => {
        const { facts, findings } = awards(rowOf({ skillAwards }), context);
        const placements = facts.placements?.known ? ((facts.placements.value ?? []) as Item[]) : [];
        for (const item of placements) {
          if (item.readable === true || item.text === '') continue;
          const rank = [item.rank, item.band, item.prize];
          expect(item.event === null || rank.every((part) => part === null), placementInShort(item)).toBe(
            true,
          );
          expect(findings.map(({ code }) => code)).toEqual(
            expect.arrayContaining([expect.stringMatching(/^awards\.(unread|shared-rank|listed)$/)]),
          );
        }
      }),
      { numRuns: 400 },
    );
  });

  test('a canonical placement survives spaces, quotation marks, list numbers and full-width digits', () => {
    const decorated = fc.record({
      before: fc.constantFrom('', '1.', '（1）', '荣获', '获', '　', '①'),
      name: fc.constantFrom('北京市职工职业技能大赛', '“北京市职工职业技能大赛”', '北京市 职工职业技能大赛'),
      trade: fc.constantFrom('（焊工）', '(焊工)', '焊工', ' 焊工 '),
      rank: fc.constantFrom('第3名', '第三名', '第３名', ' 第三名', '排名第3', '季军', '，第3名'),
      after: fc.constantFrom('', '。', '；', '、首都劳动奖章', '\n全国劳动模范'),
    });
    fc.assert(
      fc.property(decorated, ({ before, name, trade, rank, after }) => {
        const [first] = items('placements', {
          skillAwards: `${before}${name}决赛${trade}${rank}${after}`,
        }) as Item[];
        expect(first).toMatchObject({
          event: 'beijing-workers',
          stage: 'final',
          rank: 3,
          occupation: '焊工',
        });
      }),
    );
  });
});

describe('a known name survives whatever stands in it or around it', () => {
  const quotes = fc.constantFrom(['', ''], ['“', '”'], ['"', '"'], ['《', '》'], ['「', '」']);
  // No year before a contest was first held: another one is meant then.
  const date = fc.constantFrom('', '第八届', '第12届', '首届', '2025年', '二〇二五年度', '2025年第三届');
  const space = fc.constantFrom('', ' ', '　', '\u200B', ' 　');
  // Dates, spaces and quotation marks go in before any of its characters; names with brackets hold lists of their own.
  const names = vocabulary.contests.events
    .flatMap(({ id, zh, aliases = [] }) => [zh, ...aliases].map((name) => ({ id, name })))
    .filter(({ name }) => !name.includes('('));

  test('editions, years, quotation marks and white space change neither event nor rank', () => {
    const written = fc.record({
      event: fc.constantFrom(...names),
      at: fc.nat(),
      date,
      gap: fc.nat(),
      space,
      quote: quotes,
      from: fc.nat(),
      rank: fc.integer({ min: 1, max: 99 }),
    });
    fc.assert(
      fc.property(
        written,
        ({ event: { id, name }, at, date: when, gap, space: white, quote, from, rank }) => {
          // 一 + 二〇二五年 is another number.
          fc.pre(
            !/[一二三四五六七八九十]$/u.test(name.slice(0, at % name.length)) || !/^[0-9二]/u.test(when),
          );
          const characters = [...name];
          const [open = '', close = ''] = quote;
          const put = (place: number, text: string) => {
            const index = place % name.length;
            characters[index] = `${text}${characters[index]}`;
          };
          put(at, when);
          put(gap, white);
          put(from, open);
          const write = `${characters.join('')}${close}决赛第${rank}名`;
          const found = items('placements', { skillAwards: write }) as Item[];
          expect([write, found.map((item) => [item.event, item.rank])]).toEqual([write, [[id, rank]]]);
        },
      ),
      { numRuns: 1500 },
    );
  });
});

describe('the vocabulary', () => {
  const { order, unordered } = vocabulary.awards.levels;

  test('every level is one of the list', () => {
    const named = (level: unknown): string[] =>
      typeof level === 'string'
        ? [level]
        : level === null || level === undefined
          ? []
          : (level as { oneOf: string[] }).oneOf;
    const { awards: words, contests } = vocabulary;
    const used = [
      ...contests.events.flatMap(({ level }) => named(level)),
      ...Object.entries(contests.selectionLevel).flatMap(([main, level]) => [main, ...named(level)]),
      ...words.levels.words.flatMap(({ level }) => named(level)),
      ...words.levels.bare.flatMap(({ level, name }) => [level, ...named(name)]),
      ...words.honours.flatMap(({ level }) => named(level)),
      ...words.craftsman.prefixes.flatMap(({ level }) => named(level)),
      ...words.levels.modifierKeeps,
      words.levels.modifierLevel,
      ...unordered,
    ];
    expect(used.filter((level) => !order.includes(level))).toEqual([]);
  });

  test('no contest has two entries, no honour either', () => {
    const contests = vocabulary.contests.events.flatMap(({ zh, aliases = [] }) => [zh, ...aliases]);
    const honours = vocabulary.awards.honours.flatMap(({ zh, aliases = [] }) => [zh, ...aliases]);
    expect(new Set(contests).size).toBe(contests.length);
    expect(new Set(honours).size).toBe(honours.length);
  });

  test('every contest and every honour is read as itself', () => {
    for (const { id, zh, aliases = [] } of vocabulary.contests.events) {
      for (const name of [zh, ...aliases]) {
        const found = items('placements', { skillAwards: `2025年${name}第一名` }) as Item[];
        expect([name, found.map(({ event }) => event)]).toEqual([name, [id]]);
      }
    }
    for (const { id, zh, aliases = [] } of vocabulary.awards.honours) {
      for (const name of [zh, ...aliases]) {
        const found = items('honours', { honours: name }) as Item[];
        expect([name, found.map((honour) => honour.id)]).toEqual([name, [id]]);
      }
    }
  });
});
