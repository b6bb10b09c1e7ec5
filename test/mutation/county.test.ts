import { describe, expect, it } from 'vitest';
import { runCases } from '../../src/cases.js';
import type { TestedMutant } from '../../src/model/mutant.js';
import { testMutants } from '../../src/mutation/index.js';
import { county } from './county.js';

const { files, pack } = county();
const tested = testMutants(files, pack, { only: 'county-2030' });

const textOf = ({ mutant: { path, kind, from, to } }: TestedMutant) =>
  `${path.join('.')} ${kind} ${from} → ${to}`;
const of = (is: string) => tested.filter(({ fate }) => fate.is === is);

describe('the mutants of an invented scheme', () => {
  it('has cases that hold, also in a folder of their own', () => {
    const results = runCases(files, pack);
    expect(results.filter(({ passed }) => !passed)).toEqual([]);
    expect(results[0]?.place).toBe('cases/county/2030.yaml:10:5');
  });

  it('changes every value that decides something, and nothing else', () => {
    expect(tested.map(textOf)).toEqual([
      'effective.from day-before 2030-01-01 → 2029-12-31',
      'effective.from day-after 2030-01-01 → 2030-01-02',
      'asOf.date day-before 2030-03-31 → 2030-03-30',
      'asOf.date day-after 2030-03-31 → 2030-04-01',
      'columns.required.0 dropped name → ',
      'columns.required.1 dropped shopfloorYears → ',
      'criteria.0.strength strength mandatory → in-principle',
      'criteria.0.require.shopfloorYears.atLeast less 3 → 2',
      'criteria.0.require.shopfloorYears.atLeast more 3 → 4',
      'criteria.0.require.shopfloorYears.atLeast above atLeast 3 → > 3',
      'criteria.1.strength strength in-principle → mandatory',
      'criteria.1.strength strength in-principle → priority',
      'criteria.1.require.skillGrade.atLeast rank-down 高级工 → 中级工',
      'criteria.1.require.skillGrade.atLeast rank-up 高级工 → 技师',
      'criteria.2.strength strength note → in-principle',
      'criteria.3.strength strength mandatory → in-principle',
      'criteria.3.require.ask not-asked ask → ',
      'criteria.3.require.ask operator unless → when',
      'quotas.0.strength strength mandatory → in-principle',
      'quotas.0.caps.0.cap less 2 → 1',
      'quotas.0.caps.0.cap more 2 → 3',
    ]);
  });

  it('lists those that no case finds: exactly three years, the day of the deadline, one too many', () => {
    expect(of('survived').map(textOf)).toEqual([
      'asOf.date day-before 2030-03-31 → 2030-03-30',
      'asOf.date day-after 2030-03-31 → 2030-04-01',
      'criteria.0.require.shopfloorYears.atLeast more 3 → 4',
      'criteria.0.require.shopfloorYears.atLeast above atLeast 3 → > 3',
      'quotas.0.strength strength mandatory → in-principle',
      'quotas.0.caps.0.cap more 2 → 3',
    ]);
  });

  it('tells equivalent ones by a rule', () => {
    expect(of('equivalent').map((each) => [textOf(each), each.fate])).toEqual([
      ['criteria.2.strength strength note → in-principle', { is: 'equivalent', rule: 'not-judged' }],
      ['criteria.3.strength strength mandatory → in-principle', { is: 'equivalent', rule: 'same-logic' }],
    ]);
  });

  it('names the place of a mutant and the case that finds one', () => {
    const years = tested.find((each) => textOf(each).includes('atLeast less 3'));
    expect(years?.mutant).toMatchObject({ file: 'schemes/county-2030.yaml', line: 22, column: 43 });
    expect(years?.fate).toEqual({ is: 'killed', by: 'cases/county/2030.yaml:14:5' });
  });

  it('writes cases that find the survivors once they are added', () => {
    const kills = of('survived').flatMap(({ fate }) =>
      fate.is === 'survived' && fate.kill?.at === null ? [fate.kill.yaml] : [],
    );
    expect(kills.length).toBeGreaterThanOrEqual(4);
    const better = county(kills.map((yaml) => `  ${yaml}\n`).join(''));
    expect(runCases(better.files, better.pack).filter(({ passed }) => !passed)).toEqual([]);
    const left = testMutants(better.files, better.pack, { only: 'county-2030' }).filter(
      ({ fate }) => fate.is === 'survived',
    );
    expect(left.length).toBe(of('survived').length - kills.length);
  });
});
