import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bestCertificate, certificatesFor, type Standing } from '../../src/certificates/lines.js';
import { awards } from '../../src/facts/awards.js';
import { certificateClaims } from '../../src/facts/certificate-claims.js';
import { certificates } from '../../src/facts/certificates.js';
import { gradeOf } from '../../src/facts/contest-certificate.js';
import { gradeAndTitle } from '../../src/facts/grade-title.js';
import type { Contest } from '../../src/model/contest.js';
import type { Fact, Term } from '../../src/model/fact.js';
import type { Finding } from '../../src/model/finding.js';
import { messages as en } from '../../src/report/messages/en/certificates.js';
import { messages as zh } from '../../src/report/messages/zh/certificates.js';
import { cases, context, rowOf, vocabulary } from './award-support.js';

const [contest] = context.contests as [Contest];
const rankOf = (word: string) => gradeOf(word, vocabulary.grades)?.rank ?? -1;

describe('certificates by stage, rank and entrants', () => {
  interface Line extends Omit<Standing, 'entrants'> {
    entrants?: number;
    grade?: string;
    open?: string[];
  }

  test.each(cases<Line[]>('certificate-lines'))(
    '$stage, rank $rank of $entrants: $grade',
    ({ stage, rank, entrants = null, grade, open = [] }) => {
      const found = certificatesFor({ stage, rank, entrants }, contest.certificates.rules);
      expect(bestCertificate(found.sure, rankOf)?.line.grade).toBe(grade);
      expect(found.open.map(({ line }) => line.grade)).toEqual(open);
    },
  );

  test('a better place never leads to a lower grade, and more entrants never either', () => {
    const stage = fc.constantFrom(...contest.stages.map(({ id }) => id));
    const best = (standing: Standing) =>
      rankOf(
        bestCertificate(certificatesFor(standing, contest.certificates.rules).sure, rankOf)?.line.grade ?? '',
      );
    fc.assert(
      fc.property(
        stage,
        fc.integer({ min: 2, max: 400 }),
        fc.integer({ min: 1, max: 400 }),
        (at, rank, entrants) => {
          const here = best({ stage: at, rank, entrants });
          expect(best({ stage: at, rank: rank - 1, entrants })).toBeGreaterThanOrEqual(here);
          expect(best({ stage: at, rank, entrants: entrants + 1 })).toBeGreaterThanOrEqual(here);
          expect(best({ stage: at, rank, entrants: null })).toBeLessThanOrEqual(here);
        },
      ),
    );
  });
});

interface Row {
  grade: string;
  title?: string;
  honours?: string;
  skillAwards?: string;
  asOf?: string;
  is: string;
  tells?: string[];
}

/** What the row's grade is as of a date, and what is said about its placements. */
function read({
  grade,
  title = '无',
  honours = '无',
  skillAwards = '无',
  asOf = '2026-01-01',
}: Omit<Row, 'is'>) {
  const row = rowOf({ grade, title, honours, skillAwards });
  const facts = { ...gradeAndTitle(row, context).facts, ...awards(row, context).facts };
  const checked = certificates(certificateClaims(facts, row, context), facts, row, context, asOf);
  return { facts: { ...facts, ...checked.facts }, findings: checked.findings };
}

const inShort = ({ severity, code, at, args }: Finding) =>
  [severity, code, at.cell, args.why, args.rule, Number(args.stageAssumed) === 1 ? 'assumed' : '']
    .filter((part) => part !== '')
    .join(' ');

describe('a grade against the placements that may have led to it', () => {
  test.each(cases<Row[]>('certificates'))('$grade | $honours | $asOf', ({ is, tells = [], ...row }) => {
    const { facts, findings } = read(row);
    const fact = facts.skillGrade as Fact<Term | null>;
    expect(fact.known ? (fact.value?.zh ?? 'none') : `?${fact.why}`).toBe(is);
    expect(findings.map(inShort)).toEqual(tells);
    for (const finding of findings) {
      for (const messages of [zh, en]) {
        const message = messages[finding.code]?.(finding.args);
        expect(message?.what).toBeTruthy();
        expect(`${message?.what}${message?.todo}`).not.toMatch(/undefined|NaN|\[object|“”|""/u);
      }
    }
  });

  test.each([
    ['高级技师', '决赛第8名，晋升高级技师', ['certificate.contradicted']],
    ['高级技师', '决赛第8名', ['certificate.not-from-placement']],
    ['中级工', '决赛第2名', ['certificate.higher']],
    ['高级技师', '决赛第2名，晋升高级技师', ['certificate.later', 'certificate.confirmed']],
  ])('%s | %s: said alike at every date, so that it is printed once', (grade, result, said) => {
    const honours = `2025年北京市职工职业技能大赛快递员${result}`;
    const all = ['2024-03-10', '2025-03-31', '2025-12-31'].flatMap(
      (asOf) => read({ grade, honours, asOf }).findings,
    );
    expect([...new Map(all.map((finding) => [JSON.stringify(finding), finding.code])).values()]).toEqual(
      said,
    );
  });

  test('the sentences', () => {
    const what = (grade: string, honours: string) =>
      read({ grade, honours }).findings.map(({ code, args }) => zh[code]?.(args).what);
    expect(what('中级工', '2025年北京市职工职业技能大赛快递员决赛第2名')).toEqual([
      '“2025年北京市职工职业技能大赛快递员决赛第2名”（“快递员”项目，决赛，第2名），可核发“高级技师”证书（京工发〔2025〕11号 C-12），高于所填“中级工”；前提：取证项目，已备案，按总成绩排名，理论和技能均合格。',
    ]);
    expect(what('高级技师', '2025年北京市职工职业技能大赛决赛第7名，获高级技师')).toEqual([
      '表中说“高级技师”来自“2025年北京市职工职业技能大赛决赛第7名”（决赛，第7名），但按京工发〔2025〕11号 C-12，最高只能取得“技师”，等级存疑。',
    ]);
  });

  test('every project is found by its name and by every alias, and issues certificates as the list says', () => {
    for (const { name, aliases = [], certificate, form } of contest.projects) {
      for (const word of [name, ...aliases]) {
        const { findings } = read({
          grade: '高级技师',
          honours: `2025年北京市职工职业技能大赛${word}决赛第2名`,
        });
        const code = certificate && form === 'individual' ? 'confirmed' : 'not-from-placement';
        expect([word, ...findings.map((finding) => finding.code)]).toEqual([word, `certificate.${code}`]);
        expect(findings[0]?.args.project).toBe(name);
      }
    }
  });

  test('31 projects, 11 with certificates, one for teams', () => {
    const { projects } = contest;
    expect(projects.map(({ number }) => number)).toEqual(Array.from({ length: 31 }, (_, i) => i + 1));
    expect(projects.filter(({ certificate }) => certificate).map(({ number }) => number)).toEqual([
      1, 6, 7, 13, 15, 16, 18, 22, 23, 28, 29,
    ]);
    expect(projects.filter(({ form }) => form === 'team')).toMatchObject([{ number: 9, teamSize: 2 }]);
  });

  test('whatever the cells hold, it does not throw, and time grows with the length', () => {
    const word = fc.constantFrom(
      '2025年',
      '北京市职工职业技能大赛',
      '快递员',
      '决赛',
      '第8名',
      '，',
      '晋升',
      '获',
      '高级技师',
      '（',
      '）',
      '、',
      '；',
    );
    const text = fc.array(word, { maxLength: 20 }).map((words) => words.join(''));
    fc.assert(
      fc.property(text, text, (grade, honours) => {
        read({ grade, honours });
      }),
      { numRuns: 300 },
    );
  });
});
