import { describe, expect, it } from 'vitest';
import { criterionFindings } from '../../src/judge/criterion.js';
import type { Nominee } from '../../src/model/nominee.js';
import type { CriterionResult, Proof } from '../../src/model/outcome.js';

const NOMINEE: Nominee = {
  key: 'a!S!5',
  file: 'a',
  sheet: 'S',
  row: 5,
  name: '王海',
  facts: {},
  cells: {},
  columns: {},
  byDate: {},
  clean: {},
};

/** Arguments of the finding for a mandatory criterion with this proof. */
function argsOf(proof: Proof, nominee = NOMINEE) {
  const result: CriterionResult = {
    id: 'N-04',
    strength: 'mandatory',
    outcome: proof.outcome,
    cells: proof.cells,
    clause: '二',
    proof,
  };
  return criterionFindings(result, 'national-2024', nominee)[0]?.args;
}

describe('a row with a stretch that stands one column off', () => {
  const open = (cells: string[]): CriterionResult => {
    const proof: Proof = { op: 'fact', of: 'sex', outcome: 'undetermined', why: 'ambiguous', cells };
    return { id: 'N-13', strength: 'priority', outcome: 'undetermined', cells, clause: '四2', proof };
  };
  it.each([
    ['open because of the stretch alone: said once, by row.shifted', ['C5', 'D5'], 0],
    ['open because of another cell too', ['C5', 'P5'], 1],
    ['open because of no cell', [], 1],
  ])('%s', (_, cells, count) => {
    const nominee = { ...NOMINEE, shifted: ['C5', 'D5', 'E5'] };
    expect(criterionFindings(open(cells), 'national-2024', nominee)).toHaveLength(count);
    expect(criterionFindings(open(cells), 'national-2024', NOMINEE)).toHaveLength(1);
  });
});

describe('a person in several rows', () => {
  const counted: Proof = { op: 'count', of: 'otherSubmissions', outcome: 'unmet', found: 1, cells: ['AD5'] };
  const asked: Proof = {
    op: 'ask',
    outcome: 'undetermined',
    why: 'question',
    found: { zh: '由谁推荐', en: 'who' },
    cells: ['AD5'],
    children: [counted],
  };
  const value = [
    { text: 'a!S!9', cell: 'AD5', otherUnit: true },
    { text: 'a!S!10', cell: 'AD5', otherUnit: null },
    { text: 'a!S!11', cell: 'AD5', otherUnit: false },
  ];
  const facts = { otherSubmissions: { known: true as const, value, cells: ['AD5'], steps: [] } };
  const others = (proof: Proof) => {
    const result = {
      id: 'N-25',
      strength: 'in-principle' as const,
      outcome: proof.outcome,
      cells: [],
      clause: '三',
      proof,
    };
    return criterionFindings(result, 'national-2024', { ...NOMINEE, facts })[0]?.args.others;
  };

  it('the finding names the rows that another unit sent, or may have', () => {
    expect(others(asked)).toEqual(['a!S!9', 'a!S!10']);
  });

  it('a finding about something else does not', () => {
    expect(others({ ...counted, of: 'honours' })).toBeUndefined();
  });
});

describe('what a finding says of the cells', () => {
  it('a number of years worked out of months has two decimals: sixteen digits would be masked as an ID', () => {
    const proof: Proof = {
      op: 'fact',
      of: 'shopfloorYears',
      outcome: 'unmet',
      found: 58 / 12,
      cells: ['P5'],
    };
    expect(argsOf(proof)).toMatchObject({ found: ['4.83'], blank: [], doubtful: [] });
  });

  it.each([
    ['blank', { blank: ['P5'], doubtful: [] }],
    ['ambiguous', { blank: [], doubtful: ['P5'] }],
    ['unreadable', { blank: [], doubtful: ['P5'] }],
    ['no-column', { blank: [], doubtful: [] }],
  ])('a fact that is not known (%s) is blamed on its cell', (why, args) => {
    expect(
      argsOf({ op: 'fact', of: 'shopfloorYears', outcome: 'undetermined', why, cells: ['P5'] }),
    ).toMatchObject(args);
  });

  it.each(['blank', 'unreadable'])('of an error value it is said that it cannot be read (%s)', (why) => {
    const proof: Proof = { op: 'count', of: 'experts', outcome: 'undetermined', why, cells: ['W5', 'X5'] };
    const columns = {
      expert2: { cell: 'W5', state: 'error' as const },
      expert3: { cell: 'X5', state: 'blank' as const },
      phone: { cell: 'AC5', state: 'error' as const },
    };
    const { blank, doubtful, unreadable } = argsOf(proof, { ...NOMINEE, columns }) ?? {};
    expect({ unreadable, others: [blank, doubtful].flat() }).toEqual({ unreadable: ['W5'], others: ['X5'] });
  });

  it('a question whose part is not known for such a reason gives way to the reason', () => {
    const part: Proof = {
      op: 'retirementAge',
      outcome: 'undetermined',
      why: 'ambiguous',
      cells: ['D5', 'H5'],
    };
    const question = { zh: '可能已到退休年龄', en: 'may have retired' };
    const ask = (child: Proof): Proof => ({
      op: 'ask',
      outcome: 'undetermined',
      expected: 'unless',
      why: 'question',
      found: question,
      cells: child.cells,
      children: [child],
    });
    expect(argsOf(ask(part))).toMatchObject({ questionZh: '', doubtful: ['D5', 'H5'] });
    expect(argsOf(ask({ ...part, why: 'retirement-open' }))).toMatchObject({
      questionZh: question.zh,
      doubtful: [],
    });
  });
});
