import { expect, it } from 'vitest';
import { contestLines } from '../../src/rules/lint/contest-lines.js';
import { bundledPack } from '../support.js';

const [contest] = bundledPack().contests;
const RANKS: Record<string, number> = { 初级工: 1, 中级工: 2, 高级工: 3, 技师: 4 };

/** Places of the lines that no rank reaches. */
function unreachable(certificate: object[], prize: object[] = []): string[] {
  if (contest === undefined) throw new Error('no contest');
  const rules = [{ id: 'C-12', stage: 'final', lines: certificate }];
  const prizes = [{ id: 'C-17', stage: 'final', form: 'individual', lines: prize, text: { zh: '', en: '' } }];
  const changed = { ...contest, certificates: { ...contest.certificates, rules }, prizes } as typeof contest;
  return contestLines
    .run({ contest: changed, rankOf: (grade) => RANKS[grade] })
    .map(({ path }) => path.join('.'));
}

it.each([
  [
    'each better for fewer',
    [
      { atMost: 5, grade: '技师' },
      { atMost: 10, grade: '高级工' },
    ],
    [],
    [],
  ],
  [
    'one for fewer that is no better',
    [
      { atMost: 5, grade: '高级工' },
      { atMost: 10, grade: '高级工' },
    ],
    [],
    ['certificates.rules.0.lines.0'],
  ],
  [
    'the same again',
    [
      { atMost: 5, grade: '技师' },
      { atMost: 5, grade: '技师' },
    ],
    [],
    ['certificates.rules.0.lines.1'],
  ],
  [
    'a rank and a share are not compared',
    [
      { atMost: 3, grade: '中级工' },
      { share: [1, 5], grade: '高级工' },
    ],
    [],
    [],
  ],
  [
    'a smaller share that is no better',
    [
      { share: [1, 5], grade: '初级工' },
      { share: [1, 2], grade: '中级工' },
    ],
    [],
    ['certificates.rules.0.lines.0'],
  ],
  [
    'prizes in order',
    [],
    [
      { atMost: 1, yuan: 5000 },
      { atMost: 3, yuan: 3000 },
    ],
    [],
  ],
  [
    'a prize behind a wider one',
    [],
    [
      { atMost: 3, yuan: 3000 },
      { atMost: 1, yuan: 5000 },
    ],
    ['prizes.0.lines.1'],
  ],
])('lines of ranks: %s', (_, certificate, prize, expected) => {
  expect(unreachable(certificate, prize)).toEqual(expected);
});
