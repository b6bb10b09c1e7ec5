import { describe, expect, it } from 'vitest';
import { equivalenceOf } from '../../src/mutation/equivalent.js';
import { mutantsOf, mutated } from '../../src/rules/mutants/index.js';
import { bundledPack, packFiles } from '../support.js';

const pack = bundledPack();
const mutants = mutantsOf(packFiles(), pack);

/** The rules by which the mutants of a file that change one text into another are equivalent. */
function rulesOf(file: string, from: string, to: string): (string | null)[] {
  const found = mutants.filter((mutant) => mutant.file === file && mutant.from === from && mutant.to === to);
  return found.map((mutant) => equivalenceOf(mutant, pack, mutated(pack, mutant)));
}

describe('what can never change anything is told by a general rule, and nothing else is', () => {
  it.each([
    [
      'a rule asks for the level of engineer and above',
      'vocab/titles.yaml',
      'assistant: [助理工程师], intermediate: [工程师]',
      'assistant: [工程师], intermediate: [助理工程师]',
      [null],
    ],
    [
      'no rule tells a technician from an assistant engineer',
      'vocab/titles.yaml',
      'member: [技术员], assistant: [助理工程师]',
      'member: [助理工程师], assistant: [技术员]',
      ['order-not-asked'],
    ],
    ['高级技师 is a bound', 'vocab/grades.yaml', '技师 < 高级技师', '高级技师 < 技师', [null]],
    ['certificates of both are issued', 'vocab/grades.yaml', '初级工 < 中级工', '中级工 < 初级工', [null]],
    [
      'no certificate and no rule is about the lowest',
      'vocab/grades.yaml',
      '学徒工 < 初级工',
      '初级工 < 学徒工',
      ['order-not-asked'],
    ],
    ['no rule asks for education', 'vocab/terms.yaml', '大专 < 本科', '本科 < 大专', ['order-not-asked']],
    [
      'the vocabulary gives enterprises no order',
      'vocab/awards.yaml',
      'group, enterprise',
      'enterprise, group',
      ['order-not-asked'],
    ],
    ['districts are below cities', 'vocab/awards.yaml', 'city, district', 'district, city', [null]],
    ['long before any edition', 'vocab/contests.yaml', '2009-01-01', '2009-01-02', ['before-every-edition']],
    ['between the editions', 'vocab/contests.yaml', '2024-09-01', '2024-09-02', [null]],
    [
      '2016 asks for nothing that a date decides',
      'schemes/beijing-2016.yaml',
      '2016-11-30',
      '2016-12-01',
      ['date-not-asked'],
    ],
    ['2024 does', 'schemes/national-2024.yaml', '2024-03-10', '2024-03-11', [null]],
    ['a birthday decides', 'contests/beijing-2025.yaml', '2007-01-01', '2007-01-02', [null]],
  ])('%s', (_, file, from, to, expected) => {
    expect(rulesOf(file, from, to)).toEqual(expected);
  });

  it('knows every part of the pack', () => {
    const files = [...new Set(mutants.map(({ file }) => file))];
    expect(files.filter((file) => !file.startsWith('vocab/'))).toEqual(
      packFiles()
        .map(({ path }) => path)
        .filter((path) => /^(?:schemes|contests)\//.test(path)),
    );
    expect(mutants.length).toBeGreaterThan(1100);
  });
});
