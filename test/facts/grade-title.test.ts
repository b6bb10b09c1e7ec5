import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gradeGains, laterGains } from '../../src/facts/grade-later.js';
import { gradeAndTitle } from '../../src/facts/grade-title.js';
import type { Fact } from '../../src/model/fact.js';
import { anyText } from '../any-text.js';
import { cases, context, contextWithout, gradeInShort, rowOf, vocabulary } from './award-support.js';

interface Case {
  title?: string;
  grade?: string;
  employer?: string;
  is: string;
  titles?: string[];
  tells?: string[];
}

const texts = ({ title = '', grade = '', employer = '' }: Partial<Case>) => ({ title, grade, employer });

describe('grades and titles', () => {
  test.each(cases<Case[]>('grades'))('职称“$title” 技术等级“$grade” $employer', (row) => {
    const { title: _t, grade: _g, employer: _e, ...expected } = row;
    expect(gradeInShort(gradeAndTitle(rowOf(texts(row)), context))).toEqual(expected);
  });

  test.each(cases<Case[]>('grades-written'))('职称“$title” 技术等级“$grade” $employer', (row) => {
    const { title: _t, grade: _g, employer: _e, ...expected } = row;
    const read = gradeAndTitle(rowOf(texts(row)), context);
    const { tells: _c, ...short } = gradeInShort(read);
    const tells = read.findings.map(({ severity, code, at, repair }) =>
      [severity, code, at.cell, ...(repair === null ? [] : [`${repair.old} → ${repair.new}`])].join(' '),
    );
    expect({ ...short, ...(tells.length > 0 ? { tells } : {}) }).toEqual(expected);
  });

  test('a synonym is repaired with old and new value', () => {
    const { findings, clean } = gradeAndTitle(
      rowOf(texts({ title: '高工', grade: '国家职业资格一级' })),
      context,
    );
    expect(findings.map(({ repair }) => repair)).toEqual([
      { old: '国家职业资格一级', new: '高级技师' },
      { old: '高工', new: '高级工程师' },
    ]);
    expect(clean).toEqual({ grade: '高级技师', title: '高级工程师' });
  });

  test('white space alone is cleaned without a word', () => {
    const { findings, clean } = gradeAndTitle(
      rowOf(texts({ title: '高级 工程师', grade: '高级　技师' })),
      context,
    );
    expect(findings).toEqual([]);
    expect(clean).toEqual({ grade: '高级技师', title: '高级工程师' });
  });
});

describe('as of a date', () => {
  interface Later extends Case {
    asOf: string;
  }

  test.each(cases<Later[]>('grades-later'))('职称“$title” 技术等级“$grade” as of $asOf', (row) => {
    const filled = rowOf({ title: row.title ?? '无', grade: row.grade ?? '无' });
    const read = gradeAndTitle(filled, context);
    const later = laterGains(gradeGains(filled, context), read.facts, filled, context, row.asOf);
    const { is, titles = [] } = gradeInShort({ ...read, facts: { ...read.facts, ...later.facts } });
    expect(is.replace(' N5', '')).toBe(row.is);
    expect(titles.map((title) => title.split(' ')[1])).toEqual(row.titles ?? []);
    expect(later.findings.map(({ severity }) => severity)).toEqual((row.tells ?? []).map(() => 'review'));
    const tells = later.findings.map(({ code, at, args }) => `${code} ${at.cell} ${args.date}`);
    expect(tells).toEqual(row.tells ?? []);
  });
});

describe('columns that are missing or point elsewhere', () => {
  const read = (row: Partial<Case>, ...missing: string[]) =>
    gradeInShort(gradeAndTitle(rowOf(texts(row)), contextWithout(...missing)));

  test('no column of grades', () => {
    expect(read({ title: '工程师' }, 'grade').is).toBe('?no-column');
    expect(read({ title: '高级技师' }, 'grade').is).toBe('高级技师 M5');
  });

  test('no column of titles: a title among the grades does not close the list', () => {
    const { facts } = gradeAndTitle(rowOf(texts({ grade: '工程师' })), contextWithout('title'));
    expect(facts.titles).toMatchObject({
      known: true,
      value: [{ level: 'intermediate' }, { text: '', level: null }],
    });
    expect(gradeAndTitle(rowOf(texts({})), contextWithout('title')).facts.titles).toMatchObject({
      why: 'no-column',
    });
  });

  test('见附件 is not copied', () => {
    expect(read({ grade: '见附件', title: '高级技师' }).is).toBe('?ambiguous');
  });
});

