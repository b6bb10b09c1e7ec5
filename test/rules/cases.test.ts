import { describe, expect, it } from 'vitest';
import { runCases } from '../../src/cases.js';
import { bundledPack, packFiles } from '../support.js';

const pack = bundledPack();
const results = runCases(packFiles(), pack);

describe('the readable cases of the pack', () => {
  it.each(results.map((result) => [result.place, result.name, result]))(
    '%s %s',
    (_, __, { expected, found }) => {
      expect(found).toBe(expected);
    },
  );

  const decidable = pack.schemes.flatMap((scheme) =>
    scheme.criteria
      .filter((criterion) => criterion.require !== undefined)
      .map(({ id, never = [] }) => ({
        id,
        wanted: ['met', 'unmet', 'undetermined'].filter((o) => !never.some((n) => n === o)),
      })),
  );
  const outcomes = packFiles()
    .filter(({ path }) => path.startsWith('cases/'))
    .map(({ text }) => text)
    .join('\n');

  it.each(decidable)('$id has a case for each of $wanted', ({ id, wanted }) => {
    const lines = outcomes.split('\n').filter((line) => line.includes(`criterion: ${id},`));
    expect(wanted.filter((outcome) => !lines.some((line) => line.includes(`expect: ${outcome} `)))).toEqual(
      [],
    );
  });

  it('a criterion never has an outcome that it rules out', () => {
    const broken = pack.schemes.flatMap((scheme) =>
      scheme.criteria.flatMap(({ id, never = [] }) =>
        outcomes
          .split('\n')
          .filter(
            (line) =>
              line.includes(`criterion: ${id},`) &&
              never.some((outcome) => line.includes(`expect: ${outcome} `)),
          ),
      ),
    );
    expect(broken).toEqual([]);
  });
});

describe('a case that does not hold', () => {
  const file = (cases: string) => ({
    path: 'cases/x.yaml',
    text: `scheme: national-2024\nbase: { 姓名: 周启明 }\ncases:\n${cases}`,
  });

  it('is named with its place, what was expected and what was found', () => {
    const [result] = runCases(
      [file('  - { name: 年限, criterion: N-04, given: { 生产现场工作年限: 4 }, expect: met }\n')],
      pack,
    );
    expect(result).toMatchObject({
      place: 'cases/x.yaml:4:5',
      name: '年限',
      passed: false,
      expected: 'met',
      found: 'unmet',
    });
  });

  it('with a field that cases do not have, fails instead of being passed over', () => {
    const [result] = runCases([file('  - { name: 年限, criterion: N-04, gives: {}, expect: met }\n')], pack);
    expect(result?.passed).toBe(false);
  });
});
