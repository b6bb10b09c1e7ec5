import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { terms } from '../../src/facts/terms.js';
import type { Term } from '../../src/model/fact.js';
import { anyText } from '../any-text.js';
import { cases, codes, context, inShort, rowOf, type Written } from './plain.js';

interface Case {
  write: Written;
  term: string;
  tells?: string;
  clean?: string;
}

const { lists } = context.vocabulary.terms;

describe.each(Object.entries(cases<Record<string, Case[]>>('terms')))('%s', (field, list) => {
  test.each(list)('$write → $term', ({ write, term, tells, clean: kept }) => {
    const { facts, findings, clean } = terms(rowOf({ [field]: write }), context);
    expect(inShort(facts[field])).toBe(term);
    expect(codes(findings)).toEqual(tells === undefined ? [] : [tells]);
    const expected = kept ?? (term.startsWith('?') ? undefined : term);
    expect(clean[field] ?? (write === expected ? write : undefined)).toBe(expected);
  });
});

describe('the lists', () => {
  test.each(Object.entries(lists))(
    '%s: every canonical word is read as itself, without a repair',
    (field, list) => {
      for (const { id, zh } of list.terms) {
        const { facts, findings } = terms(rowOf({ [field]: ` ${[...zh].join(' ')}　` }), context);
        expect(facts[field]).toMatchObject({ known: true, value: { id, zh } });
        expect(findings.filter(({ repair }) => repair !== null)).toEqual([]);
      }
    },
  );

  test.each(Object.entries(lists))(
    '%s: ids are unique, and no wording stands in two entries',
    (_field, list) => {
      const ids = list.terms.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      const words = list.terms.flatMap(({ zh, aliases = [], silent = [], readAs = [] }) => [
        zh,
        ...aliases,
        ...silent,
        ...readAs,
      ]);
      const all = [...words, ...(list.ask ?? []).flatMap((entry) => entry.words)];
      expect(all.filter((word, i) => all.indexOf(word) !== i)).toEqual([]);
    },
  );

  test('there are the 56 ethnic groups and the 13 political statuses', () => {
    expect(lists.ethnic?.terms.filter(({ remark }) => remark === undefined)).toHaveLength(56);
    expect(lists.political?.terms).toHaveLength(13);
  });

  test('education is ordered, with equal ranks for the schools of one level', () => {
    const rank = (write: string) => {
      const fact = terms(rowOf({ education: write }), context).facts.education;
      return fact?.known ? (fact.value as Term).rank : undefined;
    };
    const levels = ['小学', '初中', '中专', '大专', '本科', '硕士', '博士'].map(rank);
    expect(levels).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(rank('高中')).toBe(rank('技校'));
  });

  test('an open list keeps what it does not know', () => {
    const list = { ...lists.personKind, terms: lists.personKind?.terms ?? [], open: true };
    const vocabulary = { ...context.vocabulary, terms: { source: '', lists: { personKind: list } } };
    const { facts, findings } = terms(rowOf({ personKind: '后勤' }), { ...context, vocabulary });
    expect(inShort(facts.personKind)).toBe('后勤');
    expect(codes(findings)).toEqual(['note term.outside-list']);
  });

  test('never throws on any text', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        terms(rowOf(Object.fromEntries(Object.keys(lists).map((id) => [id, text]))), context);
      }),
    );
  });
});