/** Whether an empty cell says "none" or was left out: 职称, 技术等级 → titles, grade. */
describe('cells without text', () => {
  test.each<[string, string, string, string]>([
    ['', '', '?blank', '?blank'],
    [' ', '\u200b', '?blank', '?blank'],
    ['XXX', '', '?blank', '?blank'],
    ['无', '无', 'none', 'none'],
    ['无', '/', 'none', 'none'],
    ['', '无', '?blank', 'none'],
    ['—', '', 'none', '?blank'],
    ['', '高级技师', 'none', 'filled'],
    ['工程师', '', 'filled', 'none'],
    ['', '见附件', '?blank', '?ambiguous'],
  ])('职称“%s” 技术等级“%s”', (title, grade, titles, skillGrade) => {
    const { facts } = gradeAndTitle(rowOf(texts({ title, grade })), context);
    const short = (fact: Fact | undefined) =>
      fact?.known ? (fact.value === null ? 'none' : 'filled') : `?${fact?.why}`;
    expect([short(facts.titles), short(facts.skillGrade)]).toEqual([titles, skillGrade]);
  });
});

describe('every word of the vocabulary', () => {
  const { grades, titles } = vocabulary;

  test.each(grades.grades.flatMap(({ zh, synonyms }) => [zh, ...synonyms].map((word) => [word, zh])))(
    'grade %s is %s',
    (word, zh) => {
      expect(gradeInShort(gradeAndTitle(rowOf(texts({ grade: word })), context)).is).toBe(`${zh} N5`);
    },
  );

  test.each(grades.grades.flatMap(({ zh, publicService = [] }) => publicService.map((word) => [word, zh])))(
    'grade %s of an office worker is %s',
    (word, zh) => {
      expect(gradeInShort(gradeAndTitle(rowOf(texts({ grade: word })), context))).toEqual({
        is: `${zh} N5`,
        tells: ['note grade.public-service N5'],
      });
    },
  );

  test.each(
    Object.entries(grades.levelNumbers.numbers).flatMap(([number, others]) =>
      others.map((other) => [`${other}${grades.levelNumbers.unit}`, `${number}${grades.levelNumbers.unit}`]),
    ),
  )('%s is %s', (other, usual) => {
    const read = (grade: string) => gradeInShort(gradeAndTitle(rowOf(texts({ grade })), context)).is;
    expect(read(other ?? '')).toBe(read(usual ?? ''));
    expect(read(`9${other}`)).toMatch(/^\?/u);
  });

  test.each(grades.none)('%s: no grade', (word) => {
    expect(gradeInShort(gradeAndTitle(rowOf(texts({ grade: word, title: '无' })), context)).is).toBe('none');
  });

  test.each(titles.none)('%s: no title', (word) => {
    const { facts } = gradeAndTitle(rowOf(texts({ grade: '技师', title: word })), context);
    expect(facts.titles).toMatchObject({ known: true, value: null });
  });

  test.each(grades.ask)('%s is asked about', (word) => {
    expect(gradeInShort(gradeAndTitle(rowOf(texts({ grade: word })), context)).is).toBe('?ambiguous');
  });

  test.each(
    titles.series.flatMap(({ id, levels }) =>
      Object.entries(levels).flatMap(([level, words]) => words.map((word) => [word, id, level])),
    ),
  )('title %s: %s, %s', (word = '', id = '', level = '') => {
    const [read = ''] = gradeInShort(gradeAndTitle(rowOf(texts({ title: word })), context)).titles ?? [];
    const [series = '', at] = read.split(' ');
    expect([series.split('/').includes(id), at]).toEqual([true, level]);
  });

  test('short forms lead to a full one, and the grade that settles exists', () => {
    const full = new Set(titles.series.flatMap(({ levels }) => Object.values(levels).flat()));
    expect(titles.synonyms.filter((synonym) => !full.has(synonym.full))).toEqual([]);
    expect(grades.grades.map(({ id }) => id)).toContain(grades.settledFrom);
  });

  test('a grade with any single character before or behind it is that grade or unknown, never another', () => {
    const [canonical, char] = [
      fc.constantFrom(...grades.grades),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
    ];
    fc.assert(
      fc.property(canonical, char, fc.boolean(), ({ zh, rank }, extra, before) => {
        const { facts } = gradeAndTitle(rowOf(texts({ grade: before ? extra + zh : zh + extra })), context);
        const { skillGrade } = facts;
        const read = skillGrade?.known ? (skillGrade.value as { rank: number }).rank : rank;
        expect(read).toBe(rank);
      }),
    );
  });
});

describe('text that makes no sense', () => {
  const word = fc.constantFrom(
    ...vocabulary.grades.grades.map(({ zh }) => zh),
    ...vocabulary.titles.series.flatMap(({ levels }) => Object.values(levels).flat()),
    ...[
      '（',
      '）',
      '、',
      '/',
      ' ',
      '一级',
      '公司',
      '焊工',
      '中级',
      '注册',
      '主任',
      '电气',
      '无',
      '医院',
      '"',
    ],
  );
  const text = fc.oneof(
    anyText(),
    fc.array(word, { maxLength: 12 }).map((words) => words.join('')),
  );

  test('never throws', () => {
    fc.assert(
      fc.property(text, text, text, (title, grade, employer) => {
        gradeAndTitle(rowOf({ title, grade, employer }), context);
      }),
      { numRuns: 500 },
    );
  });
});
